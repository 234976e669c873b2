// One cell of a roster: from text to value and back.
import * as z from 'zod';
import { Day, Id } from '#shared/domain/ids';
import { contradict, type Discipline, type Leave } from '#shared/domain/official';
import type { Facts, ProblemCode } from './roster-problems.ts';
import { allowed, codeOf, DISCIPLINE_WORDS, LEAVE_WORDS, SIDE_WORDS, type Words, wordOf } from './roster-words.ts';

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

/** Splits at a mark that no backslash precedes, and takes the backslashes out of the last level. */
const split = (text: string, mark: ';' | '|'): string[] =>
  (text.match(mark === ';' ? /(?:\\.|[^\\;])+/g : /(?:\\.|[^\\|])+/g) ?? []).map((part) => part.trim());
const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, '$1');
const escaped = (text: string): string => text.replaceAll(/[\\;|]/g, String.raw`\$&`);

const everyOf = <T>(text: string, one: (fields: string[]) => Read<T>): Read<T[]> => {
  const values: T[] = [];
  for (const entry of split(text, ';').filter((each) => each !== '')) {
    const read = one(split(entry, '|').map(unescaped));
    if (!('value' in read)) return read;
    values.push(read.value);
  }
  return { value: values };
};

export const asLeaves: Parser<Leave[]> = (text) =>
  everyOf(text, ([word = '', first = '', last = '', ...rest]) => {
    const kind = codeOf(LEAVE_WORDS, word);
    const from = dayFrom(first);
    const to = dayFrom(last);
    if (kind === undefined || from === undefined || to === undefined || from > to || rest.length > 0)
      return { code: 'bad-leave' };
    return { value: { kind, from, to } };
  });

const YEAR = /^(?:20\d\d)?$/;

/** Year counted and old agency, where they are known: both may be left out, or left empty. */
const asCounted = ([year = '', agency = '', ...rest]: string[]): Partial<Discipline> | undefined => {
  if (!YEAR.test(year) || (agency !== '' && !Id.safeParse(agency).success) || rest.length > 0) return undefined;
  return { ...(year === '' ? {} : { countedInYear: Number(year) }), ...(agency === '' ? {} : { agency }) };
};

export const asDisciplines =
  (today: Day): Parser<Discipline[]> =>
  (text) => {
    const read = everyOf<Discipline>(text, ([word = '', on = '', day = '', duty = '', document = '', ...more]) => {
      const form = codeOf(DISCIPLINE_WORDS, word);
      const side = codeOf(SIDE_WORDS, on);
      const decidedOn = dayFrom(day);
      const dutyRelated = asYesNo(duty);
      const counted = asCounted(more);
      if (form === undefined || side === undefined || decidedOn === undefined || !('value' in dutyRelated))
        return { code: 'bad-discipline' };
      if (document === '' || counted === undefined) return { code: 'bad-discipline' };
      if (decidedOn > today) return { code: 'future-date' };
      return { value: { form, side, decidedOn, document, dutyRelated: dutyRelated.value, ...counted } };
    });
    return 'value' in read && contradict(read.value) ? { code: 'contradictory-discipline' } : read;
  };

export const printDay = (day: string): string => day.split('-').reverse().join('/');
export const printYesNo = (value: boolean): string => (value ? 'x' : '');

export const printLeaves = (leaves: readonly Leave[]): string =>
  leaves.map(({ kind, from, to }) => `${wordOf(LEAVE_WORDS, kind)} | ${printDay(from)} | ${printDay(to)}`).join('; ');

export const printDisciplines = (disciplines: readonly Discipline[]): string =>
  disciplines
    .map(({ form, side, decidedOn, dutyRelated, document, countedInYear, agency }) =>
      [
        wordOf(DISCIPLINE_WORDS, form),
        wordOf(SIDE_WORDS, side),
        printDay(decidedOn),
        dutyRelated ? 'có' : 'không',
        escaped(document),
        ...(countedInYear === undefined && agency === undefined ? [] : [countedInYear ?? '']),
        ...(agency === undefined ? [] : [agency]),
      ].join(' | '),
    )
    .join('; ');
