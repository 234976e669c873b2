// A cycle: one evaluation of one scope and period, with the profile frozen into it at opening.
import * as z from 'zod';
import { Profile } from '../regulations/profile.ts';
import { Day, Id, Instant } from './ids.ts';

export const Cycle = z.strictObject({
  id: Id,
  name: z.string().min(1).max(200),
  period: z.strictObject({ from: Day, to: Day }),
  /** The roster revision that this cycle froze. */
  roster: Id,
  openedAt: Instant,
  profile: Profile,
  /** SHA-256 of the profile's canonical text: what the results were decided under. */
  fingerprint: z.string().length(64),
  panels: z.array(Id).max(10_000),
  cells: z.array(Id).max(10_000),
});
export type Cycle = z.infer<typeof Cycle>;
