// A data folder that is only read, whether or not a server uses it: no lock is taken and nothing is written.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { DataFolderUnusable } from '#shared/domain/errors';
import { guarded } from './store/database.ts';
import { storeOn } from './store.ts';

/**
 * A log beside the file means that somebody writes to it, or was cut off: it is read with its log. Without one the file
 * is whole, and opening it as immutable leaves not even the log's own files behind.
 */
export const openToRead = (file: string): DatabaseSync => {
  if (existsSync(`${file}-wal`)) return new DatabaseSync(file, { readOnly: true });
  const address = pathToFileURL(file);
  address.searchParams.set('immutable', '1');
  return new DatabaseSync(address, { readOnly: true });
};

/** Throws DataFolderUnusable where there is no data. */
export const readFolder = (dir: string) => {
  const file = join(dir, 'xeploai.sqlite');
  if (!existsSync(file))
    throw new DataFolderUnusable(`Không có dữ liệu trong ${dir} / no data in ${dir}: name the folder with --data`, {
      problem: 'no-data',
    });
  const db = guarded(() => openToRead(file));
  const store = storeOn(db);
  return { store, db, close: () => store.close() };
};
