// Which members of a cell are reviewed, as the Party profile says; what the roster does not tell is not guessed.
import { articleOf } from '../regulations/citation.ts';
import type { PartyProfile } from '../regulations/party-profile.ts';
import { addMonths } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import type { Official } from './official.ts';

type Member = Pick<Official, 'joinedParty' | 'partyStanding'>;

export type PartyEligibility =
  | { status: 'reviewed' }
  | { status: 'not-reviewed'; reason: 'exempt' | 'suspended' | 'new-member'; article: string };

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** The texts name no day to count to: the end of the period, as for service on the State side. */
const isNew = ({ joinedParty }: Member, months: number, { to }: Cycle['period']): boolean =>
  joinedParty !== undefined && addMonths(joinedParty, months) > dayAfter(to);

/** `party` without a rule on it: everybody is reviewed, since nothing else was read. */
export const partyEligibility = (
  member: Member,
  { review }: Pick<PartyProfile, 'review'>,
  period: Cycle['period'],
): PartyEligibility => {
  if (review === undefined) return { status: 'reviewed' };
  const { partyStanding } = member;
  const reason = partyStanding ?? (isNew(member, review.minimumMembershipMonths, period) ? 'new-member' : undefined);
  if (reason === undefined || !review.notReviewed.includes(reason)) return { status: 'reviewed' };
  return { status: 'not-reviewed', reason, article: articleOf(review.source) };
};
