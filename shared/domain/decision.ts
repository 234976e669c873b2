// The competent authority's decision on all ratings of a panel, its return, or the record of a decision made outside.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { RatedRow } from './proposal.ts';

const reason = z.string().trim().min(1).max(1000);

export const Decision = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('decided'),
    rows: z.array(RatedRow).max(1000),
    /** People whose rating waits, with reason and date, so that they do not hold the others. */
    deferred: z.array(z.strictObject({ official: Id, reason, until: Day })).max(1000),
    /** Set where the decision was taken elsewhere and HR records it. */
    madeOutside: z
      .strictObject({
        number: z.string().trim().min(1).max(100),
        date: Day,
        signer: z.string().trim().min(1).max(100),
      })
      .optional(),
  }),
  z.strictObject({
    outcome: z.literal('returned'),
    to: z.enum(['self-assessment', 'collective-review', 'staff-proposal']),
    reason,
  }),
]);
export type Decision = z.infer<typeof Decision>;
