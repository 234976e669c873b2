// A cycle: one evaluation of one scope and period, with the regulations frozen into it at opening.
import * as z from 'zod';
import { Day, Id, Instant } from './ids.ts';
import { Regulations } from './regulations.ts';

export const Cycle = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  period: z.strictObject({ from: Day, to: Day }),
  /** The roster revision that this cycle froze. */
  roster: Id,
  openedAt: Instant,
  regulations: Regulations,
  /** SHA-256 of the canonical text of the regulations: what the results were decided under. */
  fingerprint: z.string().length(64),
  panels: z.array(Id).max(10_000),
  cells: z.array(Id).max(10_000),
});
export type Cycle = z.infer<typeof Cycle>;
