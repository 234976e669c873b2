// The four ratings and what stands in place of one.
import { describe, expect, it } from 'vitest';
import { atMost, isAtLeast, isRating, OUTCOMES, RATINGS, rank } from '#shared/domain/rating';

describe('the ratings', () => {
  it('are four, best first', () => {
    expect(RATINGS.map(rank)).toEqual([0, 1, 2, 3]);
    expect(RATINGS[0]).toBe('excellent');
  });

  it('are told from the outcomes without a rating', () => {
    expect(OUTCOMES.filter((outcome) => !isRating(outcome))).toEqual(['not-rated', 'decided-elsewhere', 'deferred']);
  });

  it('reach a floor with the floor itself or better', () => {
    expect(RATINGS.filter((rating) => isAtLeast(rating, 'good'))).toEqual(['excellent', 'good']);
  });

  it('are lowered to a ceiling, never raised to it', () => {
    expect(RATINGS.map((rating) => atMost(rating, 'completed'))).toEqual([
      'completed',
      'completed',
      'completed',
      'not-completed',
    ]);
    expect(RATINGS.map((rating) => atMost(rating, undefined))).toEqual([...RATINGS]);
  });
});
