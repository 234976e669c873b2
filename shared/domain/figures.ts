// Shares that add up: exclusive shares sum to exactly 100 (largest remainder), raw counts always beside them.

import { RATINGS, type Rating } from './rating.ts';
import { cumulative, rated, type Tally } from './tally.ts';

/** Hundredths of a percent, whole numbers, so that sums are exact. */
export type Share = number;

/** Rounds the shares of `counts` so that they sum to 100 %; ties go to the earlier. `[]` of a zero total is all 0. */
export const exclusiveShares = (counts: readonly number[]): Share[] => {
  const total = counts.reduce((sum, each) => sum + each, 0);
  if (total === 0) return counts.map(() => 0);
  const floors = counts.map((each) => Math.floor((each * 10_000) / total));
  const order = counts
    .map((each, index) => ({ index, remainder: (each * 10_000) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const missing = 10_000 - floors.reduce((sum, each) => sum + each, 0);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
};

/** A share of a base, rounded half up to a hundredth of a percent. */
export const shareOf = (count: number, base: number): Share =>
  base === 0 ? 0 : Math.floor((count * 20_000 + base) / (2 * base));

export type FigureRow = { rating: Rating; count: number; exclusive: Share; upTo: number; cumulative: Share };

/** The table of a tally on the base of all rated. */
export const figures = (tally: Tally): { base: number; rows: FigureRow[] } => {
  const base = rated(tally);
  const exclusive = exclusiveShares(RATINGS.map((rating) => tally[rating]));
  const rows = RATINGS.map((rating, index) => {
    const upTo = cumulative(tally, rating);
    return { rating, count: tally[rating], exclusive: exclusive[index] ?? 0, upTo, cumulative: shareOf(upTo, base) };
  });
  return { base, rows };
};

/** `1990` → `19.90`, or `19,90` for Vietnamese readers. */
export const printShare = (share: Share, mark: '.' | ',' = '.'): string =>
  `${Math.floor(share / 100)}${mark}${String(share % 100).padStart(2, '0')}`;
