// Each profile is whole, cited, and does not contradict itself; what is no law says so.
import { describe, expect, it } from 'vitest';
import { digestOf } from '#shared/domain/fact';
import { PHASES } from '#shared/domain/phase';
import { RATINGS } from '#shared/domain/rating';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { PROFILES, profileById } from '#shared/regulations/index';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { type Citation, Profile } from '#shared/regulations/profile';
import { aCap, aProfile } from '../../builders.ts';

const citationsOf = ({ eligibility, discipline, caps, partySide, petition, sources }: Profile): Citation[] => [
  ...[eligibility, discipline, ...caps, partySide, petition].map(({ source }) => source),
  ...sources,
];
const problemsOf = (profile: unknown) =>
  Profile.safeParse(profile).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('the profile %s', (id, profile) => {
  it('is whole, and found by its id', () => {
    expect(Profile.parse(profile)).toEqual(profile);
    expect(profileById(id)).toBe(profile);
  });

  it('cites a document for each rule, and the article wherever it is law', () => {
    const rules = citationsOf(profile).slice(0, -profile.sources.length);

    expect(rules.length).toBeGreaterThanOrEqual(4);
    expect(rules.filter(({ certainty, article }) => certainty === 'T' && article === undefined)).toEqual([]);
  });

  it('says of whatever is not read in a text why it stands here', () => {
    const assumed = citationsOf(profile).filter(({ certainty }) => certainty !== 'T');

    expect(assumed.length).toBeGreaterThan(0);
    expect(assumed.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it('gives each phase a due date, reminders before it, and what happens then', () => {
    expect(Object.keys(profile.phases).sort()).toEqual([...PHASES].sort());
    for (const { dueAfterDays, remindDaysBefore } of Object.values(profile.phases))
      for (const days of remindDaysBefore) expect(days).toBeLessThan(dueAfterDays);
  });

  it('waits on at the due date of whatever must exist, and goes on without the rest', () => {
    for (const phase of ['collective-review', 'decision', 'signature', 'answers'] as const)
      expect(profile.phases[phase].atDue).toBe('escalate');
    for (const phase of ['self-assessment', 'petitions'] as const) expect(profile.phases[phase].atDue).toBe('close');
  });

  it('survives being stored, and keeps its fingerprint', () => {
    const stored = Profile.parse(JSON.parse(JSON.stringify(profile)));

    expect(digestOf(stored)).toBe(digestOf(profile));
  });
});

describe('the profiles together', () => {
  it('have ids of their own, and another is found nowhere', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
    expect(profileById('nd-56-2015')).toBeUndefined();
  });
});

describe('Regulation 1120 of the seed year', () => {
  it('has no cap by law: 20 percent of good or better over the province is shown as an assumption', () => {
    expect(hauGiang1120.caps).toHaveLength(1);
    expect(hauGiang1120.caps[0]).toMatchObject({
      percent: 20,
      of: ['excellent', 'good'],
      per: 'cycle',
      enforced: false,
      source: { certainty: 'S' },
    });
  });

  it('counts discipline in the course of duty only, the wording before NĐ 48', () => {
    expect(hauGiang1120.discipline.counts).toBe('duty-related');
  });

  it('binds the Party rating to the State rating as HD 21 does', () => {
    expect(hauGiang1120.partySide.needs).toEqual([{ party: 'excellent', state: 'excellent' }]);
    expect(hauGiang1120.partySide.forces).toEqual(['not-completed']);
  });
});

describe('NĐ 90 with NĐ 48', () => {
  it('enforces 20 percent of all rated, in the agency and in each job group', () => {
    expect(nd90Amended.caps.map(({ per }) => per)).toEqual(['panel', 'panel-job-group']);
    for (const cap of nd90Amended.caps)
      expect(cap).toMatchObject({ percent: 20, of: [...RATINGS], enforced: true, source: { certainty: 'T' } });
  });

  it('counts any discipline, is in force from 15/9/2023 until NĐ 90 ceased, and binds no Party rating', () => {
    expect(nd90Amended.discipline.counts).toBe('any');
    expect(nd90Amended.force).toEqual({ from: '2023-09-15', to: '2026-06-30' });
    expect([nd90Amended.partySide.needs, nd90Amended.partySide.forces]).toEqual([[], []]);
  });
});

describe('a profile is refused that', () => {
  it('ends before it starts', () => {
    expect(problemsOf(aProfile({ force: { from: '2024-01-01', to: '2023-12-31' } }))).toEqual([
      ['force', 'ends before it starts'],
    ]);
  });

  it('has a ceiling on leaves of no length', () => {
    const { eligibility } = aProfile();
    const leaveCeiling = { fromMonths: 6, toMonths: 6, ceiling: 'completed' } as const;

    expect(problemsOf(aProfile({ eligibility: { ...eligibility, leaveCeiling } }))).toEqual([
      ['eligibility.leaveCeiling', 'holds for no leave'],
    ]);
  });

  it('enforces in each panel a cap that is counted over the whole cycle', () => {
    expect(problemsOf(aProfile({ caps: [aCap({ per: 'cycle', enforced: true })] }))).toEqual([
      ['caps', 'no panel can be held to a cap over the cycle'],
    ]);
  });

  it('has two caps of one name', () => {
    expect(problemsOf(aProfile({ caps: [aCap(), aCap({ percent: 25 })] }))).toEqual([['caps', 'two of one id']]);
  });

  it('forces a Party rating that it does not allow', () => {
    const { partySide } = aProfile();
    const needs = [{ party: 'good', state: 'excellent' } as const];

    expect(problemsOf(aProfile({ partySide: { ...partySide, needs, forces: ['good'] } }))).toEqual([
      ['partySide', 'forces what it does not allow'],
    ]);
  });

  it('leaves a rule without its citation, or a phase without its plan', () => {
    const { source: _, ...discipline } = aProfile().discipline;
    const { decision: __, ...phases } = aProfile().phases;

    expect(problemsOf({ ...aProfile(), discipline })).toMatchObject([['discipline.source', expect.anything()]]);
    expect(problemsOf({ ...aProfile(), phases })).toMatchObject([['phases.decision', expect.anything()]]);
  });

  it('counts a share in parts of a percent, or above a hundred', () => {
    for (const percent of [0.2, 12.5, 101, -1])
      expect(problemsOf(aProfile({ caps: [aCap({ percent })] }))).toMatchObject([
        ['caps.0.percent', expect.anything()],
      ]);
  });

  it('has a field that the schema does not know', () => {
    expect(problemsOf({ ...aProfile(), quota: 20 })).toHaveLength(1);
  });
});
