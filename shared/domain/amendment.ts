// An amendment: after a panel is settled, some of its people are decided anew, whoever was deferred or wrongly rated.
import * as z from 'zod';
import { Id } from './ids.ts';

/** Where it begins: the authority decides again, or the meeting speaks first. */
export const AMENDED_FROM = ['decision', 'collective-review'] as const;

export const Amendment = z.strictObject({
  from: z.enum(AMENDED_FROM),
  /** Only these may change; sorted, so that the same people are the same content. */
  officials: z.array(Id).min(1).max(1000),
  reason: z.string().trim().min(1).max(1000),
  /** Number and date of the document that asks for it. */
  document: z.string().trim().min(1).max(200),
});
export type Amendment = z.infer<typeof Amendment>;
