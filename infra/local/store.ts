// The store on one machine: one SQLite file, a fact durable before the answer, the same conditional writes as on AWS.
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '#shared/ports';
import { cycleOperations } from './store/cycles.ts';
import { openDatabase } from './store/database.ts';
import { factOperations } from './store/facts.ts';
import { gateOperations } from './store/gates.ts';
import { lookOperations } from './store/looks.ts';
import { mailOperations } from './store/mails.ts';
import { rosterOperations } from './store/rosters.ts';
import { createShelf } from './store/shelf.ts';

export type SqliteStore = Store & {
  /** Commits what is under way and lets the file go. */
  close(): void;
};

export const storeOn = (db: DatabaseSync): SqliteStore => {
  const shelf = createShelf(db);
  return {
    ...rosterOperations(shelf),
    ...cycleOperations(shelf),
    ...factOperations(shelf),
    ...gateOperations(shelf),
    ...lookOperations(shelf),
    ...mailOperations(shelf),
    close: () => {
      shelf.flush();
      db.close();
    },
  };
};

/** Throws DataFolderUnusable, with a sentence that says what to do. */
export const openStore = (file: string): SqliteStore => storeOn(openDatabase(file));
