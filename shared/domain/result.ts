// The result of one official: derived from the decision that counts, dated by its signed paper.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Outcome } from './rating.ts';

export const Result = z.strictObject({
  outcome: Outcome,
  /** Reason code of an outcome that is not a rating, with its article. */
  reason: z.string().max(200).optional(),
  article: z.string().max(200).optional(),
  profile: Id,
  profileVersion: z.int(),
  /** What the cycle set otherwise for this person: ids of its overrides. */
  overrides: z.array(Id).optional(),
  number: z.string().max(100).optional(),
  date: Day.optional(),
  cell: Id.optional(),
});
export type Result = z.infer<typeof Result>;
