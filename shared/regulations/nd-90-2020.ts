// NĐ 90/2020 as it stood before NĐ 48/2023: duty-related discipline only, no State cap; HD 21 on the Party side.
import { hauGiang1120 } from './hau-giang-1120.ts';
import type { Citation, Profile } from './profile.ts';

const practice = (note: string): Citation => ({ document: 'practice', certainty: 'K', note });

export const nd90: Profile = {
  // order, due dates and manner of voting are practice, the same as in the seed year
  ...hauGiang1120,
  id: 'nd-90-2020',
  title: { vi: 'NĐ 90/2020/NĐ-CP (trước NĐ 48/2023/NĐ-CP)', en: 'Decree 90/2020 before Decree 48/2023' },
  force: { from: '2020-08-20', to: '2023-09-14' },
  // contract workers are no subject of the decree by its title; provinces added them by rules of their own
  kinds: ['cadre', 'civil-servant', 'public-employee'],
  eligibility: {
    minimumServiceMonths: 6,
    leavesThatCountAsService: ['maternity'],
    leaveCeiling: { fromMonths: 3, toMonths: 6, ceiling: 'completed' },
    source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ2k3', certainty: 'T' },
  },
  discipline: {
    counts: 'duty-related',
    source: {
      document: 'NĐ 90/2020/NĐ-CP',
      article: 'Đ15',
      certainty: 'T',
      note: 'wording to 14/9/2023; Đ7 (cán bộ) read in translation, Đ11 (công chức) by parallel',
    },
  },
  // no State cap before NĐ 48/2023
  caps: [],
  partySide: {
    setting: 'rating-and-number',
    needs: [{ party: 'excellent', state: 'excellent' }],
    forces: ['not-completed'],
    source: {
      document: 'HD 21-HD/BTCTW (18/10/2019)',
      article: '2.3a',
      certainty: 'T',
      note: 'in force until HD 25 of 10/11/2023',
    },
  },
  petition: {
    windowDays: 5,
    answerDays: 14,
    source: practice('the decree gives no days; answered by the person who rated (S, probably Đ23)'),
  },
  sources: [
    { document: 'NĐ 90/2020/NĐ-CP (13/8/2020)', certainty: 'T', note: 'first day in force, 20/8/2020: G' },
    { document: 'HD 21-HD/BTCTW (18/10/2019)', certainty: 'T' },
    practice('due dates, show of hands and the staff proposal for staff'),
  ],
};
