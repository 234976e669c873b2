// Days and months in Việt Nam's time, without a clock.
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, earlierOf, endOfDay, laterOf, startOf } from '#shared/domain/calendar';

describe('months', () => {
  it.each([
    ['2023-01-15', 6, '2023-07-15'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-10-31', 1, '2023-11-30'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-12-01', 1, '2024-01-01'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('from %s, %i later, end on %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('the local day', () => {
  it('ends a millisecond before seventeen hours in UTC', () => {
    expect(endOfDay('2023-11-02T03:00:00.000Z')).toBe('2023-11-02T16:59:59.999Z');
    expect(endOfDay('2023-11-02T17:00:00.000Z')).toBe('2023-11-03T16:59:59.999Z');
  });

  it('begins at seventeen hours of the day before in UTC', () => {
    expect(startOf('2024-03-01')).toBe('2024-02-29T17:00:00.000Z');
  });

  it('of an instant is the day on a clock in Hà Nội', () => {
    expect(dayOf('2023-12-31T16:59:59.999Z')).toBe('2023-12-31');
    expect(dayOf('2023-12-31T17:00:00.000Z')).toBe('2024-01-01');
  });

  it('holds both its first and its last millisecond', () => {
    expect(dayOf(startOf('2023-05-05'))).toBe('2023-05-05');
    expect(dayOf(endOfDay(startOf('2023-05-05')))).toBe('2023-05-05');
  });
});

describe('days', () => {
  it('are counted across a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(addDays('2024-02-28T10:00:00.000Z', 2)).toBe('2024-03-01T10:00:00.000Z');
  });

  it('compare as text', () => {
    expect(laterOf('2023-09-30', '2023-10-01')).toBe('2023-10-01');
    expect(earlierOf('2023-09-30', '2023-10-01')).toBe('2023-09-30');
  });
});
