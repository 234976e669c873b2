// Plan before apply: figures, period scores and units' ratings from an office's files, or what is wrong row by row.
// Writes nothing; the order of files and rows does not matter.
import { performanceSubject } from '#shared/domain/performance';
import { periodSubject } from '#shared/domain/period-score';
import { unitSubject } from '#shared/domain/unit-rating';
import { saysTheSame } from '../console/record-data.ts';
import { headersOf } from './roster-columns.ts';
import { type Problem, problem } from './roster-problems.ts';
import { readerOf } from './roster-reader.ts';
import { headerOf, type Raw, type RosterFile, rawOf, tableIn } from './roster-tables.ts';
import { folded } from './roster-words.ts';
import {
  checkMixed,
  checkPerson,
  checkStanding,
  checkTwice,
  type Home,
  type Judged,
  type ScoresContext,
} from './scores-checks.ts';
import { SCORE_COLUMNS, SCORE_TABLES, type ScoreTable } from './scores-columns.ts';
import { readEntry, type ScoreEntry } from './scores-rows.ts';

export type PlannedEntry = { entry: ScoreEntry; subject: string; homes: readonly Home[] };
export type ScoresPlan = {
  /** Absent where anything is an error. */
  entries: PlannedEntry[] | undefined;
  problems: Problem[];
  counts: { rows: number; unchanged: number; errors: number };
};

type Report = (found: Problem) => void;

export const subjectOf = (entry: ScoreEntry): string => {
  switch (entry.kind) {
    case 'performance':
      return performanceSubject(entry.official);
    case 'period-score':
      return periodSubject(entry.content);
    case 'unit-rating':
      return unitSubject(entry.content.agency);
  }
};

/** The table whose columns the header has most of; its own needed ones all. */
const tableOf = ({ rows }: Raw): ScoreTable | undefined => {
  const fits = SCORE_TABLES.map((name) => {
    const known = headersOf(SCORE_COLUMNS[name]);
    const header = headerOf(rows, known);
    const found = new Set((rows[header ?? -1] ?? []).flatMap((cell) => known.get(folded(cell))?.key ?? []));
    const needed = SCORE_COLUMNS[name].filter((column) => column.needed !== undefined);
    return { name, hits: needed.every(({ key }) => found.has(key)) ? found.size : 0 };
  });
  return fits.toSorted((a, b) => b.hits - a.hits).find(({ hits }) => hits > 1)?.name;
};

const readRaw = (raw: Raw, context: ScoresContext, report: Report): { judged: Judged[]; rows: number } => {
  const name = tableOf(raw);
  const table = name && tableIn(raw, SCORE_COLUMNS[name], report);
  if (name === undefined || table === undefined) {
    if (name === undefined) report(problem(raw.place, 'unknown-scores'));
    return { judged: [], rows: 0 };
  }
  const agencyOf = (official: string) => context.person(official)?.agencyName;
  const judged = table.rows.flatMap((row): Judged[] => {
    const wasSound = row.sound;
    let told = 0;
    const reader = readerOf(SCORE_COLUMNS[name], table, row, (found) => {
      told += 1;
      report(found);
    });
    const entry = readEntry(name, reader, { today: context.today, agencyOf });
    if (entry !== undefined) return [{ table: name, reader, entry, subject: subjectOf(entry) }];
    // no row is left out without a word
    if (wasSound && told === 0) report(problem(row.place, 'bad-value'));
    return [];
  });
  return { judged, rows: table.rows.length };
};

/** Homes of each entry, with what keeps it from them reported. */
const placed = (judged: Judged, context: ScoresContext): PlannedEntry => {
  const { entry, subject, reader } = judged;
  checkPerson(judged, context);
  const homes = context.homes(entry.kind, subject, entry);
  if (homes.length === 0 && entry.kind === 'unit-rating') reader.fault('unit', 'unit-not-in-cycle');
  checkStanding(judged, homes);
  return { entry, subject, homes };
};

const isUnchanged = ({ entry, homes }: PlannedEntry): boolean =>
  homes.every(({ standing }) => standing !== undefined && saysTheSame(standing.content, entry.content));

const inOrder = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file) || (a.sheet ?? '').localeCompare(b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0);

export const planScores = async (files: readonly RosterFile[], context: ScoresContext): Promise<ScoresPlan> => {
  const problems: Problem[] = [];
  const report: Report = (found) => void problems.push(found);
  if (files.length === 0) report(problem({ file: '' }, 'no-files'));
  const raws = (await Promise.all(files.map((file) => rawOf(file, report)))).flatMap((each) => each ?? []);
  const read = raws.map((raw) => readRaw(raw, context, report));
  const all = read.flatMap(({ judged }) => judged);
  const rows = read.reduce((sum, each) => sum + each.rows, 0);
  if (rows === 0 && problems.length === 0) report(problem({ file: files[0]?.name ?? '' }, 'no-rows'));
  checkTwice(all);
  checkMixed(all);
  const entries = all.map((judged) => placed(judged, context));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    entries: errors > 0 ? undefined : entries,
    problems: problems.sort(inOrder),
    counts: { rows, unchanged: entries.filter(isUnchanged).length, errors },
  };
};
