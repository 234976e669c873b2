// HD 21-HD/BTCTW (18/10/2019), the Party side until HD 25 of 10/11/2023: State excellent is asked for Party excellent.
// What good and completed ask for was not read; nothing is concluded about them.
import { LEADS } from '../domain/official.ts';
import type { Citation } from './citation.ts';
import type { PartyProfile } from './party-profile.ts';
import type { Standards } from './standards.ts';

const DOCUMENT = 'HD 21-HD/BTCTW (18/10/2019)';
const law = (article: string) => ({ document: DOCUMENT, article, certainty: 'T' }) as const;
/** Read in a page that quotes the list without the number of its point. */
const listed: Citation = {
  document: DOCUMENT,
  certainty: 'T',
  note: 'list of members not completed; its point was not given',
};

const everybody = [...LEADS];

const standards: Standards = {
  way: 'conditions',
  levels: [
    { rating: 'excellent', conditions: [] },
    { rating: 'good', conditions: [] },
    { rating: 'completed', conditions: [] },
  ],
  notCompleted: {
    conditions: [
      {
        id: 'degradation',
        text: { vi: 'Bị kết luận suy thoái', en: 'Degradation was concluded' },
        leads: everybody,
        test: { figure: 'degradation', is: 'yes' },
        source: listed,
      },
      {
        id: 'tasks-under-50',
        text: { vi: 'Hoàn thành dưới 50 % nhiệm vụ', en: 'Under 50 % of tasks done' },
        leads: everybody,
        test: { figure: 'tasks-done', is: 'under', value: 50_00 },
        source: listed,
      },
      {
        id: 'disciplined',
        text: { vi: 'Bị kỷ luật trong năm', en: 'Disciplined in the year' },
        leads: everybody,
        test: { figure: 'disciplined', is: 'yes' },
        source: listed,
      },
    ],
  },
};

export const hd21: PartyProfile = {
  id: 'hd-21-2019',
  version: 2,
  title: { vi: 'Hướng dẫn 21-HD/BTCTW (2019)', en: 'Guidance 21 of 2019' },
  force: { from: '2019-10-18', to: '2023-11-09' },
  link: {
    needs: [{ party: 'excellent', state: 'excellent' }],
    forces: ['not-completed'],
    source: law('2.3a'),
  },
  discipline: {
    counts: 'any',
    source: listed,
  },
  order: {
    document: DOCUMENT,
    certainty: 'T',
    note: 'members who are officials are rated after their State result exists',
  },
  caps: [
    {
      id: 'party-organisation-20',
      rating: 'excellent',
      percent: 20,
      of: ['good'],
      per: 'panel',
      round: 'down',
      enforced: false,
      source: {
        ...law('2.3a'),
        note: 'of members rated good, in each grassroots Party organisation: it may hold several cells',
      },
    },
  ],
  standards,
  unread: (['excellent', 'good', 'completed'] as const).map((rating) => ({ rating, leads: everybody })),
  assumptions: [],
  sources: [{ document: DOCUMENT, certainty: 'T' }],
};
