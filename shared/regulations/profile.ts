// The schema of a regulation profile: how the State rates some kinds of people in one period, as data with citations.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { KINDS } from '../domain/official.ts';
import { PointsRule } from '../domain/points/rule.ts';
import { RATINGS } from '../domain/rating.ts';
import { Cap } from './cap.ts';
import { Bilingual, Citation, Switch } from './citation.ts';
import { DisciplineRule } from './discipline-over-time.ts';
import { FormName } from './form.ts';
import { conditionsOf, Standards } from './standards.ts';

const Days = z.int().min(0).max(366);

const LeaveCeiling = z
  .strictObject({ fromMonths: z.int().min(1), toMonths: z.int().min(1), ceiling: z.enum(RATINGS) })
  .refine(({ fromMonths, toMonths }) => fromMonths < toMonths, 'holds for no leave');

export const Eligibility = z.strictObject({
  /** Under so many months of service in the period: not rated. */
  minimumServiceMonths: z.int().min(0).max(12),
  /** Leaves that do not count against service. */
  leavesThatCountAsService: z.array(z.string()),
  /** Lawful leave of so many months (and under the next) has this ceiling. */
  leaveCeiling: LeaveCeiling.optional(),
  source: Citation,
});

/** From the publication of the result; answered within days after the window. */
export const PetitionPlan = z.strictObject({
  windowDays: Days,
  answer: z.strictObject({ days: Days, count: z.enum(['calendar', 'working']) }),
  source: Citation,
});

const shape = z.strictObject({
  id: Id,
  version: z.int().min(1),
  title: Bilingual,
  /** In force, both days included. */
  force: z.strictObject({ from: Day, to: Day.optional() }),
  kinds: z.array(z.enum(KINDS)).min(1),
  /** A kind's own last day, where it is before the end of force. */
  ends: z.partialRecord(z.enum(KINDS), Day).optional(),
  /** A province's own rule: only where a cycle names it, with the Party profile that it names. */
  local: z.strictObject({ party: Id }).optional(),
  /** Needs the unit's own rules (a supplement); a unit without them is rated by this other profile. */
  bridge: z.strictObject({ to: Id, source: Citation }).optional(),
  eligibility: Eligibility,
  /** Discipline of the period means not completed, as the rule of the rating's day says. */
  discipline: z.array(DisciplineRule).min(1),
  standards: Standards,
  /** How points are made of given figures, where the regime has a formula. */
  points: PointsRule.optional(),
  caps: z.array(Cap),
  /** The form of the own assessment, by kind of person. */
  forms: z.partialRecord(z.enum(KINDS), FormName),
  petition: PetitionPlan,
  assumptions: z.array(Switch),
  sources: z.array(Citation).min(1),
});
type Shape = z.infer<typeof shape>;

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Names of assumptions that the rules stand on. */
export const switchesNamed = ({ caps, standards }: Pick<Shape, 'caps' | 'standards'>): string[] =>
  [...caps, ...conditionsOf(standards)].flatMap((rule) => (rule.switch === undefined ? [] : [rule.switch]));

/** What was not read as law stands behind a switch; what practice has is the procedure's. */
const assumed = ({ caps, standards }: Shape): { switch?: string | undefined; source: Citation }[] =>
  [...caps, ...conditionsOf(standards)].filter(({ source }) => source.certainty !== 'T');

export const Profile = shape
  .refine(({ force }) => force.to === undefined || force.from <= force.to, {
    path: ['force'],
    message: 'ends before it starts',
  })
  // panels are decided one by one: each would be held to a bound that is not its own
  .refine(({ caps }) => caps.every(({ per, enforced }) => per !== 'cycle' || !enforced), {
    path: ['caps'],
    message: 'no panel can be held to a cap over the cycle',
  })
  .refine(({ kinds, forms }) => kinds.every((kind) => forms[kind] !== undefined), {
    path: ['forms'],
    message: 'a kind of person without a form',
  })
  .refine(({ caps }) => unique(caps.map(({ id }) => id)), { path: ['caps'], message: 'two of one id' })
  .refine((profile) => switchesNamed(profile).every((name) => profile.assumptions.some(({ id }) => id === name)), {
    path: ['assumptions'],
    message: 'a rule names a switch that is not here',
  })
  .refine((profile) => assumed(profile).every((rule) => rule.switch !== undefined), {
    path: ['assumptions'],
    message: 'a rule that is no law has no switch',
  })
  .refine((profile) => (profile.points !== undefined ? profile.standards.way !== 'conditions' : true), {
    path: ['points'],
    message: 'a formula of points where no points are asked for',
  });
export type Profile = z.infer<typeof Profile>;
