// Tables as an xlsx workbook. Text is text: no cell is ever a formula, whatever it begins with.
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Cell, Sheet } from './sheet.ts';
import { printable } from './words.ts';

const BORDER = { borderStyle: 'thin' } as const;
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;

const textCell = (text: string) => ({ value: printable(text), type: String, wrap: true });

const cellOf = (cell: Cell) => {
  if (cell === undefined) return { value: '', type: String, ...BORDER };
  if (typeof cell === 'string') return { ...textCell(cell), ...BORDER };
  if (typeof cell === 'number') return { value: cell, type: Number, ...BORDER };
  return { value: cell.share / 100, type: Number, format: '0.00', ...BORDER };
};

const dataOf = ({ heading, columns, rows, notes }: Sheet): SheetData => {
  const whole = (text: string) => ({ ...textCell(text), columnSpan: columns.length, wrap: false });
  return [
    ...heading.map((text) => [{ ...whole(text), fontWeight: 'bold' as const }]),
    [],
    columns.map(({ label }) => ({
      ...textCell(label),
      fontWeight: 'bold' as const,
      align: 'center' as const,
      ...BORDER,
    })),
    ...rows.map((row) => row.map(cellOf)),
    [],
    ...notes.map((text) => [whole(text)]),
  ];
};

/** Excel takes 31 characters and not these. */
const tabName = (name: string): string => name.replaceAll(/[\][:*?/\\]/g, ' ').slice(0, 31);

export const workbook = (sheets: readonly Sheet[]): Promise<Uint8Array> =>
  writeXlsxFile(
    sheets.map((sheet) => ({
      data: dataOf(sheet),
      sheet: tabName(sheet.name),
      columns: sheet.columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
    })),
    FONT,
  ).toBuffer();
