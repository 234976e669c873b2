// One row of an office's list to the cells of the roster's own layout: marks, birth dates in two columns, records in parts.
import { dayFrom, printDay } from './roster-cells.ts';
import { FORMULA } from './roster-csv.ts';
import type { Facts, ProblemCode } from './roster-problems.ts';
import { asTerm } from './roster-records.ts';
import { isMark, KIND_WORDS, LEAD_WORDS, plain, wordOf } from './roster-words.ts';

type Cells = Record<string, string>;
export type Tell = (key: string, code: ProblemCode, facts?: Facts) => void;

const NOTHING = new Set(['', 'khong', 'khong co', 'k', 'no', '0']);
const isNothing = (text: string | undefined): boolean => NOTHING.has(plain(text ?? ''));

/** Days since 1899-12-30, as a spreadsheet counts: 1927 to 2064. */
const serialDay = (text: string): string | undefined => {
  if (!/^[1-5]\d{4}(?:\.0)?$/.test(text)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
};

const MONTH_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const isMonthFirst = (text: string): boolean => {
  const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
  return year !== undefined && Number(day) > 12 && Number(month) <= 12;
};

/** The date as the roster's own layout writes it; what is none stays, for its own check to refuse. */
const dateIn = (text: string, key: string, tell: Tell): string | undefined => {
  const day = text.replace(/ .*$|T.*$/, '');
  if (dayFrom(day) !== undefined) return day;
  const serial = serialDay(text);
  if (serial !== undefined) {
    tell(key, 'office-serial-date', { serial: text, day: printDay(serial) });
    return serial;
  }
  if (!isMonthFirst(day)) return text;
  tell(key, 'office-month-first');
  return undefined;
};

const yearIn = (text: string): string | undefined => /^(?:\d{1,2}[/.-])?(\d{4})(?:\.0)?$/.exec(text)?.[1];

const bornOf = (cells: Cells, tell: Tell): string | undefined => {
  // beside an “x” for the sex there is a column of its own for the date
  const [male = '', female = ''] = [cells.bornMale, cells.bornFemale].map((text) => (isMark(text ?? '') ? '' : text));
  if (male !== '' && female !== '') {
    tell('born', 'office-two-births');
    return undefined;
  }
  const text = cells.born || male || female;
  const year = yearIn(text);
  if (year === undefined || /^\d{4}/.test(text)) return year ?? dateIn(text, 'born', tell);
  tell('born', 'office-year-only', { day: year });
  return year;
};

/** A year before this one is service enough from its first day on; within this year the day matters. */
const enteredOf = (text: string, today: string, tell: Tell): string | undefined => {
  const year = yearIn(text);
  if (text === '') {
    tell('entered', 'office-no-entered');
    return undefined;
  }
  if (year === undefined) return dateIn(text, 'entered', tell);
  if (!(year < today.slice(0, 4))) return text;
  const [, month] = /^(\d{1,2})[/.-]\d{4}$/.exec(text) ?? [];
  const day = `01/${(month ?? '01').padStart(2, '0')}/${year}`;
  tell('entered', 'office-year-only', { day });
  return day;
};

const TWO = 'two';

/** The one column of a group that is marked; undefined where none is. */
const markedIn = (cells: Cells, group: string, tell: Tell): string | undefined => {
  const marked = Object.keys(cells).filter((key) => key.startsWith(`${group}.`) && isMark(cells[key] ?? ''));
  if (marked.length > 1) tell(group, 'office-two-marks');
  return marked.length > 1 ? TWO : marked[0]?.slice(group.length + 1);
};

const KIND_OF = KIND_WORDS as Record<string, readonly [string, ...string[]]>;

/** `Chủ tịch Công đoàn` alone is held in the person's own agency; a mere mark says nothing that could be asked. */
const otherPostsOf = ({ otherPosts = '', agency = '' }: Cells): string => {
  if (isNothing(otherPosts) || isMark(otherPosts)) return '';
  return otherPosts
    .split(';')
    .map((each) => (each.includes('|') ? each : `${each} | ${agency === '' ? each : agency}`))
    .join(';');
};

/** Many lists name years alone: whose year the first one was cannot be told from that. */
const termOf = ({ term = '' }: Cells, tell: Tell): string => {
  if (isNothing(term) || isMark(term)) return '';
  if ('value' in asTerm(term)) return term;
  tell('term', 'office-term-left-out');
  return '';
};

const recordsOf = (cells: Cells, tell: Tell): Cells => {
  const leave = ['kind', 'from', 'to'].map((part) => cells[`leave.${part}`] ?? '');
  const [form, on, duty, document] = ['form', 'on', 'duty', 'document'].map(
    (part) => cells[`discipline.${part}`] ?? '',
  );
  const years = Object.keys(cells).filter((key) => key.startsWith('rating.') && !isNothing(cells[key]));
  const parts = [cells['transfer.from'], cells['transfer.on']].some((text) => !isNothing(text));
  const transfer = isNothing(cells.transfer) ? '' : (cells.transfer ?? '');
  const whole = transfer.split('|').length >= 3;
  if (parts || (transfer !== '' && !whole)) tell('transfer', 'office-transfer-left-out');
  return {
    leaves: leave.some((text) => text !== '') ? leave.join(' | ') : isNothing(cells.leaves) ? '' : (cells.leaves ?? ''),
    disciplines:
      form !== undefined && !isNothing(form)
        ? [form, 'Chính quyền', on, isMark(duty ?? '') ? 'có' : 'không', document].join(' | ')
        : isNothing(cells.disciplines)
          ? ''
          : (cells.disciplines ?? ''),
    earlierRatings:
      years.length > 0
        ? years.map((key) => `${key.slice('rating.'.length)}: ${cells[key]}`).join('; ')
        : isNothing(cells.earlierRatings)
          ? ''
          : (cells.earlierRatings ?? ''),
    transfer: whole ? transfer : '',
    otherPosts: otherPostsOf(cells),
    term: termOf(cells, tell),
  };
};

const COMMITTEE =
  /\b(tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|cap uy|btv|ban thuong vu|trung uong|bo chinh tri)\b/;
const AGENCY = /\b(co quan|don vi|so|phong|truong|ubnd|uy ban)\b/;

const elsewhereOf = (text: string, tell: Tell): string => {
  if (isNothing(text)) return '';
  if (isMark(text) || COMMITTEE.test(plain(text))) return 'x';
  if (!AGENCY.test(plain(text))) tell('decidedElsewhere', 'office-managed-unclear');
  return '';
};

/** National numbers stand for nobody here: such a person is known as one without a code. */
const idOf = (text: string, tell: Tell): string => {
  const code = text.replace(/^(\d+)\.0$/, '$1').replaceAll(/\s/g, '');
  if (!/^\d{12}$/.test(code)) return code;
  tell('id', 'national-as-code');
  return '';
};

const leadOf = (cells: Cells, tell: Tell): string => {
  const marked = markedIn(cells, 'lead', tell);
  if (marked === 'head' || marked === 'deputy') return wordOf(LEAD_WORDS, marked);
  return isNothing(cells.lead) ? '' : (cells.lead ?? '');
};

/** Computed or not, nothing of these is kept: a running number is a formula in most lists. */
const UNUSED = new Set(['stt', 'note', 'rank', 'gender', 'national']);

/** Cells by the roster's own columns; absent where the value was refused here. Places are still missing. */
export const ownCellsOf = (office: Cells, today: string, tell: Tell): Record<string, string | undefined> => {
  const formulas = Object.entries(office).filter(([key, text]) => text === FORMULA && !UNUSED.has(key));
  for (const [key] of formulas) tell(key, 'formula', { cell: key });
  const cells = Object.fromEntries(Object.entries(office).map(([key, text]) => [key, text === FORMULA ? '' : text]));
  const kind = markedIn(cells, 'kind', tell);
  const joined =
    cells.joinedParty || (isMark(cells.member ?? '') || isNothing(cells.member) ? '' : (cells.member ?? ''));
  return {
    id: idOf(cells.id ?? '', tell),
    name: cells.name ?? '',
    born: bornOf(cells, tell),
    kind: kind === undefined ? (cells.kind ?? '') : KIND_OF[kind]?.[0],
    post: cells.post ?? '',
    lead: leadOf(cells, tell),
    jobGroup: cells.jobGroup ?? '',
    entered: enteredOf(cells.entered ?? '', today, tell),
    email: isNothing(cells.email) ? '' : (cells.email ?? ''),
    joinedParty: joined === '' || isMark(joined) ? '' : dateIn(joined, 'joinedParty', tell),
    partyStanding: cells.partyStanding ?? '',
    decidedElsewhere: elsewhereOf(cells.decidedElsewhere ?? '', tell),
    ...recordsOf(cells, tell),
    pending: cells.pending ?? '',
    active: cells.active ?? '',
  };
};

/** Whether the list says that somebody is a Party member. */
export const isMember = (cells: Cells): boolean =>
  [cells.member, cells.joinedParty, cells.cell].some((text) => !isNothing(text));
