// An xlsx workbook as sheets of text; formulas are marked, sizes bounded, before the reader sees anything.
import readXlsxFile from 'read-excel-file/node';
import { FORMULA, MOST_COLUMNS, MOST_ROWS } from './roster-csv.ts';
import { Unreadable } from './roster-problems.ts';
import { repacked, unpacked } from './roster-zip.ts';

export type Rows = { sheet: string; rows: string[][] };

const TOKEN = /<(\/?)(?:\w+:)?([cf])(?=[\s>/])([^>]*)>/g;
const marker = (attributes: string): string =>
  `<c r="${/\br\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''}" t="inlineStr"><is><t>${FORMULA}</t></is></c>`;

/** Each cell with a formula becomes a marked text cell: what it computed last is nobody's word. */
export const withFormulasMarked = (xml: string): string => {
  const parts: string[] = [];
  let copied = 0;
  let cell: { from: number; attributes: string; formula: boolean } | undefined;
  for (const token of xml.matchAll(TOKEN)) {
    const [tag, closing, name, attributes = ''] = token;
    if (name === 'f') {
      if (cell !== undefined) cell.formula = true;
    } else if (closing === '') {
      cell = attributes.endsWith('/') ? undefined : { from: token.index, attributes, formula: false };
    } else if (cell?.formula) {
      parts.push(xml.slice(copied, cell.from), marker(cell.attributes));
      copied = token.index + tag.length;
      cell = undefined;
    }
  }
  return [...parts, xml.slice(copied)].join('');
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** One far-away cell would make the reader fill everything before it. */
const checkExtent = (xml: string): void => {
  for (const [, address = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
    if (letters === undefined) throw new Unreadable('broken-file');
    if (Number(row) > MOST_ROWS) throw new Unreadable('too-many-rows', {}, { limit: MOST_ROWS });
    if (columnNumber(letters) > MOST_COLUMNS) {
      const place = { row: Number(row), column: letters };
      throw new Unreadable('too-many-columns', place, { limit: MOST_COLUMNS, cell: address });
    }
  }
};

const prepared = (bytes: Uint8Array): Buffer => {
  const parts = unpacked(bytes);
  for (const [name, content] of parts) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = content.toString('utf8');
    checkExtent(xml);
    parts.set(name, Buffer.from(withFormulasMarked(xml)));
  }
  return repacked(parts);
};

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
};

export const sheetsOf = async (bytes: Uint8Array): Promise<Rows[]> => {
  const zip = prepared(bytes);
  try {
    // numbers stay as written: an id 0012 or a year is not arithmetic
    const sheets = await readXlsxFile(zip, { trim: false, parseNumber: (text) => text });
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : new Unreadable('broken-file');
  }
};
