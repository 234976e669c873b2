// One cell of a table of scores: periods as offices write them, numbers with comma or point, a rating in words.
import { Period } from '#shared/domain/period-score';
import type { RATINGS } from '#shared/domain/rating';
import { asWord, type Parser, type Read } from './roster-cells.ts';
import type { Words } from './roster-words.ts';

const RATING_WORDS: Words<(typeof RATINGS)[number]> = {
  excellent: ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành xuất sắc', 'Xuất sắc', 'HTXSNV', 'HTXS'],
  good: ['Hoàn thành tốt nhiệm vụ', 'Hoàn thành tốt', 'Tốt', 'HTTNV', 'HTT'],
  completed: ['Hoàn thành nhiệm vụ', 'Hoàn thành', 'HTNV'],
  'not-completed': ['Không hoàn thành nhiệm vụ', 'Không hoàn thành', 'KHTNV', 'KHT'],
};
export const asRating = asWord(RATING_WORDS);

const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' };

const periodOf = (part: string, number: string, year: string): Read<string> => {
  const quarter = part === 'q';
  const text = quarter ? `${year}-Q${Number(number)}` : `${year}-M${number.padStart(2, '0')}`;
  return Period.safeParse(text).success ? { value: text } : { code: 'bad-period' };
};

/** `2026-Q1`, `Q1/2026`, `Quý I/2026`, `2026-M03`, `03/2026`, `Tháng 3/2026`, `T3/2026`, `2026-03`. */
export const asPeriod: Parser<string> = (text) => {
  const plain = text.normalize('NFC').toLowerCase().replace('quý', 'q').replace('tháng', 'm').replaceAll(/\s+/g, '');
  const yearFirst = /^(\d{4})-?([qm]?)(\d{1,2})$/.exec(plain);
  if (yearFirst !== null) return periodOf(yearFirst[2] || 'm', yearFirst[3] ?? '', yearFirst[1] ?? '');
  const [, letter, number = '', year] = /^([qmt]?)(\d{1,2}|iv|i{1,3})[/-](\d{4})$/.exec(plain) ?? [];
  if (year === undefined) return { code: 'bad-period' };
  return letter === 'q' ? periodOf('q', ROMAN[number] ?? number, year) : periodOf('m', number, year);
};

/** A workbook keeps 87.6 as 87.599999999999994: beyond fifteen digits there is nothing that anybody typed. */
const shortest = (text: string): string =>
  /^\d+\.\d+$/.test(text) && text.length > 15 ? String(Number(Number(text).toPrecision(15))) : text;

/** In hundredths, up to `most` whole; a third decimal is refused rather than lost. */
export const asHundredths =
  (most: number): Parser<number> =>
  (text) => {
    const match = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(shortest(text.replace(/\s*%$/, '')));
    if (match === null) return { code: 'bad-number' };
    const [, whole = '', decimals = ''] = match;
    const value = Number(whole + decimals.padEnd(2, '0'));
    return value > most * 100 ? { code: 'out-of-bounds', facts: { most } } : { value };
  };

export const asCount: Parser<number> = (text) =>
  /^\d{1,4}$/.test(text) ? { value: Number(text) } : { code: 'bad-number' };
