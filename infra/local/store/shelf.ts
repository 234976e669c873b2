// What the operations share: rows, commits, and the parts of units that are kept as read.
import type { DatabaseSync } from 'node:sqlite';
import { EPOCHS_SK, GATE_SK } from '#shared/contracts/keys';
import { readPart, type UnitPart } from '#shared/contracts/unit-items';
import { groupCommits } from './commits.ts';
import { type Kept, keptParts } from './kept.ts';
import { bodyIn, type Row, type Rows, rowsOf } from './rows.ts';

const CHANGING = new Set([GATE_SK, EPOCHS_SK]);
/** Rows of one turn of the event loop: a whole province's freeze must not hold up everybody's pages. */
const AT_ONCE = 500;

export type Shelf = {
  rows: Rows;
  kept: Kept;
  write<T>(work: () => T): Promise<T>;
  writeAll(rows: readonly Row[]): Promise<void>;
  part(pk: string, sk: string): UnitPart | undefined;
  flush(): void;
};

export const createShelf = (db: DatabaseSync): Shelf => {
  const rows = rowsOf(db);
  const kept = keptParts();
  const { write, flush } = groupCommits(db);
  return {
    rows,
    kept,
    write,
    flush,
    writeAll: async (all) => {
      for (let from = 0; from < all.length; from += AT_ONCE)
        await write(() => {
          for (const row of all.slice(from, from + AT_ONCE)) rows.put(row);
        });
    },
    part: (pk, sk) => {
      const known = kept.get(pk, sk);
      if (known !== undefined) return known;
      const text = rows.text({ pk, sk });
      if (text === undefined) return undefined;
      const part = readPart({ pk, sk, body: bodyIn({ pk, sk }, text) });
      return CHANGING.has(sk) ? part : kept.keep(pk, sk, part, text.length);
    },
  };
};
