// The personnel office's proposal to the authority (tờ trình), or its return to a named step.
import * as z from 'zod';
import { Id } from './ids.ts';
import { Rating } from './rating.ts';

const reason = z.string().trim().min(1).max(1000);
export const RatedRow = z.strictObject({ official: Id, rating: Rating, reason: reason.optional() });
export type RatedRow = z.infer<typeof RatedRow>;

export const Proposal = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('submitted'),
    summary: z.string().trim().min(1).max(5000),
    rows: z.array(RatedRow).max(1000),
  }),
  z.strictObject({
    outcome: z.literal('returned'),
    to: z.enum(['self-assessment', 'collective-review']),
    reason,
  }),
]);
export type Proposal = z.infer<typeof Proposal>;
