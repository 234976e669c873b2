// The schema of a regulation profile: one legal regime of one period, as data with citations.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { KINDS, LEADS } from '../domain/official.ts';
import { PHASES } from '../domain/phase.ts';
import { isAtLeast, RATINGS } from '../domain/rating.ts';

/** T text read; S summary; S-code a program; G general knowledge; K practice. Only T is law, the rest are assumptions. */
export const Certainty = z.enum(['T', 'S', 'S-code', 'G', 'K']);

export const Citation = z.strictObject({
  document: z.string().min(1),
  article: z.string().min(1).optional(),
  certainty: Certainty,
  note: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;

const Percent = z.int().min(0).max(100);
const Days = z.int().min(0).max(366);

/** A ceiling on a rating's share. `enforced: false` is shown with its arithmetic and refuses nobody. */
export const Cap = z.strictObject({
  id: Id,
  rating: z.enum(RATINGS),
  percent: Percent,
  /** The ratings whose people are the base. */
  of: z.array(z.enum(RATINGS)).min(1),
  per: z.enum(['cycle', 'panel', 'panel-job-group']),
  round: z.literal('down'),
  enforced: z.boolean(),
  source: Citation,
});
export type Cap = z.infer<typeof Cap>;

/** Due dates are days after the cycle opens; `close` records what is missing, `escalate` waits on. */
export const PhasePlan = z.strictObject({
  dueAfterDays: Days,
  remindDaysBefore: z.array(z.int().min(1).max(60)).max(5),
  atDue: z.enum(['close', 'escalate']),
});
export type PhasePlan = z.infer<typeof PhasePlan>;

const plan = z.record(z.enum(PHASES), PhasePlan);

export const Profile = z
  .strictObject({
    id: Id,
    version: z.int().min(1),
    title: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
    /** In force, both days included. */
    force: z.strictObject({ from: Day, to: Day.optional() }),
    kinds: z.array(z.enum(KINDS)).min(1),
    eligibility: z.strictObject({
      /** Under so many months of service in the period: not rated. */
      minimumServiceMonths: z.int().min(0).max(12),
      /** Leaves that do not count against service. */
      leavesThatCountAsService: z.array(z.string()),
      /** Lawful leave of so many months (and under the next) has this ceiling. */
      leaveCeiling: z
        .strictObject({ fromMonths: z.int().min(1), toMonths: z.int().min(1), ceiling: z.enum(RATINGS) })
        .optional(),
      source: Citation,
    }),
    discipline: z.strictObject({
      /** Discipline of the period means not completed: only duty-related, or any. */
      counts: z.enum(['duty-related', 'any']),
      source: Citation,
    }),
    caps: z.array(Cap),
    /** How votes are taken at the collective review; only counts are kept. */
    votes: z.enum(['none', 'show-of-hands', 'secret-ballot']),
    /** Party opinion on these; the staff of an agency needs none. */
    partyOpinionOn: z.array(z.enum(LEADS)),
    staffProposal: z.boolean(),
    partySide: z.strictObject({
      setting: z.enum(['off', 'rating-and-number', 'full']),
      /** The State rating that a Party rating needs (HD 21 point 2.3a). */
      needs: z.array(z.strictObject({ party: z.enum(RATINGS), state: z.enum(RATINGS) })),
      /** A State rating that makes the Party rating the same. */
      forces: z.array(z.enum(RATINGS)),
      source: Citation,
    }),
    phases: plan,
    petition: z.strictObject({ windowDays: Days, answerDays: Days, source: Citation }),
    sources: z.array(Citation).min(1),
  })
  .refine(({ force }) => force.to === undefined || force.from <= force.to, {
    path: ['force'],
    message: 'ends before it starts',
  })
  .refine(({ eligibility: { leaveCeiling } }) => !leaveCeiling || leaveCeiling.fromMonths < leaveCeiling.toMonths, {
    path: ['eligibility', 'leaveCeiling'],
    message: 'holds for no leave',
  })
  // panels are decided one by one: each would be held to a bound that is not its own
  .refine(({ caps }) => caps.every(({ per, enforced }) => per !== 'cycle' || !enforced), {
    path: ['caps'],
    message: 'no panel can be held to a cap over the cycle',
  })
  .refine(({ caps }) => new Set(caps.map(({ id }) => id)).size === caps.length, {
    path: ['caps'],
    message: 'two of one id',
  })
  .refine(
    ({ partySide: { needs, forces } }) =>
      needs.every(({ party, state }) => !forces.includes(party) || isAtLeast(party, state)),
    {
      path: ['partySide'],
      message: 'forces what it does not allow',
    },
  );
export type Profile = z.infer<typeof Profile>;
