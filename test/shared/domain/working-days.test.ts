// Working days by the labour law: weekends, the law's days, the rest given for one on a weekend, a year's decisions.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RuleNotInForce } from '#shared/domain/errors';
import { addWorkingDays, isWorkingDay, publicHolidays } from '#shared/domain/working-days';
import { LUNAR_DAYS } from '#shared/regulations/lunar-days';
import { LUNAR_DAYS_FILE, lunarDaysOf, lunarDaysText, YEARS } from '../regulations/write-lunar-days.ts';

const offIn = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (!isWorkingDay(day)) days.push(day.slice(5));
  }
  return days;
};

describe('the table of lunar days', () => {
  it('is what the library says today, for every year', () => {
    expect(readFileSync(LUNAR_DAYS_FILE, 'utf8')).toBe(lunarDaysText());
    expect(Object.keys(LUNAR_DAYS).map(Number)).toEqual(
      Array.from({ length: YEARS.to - YEARS.from + 1 }, (_, index) => YEARS.from + index),
    );
  });

  it('follows Việt Nam’s own calendar where it differs from China’s (2030)', () => {
    expect(lunarDaysOf(2030).newYear).toBe('2030-02-02');
  });

  it('knows no year outside it', () => {
    for (const day of ['2019-12-31', '2041-01-02']) expect(() => isWorkingDay(day)).toThrow(RuleNotInForce);
  });
});

describe('public holidays (Bộ luật Lao động 2019 Đ112)', () => {
  it('are eleven days of the year, two of them for National Day since 2021', () => {
    expect(publicHolidays(2020)).toHaveLength(10);
    for (const year of [2021, 2025, 2033]) expect(new Set(publicHolidays(year)).size).toBe(11);
  });

  it('take five days for Tết, as decided for the year: 2020 with two before the first, 2026 with one', () => {
    expect(offIn('2020-01-20', '2020-01-31')).toEqual(['01-23', '01-24', '01-25', '01-26', '01-27', '01-28', '01-29']);
    expect(
      offIn('2026-02-13', '2026-02-23').filter((day) => !['02-14', '02-15', '02-21', '02-22'].includes(day)),
    ).toEqual(['02-16', '02-17', '02-18', '02-19', '02-20']);
  });

  it('have the Hùng Kings’ day on the tenth of the third lunar month', () => {
    expect(isWorkingDay('2025-04-07')).toBe(false);
    expect(isWorkingDay('2024-04-18')).toBe(false);
    expect(isWorkingDay('2024-04-17')).toBe(true);
  });

  it('give National Day its second day on the decided side', () => {
    expect(offIn('2024-08-30', '2024-09-05')).toEqual(['08-31', '09-01', '09-02', '09-03']);
    expect(offIn('2026-09-01', '2026-09-04')).toEqual(['09-01', '09-02']);
  });

  it('give none to 2020, when National Day was one day', () => {
    expect(offIn('2020-08-31', '2020-09-04')).toEqual(['09-02']);
  });
});

describe('the rest for a holiday on a weekend (Đ111k3)', () => {
  it('is the next working day: 29/4 and 30/4/2023 on Saturday and Sunday, rested on 2 and 3 May', () => {
    expect(offIn('2023-04-28', '2023-05-05')).toEqual(['04-29', '04-30', '05-01', '05-02', '05-03']);
  });

  it('is Monday for New Year on a Sunday', () => {
    expect(isWorkingDay('2023-01-02')).toBe(false);
    expect(isWorkingDay('2023-01-03')).toBe(true);
  });
});

describe('a swap decided for the year', () => {
  it('makes a Friday free and a Saturday worked', () => {
    expect(isWorkingDay('2026-01-02')).toBe(false);
    expect(isWorkingDay('2026-01-10')).toBe(true);
    expect(isWorkingDay('2026-01-17')).toBe(false);
  });
});

describe('ten working days', () => {
  it.each([
    ['over two weekends', '2026-12-07', '2026-12-21'],
    ['from a Saturday, as from the Friday before', '2026-12-12', '2026-12-25'],
    ['over New Year', '2026-12-24', '2027-01-08'],
    ['over New Year with its swap: Friday free, the Saturday after at work', '2025-12-29', '2026-01-13'],
    ['over Tết', '2026-02-10', '2026-03-03'],
  ])('%s from %s end on %s', (_, from, to) => {
    expect(addWorkingDays(from, 10)).toBe(to);
  });

  it('never end on a day off, pass exactly so many working days, and grow with the count', () => {
    const day = fc.integer({ min: Date.UTC(2020, 0, 1) / 86_400_000, max: Date.UTC(2039, 11, 1) / 86_400_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 15 }), (at, count) => {
        const from = new Date(at * 86_400_000).toISOString().slice(0, 10);
        const to = addWorkingDays(from, count);
        let passed = 0;
        for (let each = at + 1; each * 86_400_000 <= Date.parse(to); each += 1)
          if (isWorkingDay(new Date(each * 86_400_000).toISOString().slice(0, 10))) passed += 1;
        expect(isWorkingDay(to)).toBe(true);
        expect(passed).toBe(count);
        expect(addWorkingDays(from, count + 1) > to).toBe(true);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});
