// A post passes to somebody else: for a period to a named deputy, or without end to a successor; each by a document.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Holder } from './official.ts';

/** `chair:<section>`, `section-substitute:<section>`, or one that a unit has once. */
export const Post = z.string().regex(/^[a-z-]+(?::[A-Za-z0-9-]{1,40})?$/, 'post');
export type Post = z.infer<typeof Post>;

const document = z.string().trim().min(1).max(100);
const reason = z.string().trim().min(1).max(1000);

const passed = {
  post: Post,
  to: Holder,
  /** The panel that has the receiver among its people, where this cycle rates them. */
  home: Id.optional(),
  from: Day,
  /** The last day; absent for a successor, who stays. */
  until: Day.optional(),
  document,
};

export const HandOver = z.strictObject({
  ...passed,
  /** Whose the post was then: a circle of deputies is found by it. */
  of: Holder,
  reason,
});
export type HandOver = z.infer<typeof HandOver>;

/**
 * Written when the day has come, so that who holds a post follows from the facts without a clock. A turn says all that
 * it changes: whoever reads the turns needs no hand-over.
 */
export const HandOverTurn = z.discriminatedUnion('turn', [
  z.strictObject({ turn: z.literal('begins'), handOver: z.int().min(1), ...passed }),
  /** After its last day, or earlier by HR, or withdrawn before it began. */
  z.strictObject({ turn: z.literal('ends'), handOver: z.int().min(1), post: Post, reason: reason.optional() }),
]);
export type HandOverTurn = z.infer<typeof HandOverTurn>;

/**
 * A deputy acts for at most so many days, counted from the first: a cycle takes less than half a year, and whoever is
 * away for longer is replaced. No text sets a number; it is an assumption of this service.
 */
export const MOST_DAYS = 183;
