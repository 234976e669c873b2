// One cell of a roster: from text to value and back.
import * as z from 'zod';
import { Day, Id } from '#shared/domain/ids';
import type { Facts, ProblemCode } from './roster-problems.ts';
import { allowed, codeOf, type Words } from './roster-words.ts';

export type Read<T> = { value: T } | { code: ProblemCode; facts?: Facts };
export type Parser<T> = (text: string) => Read<T>;

/** Names typed with decomposed accents, no-break or doubled spaces are the same names. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

export const asText: Parser<string> = (text) => ({ value: text });

/** Twelve digits are a national number, which no roster may carry as an id. */
export const asId: Parser<string> = (text) =>
  Id.safeParse(text).success && !/^\d{12}$/.test(text) ? { value: text } : { code: 'bad-id' };

export const asIds: Parser<string[]> = (text) => {
  const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
  return ids.every((id) => 'value' in asId(id)) ? { value: ids } : { code: 'bad-id' };
};

export const asEmail: Parser<string> = (text) =>
  z.email().max(200).safeParse(text).success ? { value: text } : { code: 'bad-email' };

export const asWord =
  <K extends string>(words: Words<K>): Parser<K> =>
  (text) => {
    const code = codeOf(words, text);
    return code === undefined ? { code: 'unknown-word', facts: allowed(words) } : { value: code };
  };

const YES = ['x', 'có', 'yes', 'true', '1'];
const NO = ['', 'không', 'no', 'false', '0'];
export const asYesNo: Parser<boolean> = (text) => {
  const word = text.toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { code: 'bad-yes-no' };
};

/** `DD/MM/YYYY` with `/`, `-` or `.`, or `YYYY-MM-DD`; the day must exist. */
export const dayFrom = (text: string): Day | undefined => {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return Day.safeParse(iso).success && iso >= '1900-01-01' && iso <= '2100-12-31' ? iso : undefined;
};

export const asPastDay =
  (today: Day): Parser<Day> =>
  (text) => {
    const day = dayFrom(text);
    if (day === undefined) return { code: 'bad-date' };
    return day > today ? { code: 'future-date' } : { value: day };
  };

/** A day, or the year alone where no more is known. */
export const asBirth =
  (today: Day): Parser<string> =>
  (text) => {
    if (!/^\d{4}$/.test(text)) return asPastDay(today)(text);
    if (text < '1900') return { code: 'bad-date' };
    return text > today.slice(0, 4) ? { code: 'future-date' } : { value: text };
  };

export const printDay = (day: string): string => day.split('-').reverse().join('/');
export const printYesNo = (value: boolean): string => (value ? 'x' : '');
