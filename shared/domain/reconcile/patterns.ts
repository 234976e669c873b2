// The ways in which one table can be meant: which lines are cumulative, and how the publisher rounded.
import { type Bound, floorDiv } from './chain.ts';
import type { PrintedShare } from './numbers.ts';
import { type FigureLine, LEVELS, type Level } from './published.ts';

export const ROUNDINGS = ['half-up', 'cut'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** How one line is meant: its people and its share may differ (a share printed as if it stood alone). */
export type Meant = { line: FigureLine; countCumulative: boolean; shareCumulative: boolean };

export const againstLabel = ({ line, countCumulative, shareCumulative }: Meant): boolean =>
  (line.count !== undefined && countCumulative !== line.orBetter) ||
  (line.share !== undefined && shareCumulative !== line.orBetter);

const meanings = (line: FigureLine): Meant[] => {
  const as = (countCumulative: boolean, shareCumulative: boolean): Meant => ({
    line,
    countCumulative,
    shareCumulative,
  });
  const printed = as(line.orBetter, line.orBetter);
  // excellent or better is excellent; nobody unrated is better than anybody
  if (line.level === 'excellent' || line.level === 'not-rated') return [printed];
  const turned = !line.orBetter;
  if (line.count === undefined || line.share === undefined) return [printed, as(turned, turned)];
  return [printed, as(line.orBetter, turned), as(turned, turned)];
};

/** Every combination of meanings, those closest to the labels first. */
export const patternsOf = (lines: readonly FigureLine[]): Meant[][] => {
  let patterns: Meant[][] = [[]];
  for (const line of lines)
    patterns = patterns.flatMap((pattern) => meanings(line).map((meant) => [...pattern, meant]));
  const distance = (pattern: readonly Meant[]): number => pattern.filter(againstLabel).length;
  return patterns.toSorted((a, b) => distance(a) - distance(b));
};

const shareBound = (
  { units, digits }: PrintedShare,
  rounding: Rounding,
): { low: number; high: number; den: number } => {
  const den = 2 * 100 * 10 ** digits;
  return rounding === 'half-up'
    ? { low: 2 * units - 1, high: 2 * units + 1, den }
    : { low: 2 * units, high: 2 * units + 2, den };
};

export const levelIndex = (level: Level): number => LEVELS.indexOf(level);

export const boundsOf = (pattern: readonly Meant[], rounding: Rounding): Bound[] =>
  pattern.flatMap(({ line, countCumulative, shareCumulative }) => {
    const level = levelIndex(line.level);
    const bounds: Bound[] = [];
    if (line.count !== undefined)
      bounds.push({ level, cumulative: countCumulative, low: line.count, high: line.count, den: 0 });
    if (line.share !== undefined)
      bounds.push({ level, cumulative: shareCumulative, ...shareBound(line.share, rounding) });
    return bounds;
  });

/** The share of a known number of people agrees with this base. */
export const agreesWith = (share: PrintedShare, people: number, base: number, rounding: Rounding): boolean => {
  const { low, high, den } = shareBound(share, rounding);
  return people <= base && low * base <= people * den && people * den < high * base;
};

/** `people` of `base` as it would be printed with so many digits. */
export const printedAs = (people: number, base: number, digits: number, rounding: Rounding): PrintedShare => {
  const scaled = people * 100 * 10 ** digits;
  const up = rounding === 'half-up' ? base : 0;
  return { units: floorDiv(2 * scaled + up, 2 * base), digits };
};
