// Identifiers: our own, short and safe in keys, addresses and logs; never a national number.
import * as z from 'zod';

/** Letters, digits and inner dashes; at most 40. Safe in a key (`#` separates), an URL and an execution's name. */
export const Id = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/, 'id');
export type Id = z.infer<typeof Id>;

/** An instant, ISO 8601 in UTC with milliseconds, so that text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** A calendar day, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A unit of work of one cycle: a panel or a Party cell. */
export const UnitRef = z.strictObject({
  cycle: Id,
  kind: z.enum(['panel', 'cell']),
  id: Id,
});
export type UnitRef = z.infer<typeof UnitRef>;
