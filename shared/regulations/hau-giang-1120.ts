// Quy định 1120 of Hậu Giang, as far as it is known: NĐ 90/2020 unamended, and HD 21 on the Party side.
// The text of 1120 was not found; nothing is invented beyond what stands below.
import type { Kind } from '../domain/official.ts';
import { nd90 } from './nd-90-2020.ts';
import type { Profile } from './profile.ts';
import { contractWorkersNd90, standardsNd90 } from './standards-nd-90.ts';

const kinds: Kind[] = ['cadre', 'civil-servant', 'public-employee', 'contract-worker'];

const NEWS = {
  document: 'Báo Hậu Giang, 18/11/2023',
  certainty: 'S',
  note: 'assumption: no State cap before NĐ 48/2023; the published shares agree with 20 % of good or better',
} as const;

export const hauGiang1120: Profile = {
  ...nd90,
  id: 'hau-giang-1120',
  version: 2,
  title: {
    vi: 'Quy định 1120 (Hậu Giang), theo NĐ 90/2020/NĐ-CP và HD 21-HD/BTCTW',
    en: 'Regulation 1120 (Hậu Giang), after Decree 90/2020 and Guidance 21',
  },
  force: { from: '2022-01-01', to: '2023-12-31' },
  kinds,
  local: { party: 'hd-21-2019' },
  // the seed year stood on the decree unamended, whatever the day on which it was rated
  discipline: [
    {
      kinds,
      from: '2022-01-01',
      to: '2023-12-31',
      counts: 'duty-related',
      source: { document: 'NĐ 90/2020/NĐ-CP', article: 'Đ15', certainty: 'T', note: 'wording to 14/9/2023' },
    },
  ],
  standards: standardsNd90(kinds),
  caps: [
    {
      id: 'province-20',
      rating: 'excellent',
      percent: 20,
      of: ['excellent', 'good'],
      per: 'cycle',
      round: 'down',
      enforced: false,
      source: NEWS,
      switch: 'province-20',
    },
  ],
  petition: {
    ...nd90.petition,
    source: {
      document: 'practice',
      certainty: 'K',
      note: 'NĐ 90 gives no days; the window is the cycle’s own assumption',
    },
  },
  assumptions: [
    ...nd90.assumptions,
    contractWorkersNd90,
    {
      id: 'province-20',
      text: {
        vi: 'Xuất sắc không quá 20 % số hoàn thành tốt trở lên trên toàn tỉnh',
        en: 'Excellent at most 20 % of good or better over the province',
      },
      on: true,
      source: NEWS,
    },
  ],
  sources: [
    { document: 'NĐ 90/2020/NĐ-CP (13/8/2020)', certainty: 'T' },
    { document: 'Báo Hậu Giang, 18/11/2023', certainty: 'S', note: 'the only public account of 1120' },
  ],
};
