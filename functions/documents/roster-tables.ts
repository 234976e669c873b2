// From files to tables of rows by column: which table it is, where its header stands, which columns it has.
import { basename, extname } from 'node:path';
import { clean } from './roster-cells.ts';
import { COLUMNS, type Column, headersOf, TABLES, type TableName, tableNamed } from './roster-columns.ts';
import { FORMULA, rowsOfCsv } from './roster-csv.ts';
import { disguiseOf, hasMacros } from './roster-disguises.ts';
import { oldFontIn, oldFontOf } from './roster-fonts.ts';
import { type Place, type Problem, type ProblemCode, problem, Unreadable } from './roster-problems.ts';
import { isDamaged, textOf } from './roster-text.ts';
import { folded } from './roster-words.ts';
import { sheetsOf } from './roster-xlsx.ts';

export type RosterFile = { name: string; bytes: Uint8Array };

/** `cells` by column key; absent where the column is, or where its cell was refused already. */
export type Row = { place: Place & { row: number }; cells: Record<string, string>; sound: boolean };
export type Table = { place: Place; headers: Record<string, string>; rows: Row[] };
export type Raw = { place: Place; name: string; rows: string[][] };
export type Report = (found: Problem) => void;

export const LARGEST_FILE = 20 * 1024 * 1024;
const HEADER_WITHIN = 15;
const TABLE_FILES = ['.csv', '.xlsx', '.xlsm', '.xls'];

const readFile = async ({ name: file, bytes }: RosterFile, report: Report): Promise<Raw[]> => {
  if (bytes.length > LARGEST_FILE) throw new Unreadable('file-too-large', {}, { limit: '20 MB' });
  if (bytes.length === 0) throw new Unreadable('empty-file');
  const extension = extname(file).toLowerCase();
  const kind = TABLE_FILES.includes(extension) ? disguiseOf(bytes) : undefined;
  if (kind !== undefined) throw new Unreadable('disguised-file', {}, { extension, kind });
  const magic = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (magic === 'd0cf11e0') throw new Unreadable('old-excel');
  if (magic === '504b0304') {
    if (hasMacros(bytes)) report(problem({ file }, 'macros-ignored'));
    return (await sheetsOf(bytes)).map(({ sheet, rows }) => ({ place: { file, sheet }, name: sheet, rows }));
  }
  if (extension === '.xlsx') throw new Unreadable('broken-file');
  if (extension !== '.csv') throw new Unreadable('unknown-file-type');
  const { text, encoding } = textOf(bytes);
  if (text.trim() === '') throw new Unreadable('empty-file');
  if (encoding === 'windows-1258') report(problem({ file }, 'windows-1258'));
  return [{ place: { file }, name: basename(file, extname(file)), rows: rowsOfCsv(text) }];
};

/** Real lists open with several title rows: the header is the row with most known columns. */
export const headerOf = (rows: string[][], known: Map<string, Column>): number | undefined => {
  const hits = rows.slice(0, HEADER_WITHIN).map((row) => row.filter((cell) => known.has(folded(cell))).length);
  const most = Math.max(0, ...hits);
  return most < 2 ? undefined : hits.indexOf(most);
};

export const lettersOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : lettersOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

type Located = { column: Column; header: string; index: number };

const locate = (raw: Raw, row: number, known: Map<string, Column>, report: Report): Located[] => {
  const found = new Map<Column, Located>();
  (raw.rows[row] ?? []).forEach((text, index) => {
    const header = clean(text);
    const column = known.get(folded(header));
    const at = { ...raw.place, row: row + 1, column: header };
    if (header === '' || folded(header) === 'stt') return;
    if (column === undefined) report(problem(at, 'unknown-column'));
    else if (found.has(column)) report(problem(at, 'second-column'));
    else found.set(column, { column, header, index });
  });
  return [...found.values()];
};

const rowOf = (raw: Raw, index: number, located: Located[], report: Report): Row => {
  const row: Row = { place: { ...raw.place, row: index + 1 }, cells: {}, sound: true };
  for (const { column, header, index: at } of located) {
    const text = raw.rows[index]?.[at] ?? '';
    const value = clean(text);
    const font = oldFontOf(value);
    const bad = text === FORMULA ? 'formula' : isDamaged(value) ? 'lost-characters' : font && 'old-font';
    if (bad === undefined) {
      row.cells[column.key] = value;
      continue;
    }
    row.sound = false;
    report(problem({ ...row.place, column: header }, bad, { cell: `${lettersOf(at)}${index + 1}`, font: font ?? '' }));
  }
  return row;
};

const isBlank = (row: readonly string[]): boolean => row.every((cell) => clean(cell) === '');

/** A heading in an old font is no heading: that is what is wrong with it. */
export const headless = (raw: Raw, code: ProblemCode): Problem => {
  const font = oldFontIn(raw);
  return font === undefined ? problem(raw.place, code) : problem(raw.place, 'old-font-file', { font });
};

/** Undefined where no row of column names is found. */
export const tableIn = (raw: Raw, columns: readonly Column[], report: Report): Table | undefined => {
  const known = headersOf(columns);
  const header = headerOf(raw.rows, known);
  if (header === undefined) {
    report(headless(raw, raw.rows.every(isBlank) ? 'empty-file' : 'no-header'));
    return undefined;
  }
  const located = locate(raw, header, known, report);
  const keys = new Set(located.map(({ column }) => column.key));
  for (const { key, needed, vi, en } of columns)
    if (needed !== undefined && !keys.has(key))
      report(problem({ ...raw.place, row: header + 1, column: vi }, 'missing-column', { column: vi, english: en }));
  const rows = raw.rows.flatMap((cells, index) =>
    index <= header || isBlank(cells) ? [] : [rowOf(raw, index, located, report)],
  );
  return {
    place: raw.place,
    headers: Object.fromEntries(located.map((each) => [each.column.key, each.header])),
    rows,
  };
};

const tableOf = (raw: Raw, name: TableName, report: Report): Table | undefined => {
  const table = tableIn(raw, COLUMNS[name], report);
  if (table?.rows.length === 0 && name !== 'cells') report(problem(raw.place, 'no-rows'));
  return table;
};

/** Undefined where the file cannot be read; the report says why. */
export const rawOf = async (file: RosterFile, report: Report): Promise<Raw[] | undefined> => {
  try {
    return await readFile(file, report);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report(problem({ file: file.name, ...error.place }, error.code, error.facts));
    return undefined;
  }
};

/** What an unreadable file may have held: nobody is told to add what is there. */
const heldBy = ({ name }: RosterFile): readonly TableName[] => {
  const table = tableNamed(basename(name, extname(name)));
  return table === undefined ? TABLES : [table];
};

export type Tables = Partial<Record<TableName, Table>>;

export const tablesOf = async (files: readonly RosterFile[], report: Report): Promise<Tables> => {
  const tables: Tables = {};
  const seen = new Set<TableName>();
  const unreadable = new Set<TableName>();
  for (const file of files) {
    const raws = await rawOf(file, report);
    if (raws === undefined) for (const name of heldBy(file)) unreadable.add(name);
    for (const raw of raws ?? []) {
      const name = tableNamed(raw.name);
      if (name === undefined) report(problem(raw.place, 'unknown-table'));
      else if (seen.has(name)) report(problem(raw.place, 'second-table', { table: name }));
      else {
        seen.add(name);
        const table = tableOf(raw, name, report);
        if (table !== undefined) tables[name] = table;
      }
    }
  }
  for (const name of TABLES)
    if (!seen.has(name) && !unreadable.has(name))
      report(problem({ file: files[0]?.name ?? '' }, 'missing-table', { table: name }));
  return tables;
};
