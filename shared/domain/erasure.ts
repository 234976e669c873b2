// That something was erased because its time was over: which rule and how many items, never whose.
import * as z from 'zod';
import { RETENTION_IDS } from '../regulations/retention.ts';
import { Day } from './ids.ts';

export const Erasure = z.strictObject({
  rule: z.enum(RETENTION_IDS),
  /** The cycle's close and since when the rule's time is over. */
  closed: Day,
  since: Day,
  items: z.int().min(1),
});
export type Erasure = z.infer<typeof Erasure>;
