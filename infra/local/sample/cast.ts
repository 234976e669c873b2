// What the simulated people are told of the sample: their intentions, chores and addresses. Figures come out of their acts.
import type { Cast } from '../people/crowd.ts';
import type { Size } from './agencies.ts';
import { intendedEvents, intendedPetitions, intendedRatings } from './intended.ts';
import { rosterOf, sampleProvince } from './province.ts';

export type CastOptions = { cycle: string; size: Size; seed: number; hrAddress: string; spared: string[] };

export const sampleCast = ({ cycle, size, seed, hrAddress, spared }: CastOptions): Cast => {
  const roster = rosterOf(sampleProvince({ seed, size }));
  const { late, never, transfer, retirement, returned, madeOutside } = intendedEvents(roster, seed);
  const petitions = intendedPetitions(roster, seed);
  const onPaper = roster.officials
    .filter(({ email, active, decidedElsewhere }) => email === undefined && active && !decidedElsewhere)
    .map(({ id, panel }) => ({ official: id, panel }));
  return {
    cycle,
    hrAddress,
    intentions: { ratings: intendedRatings(roster, seed), petitions, returnedPanel: returned.panel },
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
