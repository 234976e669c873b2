// A month's or quarter's score that feeds the year (NĐ 335 Đ21k1, NĐ 233 Đ12): locked once recorded; a correction re-opens
// it as the next round, with its reason. Scores of the old agency come along at a transfer (NĐ 335 Đ21k1, NĐ 233 Đ15).
import * as z from 'zod';
import { Id } from './ids.ts';

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
