// Quy định 1120 of Hậu Giang, as far as it is known: NĐ 90/2020 unamended, and HD 21 on the Party side.
// The text of 1120 was not found; nothing is invented beyond what stands below.
import type { Citation, Profile } from './profile.ts';

const practice = (note: string): Citation => ({ document: 'practice', certainty: 'K', note });

export const hauGiang1120: Profile = {
  id: 'hau-giang-1120',
  version: 1,
  title: {
    vi: 'Quy định 1120 (Hậu Giang), theo NĐ 90/2020/NĐ-CP và HD 21-HD/BTCTW',
    en: 'Regulation 1120 (Hậu Giang), after Decree 90/2020 and Guidance 21',
  },
  force: { from: '2022-01-01', to: '2023-12-31' },
  kinds: ['cadre', 'civil-servant', 'public-employee', 'contract-worker'],
  eligibility: {
    minimumServiceMonths: 6,
    leavesThatCountAsService: ['maternity'],
    leaveCeiling: { fromMonths: 3, toMonths: 6, ceiling: 'completed' },
    source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ2k3', certainty: 'T' },
  },
  discipline: {
    counts: 'duty-related',
    source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ15', certainty: 'T', note: 'wording to 14/9/2023' },
  },
  caps: [
    {
      id: 'province-20',
      rating: 'excellent',
      percent: 20,
      of: ['excellent', 'good'],
      per: 'cycle',
      round: 'down',
      enforced: false,
      source: {
        document: 'Báo Hậu Giang, 18/11/2023',
        certainty: 'S',
        note: 'assumption: no State cap before NĐ 48/2023; the published shares agree with 20 % of good or better',
      },
    },
  ],
  votes: 'show-of-hands',
  partyOpinionOn: ['head', 'deputy'],
  staffProposal: true,
  partySide: {
    setting: 'rating-and-number',
    needs: [{ party: 'excellent', state: 'excellent' }],
    forces: ['not-completed'],
    source: { document: 'HD 21-HD/BTCTW (18/10/2019)', article: '2.3a', certainty: 'T' },
  },
  phases: {
    'confirm-roster': { dueAfterDays: 5, remindDaysBefore: [1], atDue: 'close' },
    'self-assessment': { dueAfterDays: 15, remindDaysBefore: [3], atDue: 'close' },
    'collective-review': { dueAfterDays: 22, remindDaysBefore: [2], atDue: 'escalate' },
    'party-opinion': { dueAfterDays: 25, remindDaysBefore: [1], atDue: 'escalate' },
    'lower-panels': { dueAfterDays: 38, remindDaysBefore: [], atDue: 'escalate' },
    'staff-proposal': { dueAfterDays: 30, remindDaysBefore: [2], atDue: 'escalate' },
    decision: { dueAfterDays: 36, remindDaysBefore: [2], atDue: 'escalate' },
    signature: { dueAfterDays: 38, remindDaysBefore: [1], atDue: 'escalate' },
    petitions: { dueAfterDays: 5, remindDaysBefore: [], atDue: 'close' },
    answers: { dueAfterDays: 14, remindDaysBefore: [3], atDue: 'escalate' },
    'members-announced': { dueAfterDays: 42, remindDaysBefore: [], atDue: 'escalate' },
    'party-review': { dueAfterDays: 50, remindDaysBefore: [3], atDue: 'escalate' },
    'party-decision': { dueAfterDays: 58, remindDaysBefore: [3], atDue: 'escalate' },
    repair: { dueAfterDays: 7, remindDaysBefore: [], atDue: 'escalate' },
  },
  petition: {
    windowDays: 5,
    answerDays: 14,
    source: practice('NĐ 90 gives no days; the window is the cycle’s own assumption'),
  },
  sources: [
    { document: 'NĐ 90/2020/NĐ-CP (13/8/2020)', certainty: 'T' },
    { document: 'HD 21-HD/BTCTW (18/10/2019)', certainty: 'T' },
    { document: 'Báo Hậu Giang, 18/11/2023', certainty: 'S', note: 'the only public account of 1120' },
    practice('due dates, show of hands and the staff proposal for staff'),
  ],
};
