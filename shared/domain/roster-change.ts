// What changes about people after the freeze; each with its document.
import * as z from 'zod';
import { Id } from './ids.ts';
import { Official } from './official.ts';

const document = z.string().trim().min(1).max(100);

export const RosterConfirmation = z.strictObject({
  confirmed: z.literal(true),
  note: z.string().trim().max(2000).optional(),
});
export type RosterConfirmation = z.infer<typeof RosterConfirmation>;

export const RosterChange = z.discriminatedUnion('change', [
  /** Leaves this panel: retired, left the service, or moved to another panel. */
  z.strictObject({
    change: z.literal('out'),
    why: z.enum(['transferred', 'retired', 'left']),
    to: Id.optional(),
    document,
  }),
  /** Comes into this panel, as the record stands from now on. */
  z.strictObject({ change: z.literal('in'), why: z.enum(['transferred', 'joined']), official: Official, document }),
  z.strictObject({ change: z.literal('corrected'), official: Official, document }),
]);
export type RosterChange = z.infer<typeof RosterChange>;
