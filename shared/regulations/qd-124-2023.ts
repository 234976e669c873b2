// QĐ 124-QĐ/TW (4/10/2023) with HD 25 (10/11/2023): the State rating is a base, no text says that it is a ceiling.
import type { PartyProfile } from './party-profile.ts';

export const qd124: PartyProfile = {
  id: 'qd-124-2023',
  version: 1,
  title: { vi: 'Quy định 124-QĐ/TW (2023)', en: 'Regulation 124 of 2023' },
  force: { from: '2023-11-10', to: '2025-08-29' },
  link: {
    needs: [],
    forces: [],
    source: {
      document: 'QĐ 124-QĐ/TW (4/10/2023)',
      article: 'Đ12',
      certainty: 'T',
      note: 'the State rating is a base, not a ceiling',
    },
  },
  caps: [],
  assumptions: [],
  sources: [{ document: 'QĐ 124-QĐ/TW (4/10/2023)', certainty: 'T' }],
};
