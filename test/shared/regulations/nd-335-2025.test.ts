// NĐ 335/2025 for civil servants from 1/1/2026, in its own words and at its own bounds.
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment';
import { type CapRow, panelCapGroups } from '#shared/domain/caps';
import { eligibilityOf } from '#shared/domain/eligibility';
import type { Lead, Official } from '#shared/domain/official';
import type { FigureValues } from '#shared/domain/performance';
import { pointsOf, yearPoints } from '#shared/domain/points';
import type { Rating } from '#shared/domain/rating';
import { regulationsFor } from '#shared/regulations/compose';
import { nd335 } from '#shared/regulations/nd-335-2025';
import type { Override } from '#shared/regulations/override';
import { pointsNd335 } from '#shared/regulations/points-nd-335-2025';
import { anOfficial, aRegulations } from '../../builders.ts';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

const outcome = (points: number | undefined, figures: FigureValues = {}, lead: Lead = 'staff') =>
  assess({ kind: 'civil-servant', lead }, nd335.standards, nd335.assumptions, {
    figures,
    points: points === undefined ? undefined : Math.round(points * 100),
  }).outcome;
const rating = (points: number, figures?: FigureValues, lead?: Lead) => {
  const found = outcome(points, figures, lead);
  return found.is === 'rating' ? found.rating : found.is;
};
const judged = (over: Partial<Official>, switches: Record<string, boolean> = {}) =>
  eligibilityOf(anOfficial(over), YEAR, {
    ...nd335,
    assumptions: nd335.assumptions.map((each) => ({ ...each, on: switches[each.id] ?? each.on })),
  });

describe('Đ20: four levels by points [R01] [R22]', () => {
  it.each<[number, Rating]>([
    [100, 'excellent'],
    [90, 'excellent'],
    [89.99, 'good'],
    [70, 'good'],
    [69.99, 'completed'],
    [50, 'completed'],
    [49.99, 'not-completed'],
    [0, 'not-completed'],
  ])('%d points are %s', (points, expected) => {
    expect(rating(points)).toBe(expected);
  });

  it('asks for nothing but points, and waits for them', () => {
    expect(nd335.standards.levels.flatMap(({ conditions }) => conditions)).toEqual([]);
    expect(outcome(undefined)).toEqual({ is: 'missing-data', figures: [], points: true });
  });

  it('Đ12: gives 30 points to what is common and 70 to results', () => {
    expect([nd335.points?.common.most, nd335.points?.results.most]).toEqual([30, 70]);
  });
});

describe('Đ20k4: not completed whatever the points [R21]', () => {
  it.each<[string, FigureValues]>([
    ['degradation, as concluded', { degradation: true }],
    ['what Party members must not do, or a bad example', { 'party-bans': true }],
    ['a duty-related violation disciplined in the year', { disciplined: true }],
  ])('%s', (_, figures) => {
    expect(outcome(100, figures)).toEqual({ is: 'rating', rating: 'not-completed', by: 'override' });
  });

  it('a unit in corruption or waste, of those who lead it only', () => {
    expect(rating(100, { 'unit-corruption': true }, 'head')).toBe('not-completed');
    expect(rating(100, { 'unit-corruption': true }, 'manager')).toBe('not-completed');
    expect(rating(100, { 'unit-corruption': true })).toBe('excellent');
  });

  it('has no clause that softens what the unit found itself', () => {
    const found = { 'unit-corruption': true, 'unit-corruption-self-found': true };

    expect(rating(100, found, 'head')).toBe('not-completed');
  });

  it('counts administrative discipline from reprimand up, where it is duty-related', () => {
    const disciplined = (dutyRelated: boolean) =>
      judged({
        disciplines: [
          { form: 'reprimand', side: 'administrative', decidedOn: '2026-05-04', document: '1/QĐ', dutyRelated },
        ],
      });

    expect(disciplined(true)).toMatchObject({
      override: { rating: 'not-completed', article: expect.stringContaining('Đ20k4') },
    });
    expect(disciplined(false)).toEqual({ status: 'rated' });
  });
});

describe('Đ14: quantity, quality and progress of converted products [R23]', () => {
  const product = (over: object) => ({
    id: 'p',
    converted: 100,
    delivered: true,
    failedReviews: 0,
    failedReviewsExcused: 0,
    delays: 0,
    delaysExcused: 0,
    ...over,
  });
  const results = (over: object) => pointsOf({ common: 3000, products: [product(over)] }, pointsNd335).results;

  it('takes 25 % of a product’s quality for each review failed, and of its progress for each delay', () => {
    expect(results({})).toBe(7000);
    // (100 + 75 + 100) / 3 × 70 %, cut
    expect(results({ failedReviews: 1 })).toBe(6416);
    expect(results({ delays: 2 })).toBe(5833);
  });

  it('takes nothing where an objective cause is confirmed', () => {
    expect(results({ failedReviews: 1, failedReviewsExcused: 1, delays: 2, delaysExcused: 2 })).toBe(7000);
  });

  it('says that the formula itself is an assumption [R24]', () => {
    expect(pointsNd335.formula.source).toMatchObject({ certainty: 'S-code', note: expect.stringContaining('picture') });
  });
});

describe('Đ15-16: of those who lead [R25]', () => {
  const led = (staff: Rating[]) =>
    pointsOf(
      {
        common: 3000,
        products: [
          {
            id: 'p',
            converted: 100,
            delivered: true,
            failedReviews: 0,
            failedReviewsExcused: 0,
            delays: 0,
            delaysExcused: 0,
          },
        ],
        leader: { staff, organising: 10000, uniting: 10000 },
      },
      pointsNd335,
    ).components.find(({ name }) => name === 'unit')?.percent;

  it('gives the unit 100 % where all their people completed, 50 % where anybody did not', () => {
    expect(led(['good', 'completed'])).toBe(10000);
    expect(led(['excellent', 'not-completed'])).toBe(5000);
  });
});

describe('Đ20k5: the cap [R27]', () => {
  const regulations = regulationsFor({ day: '2026-11-01', profile: 'nd-335-2025' });
  const rows = (good: number, excellent: number, jobGroup = 'Chuyên viên'): (CapRow & { profile: string })[] =>
    [...Array<Rating>(good).fill('good'), ...Array<Rating>(excellent).fill('excellent')].map((rated, index) => ({
      official: `${jobGroup}-${index}`,
      jobGroup,
      rating: rated,
      profile: nd335.id,
    }));
  const bounds = (list: ReturnType<typeof rows>) =>
    panelCapGroups(regulations, 'p1', list).map(({ cap, bound }) => [cap.per, bound]);

  it('a: 20 % of those rated good, within one unit and within each similar group, rounded down', () => {
    expect(bounds(rows(25, 5))).toEqual([
      ['panel', 5],
      ['panel-job-group', 5],
    ]);
    expect(bounds([...rows(14, 1), ...rows(9, 1, 'Thanh tra')])).toEqual([
      ['panel', 4],
      ['panel-job-group', 2],
      ['panel-job-group', 1],
    ]);
  });

  it('a: leaves a group of five nobody who could be excellent beside four good', () => {
    expect(bounds(rows(4, 1))[0]).toEqual(['panel', 0]);
    expect(bounds(rows(5, 0))[0]).toEqual(['panel', 1]);
  });

  const raise = (percent: number): Override => ({
    id: 'raise',
    set: 'cap-percent',
    profile: 'nd-335-2025',
    cap: 'agency-20',
    panels: ['p1'],
    percent,
    reason: 'đơn vị tiêu biểu',
    document: { number: '1/QĐ', date: '2026-11-20' },
  });
  const raised = (...overrides: Override[]) => regulationsFor({ day: '2026-11-01', profile: 'nd-335-2025', overrides });

  it('b: raises it for an outstanding unit to 25 % at most, an assumption that can be turned off', () => {
    const off: Override = {
      id: 'off',
      set: 'assumption',
      profile: 'nd-335-2025',
      switch: 'raise-25',
      on: false,
      reason: 'chưa đọc được điểm b',
    };

    expect(raised(raise(25)).overrides).toHaveLength(1);
    expect(() => raised(raise(26))).toThrow();
    expect(() => raised(off, raise(25))).toThrow(/assumption/);
    expect(nd335.caps[0]?.raise?.source.certainty).toBe('S');
  });
});

describe('Đ21: who is rated, and on what [R06] [R08] [R44]', () => {
  it('k3: rates whoever was sick or on maternity leave on the period really worked', () => {
    for (const kind of ['sick', 'maternity'] as const)
      expect(judged({ leaves: [{ kind, from: '2026-01-01', to: '2026-09-30' }] })).toEqual({
        status: 'rated',
        basis: { code: 'time-worked', article: 'Đ21k3 NĐ 335/2025/NĐ-CP' },
      });
  });

  it('k1: makes the year of the mean of its months or quarters, cut', () => {
    expect(yearPoints([9000, 8999], pointsNd335)).toMatchObject({ total: 8999, rating: 'good' });
    expect(yearPoints([9000, 9000], pointsNd335)).toMatchObject({ total: 9000, rating: 'excellent' });
  });

  it('keeps the six months of service as an assumption only, which can be turned off', () => {
    const late = { entered: '2026-08-01' };

    expect(nd335.eligibility.source.certainty).toBe('G');
    expect(judged(late)).toMatchObject({ status: 'not-rated', reason: 'service-under-minimum' });
    expect(judged(late, { 'six-months-of-service': false })).toEqual({ status: 'rated' });
    expect(judged({ entered: '2027-01-01' }, { 'six-months-of-service': false }).status).toBe('not-rated');
  });

  it('has no ceiling on a leave of three to six months, unless the assumption that NĐ 90 goes on is turned on', () => {
    const away: Partial<Official> = { leaves: [{ kind: 'study', from: '2026-02-01', to: '2026-05-31' }] };

    expect(judged(away)).toEqual({ status: 'rated' });
    expect(judged(away, { 'leave-ceiling': true })).toMatchObject({ ceiling: { rating: 'completed' } });
  });
});

describe('what was not read', () => {
  it('makes no unit’s rating a ceiling: the unit bears on the points', () => {
    expect(nd335.ceilings).toEqual([]);
  });

  it('says of the days of petition that they are no law [R38]', () => {
    expect(nd335.petition.source).toMatchObject({ certainty: 'K', note: expect.stringContaining('Đ22') });
  });

  it('is nobody’s regime but civil servants’', () => {
    expect(nd335.kinds).toEqual(['civil-servant']);
    expect(aRegulations({ state: [nd335] }).state[0]?.force).toEqual({ from: '2026-01-01' });
  });
});
