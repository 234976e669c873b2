// What a Party cell knows of its members' State results: the latest word of each panel that its closure lists.
import { factsOf } from './fact.ts';
import type { Outcome } from './rating.ts';
import { countedFacts } from './rounds.ts';
import type { CellRecord } from './unit.ts';

/** Official → State outcome, as the cell's review could see it. */
export const stateOutcomes = (record: CellRecord): Partial<Record<string, Outcome>> => {
  const told = factsOf(countedFacts(record.facts, 'members-announced'), 'members-announced').sort(
    (a, b) => a.content.resultsRound - b.content.resultsRound,
  );
  return Object.assign({}, ...told.map(({ content }) => content.results)) as Partial<Record<string, Outcome>>;
};
