// `xeploai analyse`: the named queries over a file of events, on screen or as CSV, xlsx and Parquet.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { type Analysis, openAnalysis, type Table } from '../analytics/duckdb.ts';
import { QUERIES } from '../analytics/queries.ts';
import type { AnalyseOptions } from './analyse-options.ts';

const width = (table: Table, index: number): number =>
  Math.max(...[table.columns, ...table.rows].map((row) => String(row[index] ?? '').length));

const tableText = (table: Table): string => {
  const widths = table.columns.map((_, index) => width(table, index));
  const line = (cells: readonly unknown[]): string =>
    cells
      .map((cell, index) => {
        const text = String(cell ?? '');
        return typeof cell === 'number' ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
      })
      .join('  ')
      .trimEnd();
  return [line(table.columns), widths.map((each) => '-'.repeat(each)).join('  '), ...table.rows.map(line)].join('\n');
};

/** Text cells only where the value is text: a spreadsheet takes no formula from them. */
const sheetOf = ({ columns, rows }: Table): SheetData => [
  columns.map((value) => ({ value, fontWeight: 'bold' as const })),
  ...rows.map((row) => row.map((value) => (value === null ? null : { value }))),
];

const write = async (analysis: Analysis, id: string, { format, out }: AnalyseOptions): Promise<string> => {
  mkdirSync(out, { recursive: true });
  const file = join(out, `${id}.${format}`);
  if (format === 'parquet') {
    await analysis.parquet(id, file);
    return file;
  }
  const table = await analysis.query(id);
  if (format === 'csv')
    writeFileSync(file, `\uFEFF${stringify([table.columns, ...table.rows], { escape_formulas: true })}`);
  else await writeXlsxFile(sheetOf(table)).toFile(file);
  return file;
};

/** Answers what to print: the tables, or the files written. Throws NotFound for an unknown query or file. */
export const analyse = async (file: string, options: AnalyseOptions): Promise<string> => {
  const analysis = await openAnalysis(file);
  try {
    const ids = options.query === undefined ? QUERIES.map(({ id }) => id) : [options.query];
    const texts: string[] = [];
    for (const id of ids) {
      const title = QUERIES.find((each) => each.id === id)?.title;
      texts.push(
        options.format === 'table'
          ? `\n${title?.vi ?? id} / ${title?.en ?? id}\n${tableText(await analysis.query(id))}`
          : await write(analysis, id, options),
      );
    }
    return `${texts.join('\n')}\n`;
  } finally {
    analysis.close();
  }
};
