// Plan before apply: a roster from files, or what is wrong with them, row by row. Writes nothing.
import type { Day, Id } from '#shared/domain/ids';
import type { Section } from '#shared/domain/panel';
import { Roster } from '#shared/domain/roster';
import { checkRules, type Where } from './regulations-checks.ts';
import { isRegulationsFile, rulesOf } from './regulations-files.ts';
import { checkAuthorities } from './roster-authority.ts';
import { checkDuplicates, checkOfficials } from './roster-checks.ts';
import { COLUMNS, TABLES, type TableName } from './roster-columns.ts';
import { type Everything, idIn, idsOf } from './roster-judged.ts';
import { type Problem, problem } from './roster-problems.ts';
import { type RowReader, readerOf } from './roster-reader.ts';
import { checkCells, checkPanels, checkSections, peopleOf } from './roster-roles.ts';
import { readCell, readOfficial, readPanel, readSection } from './roster-rows.ts';
import { type RosterFile, type Tables, tablesOf } from './roster-tables.ts';

export type RosterPlan = {
  /** Absent where anything is an error. */
  roster: Roster | undefined;
  problems: Problem[];
  /** Rows judged by table, and all problems found, also those beyond the list's end. */
  counts: Record<TableName | 'errors' | 'warnings', number>;
};

const MOST_LISTED = 1_000;

const sectionsByPanel = (sections: Everything['sections']): Map<Id, Section[]> => {
  const groups = new Map<Id, Section[]>();
  for (const { panel, value } of sections ?? [])
    if (panel !== undefined && value !== undefined) groups.set(panel, [...(groups.get(panel) ?? []), value]);
  return groups;
};

const judge = (tables: Tables, today: Day, report: (found: Problem) => void): Everything => {
  const readersOf = (name: TableName): RowReader[] | undefined => {
    const table = tables[name];
    return table?.rows.map((row) => readerOf(COLUMNS[name], table, row, report));
  };
  const officials = readersOf('officials')?.map((reader) => ({
    reader,
    id: idIn(reader, 'id'),
    value: readOfficial(reader, today),
  }));
  const { byId } = peopleOf(officials);
  const sections = readersOf('sections')?.map((reader) => {
    const { panel, section } = readSection(reader, byId);
    return { reader, panel, id: idIn(reader, 'id'), value: section };
  });
  const groups = sectionsByPanel(sections);
  const panels = readersOf('panels')?.map((reader) => {
    const id = idIn(reader, 'id');
    // a panel whose sections are all at fault is judged with a stand-in, so that its own faults show
    return { reader, id, value: readPanel(reader, groups.get(id ?? '') ?? STAND_IN, byId) };
  });
  const cells = readersOf('cells')?.map((reader) => ({
    reader,
    id: idIn(reader, 'id'),
    value: readCell(reader, byId),
  }));
  return { officials, panels, sections, cells };
};
const STAND_IN: Section[] = [{ id: 'x', name: 'x', chair: { name: 'x' } }];

const checkAll = (everything: Everything, today: Day): void => {
  const people = peopleOf(everything.officials);
  checkDuplicates(everything);
  checkOfficials(everything);
  checkSections(everything, people);
  checkPanels(everything, people);
  checkCells(everything, people);
  checkAuthorities(everything, today);
};

const inOrder = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file) || (a.sheet ?? '').localeCompare(b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0);

const valuesOf = <T>(rows: { value: T | undefined }[] | undefined): T[] =>
  (rows ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));

const countsOf = (everything: Everything, problems: readonly Problem[]): RosterPlan['counts'] => {
  const rows = Object.fromEntries(TABLES.map((name) => [name, everything[name]?.length ?? 0])) as Record<
    TableName,
    number
  >;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { ...rows, errors, warnings: problems.length - errors };
};

/** Errors first where the list must be cut. */
const listed = (problems: readonly Problem[]): Problem[] => {
  const rest = problems.length - MOST_LISTED;
  if (rest <= 0) return [...problems].sort(inOrder);
  const kept = [...problems]
    .sort((a, b) => a.severity.localeCompare(b.severity) || inOrder(a, b))
    .slice(0, MOST_LISTED);
  return [...kept, problem({ file: '' }, 'more-problems', { count: rest })];
};

const agenciesIn = ({ panels }: Everything): ReadonlySet<string> | undefined =>
  panels && new Set(panels.flatMap(({ reader }) => reader.row.cells.agency ?? []));

/** Nothing is assumed of a machine that says nothing of itself. */
const ELSEWHERE: Where = { onPremises: false };

/** Rows of whatever layout, judged together with the rules beside them. */
export const planTables = (
  tables: Tables,
  rules: Rules,
  { today, where, problems }: { today: Day; where: Where; problems: Problem[] },
): RosterPlan => {
  const report = (found: Problem) => void problems.push(found);
  const everything = judge(tables, today, report);
  checkAll(everything, today);
  checkRules(rules, { agencies: agenciesIn(everything), panels: idsOf(everything.panels) }, where, report);
  const counts = countsOf(everything, problems);
  if (counts.errors > 0) return { roster: undefined, problems: listed(problems), counts };
  const [overrides, supplements] = [rules.overrides, rules.supplements].map((list) => list.map(({ rule }) => rule));
  const roster = Roster.parse({
    officials: valuesOf(everything.officials),
    panels: valuesOf(everything.panels),
    cells: valuesOf(everything.cells),
    ...(overrides?.length ? { overrides } : {}),
    ...(supplements?.length ? { supplements } : {}),
  });
  return { roster, problems: listed(problems), counts };
};
type Rules = ReturnType<typeof rulesOf>;

/** Tables and, beside them, files of overrides and supplements. */
export const planRoster = async (files: readonly RosterFile[], today: Day, where = ELSEWHERE): Promise<RosterPlan> => {
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  const lists = files.filter((file) => !isRegulationsFile(file));
  if (lists.length === 0) report(problem({ file: '' }, 'no-files'));
  const tables = lists.length === 0 ? {} : await tablesOf(lists, report);
  return planTables(tables, rulesOf(files.filter(isRegulationsFile), report), { today, where, problems });
};
