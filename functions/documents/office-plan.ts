// Plan before apply, for files in whatever layout: the roster's own tables, or an office's list with what it lacks proposed.
// Also what it would change in the roster in use. Writes nothing.
import type { Day } from '#shared/domain/ids';
import type { Roster } from '#shared/domain/roster';
import type { ColumnChoices } from './office-columns.ts';
import { type Defaults, type ListedRow, listedIn, NEEDED } from './office-people.ts';
import { officeSheetOf } from './office-sheet.ts';
import { type Matched, matched, tablesFor } from './office-tables.ts';
import type { Where } from './regulations-checks.ts';
import { isRegulationsFile, rulesOf } from './regulations-files.ts';
import { rulesOn } from './roster-authority.ts';
import { tableNamed } from './roster-columns.ts';
import { type Difference, differenceOf } from './roster-difference.ts';
import { planRoster, planTables, type RosterPlan } from './roster-plan.ts';
import { type Problem, problem } from './roster-problems.ts';
import type { Proposal } from './roster-proposal-units.ts';
import { headless, type Raw, type Report, type RosterFile, rawOf } from './roster-tables.ts';

export type ImportContext = {
  today: Day;
  where: Where;
  standing: Roster | undefined;
  defaults: Defaults;
  choices: ColumnChoices;
};

export type ReadPerson = { file: string; sheet: string | undefined; row: number; name: string };
export type ImportPlan = RosterPlan & {
  layout: 'own' | 'office';
  people: ReadPerson[];
  proposals: Proposal[];
  /** Absent where the plan has errors. */
  difference: Difference | undefined;
};

/** The roster's own layout has several tables, named as it names them. */
const isOwnLayout = (raws: readonly Raw[]): boolean =>
  new Set(raws.flatMap(({ name }) => tableNamed(name) ?? [])).size > 1;

const EMPTY: Roster = { officials: [], panels: [], cells: [] };

const peopleIn = (raws: readonly Raw[], { defaults, choices, today }: ImportContext, report: Report): ListedRow[] => {
  const sheets = raws.map((raw) => ({ raw, sheet: officeSheetOf(raw, choices) }));
  const some = sheets.some(({ sheet }) => sheet !== undefined);
  const listed = sheets.flatMap(({ raw, sheet }) => {
    if (sheet !== undefined) return listedIn(sheet, defaults, today, report);
    if (raw.rows.some((row) => row.some((cell) => cell !== '')) || !some)
      report(some ? problem(raw.place, 'unknown-table') : headless(raw, 'office-no-header'));
    return [];
  });
  if (some && listed.length === 0) report(problem(raws[0]?.place ?? { file: '' }, 'no-rows'));
  return listed;
};

/** A column may be missing where everybody on the sheet is known already. */
const checkNeeded = (people: readonly Matched[], defaults: Defaults, report: Report): void => {
  const told = new Set<string>();
  for (const { row, told: has, standing } of people)
    for (const { key, column, english } of NEEDED) {
      const { file, sheet } = row.place;
      if (has.has(key) || key in defaults || standing !== undefined || told.has(`${file}|${sheet}|${key}`)) continue;
      told.add(`${file}|${sheet}|${key}`);
      report(
        problem({ file, ...(sheet === undefined ? {} : { sheet }), column }, 'missing-column', { column, english }),
      );
    }
};

const nameIn = ({ row: { place, cells } }: ListedRow): ReadPerson => ({
  ...{ file: place.file, sheet: place.sheet, row: place.row },
  name: cells.name ?? '',
});

const planOffice = (
  raws: readonly Raw[],
  rules: readonly RosterFile[],
  context: ImportContext,
  problems: Problem[],
) => {
  const report: Report = (found) => void problems.push(found);
  const { standing = EMPTY, today, where } = context;
  const listed = peopleIn(raws, context, report);
  const agencies = new Map(standing.panels.map(({ agency, agencyName }) => [agency, agencyName]));
  const agencyName = (agency: string) => agencies.get(agency) ?? agency;
  const people = matched(listed, { officials: standing.officials, agencyName }, report);
  checkNeeded(people, context.defaults, report);
  const { tables, proposals } = tablesFor(people, standing, rulesOn(today), report);
  const plan = planTables(people.length === 0 ? {} : tables, rulesOf(rules, report), { today, where, problems });
  return { ...plan, layout: 'office' as const, people: listed.map(nameIn), proposals };
};

/** Rules that were handed in before stay until others are. */
const withRules = (roster: Roster, { standing }: ImportContext, rules: readonly RosterFile[]): Roster =>
  rules.length > 0 || standing === undefined
    ? roster
    : {
        ...roster,
        ...(standing.overrides === undefined ? {} : { overrides: standing.overrides }),
        ...(standing.supplements === undefined ? {} : { supplements: standing.supplements }),
      };

export const planImport = async (files: readonly RosterFile[], context: ImportContext): Promise<ImportPlan> => {
  const problems: Problem[] = [];
  const rules = files.filter(isRegulationsFile);
  const lists = files.filter((file) => !isRegulationsFile(file));
  const raws = (await Promise.all(lists.map((file) => rawOf(file, (found) => problems.push(found))))).flatMap(
    (each) => each ?? [],
  );
  const office = raws.length > 0 && !isOwnLayout(raws);
  const plan = office
    ? planOffice(raws, rules, context, problems)
    : { ...(await planRoster(files, context.today, context.where)), layout: 'own' as const, people: [], proposals: [] };
  const roster = plan.roster && withRules(plan.roster, context, rules);
  return { ...plan, roster, difference: roster && differenceOf(context.standing, roster) };
};
