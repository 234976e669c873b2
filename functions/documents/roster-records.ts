// Cells that hold records, fields between bars and records between semicolons: leaves, discipline, transfer, an open case.
import { type Day, Id } from '#shared/domain/ids';
import {
  contradict,
  type Discipline,
  type Leave,
  type OtherPost,
  type Pending,
  type Term,
  type Transfer,
} from '#shared/domain/official';
import { asYesNo, dayFrom, type Parser, printDay, type Read } from './roster-cells.ts';
import { codeOf, DISCIPLINE_WORDS, LEAVE_WORDS, PENDING_WORDS, SIDE_WORDS, wordOf } from './roster-words.ts';

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

/** One record of its own: the fields, where they are as many as they may be. */
const fieldsOf = (text: string, most: number): string[] | undefined => {
  const fields = split(text, '|').map(unescaped);
  return fields.length > most ? undefined : fields;
};

export const asTransfer =
  (today: Day): Parser<Transfer> =>
  (text) => {
    const [from = '', first = '', last = '', gone = ''] = fieldsOf(text, 4) ?? [];
    const since = dayFrom(first);
    const on = dayFrom(last);
    if (from === '' || since === undefined || on === undefined || since > on || !GONE.includes(gone.toLowerCase()))
      return { code: 'bad-transfer' };
    return on > today ? { code: 'future-date' } : { value: { from, since, on, closed: gone !== '' } };
  };
const GONE = ['', 'không còn', 'closed'];

/** `first day | last day`; the last may be open, and mostly lies ahead. */
export const asTerm: Parser<Term> = (text) => {
  const [first = '', last = ''] = fieldsOf(text, 2) ?? [];
  const from = dayFrom(first);
  const to = dayFrom(last);
  if (from === undefined || (last !== '' && (to === undefined || to < from))) return { code: 'bad-term' };
  return { value: { from, ...(to === undefined ? {} : { to }) } };
};

export const printTerm = ({ from, to }: Term): string =>
  [from, ...(to === undefined ? [] : [to])].map(printDay).join(' | ');

/** `post | place`, where one place holds several posts once each. */
export const asOtherPosts: Parser<OtherPost[]> = (text) =>
  everyOf(text, ([post = '', place = '', ...rest]) =>
    post === '' || place === '' || rest.length > 0 ? { code: 'bad-other-post' } : { value: { post, place } },
  );

export const printOtherPosts = (posts: readonly OtherPost[]): string =>
  posts.map(({ post, place }) => `${escaped(post)} | ${escaped(place)}`).join('; ');

export const asPending =
  (today: Day): Parser<Pending> =>
  (text) => {
    const [word = '', day = ''] = fieldsOf(text, 2) ?? [];
    const why = codeOf(PENDING_WORDS, word);
    const since = dayFrom(day);
    if (why === undefined || since === undefined) return { code: 'bad-pending' };
    return since > today ? { code: 'future-date' } : { value: { why, since } };
  };

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

export const printTransfer = ({ from, since, on, closed }: Transfer): string =>
  [escaped(from), printDay(since), printDay(on), ...(closed ? ['không còn'] : [])].join(' | ');

export const printPending = ({ why, since }: Pending): string => `${wordOf(PENDING_WORDS, why)} | ${printDay(since)}`;
