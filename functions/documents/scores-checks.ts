// What rows of scores say about one another, about the people of the cycle, and about what stands.
import type { Cycle } from '#shared/domain/cycle';
import { PeriodRefused, ReasonNeeded } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import type { Day } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import { isQuarter, type Period } from '#shared/domain/period-score';
import type { Correctable } from '#shared/domain/standing';
import { checkPeriod } from '#shared/domain/year-score';
import { checkReasoned } from '../console/record-data.ts';
import type { ProblemCode } from './roster-problems.ts';
import type { RowReader } from './roster-reader.ts';
import type { ScoreTable } from './scores-columns.ts';
import type { ScoreEntry } from './scores-rows.ts';

/** Where an entry belongs, and what stands there. */
export type Home = { panel: string; standing: Fact<Correctable> | undefined };

export type ScoresContext = {
  cycle: Cycle;
  today: Day;
  person(id: string): { official: Official; agencyName: string } | undefined;
  /** The periods that stand for somebody. */
  periods(official: string): readonly Period[];
  /** One for people, any number for units; none where nobody here has to do with it. */
  homes(kind: Correctable, subject: string, entry: ScoreEntry): readonly Home[];
};

export type Judged = { table: ScoreTable; reader: RowReader; entry: ScoreEntry; subject: string };

const KEY: Record<ScoreTable, string> = { 'period-scores': 'period', 'unit-ratings': 'unit', performance: 'official' };

/** All but the first of one subject, in the order of their places, whatever the order of the files. */
export const checkTwice = (all: readonly Judged[]): void => {
  const byPlace = all.toSorted(
    (a, b) =>
      a.reader.row.place.file.localeCompare(b.reader.row.place.file) || a.reader.row.place.row - b.reader.row.place.row,
  );
  const first = new Map<string, RowReader>();
  for (const { entry, subject, reader, table } of byPlace) {
    const key = `${entry.kind} ${subject}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, reader);
    else reader.fault(KEY[table], 'same-row', { first: before.row.place.row, file: before.row.place.file });
  }
};

/** Months and quarters of one person in the files, beside those that stand. */
export const checkMixed = (all: readonly Judged[]): void => {
  const months = new Set(
    all.flatMap(({ entry }) =>
      entry.kind === 'period-score' && !isQuarter(entry.content.period) ? [entry.official] : [],
    ),
  );
  for (const { entry, reader } of all)
    if (entry.kind === 'period-score' && isQuarter(entry.content.period) && months.has(entry.official))
      reader.fault('period', 'months-and-quarters');
};

export const checkPerson = ({ reader, entry }: Judged, context: ScoresContext): void => {
  if (entry.kind === 'unit-rating') return;
  const person = context.person(entry.official);
  if (person === undefined) reader.fault('official', 'not-in-cycle');
  if (person === undefined || entry.kind !== 'period-score') return;
  try {
    checkPeriod(person.official, entry.content.period, context.periods(entry.official), context.cycle);
  } catch (error) {
    if (!(error instanceof PeriodRefused)) throw error;
    reader.fault('period', String(error.facts.problem) as ProblemCode, error.facts);
  }
};

export const checkStanding = ({ reader, entry }: Judged, homes: readonly Home[]): void => {
  try {
    for (const { standing } of homes) checkReasoned(standing, entry.content);
  } catch (error) {
    if (!(error instanceof ReasonNeeded)) throw error;
    reader.fault('reason', 'locked');
  }
};
