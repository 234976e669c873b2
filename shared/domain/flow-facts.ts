// Facts of the flow itself: closures, extensions, new links, repairs, and what panels tell each other.
import * as z from 'zod';
import { CONFLICT_IDS, ConflictId } from '../regulations/conflicts.ts';
import { Id, Instant } from './ids.ts';
import { OutcomeWord, Phase } from './phase.ts';
import { Outcome } from './rating.ts';
import { Tally } from './tally.ts';

/** The end of a phase: which facts count. Nothing recorded under a later step can shift. */
export const Closure = z.strictObject({
  phase: Phase,
  reason: z.enum(['all-answered', 'due', 'operator']),
  outcome: OutcomeWord,
  /** Keys of the facts that count, sorted. */
  facts: z.array(z.string()),
  /** Slots that were still awaited at the end, sorted. */
  missing: z.array(z.string()),
  /** How many slots were asked. */
  asked: z.int().min(0),
  /** When the gate was opened and how many it asked then. Absent in version 1. */
  opened: z.strictObject({ at: Instant, asked: z.int().min(0) }).optional(),
});
export type Closure = z.infer<typeof Closure>;

export const Extension = z.strictObject({ phase: Phase, due: Instant, reason: z.string().trim().min(1).max(1000) });
export type Extension = z.infer<typeof Extension>;

/** Why HR ended a phase before its due date; the closure itself says only that somebody did. */
export const EarlyClosing = z.strictObject({ phase: Phase, reason: z.string().trim().min(1).max(1000) });
export type EarlyClosing = z.infer<typeof EarlyClosing>;

export const LinkReset = z.strictObject({
  slot: z.string(),
  epoch: z.int().min(1),
  reason: z.string().trim().min(1).max(1000),
});
export type LinkReset = z.infer<typeof LinkReset>;

/** HR printed links on paper slips: whose slots, and the epoch of each link. Who and when stand beside it. */
export const LinkSlips = z.strictObject({
  purpose: z.union([Phase, z.literal('result')]),
  slots: z.record(z.string().max(100), z.int().min(1)),
});
export type LinkSlips = z.infer<typeof LinkSlips>;

export const Repair = z.strictObject({ note: z.string().trim().min(1).max(2000) });
export type Repair = z.infer<typeof Repair>;

/** In the upper panel: a panel below has recorded results, with its tally. */
export const LowerResults = z.strictObject({
  panel: Id,
  /** Whose people these are: what its head leads. Absent in what was told before it was kept. */
  agency: Id.optional(),
  resultsRound: z.int().min(1),
  tally: Tally,
});
export type LowerResults = z.infer<typeof LowerResults>;

/** What stands between a member's two results: which conflicts, and which conditions of the Party profile, by id. */
export const Beside = z.strictObject({
  conflicts: z.array(ConflictId).max(CONFLICT_IDS.length),
  failing: z.array(Id).max(50),
});
export type Beside = z.infer<typeof Beside>;

/** In a Party cell: a panel of its members has announced these State results. */
export const MembersAnnounced = z.strictObject({
  panel: Id,
  resultsRound: z.int().min(1),
  /** Official → State outcome; a Party cell's own record. */
  results: z.record(Id, Outcome),
  /** Only of those who meet a conflict; neither figures nor leave nor discipline come along. */
  beside: z.record(Id, Beside).optional(),
});
export type MembersAnnounced = z.infer<typeof MembersAnnounced>;

/** The end of a unit's flow: its figures and the rounds of what it used. */
export const Settlement = z.strictObject({
  tally: Tally,
  /** Unit whose results were used → their round. */
  used: z.record(z.string(), z.int().min(1)),
  /** Panels only: how many amendments its decision took in. Absent where none. */
  amended: z.int().min(1).optional(),
  /** Cells only: how many members' Party rating stands beside a State rating that differs. */
  conflicts: z.int().min(0).optional(),
  /** Cells only: how many members have a Party rating and no State rating. Absent in version 1. */
  withoutState: z.int().min(0).optional(),
  /** Cells only: how many of their members meet each conflict of the texts (C1 to C9). */
  met: z.partialRecord(ConflictId, z.int().min(1)).optional(),
  petitions: z.strictObject({ filed: z.int().min(0), changed: z.int().min(0) }).optional(),
});
export type Settlement = z.infer<typeof Settlement>;
