// The trail as CSV: with a byte order mark for spreadsheets, and no cell that a spreadsheet would run as a formula.
import { stringify } from 'csv-stringify/sync';

const COLUMNS = [
  'at',
  'unit',
  'unitName',
  'kind',
  'subject',
  'round',
  'by',
  'channel',
  'onBehalfOf',
  'document',
  'scan',
  'note',
] as const;
export type TrailRow = Record<(typeof COLUMNS)[number], string | number>;

/** Newest first. */
export const trailCsv = (rows: readonly TrailRow[]): string =>
  stringify(
    [...rows].sort((a, b) => String(b.at).localeCompare(String(a.at))),
    { header: true, columns: [...COLUMNS], bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
