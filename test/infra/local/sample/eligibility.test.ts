import { expect, it } from 'vitest';
import { eligibilityOf, mayHave } from '#shared/domain/eligibility';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { PERIOD } from '../../../../infra/local/sample/events.ts';
import { intendedEvents, intendedRatings, ratingsBeforePetitions } from '../../../../infra/local/sample/intended.ts';
import { rosterOf, sampleProvince } from '../../../../infra/local/sample/province.ts';

it.each([
  ['province', hauGiang1120],
  ['small', nd90Amended],
] as const)(
  'the law rates everybody whom the sample means to be rated, and lets each have that rating (%s)',
  (size, profile) => {
    const roster = rosterOf(sampleProvince({ seed: 1120, size }));
    const ratings = intendedRatings(roster, 1120);
    const before = ratingsBeforePetitions(roster, 1120);
    const { retirement } = intendedEvents(roster, 1120);
    const differing = roster.officials.filter((official) => {
      const eligibility = eligibilityOf(official, PERIOD, profile);
      const [last, first] = [ratings[official.id], before[official.id]];
      if (last === undefined || first === undefined) return eligibility.status === 'rated';
      return !mayHave(eligibility, last) || !mayHave(eligibility, first);
    });

    expect(differing.map(({ id }) => id)).toEqual([retirement.official]);
  },
);
