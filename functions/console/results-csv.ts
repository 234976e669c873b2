// The results as CSV: with a byte order mark for spreadsheets, and no cell that a spreadsheet would run as a formula.
import { stringify } from 'csv-stringify/sync';
import type { ResultRow } from './results.ts';

const COLUMNS = [
  'official',
  'name',
  'panel',
  'agency',
  'outcome',
  'reason',
  'article',
  'number',
  'date',
  'round',
  'profile',
  'overrides',
  'partyRating',
  'partyStatus',
] as const satisfies (keyof ResultRow)[];

export const resultsCsv = (rows: readonly ResultRow[]): string =>
  stringify([...rows], {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
