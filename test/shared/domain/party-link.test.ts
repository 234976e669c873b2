// From the State result to the Party rating: HD 21 point 2.3a, and what came after it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsFrom, partyCeiling, partyConflicts } from '#shared/domain/party-link';
import { isAtLeast, OUTCOMES, RATINGS, rank } from '#shared/domain/rating';
import { resultsOf } from '#shared/domain/results';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { PARTY_PROFILES } from '#shared/regulations/index';
import { qd124 } from '#shared/regulations/qd-124-2023';
import { qd366 } from '#shared/regulations/qd-366-2025';
import {
  aCycle,
  aFact,
  anOfficial,
  aPanelRecord,
  aPartyDecision,
  aPartyReview,
  aRecordOfDecision,
  aRegulations,
} from '../../builders.ts';

const UNRATED = ['not-rated', 'decided-elsewhere', 'deferred'] as const;

describe('under HD 21', () => {
  it('[R40] only the State rating excellent opens the Party rating excellent', () => {
    const opening = OUTCOMES.filter((state) => partyCeiling(hd21, state).includes('excellent'));

    expect(opening).toEqual(['excellent', ...UNRATED]);
  });

  it('good and completed leave every rating under excellent', () => {
    for (const state of ['good', 'completed'] as const)
      expect(partyCeiling(hd21, state)).toEqual(['good', 'completed', 'not-completed']);
  });

  it('[R40] the State rating not completed makes the Party rating the same', () => {
    expect(partyCeiling(hd21, 'not-completed')).toEqual(['not-completed']);
  });

  it('the State result is a base and not the result: excellent may still be good in the Party', () => {
    expect(partyCeiling(hd21, 'excellent')).toEqual([...RATINGS]);
  });
});

describe('under QĐ 124 and QĐ 366', () => {
  it('[R40] every State rating is a base and no ceiling', () => {
    for (const party of [qd124, qd366])
      for (const state of OUTCOMES) expect(partyCeiling(party, state)).toEqual([...RATINGS]);
  });

  it('[R42] the same person may have two ratings by two raters', () => {
    expect(partyCeiling(qd366, 'completed')).toContain('good');
  });
});

describe('the link of every Party profile', () => {
  const aRating = fc.constantFrom(...RATINGS);
  const aParty = fc.constantFrom(...PARTY_PROFILES);

  it('[R40] is monotone: a better State rating never closes a better Party rating', () => {
    fc.assert(
      fc.property(aParty, aRating, aRating, (party, one, other) => {
        const [better, worse] = rank(one) <= rank(other) ? [one, other] : [other, one];
        const [best, bestOfWorse] = [partyCeiling(party, better)[0], partyCeiling(party, worse)[0]];
        return best !== undefined && bestOfWorse !== undefined && isAtLeast(best, bestOfWorse);
      }),
    );
  });

  it('leaves some rating open, the State’s own among them', () => {
    fc.assert(fc.property(aParty, aRating, (party, state) => partyCeiling(party, state).includes(state)));
  });

  it('[R40] is one-way: no Party rating changes a State result', () => {
    const officials = ['o1', 'o2'].map((id) => anOfficial({ id, cell: 'c1' }));
    fc.assert(
      fc.property(aParty, aRating, aRating, aRating, (party, state, proposed, decided) => {
        const cycle = aCycle({ regulations: aRegulations({ party }) });
        const facts = aRecordOfDecision({ o1: state, o2: 'good' });
        const beside = [
          aFact('party-review', aPartyReview({ o1: proposed, o2: proposed }), { subject: 'secretary' }),
          aFact('party-decision', aPartyDecision({ o1: decided, o2: decided }), { subject: 'committee' }),
        ];
        const resultsWith = (all: typeof facts) => resultsOf(aPanelRecord({ officials, facts: all }), cycle);
        expect(resultsWith([...facts, ...beside])).toEqual(resultsWith(facts));
        expect(resultsWith(facts)).toHaveLength(2);
      }),
    );
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
