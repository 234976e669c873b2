// NĐ 90/2020 as amended by NĐ 48/2023 (in force 15/9/2023): any discipline counts, and a State cap per agency and job group.
import { hauGiang1120 } from './hau-giang-1120.ts';
import type { Citation, Profile } from './profile.ts';

const cap48: Citation = {
  document: 'NĐ 48/2023/NĐ-CP',
  article: 'Đ1 (Đ2k6 of NĐ 90)',
  certainty: 'T',
  note: 'the Party’s regulated share, 20 %; the base is the total number (all rated)',
};
const allRated = ['excellent', 'good', 'completed', 'not-completed'] as const;

export const nd90Amended: Profile = {
  ...hauGiang1120,
  id: 'nd-90-2020-amended',
  title: {
    vi: 'NĐ 90/2020/NĐ-CP sửa đổi bởi NĐ 48/2023/NĐ-CP',
    en: 'Decree 90/2020 as amended by Decree 48/2023',
  },
  force: { from: '2023-09-15', to: '2026-06-30' },
  discipline: {
    counts: 'any',
    source: { document: 'NĐ 48/2023/NĐ-CP', article: 'Đ1 (Đ2k5 of NĐ 90)', certainty: 'T' },
  },
  caps: [
    {
      id: 'agency-20',
      rating: 'excellent',
      percent: 20,
      of: [...allRated],
      per: 'panel',
      round: 'down',
      enforced: true,
      source: cap48,
    },
    {
      id: 'job-group-20',
      rating: 'excellent',
      percent: 20,
      of: [...allRated],
      per: 'panel-job-group',
      round: 'down',
      enforced: true,
      source: cap48,
    },
  ],
  sources: [
    { document: 'NĐ 90/2020/NĐ-CP (13/8/2020)', certainty: 'T' },
    { document: 'NĐ 48/2023/NĐ-CP (17/7/2023)', certainty: 'T' },
    ...hauGiang1120.sources.slice(3),
  ],
  partySide: {
    setting: 'rating-and-number',
    needs: [],
    forces: [],
    source: {
      document: 'QĐ 124-QĐ/TW (4/10/2023)',
      article: 'Đ12',
      certainty: 'T',
      note: 'the State rating is a base, not a ceiling',
    },
  },
};
