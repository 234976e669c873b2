// What a panel tells the Party cells of its people: their State outcomes, and where the two sides' texts conflict over them.
// Figures, leave and discipline stay in the panel.

import type { Cycle } from '#shared/domain/cycle';
import { eligibilityIn } from '#shared/domain/eligibility';
import { type Fact, type FactContent, factsOf } from '#shared/domain/fact';
import type { Beside } from '#shared/domain/flow-facts';
import { knownIn } from '#shared/domain/known';
import { conflictsOf } from '#shared/domain/party-conflicts';
import type { Outcome } from '#shared/domain/rating';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import { latestBySubject } from '../units.ts';

type Told = FactContent<'members-announced'>;
type Announcing = { record: PanelRecord; cycle: Cycle; round: number; at: string };

/** What was known when it was decided: run again later, the same is told. */
const thenOf = ({ record, at }: Announcing): PanelRecord => ({
  ...record,
  facts: record.facts.filter((fact) => fact.at <= at),
});

const besideOf = (announcing: Announcing): ((id: string, outcome: Outcome) => Beside | undefined) => {
  const { cycle } = announcing;
  const then = thenOf(announcing);
  const people = new Map(officialsOf(then).map((official) => [official.id, official]));
  const known = knownIn(then, cycle, announcing.at);
  return (id, outcome) => {
    const official = people.get(id);
    if (official === undefined) return undefined;
    const year = known(official);
    const met = conflictsOf({
      official,
      party: cycle.regulations.party,
      period: cycle.period,
      eligibility: eligibilityIn(official, cycle, year.unit?.rating),
      outcome,
      known: year,
    });
    return met.conflicts.length === 0 ? undefined : met;
  };
};

const concerned = ({ record, round }: Announcing): Fact<'result'>[] =>
  factsOf(record.facts, 'result').filter((result) => result.round === round);

/** Cell → what it is told; only cells whom this round's results concern hear of it again. */
export const toldToCells = (announcing: Announcing): Map<string, Told> => {
  const { record, round } = announcing;
  const here = new Set(announcing.cycle.cells);
  const touched = new Set(concerned(announcing).map(({ content }) => content.cell));
  const beside = besideOf(announcing);
  const cells = new Map<string, Told>();
  for (const { subject, content } of latestBySubject(record.facts, 'result').values()) {
    const { cell, outcome } = content;
    if (cell === undefined || !touched.has(cell) || !here.has(cell)) continue;
    const told = cells.get(cell) ?? { panel: record.ref.id, resultsRound: round, results: {} };
    told.results[subject] = outcome;
    const met = beside(subject, outcome);
    if (met !== undefined) told.beside = { ...told.beside, [subject]: met };
    cells.set(cell, told);
  }
  return cells;
};
