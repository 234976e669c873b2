// What one cycle sets otherwise than its profiles, each with its document and reason: explicit, listed, carried into results.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { PHASES } from '../domain/phase.ts';
import { Percent } from './cap.ts';
import { Quorum, Votes } from './procedure.ts';

const common = {
  id: Id,
  reason: z.string().trim().min(1).max(500),
  document: z.strictObject({ number: z.string().trim().min(1).max(100), date: Day }).optional(),
};

export const Override = z.discriminatedUnion('set', [
  /** An outstanding unit's raised cap: the deciding document is asked for. */
  z.strictObject({
    ...common,
    set: z.literal('cap-percent'),
    profile: Id,
    cap: Id,
    /** Of these panels only. */
    panels: z.array(Id).min(1).max(10_000),
    percent: Percent,
    document: common.document.unwrap(),
  }),
  /** An assumption turned on or off. */
  z.strictObject({ ...common, set: z.literal('assumption'), profile: Id, switch: Id, on: z.boolean() }),
  z.strictObject({
    ...common,
    set: z.literal('due-date'),
    phase: z.enum(PHASES),
    dueAfterDays: z.int().min(0).max(366),
  }),
  z.strictObject({ ...common, set: z.literal('votes'), votes: Votes }),
  /** What the office’s own rules say of attendance. */
  z.strictObject({ ...common, set: z.literal('quorum'), quorum: Quorum }),
  z.strictObject({ ...common, set: z.literal('staff-proposal'), on: z.boolean() }),
  z.strictObject({ ...common, set: z.literal('party-setting'), setting: z.enum(['off', 'rating-and-number', 'full']) }),
]);
export type Override = z.infer<typeof Override>;
