// A ceiling on a rating's share, as data.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { RATINGS } from '../domain/rating.ts';
import { Citation } from './citation.ts';

export const Percent = z.int().min(0).max(100);

/** A ceiling on a rating's share. `enforced: false` is shown with its arithmetic and refuses nobody. */
export const Cap = z.strictObject({
  id: Id,
  rating: z.enum(RATINGS),
  percent: Percent,
  /** The ratings whose people are the base. */
  of: z.array(z.enum(RATINGS)).min(1),
  per: z.enum(['cycle', 'panel', 'panel-job-group']),
  round: z.literal('down'),
  enforced: z.boolean(),
  source: Citation,
  /** For an outstanding unit, with the document that says so; without a percentage the competent level sets one. */
  raise: z.strictObject({ percent: Percent.optional(), source: Citation, switch: Id.optional() }).optional(),
  /** The name of the assumption that this cap stands on. */
  switch: Id.optional(),
});
export type Cap = z.infer<typeof Cap>;
