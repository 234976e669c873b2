// QĐ 366-QĐ/TW (30/8/2025) with HD 43 (31/10/2025): points and conditions; the State rating is a base.
import type { Citation } from './citation.ts';
import type { PartyProfile } from './party-profile.ts';
import { standardsQd366 } from './standards-qd-366.ts';

const DOCUMENT = 'QĐ 366-QĐ/TW (30/8/2025)';
const HD_43 = 'HD 43-HD/BTCTW (31/10/2025)';
const law = (article: string, note?: string): Citation => ({
  document: DOCUMENT,
  article,
  certainty: 'T',
  ...(note === undefined ? {} : { note }),
});

export const qd366: PartyProfile = {
  id: 'qd-366-2025',
  version: 2,
  title: { vi: 'Quy định 366-QĐ/TW (2025)', en: 'Regulation 366 of 2025' },
  force: { from: '2025-08-30' },
  link: {
    needs: [],
    forces: [],
    source: law('Đ3k4', 'the State rating is a base, not a ceiling'),
  },
  review: { notReviewed: ['exempt', 'suspended', 'new-member'], minimumMembershipMonths: 6, source: law('Đ5k2') },
  absence: { sickFromMonths: 3, source: { document: HD_43, article: '7.5', certainty: 'T' } },
  discipline: {
    counts: 'duty-related',
    source: law('Đ11', 'from khiển trách up'),
    oldFaultsWeighedNow: law('Đ11', 'by the upper committee; no exception for an act that counted in an earlier year'),
    actAtOldOrganisation: law('Đ11.4'),
  },
  order: law('Đ12k2'),
  complaints: law('Đ12', 'with complaints or denunciations the upper committee checks before the final decision'),
  caps: [
    {
      id: 'similar-group-20',
      rating: 'excellent',
      percent: 20,
      of: ['good'],
      per: 'panel-job-group',
      round: 'down',
      // the group may reach beyond one cell: held to its own numbers a cell would be bound by more than the law
      enforced: false,
      source: law('Đ11', 'of members rated good, in each similar group: it may reach over several cells'),
      raise: { percent: 25, source: law('Đ11', 'an outstanding organisation: up to 25 % of those rated good') },
    },
  ],
  standards: standardsQd366,
  assumptions: [],
  sources: [
    { document: DOCUMENT, certainty: 'T' },
    { document: HD_43, certainty: 'T' },
  ],
};
