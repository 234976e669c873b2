// What the simulated people are told of the sample: their intentions, chores and addresses. Figures come out of their acts.
import type { Day } from '#shared/domain/ids';
import type { Rating } from '#shared/domain/rating';
import { BY_DATE, regulationsFor } from '#shared/regulations/compose';
import type { Cast } from '../people/crowd.ts';
import type { Size } from './agencies.ts';
import { intendedEvents, intendedPetitions, intendedRatings, type Share } from './intended.ts';
import { madeRosterOf, sampleProvince } from './province.ts';
import { SAMPLE_SEED } from './write.ts';
import { rosterDayOf } from './years.ts';

export type CastOptions = { cycle: string; size: Size; seed: number; hrAddress: string; spared: string[] };

/** The narrowest share that binds anybody on a day: read from the law, so that the sample keeps within it. */
const narrowestOn = (day: Day): number => {
  const { state, bridges } = regulationsFor({ day, profile: BY_DATE });
  return Math.min(...[...state, ...bridges].flatMap(({ caps }) => caps).map(({ percent }) => percent));
};

const shareOf = (size: Size): Share =>
  size === 'mixed' ? { percentOfGood: narrowestOn(rosterDayOf(size)) } : 'of-all';

/** What each person of the sample is to be rated, in the end. */
export const intentionsOf = (size: Size, seed = SAMPLE_SEED): Record<string, Rating> =>
  intendedRatings(madeRosterOf(sampleProvince({ seed, size })), seed, shareOf(size));

export const sampleCast = ({ cycle, size, seed, hrAddress, spared }: CastOptions): Cast => {
  const roster = madeRosterOf(sampleProvince({ seed, size }));
  const { late, never, transfer, retirement, returned, madeOutside } = intendedEvents(roster, seed);
  const petitions = intendedPetitions(roster, seed);
  const onPaper = roster.officials
    .filter(({ email, active, decidedElsewhere }) => email === undefined && active && !decidedElsewhere)
    .map(({ id, panel }) => ({ official: id, panel }));
  return {
    cycle,
    hrAddress,
    intentions: { ratings: intentionsOf(size, seed), petitions, returnedPanel: returned.panel },
    chores: {
      onPaper,
      transfer: {
        official: transfer.official,
        from: transfer.from.panel,
        to: transfer.to.panel,
        section: transfer.to.section,
      },
      retirement,
      outside: madeOutside.panel,
    },
    addresses: Object.fromEntries(
      roster.officials.flatMap(({ id, email }) => (email === undefined ? [] : [[email, id]])),
    ),
    late: [...late],
    never: [...never],
    spared,
  };
};
