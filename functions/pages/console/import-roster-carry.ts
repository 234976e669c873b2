// Carries the uploaded files from the plan to its applying within the page itself: nothing of an office's list is kept here
// before somebody says yes, and no page needs a script.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { html } from 'hono/html';
import { FormInvalid } from '#shared/domain/errors';
import { LARGEST_FILE, type RosterFile } from '../../documents/roster-tables.ts';
import type { Fields, Html } from '../page.ts';

/** What fits, as text, into the largest post that these pages take. */
const MOST_CARRIED = 3_900_000;
const MOST_FILES = 8;

const packed = ({ bytes }: RosterFile): string => deflateRawSync(bytes).toString('base64');

export const isTooLargeToCarry = (files: readonly RosterFile[]): boolean =>
  files.length > MOST_FILES || files.reduce((sum, file) => sum + packed(file).length, 0) > MOST_CARRIED;

export const carriedFields = (files: readonly RosterFile[]): Html =>
  html`${files.map(
    (file, index) => html`<input type="hidden" name="file.${index}.name" value="${file.name}">
<input type="hidden" name="file.${index}.bytes" value="${packed(file)}">`,
  )}`;

const unpacked = (text: string, field: string): Uint8Array => {
  try {
    return inflateRawSync(Buffer.from(text, 'base64'), { maxOutputLength: LARGEST_FILE + 1 });
  } catch {
    throw new FormInvalid('a carried file was damaged', { field, problem: 'invalid' });
  }
};

export const carriedIn = (fields: Fields): RosterFile[] =>
  Array.from({ length: MOST_FILES }, (_, index) => index).flatMap((index) => {
    const [name, bytes] = [fields[`file.${index}.name`], fields[`file.${index}.bytes`]];
    return name === undefined || bytes === undefined ? [] : [{ name, bytes: unpacked(bytes, `file.${index}`) }];
  });
