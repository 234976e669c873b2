// What the law on personal data gives a person, as data: what can be asked for, and by when it is answered and done.
import type { Citation } from './citation.ts';

export const ASKS = ['copy', 'correct', 'delete', 'restrict', 'object'] as const;
export type Ask = (typeof ASKS)[number];

const DECREE = { document: 'NĐ 356/2025/NĐ-CP' } as const;

/** To say how it will be done. The decree was read in a commentary that had it whole, not in its own print. */
export const REPLY: { workingDays: number; source: Citation } = {
  workingDays: 2,
  source: { ...DECREE, certainty: 'S', note: 'read in commentaries' },
};

/** Days from the request until it is done. */
export const COMPLETION: Record<Ask, { days: number; source: Citation }> = {
  copy: { days: 10, source: { ...DECREE, certainty: 'S', note: 'read in commentaries' } },
  correct: { days: 10, source: { ...DECREE, certainty: 'S', note: 'read in commentaries' } },
  delete: {
    days: 20,
    source: { ...DECREE, certainty: 'S', note: 'a band of 10 to 20 was read, the split is doubtful' },
  },
  restrict: { days: 15, source: { ...DECREE, certainty: 'S', note: 'read in commentaries' } },
  object: { days: 15, source: { ...DECREE, certainty: 'S', note: 'read in commentaries' } },
};
