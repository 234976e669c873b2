// What the Party's standards say of one member, as far as their text was read. It suggests; the committee decides.
import type { PartyProfile } from '../regulations/party-profile.ts';
import { type Assessment, type AssessmentOutcome, assess, type Known } from './assessment.ts';
import type { Cycle } from './cycle.ts';
import type { Official } from './official.ts';
import type { Rating } from './rating.ts';

type Whom = Pick<Official, 'kind' | 'lead'>;

export type PartyAssessment = Omit<Assessment, 'outcome'> & {
  /** `not-read`: it may be this rating, whose requirements were not read. */
  outcome: AssessmentOutcome | { is: 'not-read'; rating: Rating };
};

type Disciplined = Pick<Official, 'disciplines' | 'agency'>;

/**
 * Whether a discipline of the period counts on the Party side; undefined where no rule on it was read. An act that counted
 * in an earlier year is weighed now all the same: no Party text excepts it.
 */
export const partyDisciplined = (
  { disciplines, agency: present }: Disciplined,
  { discipline: rule }: Pick<PartyProfile, 'discipline'>,
  { from, to }: Cycle['period'],
): boolean | undefined =>
  rule &&
  disciplines.some(
    ({ decidedOn, dutyRelated, agency = present }) =>
      decidedOn >= from &&
      decidedOn <= to &&
      (rule.counts === 'any' || dutyRelated) &&
      (rule.actAtOldOrganisation === undefined || agency === present),
  );

/** Undefined where nothing of the standards was read. `known.figures.disciplined` is the Party side's own. */
export const assessParty = (
  whom: Whom,
  { standards, assumptions, unread = [] }: PartyProfile,
  known: Known,
): PartyAssessment | undefined => {
  if (standards === undefined) return undefined;
  const assessment = assess(whom, standards, assumptions, known);
  if (assessment.outcome.is === 'rating' && assessment.outcome.by === 'override') return assessment;
  const isUnread = (level: Rating): boolean =>
    unread.some(({ rating, leads }) => rating === level && leads.includes(whom.lead));
  const { levels } = assessment;
  const reached = levels.findIndex(({ verdict }) => verdict === 'met' || verdict === 'missing-data');
  const open = (reached === -1 ? levels : levels.slice(0, reached + 1)).find(({ rating }) => isUnread(rating));
  return open === undefined ? assessment : { ...assessment, outcome: { is: 'not-read', rating: open.rating } };
};

/** The conditions that stand between the points and the level that they reach. */
export const failingConditions = ({ levels }: Pick<PartyAssessment, 'levels'>): string[] =>
  levels
    .filter(({ points }) => points?.verdict === 'met')
    .flatMap(({ conditions }) =>
      conditions.filter(({ verdict }) => verdict === 'not-met').map(({ condition }) => condition.id),
    );
