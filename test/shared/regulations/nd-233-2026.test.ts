// NĐ 233/2026 for public employees from 1/7/2026, in its own words and at its own bounds; with Luật Viên chức 2025 Đ27.
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment';
import { countsOf, seatsOf } from '#shared/domain/caps';
import { eligibilityIn, eligibilityOf, mayHave } from '#shared/domain/eligibility';
import type { Discipline, Lead, Leave, Official } from '#shared/domain/official';
import type { FigureValues } from '#shared/domain/performance';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { BY_DATE, regulationsFor } from '#shared/regulations/compose';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { anOfficial } from '../../builders.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

const rating = (points: number, figures: FigureValues = {}, lead: Lead = 'staff') => {
  const { outcome } = assess({ kind: 'public-employee', lead }, nd233.standards, nd233.assumptions, {
    figures,
    points: Math.round(points * 100),
  });
  return outcome.is === 'rating' ? outcome.rating : outcome.is;
};
const employee = (over: Partial<Official> = {}): Official => anOfficial({ kind: 'public-employee', ...over });
const judged = (over: Partial<Official>, unit?: Rating) => eligibilityOf(employee(over), YEAR, nd233, { unit });
const onLeave = (kind: Leave['kind'], to: string) => judged({ leaves: [{ kind, from: '2026-01-01', to }] });

describe('Đ12: levels by points alone', () => {
  it.each<[number, Rating]>([
    [90, 'excellent'],
    [89.99, 'good'],
    [70, 'good'],
    [69.99, 'completed'],
    [50, 'completed'],
    [49.99, 'not-completed'],
  ])('%d points are %s', (points, expected) => {
    expect(rating(points)).toBe(expected);
  });

  it('leaves each criterion’s points to the unit: no formula, and a bridge for units without rules (Đ20k1)', () => {
    expect(nd233.points).toBeUndefined();
    expect(nd233.bridge).toMatchObject({ to: 'nd-90-2020-amended', source: { article: 'Đ20k1', certainty: 'T' } });
  });
});

describe('Đ12k4: not completed whatever the points [R21]', () => {
  it.each<[string, FigureValues]>([
    ['degradation, as concluded', { degradation: true }],
    ['what Party members must not do, or a bad example, as concluded', { 'party-bans': true }],
    ['a duty-related violation disciplined in the year', { disciplined: true }],
  ])('%s', (_, figures) => {
    expect(rating(100, figures)).toBe('not-completed');
  });

  it('a unit in corruption or waste, of its manager, softened where they found, reported and fixed it themselves', () => {
    expect(rating(95, { 'unit-corruption': true }, 'head')).toBe('missing-data');
    expect(rating(95, { 'unit-corruption': true, 'unit-corruption-self-found': false }, 'head')).toBe('not-completed');
    expect(rating(95, { 'unit-corruption': true, 'unit-corruption-self-found': true }, 'head')).toBe('excellent');
    expect(rating(95, { 'unit-corruption': true })).toBe('excellent');
  });
});

describe('Đ12k6: the cap [R27]', () => {
  it('is 20 % of those rated good, in one unit and in each similar group, to 25 % where the unit is excellent', () => {
    expect(nd233.caps.map(({ per, percent, of, enforced }) => ({ per, percent, of, enforced }))).toEqual([
      { per: 'panel', percent: 20, of: ['good'], enforced: true },
      { per: 'panel-job-group', percent: 20, of: ['good'], enforced: true },
    ]);
    for (const { raise } of nd233.caps) expect(raise).toMatchObject({ percent: 25, source: { certainty: 'T' } });
  });

  it.each([
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 2],
  ])('gives %d good people %d excellent seats', (good, seats) => {
    const [cap] = nd233.caps;

    expect(cap && seatsOf(cap, countsOf(Array<Rating>(good).fill('good')))).toBe(seats);
  });
});

describe('Đ12k7: the head not above the unit [R28]', () => {
  const open = (lead: Lead, unit?: Rating) => RATINGS.filter((each) => mayHave(judged({ lead }, unit), each));

  it('holds the head to the unit’s rating, and cites the clause', () => {
    expect(open('head', 'good')).toEqual(['good', 'completed', 'not-completed']);
    expect(judged({ lead: 'head' }, 'good')).toMatchObject({
      ceiling: { rating: 'good', code: 'unit-rating', article: 'Đ12k7 NĐ 233/2026/NĐ-CP' },
    });
  });

  it('holds nobody else, and nobody where the unit’s rating is not known', () => {
    for (const lead of ['deputy', 'manager', 'staff'] as const) expect(open(lead, 'completed')).toEqual(RATINGS);
    expect(open('head')).toEqual(RATINGS);
  });

  it('was any manager under Luật Viên chức 2010 Đ41k2b, with NĐ 90', () => {
    const under = (lead: Lead) =>
      eligibilityOf(employee({ lead }), { from: '2025-01-01', to: '2025-12-31' }, nd90Amended, { unit: 'completed' });

    for (const lead of ['head', 'deputy', 'manager'] as const)
      expect(under(lead)).toMatchObject({
        ceiling: { rating: 'completed', article: expect.stringContaining('Đ41k2b') },
      });
    expect(under('staff')).toEqual({ status: 'rated' });
  });
});

describe('Đ14: who is rated, on what time [R03] [R04] [R05]', () => {
  it('does not rate whoever worked under six months, and rates whoever worked exactly six', () => {
    expect(judged({ entered: '2026-07-02' })).toMatchObject({
      status: 'not-rated',
      reason: 'service-under-minimum',
      article: 'Đ14 NĐ 233/2026/NĐ-CP',
    });
    expect(judged({ entered: '2026-07-01' })).toEqual({ status: 'rated' });
  });

  it('rates after unpaid leave whoever worked six months, on the time really worked', () => {
    expect(onLeave('unpaid', '2026-06-30')).toMatchObject({ status: 'rated', basis: { code: 'time-worked' } });
    expect(onLeave('unpaid', '2026-07-01').status).toBe('not-rated');
  });

  it('rates after sick leave and maternity, however long, on the time really worked', () => {
    for (const kind of ['sick', 'maternity'] as const)
      expect(onLeave(kind, '2026-10-31')).toMatchObject({ status: 'rated', basis: { code: 'time-worked' } });
  });

  it('has no ceiling any more on a leave of three to six months', () => {
    expect(onLeave('sick', '2026-04-30')).not.toHaveProperty('ceiling');
    expect(onLeave('unpaid', '2026-04-30')).not.toHaveProperty('ceiling');
  });
});

describe('Đ14k3: discipline [R20] [R56]', () => {
  const disciplined = (over: Partial<Discipline>) => {
    const discipline: Discipline = {
      form: 'reprimand',
      side: 'administrative',
      decidedOn: '2026-09-01',
      document: '7/QĐ',
      dutyRelated: true,
      ...over,
    };
    return eligibilityOf(employee({ disciplines: [discipline] }), YEAR, nd233);
  };
  const counted = (over: Partial<Discipline>) => 'override' in disciplined(over);

  it('counts what is duty-related, of the Party as of the administration', () => {
    expect(counted({})).toBe(true);
    expect(counted({ side: 'party' })).toBe(true);
    expect(counted({ dutyRelated: false })).toBe(false);
  });

  it('b: counts one act in one year', () => {
    expect(counted({ countedInYear: 2025 })).toBe(false);
    expect(counted({ countedInYear: 2026 })).toBe(true);
  });

  it('c: leaves an act at the old unit to the old unit’s result', () => {
    expect(counted({ agency: 'a9' })).toBe(false);
    expect(counted({ agency: 'a1' })).toBe(true);
  });
});

describe('Đ20k1: a unit without rules of its own', () => {
  const regulations = regulationsFor({ day: '2026-11-01', profile: BY_DATE });

  it('is rated by NĐ 90 with NĐ 48 as a whole: any discipline, and the ceiling on leave', () => {
    const discipline: Discipline = {
      form: 'warning',
      side: 'administrative',
      decidedOn: '2026-09-01',
      document: '7/QĐ',
      dutyRelated: false,
    };
    const found = eligibilityIn(
      employee({
        disciplines: [discipline],
        leaves: [{ kind: 'study', from: '2026-02-01', to: '2026-05-31' }],
      }),
      { period: YEAR, regulations },
    );

    expect(found).toMatchObject({
      ceiling: { article: 'Đ2k3 NĐ 90/2020/NĐ-CP' },
      override: { article: expect.stringContaining('Đ20k1') },
    });
  });
});

describe('Luật Viên chức 2025 Đ27: petition [R37]', () => {
  it('is open for 5 days, answered in 10 working days, by the rater or the level above', () => {
    expect(nd233.petition).toMatchObject({
      windowDays: 5,
      answer: { days: 10, count: 'working' },
      to: ['rater', 'level-above'],
      source: { article: 'Đ27', certainty: 'T' },
    });
  });
});
