// The results of a cycle as one table: a row for each person who has one, sorted by id, and the tally.

import { factsOf } from '#shared/domain/fact';
import type { Day, UnitRef } from '#shared/domain/ids';
import type { Outcome, Rating } from '#shared/domain/rating';
import { countedFacts, freshSettlement } from '#shared/domain/rounds';
import { type Tally, tallyOf } from '#shared/domain/tally';
import { officialsOf, type PanelRecord, type UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { latestBySubject } from '../units.ts';
import { mapOf, refsOf } from './units.ts';

export type ResultRow = {
  official: string;
  name: string;
  panel: string;
  agency: string;
  outcome: Outcome;
  reason?: string;
  article?: string;
  number?: string;
  date?: Day;
  round: number;
  /** What rated the person, and ids of what this cycle set otherwise for them. */
  profile?: string;
  overrides?: string;
  partyRating?: Rating;
  /** Provisional while the panel has not settled its petitions. */
  partyStatus?: 'provisional' | 'final';
};
export type ResultTable = { rows: ResultRow[]; tally: Tally };

/** The latest result of each person whom this panel has one for. */
export const resultRows = (record: PanelRecord, party: ReadonlyMap<string, Rating> = new Map()): ResultRow[] => {
  const names = new Map([...record.frozen, ...officialsOf(record)].map(({ id, name }) => [id, name]));
  const partyStatus = freshSettlement(record.facts) === undefined ? 'provisional' : 'final';
  const rows = [...latestBySubject(record.facts, 'result').values()].map(({ subject, round, content }): ResultRow => {
    const { outcome, reason, article, number, date, profile, overrides } = content;
    const partyRating = party.get(subject);
    return {
      official: subject,
      name: names.get(subject) ?? '',
      panel: record.ref.id,
      agency: record.panel.agency,
      outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(article === undefined ? {} : { article }),
      ...(number === undefined ? {} : { number }),
      ...(date === undefined ? {} : { date }),
      round,
      profile,
      ...(overrides === undefined ? {} : { overrides: overrides.join(' ') }),
      ...(partyRating === undefined ? {} : { partyRating, partyStatus }),
    };
  });
  return rows.sort((a, b) => (a.official < b.official ? -1 : 1));
};

/** Official → the Party rating that the cell's latest decision gives. */
export const partyRatings = (record: UnitRecord): [string, Rating][] =>
  factsOf(countedFacts(record.facts, 'party-decision'), 'party-decision').flatMap(({ content }) =>
    content.rows.map(({ official, rating }): [string, Rating] => [official, rating]),
  );

export const resultTable = async (
  deps: Pick<Dependencies, 'store'>,
  cycleId: string,
  only?: readonly UnitRef[],
): Promise<ResultTable> => {
  const { store } = deps;
  const cycle = await cycleOf(store, cycleId);
  const withParty = cycle.regulations.procedure.partySetting !== 'off';
  const cells = withParty
    ? await mapOf(refsOf(cycle, 'cell'), async (ref) => partyRatings(await store.withoutForms(ref)))
    : [];
  const party = new Map(cells.flat());
  const panels = await mapOf(only ?? refsOf(cycle, 'panel'), async (ref) => {
    const record = await store.withoutForms(ref);
    return record.kind === 'panel' ? resultRows(record, party) : [];
  });
  const rows = panels.flat().sort((a, b) => (a.official < b.official ? -1 : a.official > b.official ? 1 : 0));
  return { rows, tally: tallyOf(rows.map(({ outcome }) => outcome)) };
};
