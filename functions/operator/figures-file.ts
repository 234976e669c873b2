// A file of published figures, JSON or CSV, as the domain reads them; nothing is computed here.
import { readFile } from 'node:fs/promises';
import { FiguresInvalid } from '#shared/domain/errors';
import { levelOfLabel, type Published } from '#shared/domain/reconcile/published';
import { FORMULA, rowsOfCsv } from '../documents/roster-csv.ts';
import { Unreadable } from '../documents/roster-problems.ts';

const MOST_BYTES = 1_000_000;

const refuse = (problem: string, where: string, cause?: unknown): never => {
  throw new FiguresInvalid(`${where}: ${problem}`, { problem, where }, { cause });
};

const COLUMNS = {
  label: /^(mức|mức xếp loại|xếp loại|kết quả|label|rating|level)$/,
  count: /^(số lượng|số người|người|count|people|number)$/,
  share: /^(tỷ lệ|tỉ lệ|tỷ lệ \(?%\)?|tỉ lệ \(?%\)?|%|share|percent|percentage)$/,
};
const TOTAL = /^(tổng|tổng số|tổng cộng|cộng|total)$/;

const spoken = (cell: string): string => cell.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

type Places = { label: number; count: number; share: number };

const placesOf = (header: readonly string[]): Places => {
  const find = (pattern: RegExp): number => header.findIndex((cell) => pattern.test(spoken(cell)));
  const places = { label: find(COLUMNS.label), count: find(COLUMNS.count), share: find(COLUMNS.share) };
  if (places.label < 0) refuse('column-missing', 'label');
  if (places.count < 0 && places.share < 0) refuse('column-missing', 'count, share');
  return places;
};

const cellAt = (row: readonly string[], place: number): string | undefined => {
  const text = (place < 0 ? '' : (row[place] ?? '')).trim();
  return text === '' || text === '-' ? undefined : text;
};

const fromRows = ([header = [], ...rows]: readonly (readonly string[])[]): Published => {
  const places = placesOf(header);
  const figures: Published = { rows: [] };
  for (const [index, row] of rows.entries()) {
    const where = `row ${index + 2}`;
    // a decimal comma outside quotes has cut a number in two
    if (row.slice(header.length).some((cell) => cell.trim() !== '')) refuse('too-many-cells', where);
    if (row.includes(FORMULA)) refuse('formula', where);
    const label = cellAt(row, places.label);
    if (label === undefined) continue;
    const count = cellAt(row, places.count);
    const share = cellAt(row, places.share);
    if (TOTAL.test(spoken(label)) && levelOfLabel(label) === undefined) {
      if (count !== undefined) figures.total = count;
      continue;
    }
    figures.rows.push({ label, ...(count === undefined ? {} : { count }), ...(share === undefined ? {} : { share }) });
  }
  return figures;
};

const parsed = (text: string): unknown => {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (error) {
      return refuse('broken-json', 'file', error);
    }
  }
  try {
    return fromRows(rowsOfCsv(text).filter((row) => row.some((cell) => cell.trim() !== '')));
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code, `row ${error.place.row ?? '?'}`, error);
    throw error;
  }
};

/** The text of a file in UTF-8, with or without its byte order mark. */
export const textOf = async (path: string, most: number, refuseFile: typeof refuse): Promise<string> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refuseFile('not-readable', path, error);
  }
  if (bytes.length > most) return refuseFile('too-large', path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return refuseFile('not-utf-8', path, error);
  }
};

export const figuresOf = async (path: string): Promise<unknown> => parsed(await textOf(path, MOST_BYTES, refuse));
