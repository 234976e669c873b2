// Each profile is whole, cited, and does not contradict itself; what is no law says so.
import { describe, expect, it } from 'vitest';
import { digestOf } from '#shared/domain/fact';
import { PHASES } from '#shared/domain/phase';
import { RATINGS } from '#shared/domain/rating';
import type { Citation } from '#shared/regulations/citation';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { PARTY_PROFILES, PROFILES, partyProfileById, profileById } from '#shared/regulations/index';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { PartyProfile } from '#shared/regulations/party-profile';
import { pointsNd335 } from '#shared/regulations/points-nd-335-2025';
import { Procedure } from '#shared/regulations/procedure';
import { Profile } from '#shared/regulations/profile';
import { conditionsOf } from '#shared/regulations/standards';
import { yearlyProcedure } from '#shared/regulations/yearly-procedure';
import { aCap, aProfile } from '../../builders.ts';

const rulesOf = ({ eligibility, ceilings, discipline, caps, standards, petition }: Profile): Citation[] =>
  [eligibility, ...ceilings, ...discipline, ...caps, ...conditionsOf(standards), petition].map(({ source }) => source);
const citationsOf = (profile: Profile): Citation[] => [
  ...rulesOf(profile),
  ...profile.assumptions.map(({ source }) => source),
  ...profile.sources,
];
const problemsOf = (profile: unknown) =>
  Profile.safeParse(profile).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('the profile %s', (id, profile) => {
  it('is whole, and found by its id', () => {
    expect(Profile.parse(profile)).toEqual(profile);
    expect(profileById(id)).toBe(profile);
  });

  it('cites the article wherever a rule is law', () => {
    const rules = rulesOf(profile);

    expect(rules.length).toBeGreaterThanOrEqual(3);
    expect(rules.filter(({ certainty, article }) => certainty === 'T' && article === undefined)).toEqual([]);
  });

  it('says of whatever is not read in a text why it stands here', () => {
    const assumed = citationsOf(profile).filter(({ certainty }) => certainty !== 'T');

    expect(assumed.length).toBeGreaterThan(0);
    expect(assumed.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it('survives being stored, and keeps its fingerprint', () => {
    const stored = Profile.parse(JSON.parse(JSON.stringify(profile)));

    expect(digestOf(stored)).toBe(digestOf(profile));
  });
});

describe.each(PARTY_PROFILES.map((profile) => [profile.id, profile] as const))(
  'the Party profile %s',
  (id, profile) => {
    it('is whole, found by its id, and cites the article of its link', () => {
      expect(PartyProfile.parse(profile)).toEqual(profile);
      expect(partyProfileById(id)).toBe(profile);
      expect(profile.link.source).toMatchObject({ certainty: 'T', article: expect.any(String) });
    });
  },
);

describe('the profiles together', () => {
  it('have ids of their own, and another is found nowhere', () => {
    const ids = [...PROFILES, ...PARTY_PROFILES].map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(profileById('nd-56-2015')).toBeUndefined();
    expect(partyProfileById('nd-90-2020')).toBeUndefined();
  });

  it('name as a province’s own only a Party profile that is there', () => {
    for (const { local } of PROFILES) if (local !== undefined) expect(partyProfileById(local.party)).toBeDefined();
  });

  it('have a fingerprint that any rule changes', () => {
    expect(digestOf(aProfile({ kinds: ['cadre'] }))).not.toBe(digestOf(aProfile()));
    expect(digestOf(aProfile())).toBe(digestOf(aProfile()));
  });
});

describe('the yearly procedure', () => {
  it('gives each phase a due date, reminders before it, and what happens then', () => {
    expect(Procedure.parse(yearlyProcedure)).toEqual(yearlyProcedure);
    expect(Object.keys(yearlyProcedure.phases).sort()).toEqual([...PHASES].sort());
    for (const { dueAfterDays, remindDaysBefore } of Object.values(yearlyProcedure.phases))
      for (const days of remindDaysBefore) expect(days).toBeLessThan(dueAfterDays);
  });

  it('waits on at the due date of whatever must exist, and goes on without the rest', () => {
    const { phases } = yearlyProcedure;
    for (const phase of ['collective-review', 'decision', 'signature', 'answers'] as const)
      expect(phases[phase].atDue).toBe('escalate');
    for (const phase of ['self-assessment', 'petitions'] as const) expect(phases[phase].atDue).toBe('close');
  });

  it('ends before 15/12 for a cycle that opens on 1/11 (NĐ 90 Đ20k2, NĐ 335 Đ21k2) [R10]', () => {
    expect(yearlyProcedure.phases.signature.dueAfterDays).toBeLessThan(30 + 14);
  });
});

describe('whose opinion the yearly procedure asks', () => {
  it('Đ19: asks the Party committee about heads and deputies, and not about staff [R31] [R33]', () => {
    expect(yearlyProcedure.partyOpinionOn).toEqual(['head', 'deputy']);
  });
});

describe('the Party side of the yearly procedure', () => {
  it('[R43] ends before 31/12 for a cycle that opens on 1/11 (HD 43)', () => {
    expect(yearlyProcedure.phases['party-decision'].dueAfterDays).toBeLessThan(30 + 31);
  });

  it('[R41] comes after the State results of the members are announced', () => {
    const due = (phase: (typeof PHASES)[number]) => yearlyProcedure.phases[phase].dueAfterDays;

    expect(due('signature')).toBeLessThan(due('members-announced'));
    expect(due('members-announced')).toBeLessThan(due('party-review'));
    expect(due('party-review')).toBeLessThan(due('party-decision'));
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
    expect(hauGiang1120.discipline.map(({ counts }) => counts)).toEqual(['duty-related']);
  });

  it('binds the Party rating to the State rating as HD 21 does [R40]', () => {
    expect(hauGiang1120.local?.party).toBe(hd21.id);
    expect(hd21.link.needs).toEqual([{ party: 'excellent', state: 'excellent' }]);
    expect(hd21.link.forces).toEqual(['not-completed']);
  });
});

describe('NĐ 90 with NĐ 48', () => {
  it('enforces 20 percent of all rated, in the agency and in each job group [R26]', () => {
    expect(nd90Amended.caps.map(({ per }) => per)).toEqual(['panel', 'panel-job-group']);
    for (const cap of nd90Amended.caps)
      expect(cap).toMatchObject({ percent: 20, of: [...RATINGS], enforced: true, source: { certainty: 'T' } });
  });

  it('counts any discipline, is in force from 15/9/2023 until NĐ 90 ceased, and binds no Party rating [R19]', () => {
    const counted = nd90Amended.discipline.filter(({ from }) => from === '2023-09-15');

    expect(new Set(counted.map(({ counts }) => counts))).toEqual(new Set(['any']));
    expect(nd90Amended.force).toEqual({ from: '2023-09-15', to: '2026-06-30' });
    expect(partyProfileById('qd-124-2023')?.link).toMatchObject({ needs: [], forces: [] });
  });
});

describe('a profile is refused that', () => {
  it.each<[string, string, object, string?]>([
    ['ends before it starts', 'force', { force: { from: '2024-01-01', to: '2023-12-31' } }, 'ends before it starts'],
    [
      'has a ceiling on leaves of no length',
      'eligibility.leaveCeiling',
      {
        eligibility: { ...aProfile().eligibility, leaveCeiling: { fromMonths: 6, toMonths: 6, ceiling: 'completed' } },
      },
      'holds for no leave',
    ],
    [
      'enforces in each panel a cap that is counted over the whole cycle',
      'caps',
      { caps: [aCap({ per: 'cycle', enforced: true })] },
      'no panel can be held to a cap over the cycle',
    ],
    ['has two caps of one name', 'caps', { caps: [aCap(), aCap({ percent: 25 })] }, 'two of one id'],
    ['counts a share in parts of a percent', 'caps.0.percent', { caps: [aCap({ percent: 12.5 })] }],
    ['counts a share above a hundred', 'caps.0.percent', { caps: [aCap({ percent: 101 })] }],
    ['has a cap of nobody', 'caps.0.of', { caps: [aCap({ of: [] })] }],
    ['concerns nobody', 'kinds', { kinds: [] }],
    ['cites nothing', 'sources', { sources: [] }],
    [
      'has a rule that is no law and cannot be turned off',
      'assumptions',
      { caps: [aCap({ source: { document: 'a newspaper', certainty: 'S', note: 'read there' } })] },
      'a rule that is no law has no switch',
    ],
    [
      'names a switch that is not there',
      'assumptions',
      { caps: [aCap({ switch: 'nothing' })] },
      'a rule names a switch that is not here',
    ],
  ])('%s', (_, where, over, message) => {
    const problems = problemsOf(aProfile(over));

    expect(problems).toMatchObject([[where, message ?? expect.anything()]]);
  });

  it.each<[string, string, object, string]>([
    [
      'raises a cap to less than it is',
      'caps',
      { caps: [aCap({ raise: { percent: 10, source: aCap().source } })] },
      'raised to less',
    ],
    [
      'raises a cap by what was not read, without a switch',
      'assumptions',
      { caps: [aCap({ raise: { percent: 25, source: { document: 'a program', certainty: 'S-code' } } })] },
      'a rule that is no law has no switch',
    ],
    [
      'asks for months of service that were not read, without a switch',
      'assumptions',
      { eligibility: { ...aProfile().eligibility, source: { document: 'a draft', certainty: 'S' } } },
      'a rule that is no law has no switch',
    ],
    [
      'has two assumptions of one name',
      'assumptions',
      { assumptions: [...aProfile().assumptions, ...aProfile().assumptions] },
      'two of one id',
    ],
    ['lets a kind end after it', 'ends', { ends: { cadre: '2024-01-01' } }, 'outside its force'],
    [
      'has a formula with thresholds of its own',
      'points',
      {
        standards: nd335.standards,
        points: {
          ...pointsNd335,
          thresholds: pointsNd335.thresholds.map((each, index) => (index === 0 ? { ...each, from: 91 } : each)),
        },
      },
      'thresholds of the formula and of the ratings differ',
    ],
  ])('%s', (_, where, over, message) => {
    expect(problemsOf(aProfile(over))).toMatchObject([[where, message]]);
  });

  it('leaves a rule without its citation, or has a rule that the schema does not know', () => {
    const [rule] = aProfile().discipline;
    const { source: _, ...without } = rule ?? aProfile().eligibility;

    expect(problemsOf({ ...aProfile(), discipline: [without] })?.[0]?.[0]).toBe('discipline.0.source');
    expect(problemsOf({ ...aProfile(), quota: 20 })).toHaveLength(1);
  });

  it('forces a Party rating that it does not allow', () => {
    const link = { ...hd21.link, needs: [{ party: 'good', state: 'excellent' }], forces: ['good'] };

    expect(PartyProfile.safeParse({ ...hd21, link }).error?.issues[0]?.message).toBe('forces what it does not allow');
  });
});
