// The signed paper: number and date come last (NĐ 30/2020 Đ15k2).
import * as z from 'zod';
import { Day } from './ids.ts';

export const Signature = z.strictObject({
  number: z.string().trim().min(1).max(100),
  date: Day,
  signer: z.string().trim().min(1).max(100),
  /** SHA-256 of the scan, where there is one. */
  checksum: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Signature = z.infer<typeof Signature>;
