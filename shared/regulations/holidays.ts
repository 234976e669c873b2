// Public holidays of State offices, as data: what the labour law fixes (Bộ luật Lao động 2019 Đ112, T: read; to 31/12/2020
// that of 2012, Đ115), what follows the moon, and what is decided for a year. Saturday and Sunday are the weekly days off.
import type { Day } from '../domain/ids.ts';
import type { Citation } from './citation.ts';

/** Month and day of what is the same each year. */
export const FIXED_HOLIDAYS = ['01-01', '04-30', '05-01', '09-02'] as const;

/** Tết has five days, National Day two since this year. */
export const TET_DAYS = 5;
export const NATIONAL_DAY_OF_TWO_FROM = 2021;

/** What the Prime Minister decides each year (Đ112k3): which days of Tết, which day beside 2 September, and swaps. */
export type YearDecision = {
  year: number;
  /** How many of the five days lie before the first of the lunar year. */
  tetBefore?: 1 | 2;
  nationalDay?: 'day-before' | 'day-after';
  /** Days off that a decision adds to the law's. */
  more?: readonly Day[];
  /** A working day off, for a Saturday or Sunday at work. */
  swaps?: readonly { off: Day; work: Day }[];
  source: Citation;
};

/** Where a year's decision is not known here: assumptions, not law. */
export const UNDECIDED = { tetBefore: 1, nationalDay: 'day-after' } as const;

const read = (document: string, note?: string): Citation => ({
  document,
  certainty: 'S',
  ...(note === undefined ? {} : { note }),
});

/** Add a year when its decision is out; nothing else has to change. */
export const YEAR_DECISIONS: readonly YearDecision[] = [
  {
    year: 2020,
    tetBefore: 2,
    source: read('Thông báo của Bộ LĐTBXH về nghỉ Tết Canh Tý', '23/1 to 29/1/2020 with rests'),
  },
  { year: 2024, nationalDay: 'day-after', source: read('Thông báo nghỉ Quốc khánh 2024', '31/8 to 3/9/2024') },
  {
    year: 2026,
    tetBefore: 1,
    nationalDay: 'day-before',
    swaps: [{ off: '2026-01-02', work: '2026-01-10' }],
    source: read(
      'VB 12729/VPCP-KGVX (25/12/2025); phương án nghỉ Tết Bính Ngọ và Quốc khánh 2026',
      'the swap around 2/9/2026 was not read; 24/11 as a holiday awaits a change of the labour law',
    ),
  },
];
