// A month's or quarter's score that feeds the year (NĐ 335 Đ21k1, NĐ 233 Đ12): locked once recorded; a correction re-opens
// it as the next round, with its reason. Scores of the old agency come along at a transfer (NĐ 335 Đ21k1, NĐ 233 Đ15).
import * as z from 'zod';
import { type Day, Id } from './ids.ts';

/** A month (`2026-M03`) or a quarter (`2026-Q1`). */
export const Period = z.string().regex(/^\d{4}-(?:Q[1-4]|M(?:0[1-9]|1[0-2]))$/, 'period');
export type Period = z.infer<typeof Period>;

export const PeriodScore = z.strictObject({
  official: Id,
  period: Period,
  /** Hundredths of points. */
  common: z.int().min(0).max(30_00),
  results: z.int().min(0).max(70_00),
  /** Who scored it: the agency of that time. */
  agency: z.string().trim().min(1).max(200),
  document: z.string().trim().min(1).max(200).optional(),
  /** Why a locked score was opened again; from the second round on. */
  reopened: z.string().trim().min(1).max(500).optional(),
});
export type PeriodScore = z.infer<typeof PeriodScore>;

/** The subject of the fact: one for each person and period. */
export const periodSubject = ({ official, period }: Pick<PeriodScore, 'official' | 'period'>): string =>
  `period:${official}:${period}`;

export const isQuarter = (period: Period): boolean => period.charAt(5) === 'Q';

/** `Q3` or `M07`: the part of the year, whatever the year. */
export const partOf = (period: Period): string => period.slice(5);

const two = (part: number): string => String(part).padStart(2, '0');

/** First and last day, both included. */
export const spanOf = (period: Period): { from: Day; to: Day } => {
  const year = period.slice(0, 4);
  const number = Number(period.slice(6));
  const [first, last] = isQuarter(period) ? [3 * number - 2, 3 * number] : [number, number];
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(end)}` };
};

/** All months, or all quarters, that lie whole within these days, in order. */
export const periodsIn = ({ from, to }: { from: Day; to: Day }, kind: 'months' | 'quarters'): Period[] => {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, n) => n);
  const parts = kind === 'quarters' ? ['Q1', 'Q2', 'Q3', 'Q4'] : Array.from({ length: 12 }, (_, n) => `M${two(n + 1)}`);
  return years
    .flatMap((n) => parts.map((part) => `${Number(from.slice(0, 4)) + n}-${part}`))
    .filter((period) => from <= spanOf(period).from && spanOf(period).to <= to);
};
