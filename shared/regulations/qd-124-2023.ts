// QĐ 124-QĐ/TW (4/10/2023) with HD 25 (10/11/2023): the State rating is a base, no text says that it is a ceiling.
// Đ12 was read in part: what excellent asks of those who lead nobody, and what makes anybody not completed.
import { LEADS, type Lead } from '../domain/official.ts';
import type { Citation } from './citation.ts';
import type { PartyProfile } from './party-profile.ts';
import type { Condition, Standards } from './standards.ts';

const DOCUMENT = 'QĐ 124-QĐ/TW (4/10/2023)';
const law = (article: string, note?: string): Citation => ({
  document: DOCUMENT,
  article,
  certainty: 'T',
  ...(note === undefined ? {} : { note }),
});

const everybody = [...LEADS];
const LEADERS: Lead[] = ['head', 'deputy', 'manager'];
const STAFF: Lead[] = ['staff'];
const read = law('Đ12', 'text cut');

type Asked = Pick<Condition, 'id' | 'text' | 'test' | 'unless'>;
const of = (leads: Lead[], asked: Asked): Condition => ({ ...asked, leads, source: read });

const standards: Standards = {
  way: 'conditions',
  levels: [
    {
      rating: 'excellent',
      conditions: [
        of(STAFF, {
          id: 'criteria-good',
          text: { vi: 'Các tiêu chí đạt mức Tốt trở lên', en: 'All criteria graded good or better' },
          test: { figure: 'common-well', is: 'yes' },
        }),
        of(STAFF, {
          id: 'results-excellent',
          text: { vi: 'Kết quả nhiệm vụ đạt mức Xuất sắc', en: 'Results graded excellent' },
          test: { figure: 'results-excellent', is: 'yes' },
        }),
        of(STAFF, {
          id: 'on-time',
          text: { vi: '100 % nhiệm vụ đúng tiến độ', en: 'All tasks on time' },
          test: { figure: 'tasks-on-time', is: 'at-least', value: 100_00 },
        }),
        of(STAFF, {
          id: 'beyond-50',
          text: { vi: 'Ít nhất 50 % nhiệm vụ vượt mức', en: 'At least 50 % of tasks beyond target' },
          test: { figure: 'tasks-beyond', is: 'at-least', value: 50_00 },
        }),
      ],
    },
    { rating: 'good', conditions: [] },
    { rating: 'completed', conditions: [] },
  ],
  notCompleted: {
    conditions: [
      of(everybody, {
        id: 'criterion-poor',
        text: { vi: 'Có tiêu chí mức Kém', en: 'A criterion graded poor' },
        test: { figure: 'criterion-poor', is: 'yes' },
      }),
      of(everybody, {
        id: 'targets-under-50',
        text: {
          vi: 'Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ, trong đó có nhiệm vụ chính',
          en: 'Under 50 % of targets done, main ones among those missed',
        },
        test: { figure: 'main-targets-missed', is: 'yes' },
        unless: { figure: 'tasks-done', is: 'at-least', value: 50_00 },
      }),
      of(everybody, {
        id: 'disciplined',
        text: { vi: 'Bị kỷ luật trong năm', en: 'Disciplined in the year' },
        test: { figure: 'disciplined', is: 'yes' },
      }),
      of(everybody, {
        id: 'degradation',
        text: { vi: 'Bị kết luận suy thoái', en: 'Degradation was concluded' },
        test: { figure: 'degradation', is: 'yes' },
      }),
    ],
  },
};

const MEMBERS_CAP: Citation = {
  document: DOCUMENT,
  article: 'Đ12',
  certainty: 'G',
  note: 'assumption: the text read gives 20 % of those rated good, in each similar group, for collectives (T); for members by parallel',
};

export const qd124: PartyProfile = {
  id: 'qd-124-2023',
  version: 2,
  title: { vi: 'Quy định 124-QĐ/TW (2023)', en: 'Regulation 124 of 2023' },
  force: { from: '2023-11-10', to: '2025-08-29' },
  link: {
    needs: [],
    forces: [],
    source: law('Đ12', 'the State rating is a base, not a ceiling'),
  },
  review: { notReviewed: ['suspended', 'new-member'], minimumMembershipMonths: 6, source: law('Đ5') },
  discipline: { counts: 'any', source: read },
  order: law('Đ11'),
  complaints: law('Đ11', 'with complaints, denunciations or signs of disunity the direct upper committee checks first'),
  caps: [
    {
      id: 'party-members-20',
      rating: 'excellent',
      percent: 20,
      of: ['good'],
      per: 'panel-job-group',
      round: 'down',
      enforced: false,
      source: MEMBERS_CAP,
      switch: 'party-members-20',
    },
  ],
  standards,
  unread: [
    { rating: 'excellent', leads: LEADERS },
    { rating: 'good', leads: everybody },
    { rating: 'completed', leads: everybody },
    // the list was read up to a cut
    { rating: 'not-completed', leads: everybody },
  ],
  assumptions: [
    {
      id: 'party-members-20',
      text: {
        vi: 'Đảng viên hoàn thành xuất sắc không quá 20 % số hoàn thành tốt trong từng nhóm tương đồng',
        en: 'Members excellent at most 20 % of those good, in each similar group',
      },
      on: true,
      source: MEMBERS_CAP,
    },
  ],
  sources: [
    { document: DOCUMENT, certainty: 'T' },
    { document: 'HD 25-HD/BTCTW (10/11/2023)', certainty: 'G', note: 'its body was not found' },
  ],
};
