// Writes the JSON Schema of each event version that has no file yet; a file that stands is never changed: a changed shape
// is a new version.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchemas, fileOf } from '#shared/contracts/event-schemas';

export const SCHEMAS = new URL('../../shared/contracts/events/', import.meta.url).pathname;

/** Answers the names of the files written. */
export const writeSchemas = (folder: string): string[] => {
  mkdirSync(folder, { recursive: true });
  return eventSchemas().flatMap((each) => {
    const file = join(folder, fileOf(each));
    if (existsSync(file)) return [];
    writeFileSync(file, `${JSON.stringify(each.schema, null, 2)}\n`);
    return [fileOf(each)];
  });
};

if (import.meta.main) console.log(writeSchemas(SCHEMAS).join('\n') || 'nothing new');
