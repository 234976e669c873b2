// The schema of a regulation profile: how the State rates some kinds of people in one period, as data with citations.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { KINDS } from '../domain/official.ts';
import { PointsRule } from '../domain/points/rule.ts';
import { AuthorityRule } from './authority.ts';
import { Cap } from './cap.ts';
import { Bilingual, Citation, Switch } from './citation.ts';
import { DisciplineRule } from './discipline-over-time.ts';
import { Eligibility, UnitCeiling } from './eligibility.ts';
import { FormName } from './form.ts';
import { DeferralRule, TransferRule } from './movement.ts';
import { PeriodsRule } from './periods.ts';
import { conditionsOf, Standards } from './standards.ts';

const Days = z.int().min(0).max(366);

/** From the publication of the result; answered within days after the window. */
export const PetitionPlan = z.strictObject({
  windowDays: Days,
  answer: z.strictObject({ days: Days, count: z.enum(['calendar', 'working']) }),
  /** To whom it goes; where the text leaves a choice, the person has it. */
  to: z.array(z.enum(['rater', 'level-above'])).min(1),
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
  transfer: TransferRule,
  deferral: DeferralRule,
  ceilings: z.array(UnitCeiling),
  /** Discipline of the period means not completed, as the rule of the rating's day says. */
  discipline: z.array(DisciplineRule).min(1),
  standards: Standards,
  /** How points are made of given figures, where the regime has a formula. */
  points: PointsRule.optional(),
  /** How months and quarters make the year, where they do. */
  periods: PeriodsRule.optional(),
  caps: z.array(Cap),
  /** The form of the own assessment, by kind of person. */
  forms: z.partialRecord(z.enum(KINDS), FormName),
  petition: PetitionPlan,
  /** Who decides whose rating. */
  authority: z.array(AuthorityRule),
  assumptions: z.array(Switch),
  sources: z.array(Citation).min(1),
});
type Shape = z.infer<typeof shape>;

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

type Rule = { switch?: string | undefined; source: Citation };

/** What was not read as law stands behind a switch; what practice has is the procedure's. */
const rulesOf = ({
  eligibility,
  transfer,
  deferral,
  authority,
  ceilings,
  discipline,
  caps,
  standards,
  periods,
}: Shape): Rule[] => [
  eligibility,
  transfer,
  deferral,
  ...discipline,
  ...discipline.flatMap(({ actCountedOnce: source, onceSwitch }) => (source ? [{ source, switch: onceSwitch }] : [])),
  ...ceilings,
  ...authority,
  ...caps,
  ...caps.flatMap(({ raise }) => (raise === undefined ? [] : [raise])),
  ...conditionsOf(standards),
  ...(periods === undefined ? [] : [periods.alike]),
  ...(periods?.leaders === undefined ? [] : [periods.leaders]),
];

/** Names of assumptions that the rules stand on. */
export const switchesNamed = (profile: Shape): string[] =>
  [...rulesOf(profile), { switch: profile.eligibility.leaveCeiling?.switch }].flatMap((rule) => rule.switch ?? []);

/** Whole points in the formula, hundredths in the standards. */
const sameThresholds = ({ thresholds }: PointsRule, { levels }: Standards): boolean =>
  thresholds.every(({ from }, index) => levels[index]?.points?.from === from * 100);

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
  .refine(
    (profile) => rulesOf(profile).every(({ source, switch: name }) => source.certainty === 'T' || name !== undefined),
    {
      path: ['assumptions'],
      message: 'a rule that is no law has no switch',
    },
  )
  .refine(({ ceilings }) => unique(ceilings.map(({ id }) => id)), { path: ['ceilings'], message: 'two of one id' })
  .refine(({ assumptions }) => unique(assumptions.map(({ id }) => id)), {
    path: ['assumptions'],
    message: 'two of one id',
  })
  .refine(({ caps }) => caps.every(({ percent, raise }) => raise === undefined || (raise.percent ?? 100) >= percent), {
    path: ['caps'],
    message: 'raised to less',
  })
  .refine(({ force, ends = {} }) => Object.values(ends).every((day) => force.from <= day && day <= (force.to ?? day)), {
    path: ['ends'],
    message: 'outside its force',
  })
  .refine((profile) => (profile.points !== undefined ? profile.standards.way !== 'conditions' : true), {
    path: ['points'],
    message: 'a formula of points where no points are asked for',
  })
  .refine(({ points, standards }) => points === undefined || sameThresholds(points, standards), {
    path: ['points'],
    message: 'thresholds of the formula and of the ratings differ',
  });
export type Profile = z.infer<typeof Profile>;
