// Periods, numbers and ratings as offices write them.
import { describe, expect, it } from 'vitest';
import { asHundredths, asPeriod, asRating } from '../../../functions/documents/scores-cells.ts';

describe('a period', () => {
  it.each([
    ['2026-Q1', '2026-Q1'],
    ['Q1/2026', '2026-Q1'],
    ['Quý I/2026', '2026-Q1'],
    ['quý 4/2026', '2026-Q4'],
    ['Quý IV-2026', '2026-Q4'],
    ['2026-M03', '2026-M03'],
    ['2026-03', '2026-M03'],
    ['03/2026', '2026-M03'],
    ['Tháng 3/2026', '2026-M03'],
    ['T12/2026', '2026-M12'],
  ])('written %s is %s', (text, value) => {
    expect(asPeriod(text)).toEqual({ value });
  });

  it.each(['Q5/2026', '13/2026', '0/2026', '2026', 'năm 2026', 'Quý/2026', ''])('written %j is refused', (text) => {
    expect(asPeriod(text)).toEqual({ code: 'bad-period' });
  });
});

describe('a number', () => {
  it.each([
    ['87,5', 87_50],
    ['87.05', 87_05],
    ['100 %', 100_00],
    // how a workbook keeps 87.6 and 28.1
    ['87.599999999999994', 87_60],
    ['28.100000000000001', 28_10],
  ])('written %s is %i hundredths', (text, value) => {
    expect(asHundredths(100)(text)).toEqual({ value });
  });

  it('is refused with a third decimal, a sign or a word, and above its bound', () => {
    for (const text of ['87,555', '-1', 'tốt', '1.000,5'])
      expect(asHundredths(100)(text)).toEqual({ code: 'bad-number' });
    expect(asHundredths(30)('30')).toEqual({ value: 30_00 });
    expect(asHundredths(30)('30,01')).toEqual({ code: 'out-of-bounds', facts: { most: 30 } });
  });
});

describe('a rating', () => {
  it('is understood in words and by its usual letters', () => {
    const read = ['Hoàn thành tốt nhiệm vụ', 'HTXS', 'khtnv', 'completed'].map(asRating);

    expect(read).toEqual(['good', 'excellent', 'not-completed', 'completed'].map((value) => ({ value })));
  });
});
