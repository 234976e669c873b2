// Reading printed numbers: whole numbers of people and shares with their printed digits; what a mark was taken for is noted.
import { FiguresInvalid } from '../errors.ts';

/** Within these the arithmetic stays in the safe whole numbers: twice 10^7 hundred-thousandths of a per cent × 10 million < 2^53. */
export const MOST_PEOPLE = 10_000_000;
export const MOST_DIGITS = 5;

/** `1990` with 2 digits is 19.90 %. */
export type PrintedShare = { units: number; digits: number };

export const NOTE_CODES = [
  'decimal-comma',
  'decimal-point',
  'thousands-mark',
  'percent-sign',
  'bare-number',
  'missing-level',
  'fewer-digits',
] as const;
export type Note = { code: (typeof NOTE_CODES)[number]; where: string };
export type Taken<T> = { value: T; notes: Note[] };

export const refuse = (problem: string, where: string): never => {
  throw new FiguresInvalid(`${where}: ${problem}`, { problem, where });
};

/** Ordinary, no-break and thin spaces are all one space. */
const plain = (text: string): string => text.replaceAll(/[\s\u00A0\u2009\u202F]+/g, ' ').trim();

const GROUPED = /^\d{1,3}([., '’])\d{3}(?:\1\d{3})*$/;

/** A number of people: dots, commas, spaces and apostrophes stand only between groups of three digits. */
export const readCount = (cell: string | number, where: string): Taken<number> => {
  const text = plain(String(cell));
  const grouped = GROUPED.test(text);
  // a JSON number has no thousands marks: 2.177 there is no whole number
  if (!/^\d+$/.test(text) && (!grouped || typeof cell === 'number')) refuse('not-a-whole-number', where);
  const value = Number(text.replaceAll(/\D/g, ''));
  if (value > MOST_PEOPLE) refuse('too-many-people', where);
  return { value, notes: grouped ? [{ code: 'thousands-mark', where }] : [] };
};

/** A share in per cent; its one mark is the decimal mark, whatever follows, since no share is in the thousands. */
export const readShare = (cell: string | number, where: string): Taken<PrintedShare> => {
  const text = plain(String(cell));
  const match = /^(\d{1,3})(?:([.,])(\d+))?( ?%)?$/.exec(text);
  if (match === null) return refuse('not-a-share', where);
  const [, whole = '', mark, fraction = '', sign] = match;
  if (fraction.length > MOST_DIGITS) refuse('too-many-digits', where);
  const value = { units: Number(whole + fraction), digits: fraction.length };
  if (value.units > 100 * 10 ** value.digits) refuse('above-100', where);
  const notes: Note[] = [];
  if (mark !== undefined) notes.push({ code: mark === ',' ? 'decimal-comma' : 'decimal-point', where });
  if (sign !== undefined) notes.push({ code: 'percent-sign', where });
  if (typeof cell === 'number') notes.push({ code: 'bare-number', where });
  return { value, notes };
};

export const showShare = ({ units, digits }: PrintedShare): string => {
  const text = String(units).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
