// The yearly procedure: dates are practice, within the deadline of the law (before 15/12: NĐ 90 Đ20k2, NĐ 335 Đ21k2,
// NĐ 233 Đ15) for a cycle that opens on the first of November.
import type { Citation } from './citation.ts';
import type { Procedure } from './procedure.ts';

const practice = (note: string): Citation => ({ document: 'practice', certainty: 'K', note });

/** Days after the due date on which the level above is told. */
const LATE = [0, 3, 7];

export const yearlyProcedure: Procedure = {
  id: 'yearly',
  version: 2,
  title: { vi: 'Trình tự đánh giá hằng năm', en: 'Yearly procedure' },
  votes: 'show-of-hands',
  quorum: {
    parts: 2,
    of: 3,
    enforced: false,
    source: practice('no text read names a share of those called (NĐ 90 Đ17–19, NĐ 335, NĐ 233 Đ15): two thirds'),
  },
  partyOpinionOn: ['head', 'deputy'],
  staffProposal: true,
  partySetting: 'rating-and-number',
  deadline: {
    before: '12-15',
    source: {
      document: 'NĐ 90/2020/NĐ-CP',
      article: 'Đ20k2',
      certainty: 'T',
      note: 'NĐ 335/2025 Đ21k2, NĐ 233/2026 Đ15',
    },
  },
  mails: { quietDays: true, from: 8, until: 18 },
  phases: {
    'confirm-roster': { dueAfterDays: 5, remindDaysBefore: [1], atDue: 'close' },
    'self-assessment': { dueAfterDays: 15, remindDaysBefore: [3], atDue: 'close' },
    'collective-review': { dueAfterDays: 22, remindDaysBefore: [2], atDue: 'escalate', escalateDaysAfter: LATE },
    'party-opinion': { dueAfterDays: 25, remindDaysBefore: [1], atDue: 'escalate', escalateDaysAfter: LATE },
    'lower-panels': { dueAfterDays: 38, remindDaysBefore: [], atDue: 'escalate', escalateDaysAfter: LATE },
    'staff-proposal': { dueAfterDays: 30, remindDaysBefore: [2], atDue: 'escalate', escalateDaysAfter: LATE },
    decision: { dueAfterDays: 36, remindDaysBefore: [2], atDue: 'escalate', escalateDaysAfter: LATE },
    signature: { dueAfterDays: 38, remindDaysBefore: [1], atDue: 'escalate', escalateDaysAfter: LATE },
    petitions: { dueAfterDays: 5, remindDaysBefore: [], atDue: 'close' },
    answers: { dueAfterDays: 14, remindDaysBefore: [3], atDue: 'escalate', escalateDaysAfter: LATE },
    'members-announced': { dueAfterDays: 42, remindDaysBefore: [], atDue: 'escalate', escalateDaysAfter: LATE },
    'party-review': { dueAfterDays: 50, remindDaysBefore: [3], atDue: 'escalate', escalateDaysAfter: LATE },
    'party-decision': { dueAfterDays: 58, remindDaysBefore: [3], atDue: 'escalate', escalateDaysAfter: LATE },
    repair: { dueAfterDays: 7, remindDaysBefore: [], atDue: 'escalate', escalateDaysAfter: LATE },
  },
  sources: [
    { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ17, Đ18k1, Đ19', certainty: 'T' },
    practice('due dates, show of hands and the staff proposal for staff'),
  ],
};
