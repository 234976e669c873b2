// What the Party's texts ask for, as far as they were read: HD 21 (2019), QĐ 124 (2023), QĐ 366 (2025).
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment';
import type { Lead } from '#shared/domain/official';
import type { FigureValues } from '#shared/domain/performance';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { PARTY_PROFILES } from '#shared/regulations/index';
import { PartyProfile } from '#shared/regulations/party-profile';
import { qd124 } from '#shared/regulations/qd-124-2023';
import { qd366 } from '#shared/regulations/qd-366-2025';
import { conditionsOf } from '#shared/regulations/standards';

const STAFF_BEST: FigureValues = {
  'tasks-done': 100_00,
  'tasks-on-time': 100_00,
  'tasks-late': 0,
  'tasks-beyond': 30_00,
  'tasks-not-done': 0,
  'faults-fixed': true,
  degradation: false,
  'party-bans': false,
  disciplined: false,
};
const LEADER_BEST: FigureValues = {
  ...STAFF_BEST,
  'unit-targets': 100_00,
  'unit-on-time': 100_00,
  'unit-beyond': 30_00,
  'units-not-completed': 0,
  'low-confidence': 0,
  'unit-economic-targets-missed': false,
  'unit-corruption': false,
};

const under366 = (points: number, over: FigureValues = {}, lead: Lead = 'staff') => {
  const figures = { ...(lead === 'staff' ? STAFF_BEST : LEADER_BEST), ...over };
  const { standards, assumptions } = qd366;
  if (standards === undefined) throw new TypeError('QĐ 366 has standards');
  const { outcome } = assess({ kind: 'civil-servant', lead }, standards, assumptions, { figures, points });
  return outcome.is === 'rating' ? outcome.rating : outcome.is;
};

describe('QĐ 366 Đ11, who leads nobody', () => {
  it.each([
    [90_00, 'excellent'],
    [89_99, 'good'],
    [70_00, 'good'],
  ] as const)('[R13] all on time, 30 percent beyond, faults fixed: %i hundredths are %s', (points, rating) => {
    expect(under366(points)).toBe(rating);
  });

  it.each([
    [69_99, 'completed'],
    [50_00, 'completed'],
    [49_99, 'not-completed'],
  ] as const)('[R17] all done, at most 20 percent late: %i hundredths are %s', (points, rating) => {
    expect(under366(points, { 'tasks-on-time': 80_00, 'tasks-late': 20_00 })).toBe(rating);
  });

  it('[R13] excellent asks for 30 percent beyond target, a hundredth less does not do', () => {
    expect(under366(95_00, { 'tasks-beyond': 29_99 })).toBe('none-fits');
  });

  it('excellent asks that all earlier shortcomings are fixed', () => {
    expect(under366(95_00, { 'faults-fixed': false })).toBe('none-fits');
  });

  it('[R15] good asks for all tasks on time', () => {
    expect(under366(80_00, { 'tasks-on-time': 99_99 })).toBe('none-fits');
  });

  it('[R17] completed is not open with more than 20 percent late', () => {
    expect(under366(60_00, { 'tasks-late': 20_01 })).toBe('none-fits');
  });

  it('[R22] 91 points with one late task fit no level by the letter', () => {
    expect(under366(91_00, { 'tasks-on-time': 99_00, 'tasks-late': 1_00 })).toBe('none-fits');
  });

  it.each<[string, FigureValues]>([
    ['degradation concluded', { degradation: true }],
    ['duty-related discipline', { disciplined: true }],
    ['what Party members must not do', { 'party-bans': true }],
    ['more than 50 percent of tasks judged not done', { 'tasks-not-done': 50_01, 'shortfall-self-reported': false }],
  ])('[R18] %s is not completed whatever the points', (_, figures) => {
    expect(under366(95_00, figures)).toBe('not-completed');
  });

  it('[R18] tasks not done are weighed where self-reported and fixed', () => {
    expect(under366(95_00, { 'tasks-not-done': 50_01, 'shortfall-self-reported': true })).toBe('excellent');
    expect(under366(95_00, { 'tasks-not-done': 50_00 })).toBe('excellent');
  });
});

describe('QĐ 366 Đ11, leaders', () => {
  const leader = (points: number, over: FigureValues = {}) => under366(points, over, 'head');

  it('[R14] excellent asks that own units do all, 30 percent beyond', () => {
    expect(leader(90_00)).toBe('excellent');
    expect(leader(90_00, { 'unit-beyond': 29_99 })).toBe('none-fits');
  });

  it('[R16] good asks that own units do all on time', () => {
    expect(leader(75_00)).toBe('good');
    expect(leader(75_00, { 'unit-on-time': 99_99 })).toBe('none-fits');
  });

  it.each<[string, FigureValues]>([
    ['their units do under 70 percent of tasks', { 'unit-targets': 69_99 }],
    ['five basic targets are missed', { 'unit-economic-targets-missed': true }],
    ['more than 50 percent of their units are not completed', { 'units-not-completed': 50_01 }],
    ['more than 50 percent of votes are of low confidence', { 'low-confidence': 50_01 }],
    ['corruption under them was disciplined', { 'unit-corruption': true, 'unit-corruption-self-found': false }],
  ])('[R18] are not completed where %s', (_, figures) => {
    expect(leader(95_00, figures)).toBe('not-completed');
  });

  it('[R18] corruption under them is weighed where they found and fixed it', () => {
    expect(leader(95_00, { 'unit-corruption': true, 'unit-corruption-self-found': true })).toBe('excellent');
  });

  it('are not asked for the Party’s bans in Đ11, others are', () => {
    expect(leader(95_00, { 'party-bans': true })).toBe('excellent');
  });
});

describe('caps on Party members', () => {
  it('[R27] QĐ 366: 20 percent of those good in each similar group, 25 for an outstanding organisation', () => {
    expect(qd366.caps).toMatchObject([
      { percent: 20, of: ['good'], per: 'panel-job-group', raise: { percent: 25 }, source: { certainty: 'T' } },
    ]);
  });

  it('[R26] HD 21: 20 percent of members good in each grassroots organisation', () => {
    expect(hd21.caps).toMatchObject([{ percent: 20, of: ['good'], per: 'panel', source: { certainty: 'T' } }]);
  });

  it('QĐ 124: read for collectives only, for members an assumption that can be turned off', () => {
    const [cap] = qd124.caps;

    expect(cap).toMatchObject({ percent: 20, of: ['good'], source: { certainty: 'G' } });
    expect(qd124.assumptions.map(({ id }) => id)).toContain(cap?.switch);
  });

  it('are held against no single cell: the group of the law may reach beyond it', () => {
    for (const { caps } of PARTY_PROFILES) expect(caps.map(({ enforced }) => enforced)).toEqual([false]);
  });
});

describe('what was not read', () => {
  it('is said, and nothing is made of it', () => {
    for (const { standards, unread = [] } of PARTY_PROFILES)
      for (const level of standards?.levels ?? [])
        if (level.conditions.length === 0) expect(unread.map(({ rating }) => rating)).toContain(level.rating);
  });

  it('is nothing of QĐ 366 Đ11', () => {
    expect(qd366.unread).toBeUndefined();
  });

  it('is under QĐ 124 all but what excellent asks of who leads nobody, and the list of not completed', () => {
    const asked = qd124.standards === undefined ? [] : conditionsOf(qd124.standards);

    expect(new Set(asked.map(({ source }) => source.note))).toEqual(new Set(['text cut']));
    expect(qd124.unread?.find(({ rating }) => rating === 'excellent')?.leads).not.toContain('staff');
  });
});

describe('a Party profile is refused that', () => {
  const [cap] = qd124.caps;
  it.each<[string, object, string]>([
    [
      'has an assumed cap without a switch',
      { caps: [{ ...cap, switch: undefined }] },
      'a rule that is no law has no switch',
    ],
    ['names a switch that is not there', { assumptions: [] }, 'a rule names a switch that is not here'],
    ['has two caps of one name', { caps: [cap, cap] }, 'two of one id'],
    ['ends before it starts', { force: { from: '2025-01-01', to: '2024-12-31' } }, 'ends before it starts'],
  ])('%s', (_, over, message) => {
    expect(PartyProfile.safeParse({ ...qd124, ...over }).error?.issues.map((issue) => issue.message)).toEqual([
      message,
    ]);
  });
});
