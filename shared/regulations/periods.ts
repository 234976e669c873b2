// Months and quarters that feed the year, as data: how the year is made of them, and whose quarters there are.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { LEADS } from '../domain/official.ts';
import { Citation, type Switch } from './citation.ts';

const assumed = { source: Citation, /** The name of the assumption that it stands on. */ switch: Id };

export const PeriodsRule = z.strictObject({
  /** The year is the mean of its months or quarters. */
  mean: Citation,
  /** Each month or quarter weighs alike: no text gives weights. With the switch off there is no year’s score. */
  alike: z.strictObject(assumed),
  /** Which of them a year waits for. Off, as the text names none: it waits for none. Profiles frozen earlier lack it. */
  expected: z.strictObject(assumed).optional(),
  /** Whoever leads has these quarters only: the last one is merged into the year. */
  leaders: z
    .strictObject({
      leads: z.array(z.enum(LEADS)).min(1),
      quarters: z.array(z.enum(['Q1', 'Q2', 'Q3', 'Q4'])),
      ...assumed,
    })
    .optional(),
});
export type PeriodsRule = z.infer<typeof PeriodsRule>;

const ALIKE: Citation = {
  document: 'practice',
  certainty: 'S',
  note: 'assumption: no text seen gives weights to months or quarters',
};
const EXPECTED: Citation = {
  document: 'practice',
  certainty: 'K',
  note: 'assumption: no text seen says which months or quarters a year may not lack',
};
const LEADERS: Citation = {
  document: 'HD 02-HD/BTCTW (22/5/2026)',
  certainty: 'S',
  note: 'assumption: for all who lead; read for cadres managed by the Politburo and the Secretariat (KL 198-KL/TW, HD 43-HD/BTCTW)',
};

/** As two decrees have it; the mean is theirs, the rest stands on the two assumptions below. */
export const yearOfPeriods = (mean: Citation): PeriodsRule => ({
  mean,
  alike: { source: ALIKE, switch: 'periods-alike' },
  expected: { source: EXPECTED, switch: 'periods-expected' },
  leaders: {
    leads: ['head', 'deputy', 'manager'],
    quarters: ['Q1', 'Q2', 'Q3'],
    source: LEADERS,
    switch: 'no-fourth-quarter',
  },
});

export const PERIOD_SWITCHES: readonly Switch[] = [
  {
    id: 'periods-alike',
    text: {
      vi: 'Các tháng hoặc quý có trọng số như nhau trong điểm trung bình năm',
      en: 'Months, or quarters, weigh alike in the year’s mean',
    },
    on: true,
    source: ALIKE,
  },
  {
    id: 'periods-expected',
    text: {
      vi: 'Điểm năm chờ đủ các tháng, quý đã hết mà người đó công tác từ ngày đầu và không nghỉ trọn; tắt: tính trên các kỳ đã có điểm',
      en: 'The year waits for each month, or quarter, that has ended and was served from its first day without leave as a whole; off: it is made of those recorded',
    },
    on: true,
    source: EXPECTED,
  },
  {
    id: 'no-fourth-quarter',
    text: {
      vi: 'Lãnh đạo, quản lý không xếp loại quý IV (gộp vào cả năm)',
      en: 'Whoever leads has no rating of the fourth quarter (merged into the year)',
    },
    on: true,
    source: LEADERS,
  },
];
