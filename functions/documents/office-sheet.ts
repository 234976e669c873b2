// One sheet of an office's list: which rows are people, which are headings of sections, totals, signatures.
import type { ColumnChoices } from './office-columns.ts';
import { isNumbering, type OfficeColumn, officeHeaderOf } from './office-header.ts';
import { clean } from './roster-cells.ts';
import { FORMULA } from './roster-csv.ts';
import type { Place } from './roster-problems.ts';
import type { Raw } from './roster-tables.ts';
import { plain } from './roster-words.ts';

type RowKind = 'person' | 'heading' | 'total' | 'end' | 'other' | 'nameless';
export type OfficeRow = {
  place: Place & { row: number };
  cells: Record<string, string>;
  /** Names of the units above the row, the widest first. */
  headings: readonly string[];
};
export type OfficeSheet = {
  place: Place;
  headerRow: number;
  columns: readonly OfficeColumn[];
  titles: readonly string[];
  people: OfficeRow[];
  /** Rows with data but nobody's name. */
  nameless: OfficeRow[];
  /** What a totals row says, where it says a number of people. */
  totals: { row: number; people: number }[];
};

const ROMAN = /^(?:[IVXL]+)$/;
const NUMBERED = /^([IVXL]+|[A-Z]|\d+)\s*[.)/\-–:]\s*(.+)$/;
const TOTAL = /^(tong|tong cong|tong so|cong|danh sach nay co|an dinh|total)\b/;
const SIGNED =
  /^(nguoi lap|thu truong|tm|kt|tl|lap bieu|nguoi lap bieu|noi nhan|ky ten|ky ghi ro|.*\bngay\b.*\bthang\b.*\bnam\b)/;

/** `I. Văn phòng`, or the number and the name in cells of their own; depth 0 for letters, 1 for anything else. */
const headingIn = (filled: readonly string[]): { name: string; depth: number } | undefined => {
  const [first = '', second] = filled;
  // a heading may carry the number of its people
  if (filled.length > (ROMAN.test(first) ? 3 : 2)) return undefined;
  if (second !== undefined)
    return ROMAN.test(first) || /^[A-Z]$/.test(first) ? { name: second, depth: depthOf(first) } : undefined;
  const [, mark = '', name = ''] = NUMBERED.exec(first) ?? [];
  return name === '' ? { name: first, depth: 1 } : { name, depth: depthOf(mark) };
};
const depthOf = (mark: string): number =>
  /^[A-H]$/.test(mark) || (mark.length === 1 && !/[IVXLD\d]/.test(mark)) ? 0 : 1;

const cellsOf = (row: readonly string[], columns: readonly OfficeColumn[]): Record<string, string> => {
  const cells: Record<string, string> = {};
  for (const { key, index } of columns) {
    const text = row[index] === FORMULA ? FORMULA : clean(row[index] ?? '');
    if (key !== undefined && (cells[key] ?? '') === '') cells[key] = text;
  }
  return cells;
};

const dataIn = (cells: Record<string, string>): number =>
  Object.entries(cells).filter(([key, text]) => key !== 'stt' && key !== 'name' && key !== 'note' && text !== '')
    .length;

const kindOfRow = (row: readonly string[], cells: Record<string, string>, ended: boolean): RowKind => {
  const filled = row.map(clean).filter((text) => text !== '');
  const first = plain(filled.find((text) => !/^\d+$/.test(text)) ?? '');
  const signs = filled.some((text) => SIGNED.test(plain(text)));
  if (TOTAL.test(first)) return 'total';
  const numbered = /^\d+\.?$/.test(cells.stt ?? '');
  if ((cells.name ?? '') !== '' && (dataIn(cells) >= 2 || (numbered && dataIn(cells) >= 1) || (numbered && !ended)))
    return 'person';
  if (signs) return 'end';
  if (ended) return 'other';
  if (headingIn(filled) !== undefined) return 'heading';
  return dataIn(cells) >= 2 ? 'nameless' : 'other';
};

const peopleIn = (row: readonly string[]): number | undefined => {
  const found = /(\d+)(?:\s*(?:người|nguoi|people|cán bộ|công chức|viên chức))/iu.exec(row.join(' '));
  return found === null ? undefined : Number(found[1]);
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => clean(cell) === '');

/** Undefined where no heading row is found. */
export const officeSheetOf = (raw: Raw, choices: ColumnChoices): OfficeSheet | undefined => {
  const header = officeHeaderOf(raw.rows, choices);
  if (header === undefined) return undefined;
  const { columns, last, first } = header;
  const titles = raw.rows.slice(0, first).flatMap((row) => row.map(clean).filter((text) => text !== ''));
  const sheet: OfficeSheet = {
    place: raw.place,
    headerRow: first + 1,
    columns,
    titles,
    people: [],
    nameless: [],
    totals: [],
  };
  const headings: (string | undefined)[] = [];
  let ended = false;
  raw.rows.forEach((row, index) => {
    if (index <= last || isBlank(row) || isNumbering(row)) return;
    const cells = cellsOf(row, columns);
    const read = {
      place: { ...raw.place, row: index + 1 },
      cells,
      headings: headings.filter((each) => each !== undefined),
    };
    const kind = kindOfRow(row, cells, ended);
    if (kind === 'person') sheet.people.push(read);
    else if (kind === 'nameless') sheet.nameless.push(read);
    else if (kind === 'heading') open(headings, row);
    else if (kind === 'total') addTotal(sheet, row, index);
    if (kind === 'end') ended = true;
  });
  return sheet;
};

const open = (headings: (string | undefined)[], row: readonly string[]): void => {
  const heading = headingIn(row.map(clean).filter((text) => text !== ''));
  if (heading === undefined) return;
  headings.splice(heading.depth);
  headings[heading.depth] = heading.name;
};

/** A heading's own number of people (`Cộng mục I: 12`) is not the list's. */
const addTotal = (sheet: OfficeSheet, row: readonly string[], index: number): void => {
  const people = peopleIn(row);
  if (people !== undefined) sheet.totals.push({ row: index + 1, people });
};
