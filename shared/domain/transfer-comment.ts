// The comment of the agency that somebody came from: asked for after six months or more there (NĐ 90 Đ20k1).
import * as z from 'zod';
import { Id } from './ids.ts';

export const TransferComment = z.strictObject({
  official: Id,
  agencyName: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(5000),
  /** Number and date of the letter, where it came on paper. */
  document: z.string().trim().min(1).max(200).optional(),
});
export type TransferComment = z.infer<typeof TransferComment>;

/** The subject of the fact: one for each person. */
export const transferSubject = (official: string): string => `official:${official}`;
