// Words of an explanation that pages and the command line share: verdicts, values, articles with how certain they are.
import type { Verdict } from '#shared/domain/assessment';
import type { FigureValue } from '#shared/domain/performance';
import { printHundredths } from '#shared/domain/points/exact';
import { articleOf, type Bilingual, type Citation } from '#shared/regulations/citation';

export const text = (vi: string, en: string): Bilingual => ({ vi, en });

/** One thing that was applied: what it says, how it came out, what it rests on. */
export type Line = { text: Bilingual; verdict?: Verdict; value?: Bilingual; source?: Citation };
export type Section = { id: string; title: Bilingual; lines: Line[] };

export const VERDICTS: Record<Verdict, Bilingual> = {
  met: text('đạt', 'met'),
  'not-met': text('không đạt', 'not met'),
  'missing-data': text('thiếu dữ liệu', 'missing data'),
  'not-applicable': text('không áp dụng', 'not applicable'),
};

/** Of what means “not completed”, being met is no success. */
export const FOUND: Record<Verdict, Bilingual> = {
  met: text('có', 'found'),
  'not-met': text('không có', 'not found'),
  'missing-data': text('chưa có dữ liệu', 'no data'),
  'not-applicable': text('không áp dụng', 'not applicable'),
};

export const points = (value: number): string => printHundredths(value, ',');

export const figureText = (value: FigureValue): Bilingual => {
  if (typeof value === 'boolean') return value ? text('có', 'yes') : text('không', 'no');
  return text(`${printHundredths(value, ',')} %`, `${printHundredths(value)} %`);
};

const CERTAINTY: Record<Exclude<Citation['certainty'], 'T'>, Bilingual> = {
  S: text('giả định: mới đọc tóm tắt', 'assumption: only a summary was read'),
  'S-code': text('giả định: chỉ thấy trong một phần mềm', 'assumption: seen in a program only'),
  G: text('giả định: hiểu biết chung', 'assumption: general knowledge'),
  K: text('giả định: thông lệ', 'assumption: practice'),
};

/** What was not read as law is always marked. */
export const assumptionOf = ({ certainty }: Citation): Bilingual | undefined =>
  certainty === 'T' ? undefined : CERTAINTY[certainty];

export const sourceText = (source: Citation): Bilingual => {
  const mark = assumptionOf(source);
  const article = articleOf(source);
  return mark === undefined ? text(article, article) : text(`${article}; ${mark.vi}`, `${article}; ${mark.en}`);
};
