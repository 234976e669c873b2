// Shares that add up, and the published picture of the seed year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusiveShares, figures, printShare, shareOf } from '#shared/domain/figures';
import { aTally } from '../../builders.ts';

fc.configureGlobal({ seed: 20_231_118 });

const sum = (shares: number[]) => shares.reduce((total, each) => total + each, 0);

describe('exclusive shares', () => {
  it('sum to exactly a hundred percent for any counts of anybody', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000), { minLength: 1, maxLength: 8 }), (counts) => {
        fc.pre(counts.some((each) => each > 0));
        expect(sum(exclusiveShares(counts))).toBe(10_000);
      }),
    );
  });

  it('differ from the exact share by less than a hundredth of a percent', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = sum(counts);
        fc.pre(total > 0);
        for (const [index, share] of exclusiveShares(counts).entries())
          expect(Math.abs(share - ((counts[index] ?? 0) * 10_000) / total)).toBeLessThan(1);
      }),
    );
  });

  it('give the odd hundredth to the largest remainder, and among equals to the better rating', () => {
    expect(exclusiveShares([1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(exclusiveShares([1, 5, 0])).toEqual([1667, 8333, 0]);
  });

  it('are all nought of nobody', () => {
    expect(exclusiveShares([0, 0])).toEqual([0, 0]);
  });
});

describe('the figures of a tally', () => {
  const seed = figures(aTally({ excellent: 378, good: 1515, completed: 9, 'not-completed': 2, 'not-rated': 273 }));
  const shown = (key: 'exclusive' | 'cumulative') => seed.rows.map((row) => printShare(row[key]));

  it('name the people rated as their base and leave out who is not', () => {
    expect(seed.base).toBe(1904);
  });

  it('reproduce the published picture of the seed year', () => {
    expect(shown('exclusive')).toEqual(['19.85', '79.57', '0.47', '0.11']);
    expect(shown('cumulative')).toEqual(['19.85', '99.42', '99.89', '100.00']);
  });

  it('count people up to a rating beside its share', () => {
    expect(seed.rows.map(({ upTo }) => upTo)).toEqual([378, 1893, 1902, 1904]);
  });

  it('are empty, not broken, where nobody is rated', () => {
    expect(figures(aTally({ 'not-rated': 3 }))).toMatchObject({
      base: 0,
      rows: [{ exclusive: 0, cumulative: 0 }, {}, {}, {}],
    });
  });
});

describe('one share', () => {
  it('is rounded half up to a hundredth of a percent', () => {
    expect(shareOf(1, 20_000)).toBe(1);
    expect(shareOf(1, 20_001)).toBe(0);
    expect(shareOf(2, 3)).toBe(6667);
  });

  it('is printed with two places and the mark of the language', () => {
    expect(printShare(5)).toBe('0.05');
    expect(printShare(1990, ',')).toBe('19,90');
  });
});
