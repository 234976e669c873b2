// The collective review: attendance and votes that do not contradict each other.
import { describe, expect, it } from 'vitest';
import { FormInvalid } from '#shared/domain/errors';
import { checkVotes, Review } from '#shared/domain/review';
import { aReview } from '../../builders.ts';

const votes = (over: Partial<Record<'excellent' | 'good' | 'completed' | 'not-completed', number>>) => ({
  excellent: 0,
  good: 0,
  completed: 0,
  'not-completed': 0,
  ...over,
});
const withVotes = (counted: ReturnType<typeof votes> | undefined) =>
  aReview({
    present: 9,
    rows: [{ official: 'o1', proposal: 'good', ...(counted === undefined ? {} : { votes: counted }) }],
  });
const facts = (field: string, problem: string) => expect.objectContaining({ facts: { field, problem } });

describe('the votes of a review', () => {
  it('may be as many as people were present', () => {
    expect(() => checkVotes(withVotes(votes({ good: 5, completed: 4 })), 'secret-ballot')).not.toThrow();
  });

  it('may be fewer, since the person discussed steps out', () => {
    expect(() => checkVotes(withVotes(votes({ good: 8 })), 'show-of-hands')).not.toThrow();
  });

  it('are never more than people were present', () => {
    const refuse = () => checkVotes(withVotes(votes({ good: 5, completed: 5 })), 'show-of-hands');

    expect(refuse).toThrow(FormInvalid);
    expect(refuse).toThrow(facts('row.o1.votes', 'more-than-present'));
  });

  it('must be there where the profile takes votes', () => {
    expect(() => checkVotes(withVotes(undefined), 'show-of-hands')).toThrow(facts('row.o1.votes', 'missing'));
    expect(() => checkVotes(withVotes(votes({})), 'secret-ballot')).toThrow(facts('row.o1.votes', 'missing'));
  });

  it('are not asked where the profile takes none', () => {
    expect(() => checkVotes(withVotes(undefined), 'none')).not.toThrow();
  });

  it('come from no more people than were called, whether or not votes are taken', () => {
    expect(() => checkVotes(aReview({ present: 11, called: 10 }), 'none')).toThrow(
      facts('present', 'more-than-called'),
    );
  });
});

describe('the record of a review', () => {
  it('keeps no voter: only counts are allowed', () => {
    const named = {
      ...aReview(),
      rows: [{ official: 'o1', proposal: 'good', votes: { ...votes({ good: 1 }), by: ['o2'] } }],
    };

    expect(Review.safeParse(aReview()).success).toBe(true);
    expect(Review.safeParse(named).success).toBe(false);
  });

  it('needs minutes', () => {
    expect(Review.safeParse(aReview({ minutes: '  ' })).success).toBe(false);
  });
});
