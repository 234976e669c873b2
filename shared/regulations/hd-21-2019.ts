// HD 21-HD/BTCTW (18/10/2019), the Party side until HD 25 of 10/11/2023: State excellent is asked for Party excellent.
import type { PartyProfile } from './party-profile.ts';

const law = (article: string) => ({ document: 'HD 21-HD/BTCTW (18/10/2019)', article, certainty: 'T' }) as const;

export const hd21: PartyProfile = {
  id: 'hd-21-2019',
  version: 1,
  title: { vi: 'Hướng dẫn 21-HD/BTCTW (2019)', en: 'Guidance 21 of 2019' },
  force: { from: '2019-10-18', to: '2023-11-09' },
  link: {
    needs: [{ party: 'excellent', state: 'excellent' }],
    forces: ['not-completed'],
    source: law('2.3a'),
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
  assumptions: [],
  sources: [{ document: 'HD 21-HD/BTCTW (18/10/2019)', certainty: 'T' }],
};
