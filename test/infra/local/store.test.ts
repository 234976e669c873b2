// The SQLite side: the store's contract, and what is its own: durability, shared commits, broken files, full disks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../infra/local/store/database.ts';
import { openStore, type SqliteStore, storeOn } from '../../../infra/local/store.ts';
import { type Bench, storeContract } from '../../store-contract.ts';

/** A second connection whose writes go through a trigger of its own, which fails from write number `n` on. */
const dying = (file: string, n: number): SqliteStore => {
  const db = openDatabase(file);
  let writes = 0;
  db.function('live', () => {
    writes += 1;
    if (writes >= n) throw new TypeError('the process died');
    return 1;
  });
  for (const when of ['INSERT', 'UPDATE'])
    db.exec(`CREATE TEMP TRIGGER dying_${when} AFTER ${when} ON items BEGIN SELECT live(); END`);
  return storeOn(db);
};

const aBench = async (): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'xeploai-store-'));
  const file = join(folder, 'store.sqlite');
  const open = [openStore(file)];
  const store = open[0] as SqliteStore;
  return {
    store,
    dyingAt: (n) => {
      const other = dying(file, n);
      open.push(other);
      return other;
    },
    close: () => {
      for (const each of open) each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

storeContract('SQLite', aBench);
