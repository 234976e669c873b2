// The Party side: a cell reviews and proposes, a Party committee decides (State first, Party after).
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Rating } from './rating.ts';

const row = z.strictObject({ official: Id, rating: Rating, reason: z.string().trim().min(1).max(1000).optional() });
const count = z.int().min(0).max(10_000);

export const PartyReview = z.strictObject({
  heldOn: Day,
  present: count,
  called: count,
  /** Only under the setting `full`: on a machine of the office's own. */
  minutes: z.string().trim().min(1).max(20_000).optional(),
  rows: z.array(row).max(1000),
});
export type PartyReview = z.infer<typeof PartyReview>;

/** Under the setting `rating-and-number`, nothing more than rating, number and date is kept; `text` only under `full`. */
export const PartyDecision = z.strictObject({
  number: z.string().trim().min(1).max(100),
  date: Day,
  text: z.string().trim().min(1).max(20_000).optional(),
  rows: z.array(row).max(1000),
});
export type PartyDecision = z.infer<typeof PartyDecision>;
