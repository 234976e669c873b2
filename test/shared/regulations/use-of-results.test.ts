// What results are used for besides, as the law of the day says (R50 to R52).
import { expect, it } from 'vitest';
import { usesOn } from '#shared/regulations/use-of-results';

const on = (day: string): string[] => usesOn(day).map(({ id }) => id);

it('[R50] names the bonus by the decree of the day (NĐ 73/2024 Đ4 to 30/6/2026, then NĐ 161/2026)', () => {
  expect(on('2024-06-30')).not.toContain('bonus');
  expect(on('2026-06-30')).toContain('bonus');
  expect(on('2026-06-30')).not.toContain('bonus-by-quarter');
  expect(on('2026-07-01')).toContain('bonus-by-quarter');
  expect(on('2026-07-01')).not.toContain('bonus');
});

it('[R52] names the uses of quarter, half-year and year for public employees from their decree on (NĐ 233/2026 Đ16)', () => {
  expect(on('2026-06-30')).not.toContain('quarter-half-year-year');
  expect(on('2026-07-01')).toContain('quarter-half-year-year');
});

it('[R51] [R52] names personnel work always (NĐ 90 Đ21), and reorganisation by three years from 2025 (NĐ 178/2024)', () => {
  expect(on('2023-01-01')).toEqual(['personnel-work']);
  expect(on('2025-01-01')).toContain('reorganisation');
});
