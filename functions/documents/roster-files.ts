// A roster as files: four CSVs or one xlsx. Reading them back with planRoster gives the same roster.
import writeXlsxFile from 'write-excel-file/node';
import type { Holder, Official } from '#shared/domain/official';
import type { Panel, PartyCell, Section } from '#shared/domain/panel';
import type { Roster } from '#shared/domain/roster';
import { printDay, printYesNo } from './roster-cells.ts';
import { COLUMNS, TABLES, type TableName } from './roster-columns.ts';
import { csvOf } from './roster-csv.ts';
import { printEarlierRatings } from './roster-ratings.ts';
import {
  printDisciplines,
  printLeaves,
  printOtherPosts,
  printPending,
  printTerm,
  printTransfer,
} from './roster-records.ts';
import type { RosterFile } from './roster-tables.ts';
import { AGENCY_WORDS, KIND_WORDS, LEAD_WORDS, STANDING_WORDS, wordOf } from './roster-words.ts';

type Cells = Record<string, string>;

const holderCells = (key: string, holder: Holder | undefined): Cells => ({
  [`${key}.name`]: holder?.name ?? '',
  [`${key}.email`]: holder?.email ?? '',
  [`${key}.official`]: holder?.official ?? '',
});

const officialCells = (official: Official): Cells => ({
  id: official.id,
  name: official.name,
  born: printDay(official.born),
  kind: wordOf(KIND_WORDS, official.kind),
  post: official.post,
  lead: wordOf(LEAD_WORDS, official.lead),
  agency: official.agency,
  panel: official.panel,
  section: official.section,
  jobGroup: official.jobGroup,
  entered: printDay(official.entered),
  email: official.email ?? '',
  cell: official.cell ?? '',
  joinedParty: official.joinedParty === undefined ? '' : printDay(official.joinedParty),
  partyStanding: official.partyStanding === undefined ? '' : wordOf(STANDING_WORDS, official.partyStanding),
  decidedElsewhere: printYesNo(official.decidedElsewhere),
  leaves: printLeaves(official.leaves),
  disciplines: printDisciplines(official.disciplines),
  earlierRatings: printEarlierRatings(official.earlierRatings ?? []),
  term: official.term === undefined ? '' : printTerm(official.term),
  transfer: official.transfer === undefined ? '' : printTransfer(official.transfer),
  otherPosts: printOtherPosts(official.otherPosts ?? []),
  pending: official.pending === undefined ? '' : printPending(official.pending),
  active: official.active ? 'x' : 'không',
});

const panelCells = (panel: Panel): Cells => ({
  id: panel.id,
  name: panel.name,
  agency: panel.agency,
  agencyName: panel.agencyName,
  agencyKind: wordOf(AGENCY_WORDS, panel.agencyKind),
  dependsOn: panel.dependsOn.join(' '),
  ...holderCells('hr', panel.hr),
  ...holderCells('partyCommittee', panel.partyCommittee),
  ...holderCells('personnelOffice', panel.personnelOffice),
  ...holderCells('authority', panel.authority),
  ...holderCells('levelAbove', panel.levelAbove),
  ...holderCells('clerk', panel.clerk),
  ...holderCells('substitute', panel.substitute),
});

const sectionCells = (panel: Panel, section: Section): Cells => ({
  panel: panel.id,
  id: section.id,
  name: section.name,
  ...holderCells('chair', section.chair),
  ...holderCells('substitute', section.substitute),
});

const cellCells = (cell: PartyCell): Cells => ({
  id: cell.id,
  name: cell.name,
  ...holderCells('secretary', cell.secretary),
  ...holderCells('deputySecretary', cell.deputySecretary),
  ...holderCells('committee', cell.committee),
  ...holderCells('committeeSubstitute', cell.committeeSubstitute),
});

/** The cells of each row by column key. */
export const rowsOf = ({
  officials,
  panels,
  cells,
}: Pick<Roster, 'officials' | 'panels' | 'cells'>): Record<TableName, Cells[]> => ({
  officials: officials.map(officialCells),
  panels: panels.map(panelCells),
  sections: panels.flatMap((panel) => panel.sections.map((section) => sectionCells(panel, section))),
  cells: cells.map(cellCells),
});

/** Header and rows of each table, as text. */
const tablesOf = (roster: Roster): Record<TableName, string[][]> => {
  const rows = rowsOf(roster);
  const table = (name: TableName): string[][] => [
    COLUMNS[name].map(({ vi }) => vi),
    ...rows[name].map((row) => COLUMNS[name].map(({ key }) => row[key] ?? '')),
  ];
  return { officials: table('officials'), panels: table('panels'), sections: table('sections'), cells: table('cells') };
};

export const rosterCsvs = (roster: Roster): RosterFile[] => {
  const tables = tablesOf(roster);
  return TABLES.map((name) => ({ name: `${name}.csv`, bytes: Buffer.from(csvOf(tables[name])) }));
};

/** A text that looks like xlsx's own escape (`_x0041_`) must not be taken for one (ECMA-376 part 1, 22.9.2.19). */
export const escapedForXlsx = (value: string): string => value.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');

export const rosterXlsx = async (roster: Roster): Promise<RosterFile> => {
  const tables = tablesOf(roster);
  const sheets = TABLES.map((name) => ({
    sheet: name,
    data: tables[name].map((row) =>
      row.map((value) => (value === '' ? null : { value: escapedForXlsx(value), type: String })),
    ),
    stickyRowsCount: 1,
  }));
  return { name: 'roster.xlsx', bytes: await writeXlsxFile(sheets).toBuffer() };
};

/** Export, then import, changes nothing. */
export const writeRoster = async (roster: Roster): Promise<{ csvs: RosterFile[]; xlsx: RosterFile }> => ({
  csvs: rosterCsvs(roster),
  xlsx: await rosterXlsx(roster),
});
