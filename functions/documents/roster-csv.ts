// CSV: rows in, and rows out that a spreadsheet does not take for formulas.
import { type CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { Unreadable } from './roster-problems.ts';

/** Stands in a cell for a formula; never the text of a real cell (private use). */
export const FORMULA = '\uE000formula';
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 200;

/** A spreadsheet would run these; `'` before them marks text, and is taken off again on reading. */
const RISKY = /^'*[=+\-@\t\r]/;
export const guarded = (value: string): string => (RISKY.test(value) ? `'${value}` : value);
const unguarded = (value: string): string => {
  if (value.startsWith('=')) return FORMULA;
  return value.startsWith("'") && RISKY.test(value) ? value.slice(1) : value;
};

/** Excel writes `;` where the comma is the decimal mark, as in Việt Nam, and tabs in its Unicode text. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 10_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};

/** Empty cells on the right are how spreadsheets write; the first full one is kept, so that it can be told. */
const bounded = (record: readonly string[]): string[] => {
  const spare = record.slice(MOST_COLUMNS).find((cell) => cell.trim() !== '');
  return [...record.slice(0, MOST_COLUMNS), ...(spare === undefined ? [] : [spare])];
};

const checkColumns = (rows: readonly string[][]): void => {
  const at = rows.findIndex((row) => row.length > MOST_COLUMNS);
  if (at < 0) return;
  throw new Unreadable('too-many-columns', { row: at + 1 }, { limit: MOST_COLUMNS, cell: `${MOST_COLUMNS + 1}+` });
};

const DECLARED = /^sep=(.)\r?\n/;

export const rowsOfCsv = (whole: string): string[][] => {
  const declared = DECLARED.exec(whole);
  const text = whole.replace(DECLARED, '');
  try {
    const rows: string[][] = parse(text, {
      delimiter: declared?.[1] ?? delimiterOf(text),
      relax_column_count: true,
      max_record_size: 100_000,
      to: MOST_ROWS + 1,
      on_record: (record: string[]) => bounded(record).map(unguarded),
    });
    checkColumns(rows);
    if (rows.length > MOST_ROWS) throw new Unreadable('too-many-rows', {}, { limit: MOST_ROWS });
    return rows;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { lines } = error as CsvError & { lines?: number };
    throw new Unreadable('broken-csv', lines === undefined ? {} : { row: lines });
  }
};

/** With BOM, or Excel would take it for the machine's own code page. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(guarded)),
    { bom: true, record_delimiter: 'windows' },
  );
