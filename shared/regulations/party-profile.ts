// The schema of a Party profile: how Party members are rated, and what the State rating means for it.
// A part that is absent was not read: nothing is concluded from it.
import * as z from 'zod';
import { Day, Id } from '../domain/ids.ts';
import { LEADS } from '../domain/official.ts';
import { isAtLeast, RATINGS } from '../domain/rating.ts';
import { Cap } from './cap.ts';
import { Bilingual, Citation, Switch } from './citation.ts';
import { conditionsOf, Standards } from './standards.ts';

/** Why a member is not reviewed: exempt from Party life, suspended from it, or too new in the Party. */
export const NOT_REVIEWED = ['exempt', 'suspended', 'new-member'] as const;

const Review = z.strictObject({
  notReviewed: z.array(z.enum(NOT_REVIEWED)).min(1),
  /** A new member has been in the Party for less. */
  minimumMembershipMonths: z.int().min(1).max(12),
  source: Citation,
});

const PartyDiscipline = z.strictObject({
  counts: z.enum(['duty-related', 'any']),
  source: Citation,
  /** A fault of earlier years that is disciplined now is weighed now, though it made an earlier year not completed. */
  oldFaultsWeighedNow: Citation.optional(),
  /** An act at the old organisation belongs to the old one's result. */
  actAtOldOrganisation: Citation.optional(),
});

/** How the State rating bears on the Party rating: a base, and a bound only where a text says so. */
const Link = z.strictObject({
  /** The State rating that a Party rating needs. */
  needs: z.array(z.strictObject({ party: z.enum(RATINGS), state: z.enum(RATINGS) })),
  /** A State rating that makes the Party rating the same. */
  forces: z.array(z.enum(RATINGS)),
  source: Citation,
});

const shape = z.strictObject({
  id: Id,
  version: z.int().min(1),
  title: Bilingual,
  /** In force, both days included. */
  force: z.strictObject({ from: Day, to: Day.optional() }),
  link: Link,
  review: Review.optional(),
  /** Sick or on maternity leave: rated on the time really worked, without a ceiling. */
  absence: z.strictObject({ sickFromMonths: z.int().min(1).max(12), source: Citation }).optional(),
  discipline: PartyDiscipline.optional(),
  /** Order of rating: State before Party, lower before upper, collective before members, unit before head. */
  order: Citation.optional(),
  /** With a complaint the upper committee checks before the decision. */
  complaints: Citation.optional(),
  /** Over the members whom one Party organisation decides: `panel` is that organisation here. */
  caps: z.array(Cap),
  /** What each Party rating asks for, as far as its text was read. */
  standards: Standards.optional(),
  /** Ratings whose requirements were not read, for all or for some. */
  unread: z.array(z.strictObject({ rating: z.enum(RATINGS), leads: z.array(z.enum(LEADS)).min(1) })).optional(),
  assumptions: z.array(Switch),
  sources: z.array(Citation).min(1),
});
type Shape = z.infer<typeof shape>;

type Rule = { switch?: string | undefined; source: Citation };
const rulesOf = ({ caps, standards, discipline }: Shape): Rule[] => [
  ...caps,
  ...(standards === undefined ? [] : conditionsOf(standards)),
  ...(discipline === undefined ? [] : [discipline]),
];

export const PartyProfile = shape
  .refine(({ force }) => force.to === undefined || force.from <= force.to, {
    path: ['force'],
    message: 'ends before it starts',
  })
  .refine(
    ({ link: { needs, forces } }) =>
      needs.every(({ party, state }) => !forces.includes(party) || isAtLeast(party, state)),
    { path: ['link'], message: 'forces what it does not allow' },
  )
  .refine(({ caps }) => new Set(caps.map(({ id }) => id)).size === caps.length, {
    path: ['caps'],
    message: 'two of one id',
  })
  .refine(
    (profile) =>
      rulesOf(profile).every(
        (rule) => rule.switch === undefined || profile.assumptions.some(({ id }) => id === rule.switch),
      ),
    { path: ['assumptions'], message: 'a rule names a switch that is not here' },
  )
  .refine(
    (profile) => rulesOf(profile).every(({ source, switch: name }) => source.certainty === 'T' || name !== undefined),
    { path: ['assumptions'], message: 'a rule that is no law has no switch' },
  );
export type PartyProfile = z.infer<typeof PartyProfile>;
