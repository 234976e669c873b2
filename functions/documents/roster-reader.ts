// Reads the cells of one row: each fault is reported at its cell, and the row is sound only without one.
import type { Parser } from './roster-cells.ts';
import type { Column } from './roster-columns.ts';
import { type Facts, type Problem, type ProblemCode, problem } from './roster-problems.ts';
import type { Row, Table } from './roster-tables.ts';

export type RowReader = {
  need: <T>(key: string, parse: Parser<T>) => T | undefined;
  may: <T>(key: string, parse: Parser<T>) => T | undefined;
  fault: (key: string, code: ProblemCode, facts?: Facts) => void;
  row: Row;
};

export const readerOf = (
  columns: readonly Column[],
  table: Pick<Table, 'headers'>,
  row: Row,
  report: (found: Problem) => void,
): RowReader => {
  const open = new Set(columns.flatMap((column) => (column.open ? [column.key] : [])));
  const fault = (key: string, code: ProblemCode, facts?: Facts) => {
    const found = problem(
      { ...row.place, column: table.headers[key] ?? key },
      code,
      facts,
      open.has(key) ? row.cells[key] : undefined,
    );
    if (found.severity === 'error') row.sound = false;
    report(found);
  };
  const may = <T>(key: string, parse: Parser<T>): T | undefined => {
    const text = row.cells[key];
    if (text === undefined || text === '') return undefined;
    const read = parse(text);
    if ('value' in read) return read.value;
    fault(key, read.code, read.facts);
    return undefined;
  };
  const need = <T>(key: string, parse: Parser<T>): T | undefined => {
    if (row.cells[key] === '') fault(key, 'missing-value');
    return may(key, parse);
  };
  return { need, may, fault, row };
};

const withoutUndefined = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

/** What the schema of the domain still refuses (lengths, mostly), told at its column. */
export const checked = <T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false; error: Issues } },
  reader: RowReader,
  value: Record<string, unknown>,
): T | undefined => {
  if (!reader.row.sound) return undefined;
  const parsed = schema.safeParse(withoutUndefined(value));
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) {
    const key = path.join('.');
    // a column that is not there was reported once, for the whole table
    if (key in reader.row.cells || `${key}.name` in reader.row.cells)
      reader.fault(key in reader.row.cells ? key : `${key}.name`, 'bad-value');
  }
  reader.row.sound = false;
  return undefined;
};
type Issues = { issues: { path: PropertyKey[] }[] };
