// NĐ 335/2025, Đ12-16 and Đ20: 30 + 70 points from given figures, exact to the hundredth, cut and never rounded up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PointsInvalid } from '#shared/domain/errors';
import {
  type PeriodFigures,
  type Product,
  pointsOf,
  ratingOfPoints,
  unitFactor,
  yearPoints,
} from '#shared/domain/points';
import { cut, fraction, hundredthsOf, printHundredths } from '#shared/domain/points/exact';
import { PointsRule } from '#shared/domain/points/rule';
import { rank } from '#shared/domain/rating';
import { pointsNd335 } from '#shared/regulations/points-nd-335-2025';

const aProduct = (changes: Partial<Product> = {}): Product => ({
  id: 'report',
  converted: 100,
  delivered: true,
  failedReviews: 0,
  failedReviewsExcused: 0,
  delays: 0,
  delaysExcused: 0,
  ...changes,
});
const some = (count: number, changes: Partial<Product> = {}): Product[] =>
  Array.from({ length: count }, (_, index) => aProduct({ id: `p${index}`, ...changes }));
const points = (figures: Partial<PeriodFigures>) =>
  pointsOf({ common: 30_00, products: [aProduct()], ...figures }, pointsNd335);
const percents = (figures: Partial<PeriodFigures>): Record<string, number> =>
  Object.fromEntries(points(figures).components.map(({ name, percent }) => [name, percent]));
const problemOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof PointsInvalid) return error.facts.problem;
    throw error;
  }
  return 'none';
};

describe('thresholds (NĐ 335 Đ20)', () => {
  it.each([
    ['100', 'excellent'],
    ['90', 'excellent'],
    ['89.99', 'good'],
    ['70', 'good'],
    ['69.99', 'completed'],
    ['50', 'completed'],
    ['49.99', 'not-completed'],
    ['0', 'not-completed'],
  ])('%s points are %s', (text, rating) => {
    expect(ratingOfPoints(hundredthsOf(text, 'total'), pointsNd335)).toBe(rating);
  });

  it('never gives a lower rating to more points', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (one, more) => {
        const total = Math.min(10_000, one + more);
        expect(rank(ratingOfPoints(total, pointsNd335))).toBeLessThanOrEqual(rank(ratingOfPoints(one, pointsNd335)));
      }),
      { seed: 11 },
    );
  });
});

describe('results (NĐ 335 Đ14)', () => {
  it('gives all 70 points where everything was delivered, well and on time', () => {
    expect(points({})).toMatchObject({ common: 3000, results: 7000, total: 10_000, rating: 'excellent' });
  });

  it('takes 25 % of a product’s quality points for each failed review, and 25 % of its progress points for each delay [R23]', () => {
    const products = [aProduct({ id: 'a', failedReviews: 1 }), aProduct({ id: 'b', delays: 2 })];
    expect(percents({ products })).toEqual({ quantity: 100_00, quality: 87_50, progress: 75_00 });
  });

  it('takes nothing where an objective cause is confirmed [R23]', () => {
    const products = [aProduct({ failedReviews: 2, failedReviewsExcused: 2, delays: 3, delaysExcused: 2 })];
    expect(percents({ products })).toEqual({ quantity: 100_00, quality: 100_00, progress: 75_00 });
  });

  it('leaves nothing, and no less, after four delays and after five', () => {
    expect(percents({ products: [aProduct({ delays: 4 })] }).progress).toBe(0);
    expect(percents({ products: [aProduct({ delays: 5 })] }).progress).toBe(0);
  });

  it('counts converted products by their weight; what was not delivered has neither quality nor progress', () => {
    const products = [aProduct({ id: 'big', converted: 300 }), aProduct({ id: 'small', delivered: false })];
    expect(percents({ products })).toEqual({ quantity: 75_00, quality: 75_00, progress: 75_00 });
  });

  it('needs a mean of 90 % for excellent with 27 common points, and has it at exactly 90 %', () => {
    const nine = [...some(9), aProduct({ id: 'late', delivered: false })];
    expect(points({ common: 27_00, products: nine })).toMatchObject({ total: 90_00, rating: 'excellent' });
    expect(points({ common: 26_99, products: nine })).toMatchObject({ total: 89_99, rating: 'good' });
  });

  it('needs six sevenths with 30 common points: 85.71 % is cut to 89.99 and is not excellent', () => {
    const part = (delivered: number, assigned: number) =>
      points({
        products: [
          aProduct({ id: 'done', converted: delivered }),
          aProduct({ id: 'open', converted: assigned - delivered, delivered: false }),
        ],
      });
    expect(part(600, 700)).toMatchObject({ results: 60_00, total: 90_00, rating: 'excellent' });
    expect(part(8571, 10_000)).toMatchObject({ results: 59_99, total: 89_99, rating: 'good' });
  });

  it('shows its formula as an assumption, not as law [R24]', () => {
    expect(points({}).assumptions.map(({ certainty, article }) => [article, certainty])).toEqual([
      ['Đ14-16', 'S-code'],
    ]);
  });
});

describe('leaders (NĐ 335 Đ15-16)', () => {
  const leader = { staff: ['good', 'completed'] as const, organising: 100_00, uniting: 100_00 };

  it('counts six components', () => {
    expect(points({ leader })).toMatchObject({ results: 70_00 });
    expect(points({ leader }).components).toHaveLength(6);
  });

  it('halves the unit’s result where anybody led did not complete their tasks [R25]', () => {
    expect(unitFactor(['excellent', 'completed'], pointsNd335)).toBe(100);
    expect(unitFactor(['excellent', 'not-completed'], pointsNd335)).toBe(50);
    // (5 × 100 + 50) / 6 of 70 is 64.1666…
    expect(points({ leader: { ...leader, staff: ['good', 'not-completed'] } }).results).toBe(64_16);
  });

  it('takes organising and uniting as the rater gives them, to the hundredth', () => {
    expect(percents({ leader: { ...leader, organising: 87_25 } })).toMatchObject({
      organising: 87_25,
      uniting: 100_00,
    });
  });

  it('waits for the ratings of those led [R25]', () => {
    expect(problemOf(() => points({ leader: { ...leader, staff: [] } }))).toBe('ratings-missing');
  });
});

describe('the year (NĐ 335 Đ21k1)', () => {
  it('is the mean of months or quarters, cut [R44]', () => {
    expect(yearPoints([90_00, 90_00, 89_99], pointsNd335)).toMatchObject({ total: 89_99, rating: 'good' });
    expect(yearPoints([90_00, 90_01, 89_99], pointsNd335)).toMatchObject({ total: 90_00, rating: 'excellent' });
  });

  it('needs one score at least and twelve at most', () => {
    expect(problemOf(() => yearPoints([], pointsNd335))).toBe('months-or-quarters');
    expect(
      problemOf(() =>
        yearPoints(
          Array.from({ length: 13 }, () => 0),
          pointsNd335,
        ),
      ),
    ).toBe('months-or-quarters');
  });
});

describe('exact decimals', () => {
  it('cuts what is beyond the hundredth and never rounds up', () => {
    expect(cut(fraction(89_999, 1000))).toBe(89_99);
    expect(cut(fraction(2, 3))).toBe(66);
  });

  it('reads points with comma or point, and refuses a third decimal', () => {
    expect(hundredthsOf('89,9', 'x')).toBe(89_90);
    expect(printHundredths(89_09, ',')).toBe('89,09');
    expect(problemOf(() => hundredthsOf('89.995', 'x'))).toBe('not-hundredths');
    expect(problemOf(() => hundredthsOf('-1', 'x'))).toBe('not-hundredths');
  });
});

describe('figures out of bounds are refused', () => {
  it.each([
    ['more common points than 30', { common: 30_01 }, 'out-of-bounds'],
    ['negative common points', { common: -1 }, 'out-of-bounds'],
    ['half hundredths', { common: 10.5 }, 'out-of-bounds'],
    ['no products', { products: [] }, 'nothing-assigned'],
    [
      'more excused than counted',
      { products: [aProduct({ delays: 1, delaysExcused: 2 })] },
      'more-excused-than-counted',
    ],
    [
      'more than 100 % of a factor',
      { leader: { staff: ['good'] as const, organising: 100_01, uniting: 0 } },
      'out-of-bounds',
    ],
  ])('%s', (_, figures, problem) => {
    expect(problemOf(() => points(figures))).toBe(problem);
  });
});

describe('a points rule', () => {
  it('is accepted as written', () => {
    expect(PointsRule.parse(pointsNd335)).toEqual(pointsNd335);
  });

  it.each([
    ['thresholds out of order', { thresholds: pointsNd335.thresholds.toReversed() }],
    [
      'points out of order',
      { thresholds: pointsNd335.thresholds.map((threshold, index) => ({ ...threshold, from: 50 + index })) },
    ],
    ['a threshold beyond all points', { common: { ...pointsNd335.common, most: 10 } }],
    ['a missing citation', { year: {} }],
  ])('is refused with %s', (_, changes) => {
    expect(PointsRule.safeParse({ ...pointsNd335, ...changes }).success).toBe(false);
  });
});
