// Readings: every way to mean the table on which some whole numbers of people agree, with all bases and all numbers.
import { RATINGS } from '../rating.ts';
import type { Range } from './chain.ts';
import type { BaseKind, BaseRange, CountSet } from './gathering.ts';
import { MOST_PEOPLE } from './numbers.ts';
import { againstLabel, type Meant, patternsOf, ROUNDINGS, type Rounding } from './patterns.ts';
import type { FigureLine, Figures, Level } from './published.ts';
import { type Plan, search } from './search.ts';

export type Reading = {
  rounding: Rounding;
  base: BaseKind;
  /** Levels whose share is meant as “or better”. */
  cumulative: Level[];
  /** Of these lines, meant otherwise than their label says. */
  againstLabel: string[];
  bases: BaseRange[];
  /** Over all bases, by level. */
  counts: Partial<Record<Level, Range>>;
  /** People of the base who are in no line. */
  outside: Range;
  /** Every agreeing set, where there are not too many to list. */
  sets?: CountSet[];
};

const has = (lines: readonly FigureLine[], level: Level, what: 'count' | 'share'): boolean =>
  lines.some((line) => line.level === level && line[what] !== undefined);

/** Where to look for the base. A share of unrated people only makes sense on a base that holds them. */
const plansOf = ({ total, limit, lines }: Figures): Plan[] => {
  const unrated = lines.some(({ level }) => level === 'not-rated');
  const all: Plan = { kind: 'all', levels: unrated ? 5 : 4, slack: total !== undefined, from: total ?? 1, to: limit };
  const rated: Plan = { kind: 'rated', levels: 4, slack: false, from: 1, to: limit };
  if (has(lines, 'not-rated', 'share')) return [all];
  return total !== undefined || unrated ? [all, rated] : [rated];
};

const OTHER = (limit: number): Plan => ({ kind: 'other', levels: 4, slack: true, from: 1, to: limit });

const readingOf = (pattern: readonly Meant[], rounding: Rounding, plan: Plan): Reading[] => {
  const found = search(pattern, rounding, plan);
  if (found === undefined) return [];
  const { bases, counts, sets } = found;
  return [
    {
      rounding,
      base: plan.kind,
      cumulative: pattern.filter(({ shareCumulative }) => shareCumulative).map(({ line }) => line.level),
      againstLabel: pattern.filter(againstLabel).map(({ line }) => line.label),
      bases,
      counts,
      outside: found.outside,
      ...(sets === undefined ? {} : { sets }),
    },
  ];
};

const under = (figures: Figures, plans: readonly Plan[]): Reading[] =>
  patternsOf(figures.lines).flatMap((pattern) =>
    plans.flatMap((plan) => ROUNDINGS.flatMap((rounding) => readingOf(pattern, rounding, plan))),
  );

const sameSets = (one: Reading, other: Reading): boolean =>
  one.rounding === other.rounding &&
  one.outside.to === other.outside.to &&
  JSON.stringify([one.cumulative, one.bases, one.counts]) ===
    JSON.stringify([other.cumulative, other.bases, other.counts]);

/** Readings on the published total or on the people rated; those closest to the labels first, none twice. */
export const readingsOf = (figures: Figures): Reading[] => {
  const readings = under(figures, plansOf(figures));
  return readings.filter((reading, index) => !readings.slice(0, index).some((before) => sameSets(before, reading)));
};

export const knowsAllCounts = ({ lines }: Figures): boolean =>
  RATINGS.every((rating) =>
    lines.some(({ level, orBetter, count }) => level === rating && !orBetter && count !== undefined),
  );

/** Readings on any base at all, with whoever is in no line left over. */
export const otherReadingsOf = (figures: Figures): Reading[] =>
  under(figures, [OTHER(knowsAllCounts(figures) ? MOST_PEOPLE : figures.limit)]);

/** Nobody need be left over, or it is known how many are. */
export const isComplete = (reading: Reading, figures: Figures): boolean =>
  reading.outside.from === 0 || knowsAllCounts(figures);
