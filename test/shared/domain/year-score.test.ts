// The year from its months or quarters: NĐ 335 Đ21k1, NĐ 233 Đ12; and the quarters that leaders do not have.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PeriodRefused } from '#shared/domain/errors';
import type { Official } from '#shared/domain/official';
import { type PeriodScore, periodsIn, spanOf } from '#shared/domain/period-score';
import { checkPeriod, yearScoreOf } from '#shared/domain/year-score';
import { aCycle, anOfficial, aPeriodScore, aPeriodsProfile, aProfile, aRegulations } from '../../builders.ts';

const during = (day = '2023-11-01', profile = aPeriodsProfile()) =>
  aCycle({ regulations: aRegulations({ day, state: [profile] }) });
const scored = (points: Record<string, number>): PeriodScore[] =>
  Object.entries(points).map(([period, results]) => aPeriodScore({ period, common: 30_00, results }));
const switchedOff = (id: string) => {
  const profile = aPeriodsProfile();
  return { ...profile, assumptions: profile.assumptions.map((each) => ({ ...each, on: each.id !== id })) };
};
const yearOf = (points: Record<string, number>, over: Partial<Official> = {}, cycle = during()) =>
  yearScoreOf(anOfficial(over), scored(points), cycle);

describe('a month or a quarter', () => {
  it('has its first and last day, leap years minded', () => {
    expect(spanOf('2024-M02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(spanOf('2023-Q4')).toEqual({ from: '2023-10-01', to: '2023-12-31' });
  });

  it('is one of a cycle where it lies whole within its days', () => {
    expect(periodsIn({ from: '2022-09-01', to: '2023-05-31' }, 'quarters')).toEqual(['2022-Q4', '2023-Q1']);
    expect(periodsIn({ from: '2023-01-15', to: '2023-04-30' }, 'months')).toEqual(['2023-M02', '2023-M03', '2023-M04']);
  });
});

describe('the year’s points', () => {
  it('[R44] are the mean of the quarters, each alike', () => {
    expect(yearOf({ '2023-Q1': 60_00, '2023-Q2': 61_00, '2023-Q3': 62_00 })).toMatchObject({
      total: 91_00,
      missing: [],
    });
  });

  it('are cut, never rounded up: 89.996… is 89.99', () => {
    expect(yearOf({ '2023-Q1': 60_00, '2023-Q2': 60_00, '2023-Q3': 59_99 }).total).toBe(89_99);
  });

  it('are missing while a quarter that has ended has no score', () => {
    expect(yearOf({ '2023-Q1': 60_00, '2023-Q3': 62_00 })).toMatchObject({ missing: ['2023-Q2'] });
    expect(yearOf({ '2023-Q1': 60_00, '2023-Q3': 62_00 }).total).toBeUndefined();
  });

  it('take in a period that ended after the opening, but do not wait for it', () => {
    const quarters = { '2023-Q1': 60_00, '2023-Q2': 60_00, '2023-Q3': 60_00 };

    expect(yearOf(quarters).total).toBe(90_00);
    expect(yearOf({ ...quarters, '2023-Q4': 40_00 }).total).toBe(85_00);
  });

  it('do not wait for months before the person came, nor for one spent on leave as a whole', () => {
    const march = during('2023-04-01');

    expect(yearOf({ '2023-M03': 50_00 }, { entered: '2023-02-10' }, march).total).toBe(80_00);
    const leaves: Official['leaves'] = [{ kind: 'maternity', from: '2022-12-20', to: '2023-02-28' }];
    expect(yearOf({ '2023-M03': 50_00 }, { leaves }, march).total).toBe(80_00);
    const shorter: Official['leaves'] = [{ kind: 'maternity', from: '2022-12-20', to: '2023-02-27' }];
    expect(yearOf({ '2023-M03': 50_00 }, { leaves: shorter }, march).missing).toEqual(['2023-M02']);
  });

  it('are nothing without a score, nor where the regime makes no year of periods', () => {
    expect(yearOf({})).toEqual({ scores: [], missing: [], rule: aPeriodsProfile().periods });
    expect(yearOf({ '2023-Q1': 60_00 }, {}, during('2023-04-01', aProfile())).total).toBeUndefined();
  });

  it('are nothing where the assumption that all weigh alike is off', () => {
    expect(yearOf({ '2023-Q1': 60_00 }, {}, during('2023-04-01', switchedOff('alike'))).total).toBeUndefined();
  });

  it('[R44] wait for no period where the assumption that all served are expected is off', () => {
    const profile = aPeriodsProfile();
    const source = { document: 'practice', certainty: 'K' as const };
    const expecting = (on: boolean) =>
      during('2023-11-01', {
        ...profile,
        ...(profile.periods && { periods: { ...profile.periods, expected: { source, switch: 'served' } } }),
        assumptions: [...profile.assumptions, { id: 'served', text: { vi: 'v', en: 'e' }, on, source }],
      });
    const two = { '2023-Q1': 60_00, '2023-Q3': 62_00 };

    expect(yearOf(two, {}, expecting(true)).missing).toEqual(['2023-Q2']);
    expect(yearOf(two, {}, expecting(false))).toMatchObject({ missing: [], total: 91_00 });
  });

  it('do not depend on the order in which scores are given', () => {
    const scores = scored({ '2023-Q1': 60_01, '2023-Q2': 55_50, '2023-Q3': 47_12 });
    fc.assert(
      fc.property(fc.shuffledSubarray(scores, { minLength: 3 }), (shuffled) => {
        expect(yearScoreOf(anOfficial(), shuffled, during())).toEqual(yearScoreOf(anOfficial(), scores, during()));
      }),
    );
  });

  it('lie between the lowest and the highest score', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 70_00 }), { minLength: 3, maxLength: 3 }), ([one, two, three]) => {
        const all = [one ?? 0, two ?? 0, three ?? 0].map((each) => each + 30_00);
        const { total = -1 } = yearOf({ '2023-Q1': one ?? 0, '2023-Q2': two ?? 0, '2023-Q3': three ?? 0 });

        expect(total >= Math.min(...all) && total <= Math.max(...all)).toBe(true);
      }),
    );
  });
});

describe('the fourth quarter of a leader (R43)', () => {
  const check = (period: string, over: Partial<Official>, cycle = during(), standing: string[] = []) =>
    checkPeriod(anOfficial(over), period, standing, cycle);

  it('[R43] is refused with its article, the others are not', () => {
    expect(() => check('2023-Q4', { lead: 'head' })).toThrow(
      expect.objectContaining({
        name: 'PeriodRefused',
        facts: { official: 'o1', period: '2023-Q4', problem: 'no-such-quarter', article: 'HD 02-HD/BTCTW' },
      }),
    );
    for (const period of ['2023-Q1', '2023-Q2', '2023-Q3', '2023-M12'])
      expect(() => check(period, { lead: 'head' })).not.toThrow();
  });

  it('is taken from staff, and from leaders where the assumption is off', () => {
    expect(() => check('2023-Q4', { lead: 'staff' })).not.toThrow();
    expect(() => check('2023-Q4', { lead: 'head' }, during('2023-11-01', switchedOff('no-q4')))).not.toThrow();
  });

  it('is not waited for when the year is made', () => {
    const year = yearOf(
      { '2023-Q1': 60_00, '2023-Q2': 60_00, '2023-Q3': 60_00 },
      { lead: 'head' },
      during('2024-01-10'),
    );

    expect(year).toMatchObject({ total: 90_00, missing: [] });
  });

  it('is, like any period, refused outside the cycle, and beside months', () => {
    expect(() => check('2022-Q3', {})).toThrow(PeriodRefused);
    expect(() => check('2023-Q1', {}, during(), ['2023-M01'])).toThrow(PeriodRefused);
    expect(() => check('2023-M02', {}, during(), ['2023-M01'])).not.toThrow();
  });
});
