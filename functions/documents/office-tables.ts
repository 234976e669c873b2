// The rows of an office's list as the four tables of the roster's own layout, together with what of the roster in use stays.
import type { Id } from '#shared/domain/ids';
import type { Kind, Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import { type InUse, matchPeople } from './office-match.ts';
import type { ListedRow } from './office-people.ts';
import type { TableName } from './roster-columns.ts';
import { rowsOf } from './roster-files.ts';
import { problem } from './roster-problems.ts';
import { type PlaceInRoster, propose } from './roster-proposal.ts';
import type { Listed, Proposal } from './roster-proposal-units.ts';
import type { Report, Row, Tables } from './roster-tables.ts';
import { codeOf, KIND_WORDS, LEAD_WORDS, plain, wordOf } from './roster-words.ts';

export type Matched = ListedRow & { id: Id; standing: Official | undefined };

export const matched = (listed: readonly ListedRow[], inUse: InUse, report: Report): Matched[] => {
  const known = listed.map(({ row: { cells }, agency }) => ({
    code: cells.id ?? '',
    name: cells.name ?? '',
    born: cells.born ?? '',
    agency,
  }));
  return matchPeople(known, inUse).map(({ id, standing, problem: found }, index) => {
    const each = listed[index] as ListedRow;
    if (found !== undefined) {
      const told = problem({ ...each.row.place, column: each.headers.name ?? 'name' }, found.code, found.facts);
      if (told.severity === 'error') each.row.sound = false;
      report(told);
    }
    return { ...each, id, standing };
  });
};

const asListed = ({ id, standing, row: { cells }, agency, section, cell, committee, told }: Matched): Listed => ({
  ...{ id, standing, agency, section, committee },
  cell: told.has('cell') ? cell : standing?.cell,
  name: cells.name ?? '',
  email: cells.email || (told.has('email') ? undefined : standing?.email),
  post: cells.post ?? '',
  kind: cells.kind === undefined ? undefined : codeOf(KIND_WORDS, cells.kind),
  lead: codeOf(LEAD_WORDS, cells.lead ?? ''),
});

const LEADERS = 'lãnh đạo, quản lý';
const jobGroupOf = (kind: Kind | undefined, leads: boolean): string =>
  `${kind === undefined ? 'Nhân sự' : wordOf(KIND_WORDS, kind)} ${leads ? LEADERS : 'chuyên môn, nghiệp vụ'}`;

/** What the list has no column for stays as it stands in the roster in use. */
const kept = (each: Matched, before: Record<string, string>): Record<string, string> => {
  const { cells } = each.row;
  const untold = Object.entries(before).filter(
    ([key]) => !each.told.has(key) || (key === 'transfer' && !cells.transfer),
  );
  return { ...cells, ...Object.fromEntries(untold) };
};

const STANDING = 'danh sách đang dùng / roster in use';
const rowOf = (cells: Record<string, string>, index: number): Row => ({
  place: { file: STANDING, row: index + 2 },
  cells,
  sound: true,
});
const tableOf = (rows: Row[], headers: Record<string, string> = {}) => ({ place: { file: STANDING }, headers, rows });

type Cells = Record<string, string>;

/** Those who stay as they stand, and those who are there no more. */
const apart = (people: readonly Matched[], { officials, panels }: Roster): { others: Official[]; gone: Set<Id> } => {
  const named = new Set(people.map(({ agency }) => plain(agency)));
  const own = new Set(panels.filter(({ agencyName }) => named.has(plain(agencyName))).map(({ agency }) => agency));
  const ids = new Set(people.map(({ id }) => id));
  const others = officials.filter(({ id, agency }) => !ids.has(id) && !own.has(agency));
  const stays = new Set([...ids, ...others.map(({ id }) => id)]);
  return { others, gone: new Set(officials.flatMap(({ id }) => (stays.has(id) ? [] : [id]))) };
};

const placed = (each: Matched, place: PlaceInRoster, before: Cells): Row => {
  const cells = each.standing === undefined ? each.row.cells : kept(each, before);
  const said = each.row.cells.lead ?? '';
  // a word that is none stays, for its own check to refuse
  const lead = said !== '' && codeOf(LEAD_WORDS, said) === undefined ? said : wordOf(LEAD_WORDS, place.lead);
  const group = jobGroupOf(codeOf(KIND_WORDS, cells.kind ?? ''), place.lead !== 'staff');
  each.row.cells = {
    ...cells,
    ...{ id: each.id, agency: place.agency, panel: place.panel, section: place.section, lead, cell: place.cell ?? '' },
    jobGroup: cells.jobGroup || (each.standing?.jobGroup ?? group),
  };
  return each.row;
};

/** Those of the list, and those in use that it does not replace; a Party cell that lost its last member goes. */
const unitsOf = (
  { panels, cells }: Pick<Roster, 'panels' | 'cells'>,
  standing: Roster,
  others: readonly Official[],
) => {
  const [panelIds, cellIds] = [panels, cells].map((units) => new Set(units.map(({ id }) => id)));
  const used = new Set(others.flatMap(({ cell }) => cell ?? []));
  const had = new Set(standing.officials.flatMap(({ cell }) => cell ?? []));
  return {
    panels: [...panels, ...standing.panels.filter(({ id }) => !panelIds?.has(id))],
    cells: [...cells, ...standing.cells.filter(({ id }) => !cellIds?.has(id) && (used.has(id) || !had.has(id)))],
  };
};

export type Whole = { tables: Tables; proposals: Proposal[] };

/** An office's list speaks for the agencies that it names; everybody else stays. */
export const tablesFor = (people: readonly Matched[], standing: Roster, rules: Rules, report: Report): Whole => {
  const { others, gone } = apart(people, standing);
  const inUse = new Map(standing.panels.map((panel) => [panel.id, panel]));
  const proposed = propose(people.map(asListed), rules, { panels: inUse, cells: standing.cells, gone });
  const before = new Map(rowsOf({ ...standing, panels: [], cells: [] }).officials.map((cells) => [cells.id, cells]));
  const officials = people.flatMap((each, index) => {
    const place = proposed.places[index];
    return place === undefined ? [] : [placed(each, place, before.get(each.standing?.id ?? '') ?? {})];
  });
  checkHeads(people, proposed.places, report);
  const rest = rowsOf({ officials: others, ...unitsOf(proposed, standing, others) });
  const table = (name: TableName) => tableOf(rest[name].map(rowOf));
  return {
    proposals: proposed.proposals,
    tables: {
      officials: tableOf([...officials, ...table('officials').rows], people[0]?.headers),
      ...{ panels: table('panels'), sections: table('sections'), cells: table('cells') },
    },
  };
};
type Rules = Parameters<typeof propose>[1];

const checkHeads = (people: readonly Matched[], places: readonly PlaceInRoster[], report: Report): void => {
  const first = new Map<Id, number>();
  people.forEach(({ row, headers }, index) => {
    const place = places[index];
    if (place?.lead !== 'head') return;
    const before = first.get(place.agency);
    if (before === undefined) first.set(place.agency, row.place.row);
    else
      report(
        problem({ ...row.place, column: headers.lead ?? headers.post ?? '' }, 'office-two-heads', { first: before }),
      );
  });
};
