// Where the heading of an office's list stands, below how many title rows, and which columns it names; one row or two.
import { type ColumnChoices, columnOf, isSubHeading } from './office-columns.ts';
import { clean } from './roster-cells.ts';
import { plain } from './roster-words.ts';

export type OfficeColumn = { key: string | undefined; header: string; index: number };
/** `first` and `last` row of the heading, counted from 0. */
export type OfficeHeader = { first: number; last: number; columns: OfficeColumn[] };

const WITHIN = 30;
const FEWEST = 3;

const cellsOf = (row: readonly string[] | undefined): string[] => (row ?? []).map(clean);

/** A merged cell has its text in its first column only: what is empty to the right belongs to it. */
const spread = (row: readonly string[], below: readonly string[]): string[] => {
  let last = '';
  return Array.from({ length: Math.max(row.length, below.length) }, (_, index) => {
    const text = row[index] ?? '';
    if (text !== '') last = text;
    return text !== '' || (below[index] ?? '') !== '' ? last : '';
  });
};

const columnsIn = (row: readonly string[], below: readonly string[], choices: ColumnChoices): OfficeColumn[] =>
  spread(row, below).flatMap((heading, index) => {
    const sub = below[index] ?? '';
    const header = [heading, sub].filter((text) => text !== '').join(' / ');
    return header === '' ? [] : [{ key: columnOf(heading, sub, choices), header, index }];
  });

const isSecondRow = (row: readonly string[]): boolean => {
  const filled = row.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => isSubHeading(text) || plain(text) === 'x');
};

/** Rows that only number the columns: 1, 2, 3 or (1), (2), (3). */
export const isNumbering = (row: readonly string[]): boolean => {
  const filled = row.map(clean).filter((text) => text !== '');
  return filled.length >= FEWEST && filled.every((text) => /^\(?\d{1,2}\)?$|^[A-Z]$/.test(text));
};

const knownIn = (columns: readonly OfficeColumn[]): number =>
  new Set(columns.flatMap(({ key }) => (key === undefined ? [] : [key]))).size;

/** The heading that names most columns; undefined where no row names a person and enough beside. */
export const officeHeaderOf = (rows: readonly string[][], choices: ColumnChoices): OfficeHeader | undefined => {
  let best: OfficeHeader | undefined;
  for (let first = 0; first < Math.min(rows.length, WITHIN); first += 1) {
    const row = cellsOf(rows[first]);
    const below = cellsOf(rows[first + 1]);
    const two = isSecondRow(below);
    const columns = columnsIn(row, two ? below : [], choices);
    const found = { first, last: two ? first + 1 : first, columns };
    if (!columns.some(({ key }) => key === 'name') || knownIn(columns) < FEWEST) continue;
    if (best === undefined || knownIn(columns) > knownIn(best.columns)) best = found;
  }
  return best;
};
