// Who is not rated and not reviewed, and what a leave means.
import { type Bilingual, inUse } from '../citation.ts';
import type { PartyProfile } from '../party-profile.ts';
import type { Profile } from '../profile.ts';
import { type Rules, type Side, side } from './side.ts';
import { joined, ratingWords, two } from './words.ts';

const months = (count: number, vi: string, en: string): Bilingual =>
  two(`dưới ${count} tháng ${vi}`, `under ${count} months ${en}`);

const NOT_REVIEWED = {
  exempt: two('được miễn sinh hoạt', 'exempt'),
  suspended: two('bị đình chỉ sinh hoạt', 'suspended'),
} as const;

const reviewOf = ({ review }: PartyProfile): Side | undefined => {
  if (review === undefined) return undefined;
  const { notReviewed, minimumMembershipMonths: least, source } = review;
  const words = notReviewed.map((why) =>
    why === 'new-member' ? months(least, 'tuổi Đảng', 'of membership') : NOT_REVIEWED[why],
  );
  return side(`membership-${least}-${notReviewed.join('-')}`, joined(words, ', '), [source]);
};

const ceilingOf = ({ eligibility: { leaveCeiling, source }, assumptions }: Profile): Side | undefined => {
  if (leaveCeiling === undefined || !inUse(leaveCeiling, assumptions)) return undefined;
  const { fromMonths: from, toMonths: to, ceiling } = leaveCeiling;
  const most = ratingWords(ceiling);
  return side(
    `leave-${ceiling}`,
    two(
      `nghỉ từ ${from} đến dưới ${to} tháng: không quá ${most.vi}`,
      `${from} to under ${to} months: at most ${most.en}`,
    ),
    [source],
  );
};

const REAL = two('theo thời gian thực tế làm việc', 'on the time really worked');

export const eligibility: Rules = (state, party) => {
  const { minimumServiceMonths: least, onTimeWorked, source } = state.eligibility;
  return [
    {
      rule: 'not-rated',
      about: two('Không xếp loại, không kiểm điểm', 'Not rated, not reviewed'),
      state: side(`service-${least}`, months(least, 'công tác', 'of service'), [source]),
      party: reviewOf(party),
      unread: party.review === undefined,
    },
    {
      rule: 'leave-ceiling',
      about: two('Mức trần khi nghỉ', 'Ceiling for leave'),
      state: ceilingOf(state),
      unread: party.absence === undefined,
    },
    {
      rule: 'time-worked',
      about: two('Ốm đau, thai sản', 'Sick or maternity leave'),
      state: onTimeWorked && side('real', REAL, [onTimeWorked.source]),
      party: party.absence && side('real', REAL, [party.absence.source]),
      unread: party.absence === undefined,
    },
  ];
};
