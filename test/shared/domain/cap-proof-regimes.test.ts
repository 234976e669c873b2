// A panel whose people are under two regimes: each one's caps count its own people, and the proof keeps them apart.
import { describe, expect, it } from 'vitest';
import { capProofOf } from '#shared/domain/cap-proof';
import { verifyCapProof } from '#shared/domain/cap-proof/verify';
import { digestOf } from '#shared/domain/fact';
import type { Rating } from '#shared/domain/rating';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd335 } from '#shared/regulations/nd-335-2025';
import type { Profile } from '#shared/regulations/profile';
import { aCycle, anOfficial, aPanelRecord, aRecordOfDecision, aRegulations } from '../../builders.ts';

const people = [
  ...Array.from({ length: 6 }, (_, index) => anOfficial({ id: `c${index}`, kind: 'civil-servant' })),
  ...Array.from({ length: 5 }, (_, index) => anOfficial({ id: `w${index}`, kind: 'contract-worker' })),
];
const ratings: Record<string, Rating> = Object.fromEntries(
  people.map(({ id }) => [id, id === 'c0' || id === 'w0' ? 'excellent' : 'good']),
);
// the shares are this test’s own: whichever the law has, they are counted apart
const ofTwenty = (profile: Profile): Profile => ({
  ...profile,
  caps: profile.caps.map((cap) => ({ ...cap, percent: 20 })),
});
const servants = ofTwenty(nd335);
const workers = { ...ofTwenty(nd90Amended), kinds: ['contract-worker' as const] };
const regulations = aRegulations({ day: '2026-11-16', state: [servants, workers] });
const cycle = aCycle({ regulations, fingerprint: digestOf(regulations) });
const proof = capProofOf(aPanelRecord({ officials: people, facts: aRecordOfDecision(ratings) }), cycle);

describe('a panel under two regimes', () => {
  it('has the caps of each over its own people, even where both call them alike', () => {
    expect(nd335.caps[0]?.id).toBe(workers.caps[0]?.id);
    expect(proof?.groups.map(({ profile, cap, base, bound, chosen }) => [profile, cap, base, bound, chosen])).toEqual([
      ['nd-335-2025', 'agency-20', 5, 1, ['c0']],
      ['nd-335-2025', 'job-group-20', 5, 1, ['c0']],
      ['nd-90-2020-amended', 'agency-20', 5, 1, ['w0']],
      ['nd-90-2020-amended', 'job-group-20', 5, 1, ['w0']],
    ]);
  });

  it('has a proof that holds', () => {
    expect(verifyCapProof(proof)).toEqual({ holds: true, problems: [] });
  });
});
