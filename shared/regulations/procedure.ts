// The schema of a cycle's procedure: the order and dates of phases, how votes are taken, whose opinion is asked.
// It is the cycle's own; the law of the ratings stands in the profiles.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { LEADS } from '../domain/official.ts';
import { PHASES } from '../domain/phase.ts';
import { Bilingual, Citation } from './citation.ts';

const Days = z.int().min(0).max(366);

/** Due dates are days after the cycle opens; `close` records what is missing, `escalate` waits on. */
export const PhasePlan = z.strictObject({
  dueAfterDays: Days,
  remindDaysBefore: z.array(z.int().min(1).max(60)).max(5),
  atDue: z.enum(['close', 'escalate']),
  /** So many days after the due date whoever is late is reminded and the level above is told; of `escalate` only. */
  escalateDaysAfter: z.array(z.int().min(0).max(60)).max(5).optional(),
});
export type PhasePlan = z.infer<typeof PhasePlan>;

/** Local hours between which reminders go out, and whether weekends and public holidays are quiet. */
export const MailHours = z.strictObject({
  quietDays: z.boolean(),
  from: z.int().min(0).max(23),
  until: z.int().min(1).max(24),
});
export type MailHours = z.infer<typeof MailHours>;

export const Votes = z.enum(['none', 'show-of-hands', 'secret-ballot']);

/** At least so many parts of those called must be present; where it is not enforced, fewer need a reason. */
export const Quorum = z
  .strictObject({
    parts: z.int().min(1).max(100),
    of: z.int().min(1).max(100),
    enforced: z.boolean(),
    source: Citation,
  })
  .refine(({ parts, of }) => parts <= of);
export type Quorum = z.infer<typeof Quorum>;

export const isBelow = ({ parts, of }: Quorum, { present, called }: { present: number; called: number }): boolean =>
  present * of < called * parts;

export const Procedure = z.strictObject({
  id: Id,
  version: z.int().min(1),
  title: Bilingual,
  /** How votes are taken at the collective review; only counts are kept. */
  votes: Votes,
  /** Of the collective review; cycles opened before it was asked have none. */
  quorum: Quorum.optional(),
  /** Party opinion on these; the staff of an agency needs none. */
  partyOpinionOn: z.array(z.enum(LEADS)),
  staffProposal: z.boolean(),
  /** What of the Party side is kept here: nothing; rating and document number only; all, on the premises alone. */
  partySetting: z.enum(['off', 'rating-and-number', 'full']),
  /** The law's own date: all is decided before this month and day of the year that the period ends with. */
  deadline: z
    .strictObject({ before: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/), source: Citation })
    .optional(),
  /** When reminders and digests may go out. */
  mails: MailHours.optional(),
  phases: z.record(z.enum(PHASES), PhasePlan),
  sources: z.array(Citation).min(1),
});
export type Procedure = z.infer<typeof Procedure>;
