// Reads a posted form that carries files.
import type { Context } from 'hono';
import type { RosterFile } from '../../documents/roster-tables.ts';
import type { Fields } from '../page.ts';

/** A form with a file: its fields as text, the file as bytes. */
export const uploadOf = async (context: Context): Promise<{ fields: Fields; files: RosterFile[] }> => {
  const body = await context.req.parseBody({ all: true });
  const entries = Object.entries(body).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  const files = entries.flatMap(([, each]) => (each instanceof File && each.name !== '' ? [each] : []));
  return {
    fields: Object.fromEntries(entries.flatMap(([name, each]) => (typeof each === 'string' ? [[name, each]] : []))),
    files: await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  };
};
