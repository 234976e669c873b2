// From the State result to the Party rating: HD 21 point 2.3a, and what came after it.
import { describe, expect, it } from 'vitest';
import { followsFrom, partyCeiling, partyConflicts } from '#shared/domain/party-link';
import { OUTCOMES, RATINGS } from '#shared/domain/rating';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { qd124 } from '#shared/regulations/qd-124-2023';

const UNRATED = ['not-rated', 'decided-elsewhere', 'deferred'] as const;

describe('under HD 21', () => {
  it('only the State rating excellent opens the Party rating excellent', () => {
    const opening = OUTCOMES.filter((state) => partyCeiling(hd21, state).includes('excellent'));

    expect(opening).toEqual(['excellent', ...UNRATED]);
  });

  it('good and completed leave every rating under excellent', () => {
    for (const state of ['good', 'completed'] as const)
      expect(partyCeiling(hd21, state)).toEqual(['good', 'completed', 'not-completed']);
  });

  it('the State rating not completed makes the Party rating the same', () => {
    expect(partyCeiling(hd21, 'not-completed')).toEqual(['not-completed']);
  });

  it('the State result is a base and not the result: excellent may still be good in the Party', () => {
    expect(partyCeiling(hd21, 'excellent')).toEqual([...RATINGS]);
  });
});

describe('under QĐ 124', () => {
  it('every State rating is a base and no ceiling', () => {
    for (const state of OUTCOMES) expect(partyCeiling(qd124, state)).toEqual([...RATINGS]);
  });
});

describe('what follows from the State result', () => {
  it('is the same rating', () => {
    for (const rating of RATINGS) expect(followsFrom(hd21, rating)).toBe(rating);
  });

  it('is nothing where there is no State rating', () => {
    for (const state of [...UNRATED, undefined]) expect(followsFrom(hd21, state)).toBeUndefined();
  });

  it('conflicts with another Party rating, and with none where there is no State rating', () => {
    expect(partyConflicts('excellent', 'good')).toBe(true);
    expect(partyConflicts('good', 'good')).toBe(false);
    expect(partyConflicts('not-rated', 'good')).toBe(false);
    expect(partyConflicts(undefined, 'good')).toBe(false);
  });
});
