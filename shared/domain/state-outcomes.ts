// What a Party cell knows of its members' State results: the latest word of each panel that its closure lists.
import { type Fact, factsOf } from './fact.ts';
import type { Beside } from './flow-facts.ts';
import type { Outcome } from './rating.ts';
import { countedFacts } from './rounds.ts';
import { type CellRecord, membersOf } from './unit.ts';

const told = (record: CellRecord): Fact<'members-announced'>[] =>
  factsOf(countedFacts(record.facts, 'members-announced'), 'members-announced').sort(
    (a, b) => a.content.resultsRound - b.content.resultsRound,
  );

/** Official → State outcome, as the cell's review could see it. */
export const stateOutcomes = (record: CellRecord): Partial<Record<string, Outcome>> =>
  Object.assign({}, ...told(record).map(({ content }) => content.results)) as Partial<Record<string, Outcome>>;

/** Member → the conflicts between the two sides that they meet, by the latest word of their panel. */
export const besideState = (record: CellRecord): ReadonlyMap<string, Beside> => {
  const latest = new Map(told(record).map(({ content }) => [content.panel, content.beside ?? {}]));
  return new Map(
    membersOf(record).flatMap(({ official, panel }): [string, Beside][] => {
      const beside = latest.get(panel)?.[official];
      return beside === undefined ? [] : [[official, beside]];
    }),
  );
};
