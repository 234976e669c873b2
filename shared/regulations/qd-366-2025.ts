// QĐ 366-QĐ/TW (30/8/2025) with HD 43 (31/10/2025): points and conditions; the State rating is a base.
import type { PartyProfile } from './party-profile.ts';

export const qd366: PartyProfile = {
  id: 'qd-366-2025',
  version: 1,
  title: { vi: 'Quy định 366-QĐ/TW (2025)', en: 'Regulation 366 of 2025' },
  force: { from: '2025-08-30' },
  link: {
    needs: [],
    forces: [],
    source: {
      document: 'QĐ 366-QĐ/TW (30/8/2025)',
      article: 'Đ3k4',
      certainty: 'T',
      note: 'the State rating is a base, not a ceiling',
    },
  },
  caps: [],
  assumptions: [],
  sources: [{ document: 'QĐ 366-QĐ/TW (30/8/2025)', certainty: 'T' }],
};
