// Regulations are data: each profile fits its schema, cites its sources, and plans every phase.
import { describe, expect, it } from 'vitest';
import { digestOf } from '#shared/domain/fact';
import { PHASES } from '#shared/domain/phase';
import { PROFILES, profileById } from '#shared/regulations/index';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { Profile } from '#shared/regulations/profile';
import { aCap, aProfile } from '../../builders.ts';

const each = PROFILES.map((profile) => [profile.id, profile] as const);
const PANEL_ORDER = [
  'confirm-roster',
  'self-assessment',
  'collective-review',
  'party-opinion',
  'staff-proposal',
  'decision',
  'signature',
  'members-announced',
  'party-review',
  'party-decision',
] as const;

describe.each(each)('the profile %s', (id, profile) => {
  it('fits its schema and is found by its id', () => {
    expect(Profile.parse(profile)).toEqual(profile);
    expect(profileById(id)).toBe(profile);
  });

  it('cites a document for every rule', () => {
    const { eligibility, discipline, partySide, petition, caps, sources } = profile;
    const cited = [eligibility, discipline, partySide, petition, ...caps].map(({ source }) => source);

    for (const source of [...cited, ...sources]) expect(source.document).not.toBe('');
    for (const { document, certainty, article } of cited)
      if (certainty === 'T') expect(`${document} ${article ?? ''}`).toMatch(/(NĐ|HD|QĐ) .+ (Đ\d|\d)/);
  });

  it('enforces no cap that is not law', () => {
    expect(profile.caps.filter(({ enforced, source }) => enforced && source.certainty !== 'T')).toEqual([]);
  });

  it('plans every phase, in the order of the phases', () => {
    expect(Object.keys(profile.phases).sort()).toEqual([...PHASES].sort());
    const due = PANEL_ORDER.map((phase) => profile.phases[phase].dueAfterDays);
    expect([...due].sort((a, b) => a - b)).toEqual(due);
  });

  it('closes at the date only what a cycle can do without', () => {
    const closing = PHASES.filter((phase) => profile.phases[phase].atDue === 'close');

    expect(closing).toEqual(['confirm-roster', 'self-assessment', 'petitions']);
  });

  it('has a petition phase as long as its window', () => {
    expect(profile.phases.petitions.dueAfterDays).toBe(profile.petition.windowDays);
    expect(profile.phases.answers.dueAfterDays).toBe(profile.petition.answerDays);
  });
});

describe('profiles', () => {
  it('have ids of their own', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
    expect(profileById('nd-0')).toBeUndefined();
  });

  it('differ in their fingerprint by any rule', () => {
    expect(digestOf(aProfile({ votes: 'none' }))).not.toBe(digestOf(aProfile()));
    expect(digestOf(aProfile())).toBe(digestOf(aProfile()));
  });

  it.each<[string, string, object]>([
    ['ends before it starts', 'force', { force: { from: '2023-12-31', to: '2023-01-01' } }],
    ['has a cap of more than everybody', 'caps', { caps: [aCap({ percent: 101 })] }],
    ['has a cap of half a percent', 'caps', { caps: [aCap({ percent: 20.5 })] }],
    ['has a cap of nobody', 'caps', { caps: [aCap({ of: [] })] }],
    ['has two caps of one name', 'caps', { caps: [aCap(), aCap({ percent: 25 })] }],
    ['holds each panel to a cap over the cycle', 'caps', { caps: [aCap({ per: 'cycle' })] }],
    ['concerns nobody', 'kinds', { kinds: [] }],
    ['cites nothing', 'sources', { sources: [] }],
    ['leaves a phase unplanned', 'phases', { phases: { decision: aProfile().phases.decision } }],
    [
      'has a ceiling for a leave that ends before it begins',
      'eligibility',
      {
        eligibility: { ...aProfile().eligibility, leaveCeiling: { fromMonths: 6, toMonths: 3, ceiling: 'completed' } },
      },
    ],
    [
      'forces a Party rating that it does not allow',
      'partySide',
      {
        partySide: {
          ...aProfile().partySide,
          needs: [{ party: 'good', state: 'excellent' }],
          forces: ['good'],
        },
      },
    ],
  ])('are refused where one %s', (_, path, over) => {
    const { error } = Profile.safeParse({ ...aProfile(), ...over });

    expect(new Set(error?.issues.map((issue) => issue.path[0]))).toEqual(new Set([path]));
  });

  it('are refused with a rule that nobody knows', () => {
    const { error } = Profile.safeParse({ ...aProfile(), quota: 20 });

    expect(error?.issues).toEqual([expect.objectContaining({ code: 'unrecognized_keys', keys: ['quota'] })]);
  });
});

describe('the decree as amended', () => {
  it('has a State cap of 20 percent of all rated, per agency and per job group', () => {
    expect(nd90Amended.caps.map(({ per, percent, of, enforced }) => [per, percent, of.length, enforced])).toEqual([
      ['panel', 20, 4, true],
      ['panel-job-group', 20, 4, true],
    ]);
  });

  it('counts any discipline, and keeps the rest of the decree', () => {
    expect(nd90Amended.discipline.counts).toBe('any');
    expect(nd90Amended.eligibility).toEqual(aProfile().eligibility);
  });
});
