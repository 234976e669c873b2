// A table as data, before it is a file: spreadsheets, pages and papers are made of it.
import type { Share } from '#shared/domain/figures';

/** A share is in hundredths of a per cent; absent cells stay empty. */
export type Cell = string | number | { share: Share } | undefined;
export type SheetColumn = { label: string; width: number };
export type Sheet = {
  /** Of the tab. */
  name: string;
  heading: string[];
  columns: SheetColumn[];
  rows: Cell[][];
  /** Below the table: bases, assumptions, what is left out and why. */
  notes: string[];
};
