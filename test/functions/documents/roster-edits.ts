// A sound small roster as four CSVs, with one thing changed: what the tests of bad input start from.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { rosterCsvs } from '../../../functions/documents/roster-files.ts';
import { planRoster, type RosterPlan } from '../../../functions/documents/roster-plan.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';

export const TODAY = '2023-11-15';
export const sound = rosterOf(sampleProvince({ seed: 3, size: 'small' }));
export type TableOf = 'officials' | 'panels' | 'sections' | 'cells';

const tables = new Map(
  rosterCsvs(sound).map(({ name, bytes }) => [name, parse(Buffer.from(bytes), { bom: true }) as string[][]]),
);

/** The rows of one table, a copy; the header is row 0. */
export const rowsOf = (table: TableOf): string[][] => (tables.get(`${table}.csv`) ?? []).map((row) => [...row]);

export const csv = (table: TableOf, rows: string[][]): RosterFile => ({
  name: `${table}.csv`,
  bytes: Buffer.from(stringify(rows)),
});

/** All four files, the given ones in place of the sound ones. */
export const filesWith = (...changed: RosterFile[]): RosterFile[] => [
  ...(['officials', 'panels', 'sections', 'cells'] as const)
    .filter((table) => !changed.some(({ name }) => name === `${table}.csv`))
    .map((table) => csv(table, rowsOf(table))),
  ...changed,
];

/** Sets one cell by its Vietnamese header; `row` 1 is the first below the header. */
export const withCell = (rows: string[][], row: number, header: string, value: string): string[][] => {
  const column = rows[0]?.indexOf(header) ?? -1;
  if (column < 0) throw new RangeError(`no column ${header}`);
  return rows.map((each, index) => (index === row ? each.with(column, value) : each));
};

export const cellOf = (rows: string[][], row: number, header: string): string =>
  rows[row]?.[rows[0]?.indexOf(header) ?? -1] ?? '';

export const planWithCell = (table: TableOf, row: number, header: string, value: string): Promise<RosterPlan> =>
  planRoster(filesWith(csv(table, withCell(rowsOf(table), row, header, value))), TODAY);
