// The rows of the items table: prepared once, run synchronously; writes belong inside a commit.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { broken, type Item, type Stored, textOf } from '#shared/contracts/items';
import type { Key } from '#shared/contracts/keys';
import type { Instant } from '#shared/domain/ids';
import { guarded } from './database.ts';

/** An item made ready to be written: too large a one has been refused by now. */
export type Row = Key & { text: string; nextLook?: Instant | undefined; resultOf?: string; expires?: number };

export const rowOf = (item: Item): Row => {
  const { body: _, ...rest } = item;
  return { ...rest, text: textOf(item) };
};

export const bodyIn = (key: Key, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw broken(key, error);
  }
};

const COLUMNS = 'INSERT INTO items (pk, sk, body, next_look, result_of, expires) VALUES (?, ?, ?, ?, ?, ?)';
const OVERWRITE =
  'body = excluded.body, next_look = excluded.next_look, result_of = excluded.result_of, expires = excluded.expires';

/** A column of many rows: as arrays, which costs half of what objects cost. */
const columnOf = (db: DatabaseSync, sql: string): StatementSync => {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
};

const prepared = (db: DatabaseSync) => ({
  text: db.prepare('SELECT body FROM items WHERE pk = ? AND sk = ?'),
  keys: columnOf(db, 'SELECT sk FROM items WHERE pk = ? ORDER BY sk'),
  keysIn: columnOf(db, 'SELECT sk FROM items WHERE pk = ? AND sk >= ? AND sk < ? ORDER BY sk'),
  all: db.prepare('SELECT sk, body FROM items WHERE pk = ? ORDER BY sk'),
  due: columnOf(db, 'SELECT pk FROM items WHERE next_look <= ? ORDER BY next_look, pk LIMIT ?'),
  soonest: db.prepare('SELECT next_look FROM items WHERE next_look IS NOT NULL ORDER BY next_look LIMIT 1'),
  results: db.prepare('SELECT pk, sk FROM items WHERE result_of = ?'),
  expired: db.prepare('SELECT count(*) AS count FROM items WHERE expires <= ?'),
  put: db.prepare(`${COLUMNS} ON CONFLICT (pk, sk) DO UPDATE SET ${OVERWRITE}`),
  putIfAbsent: db.prepare(`${COLUMNS} ON CONFLICT (pk, sk) DO NOTHING`),
  erase: db.prepare('DELETE FROM items WHERE pk = ? AND sk = ?'),
  deleteExpired: db.prepare('DELETE FROM items WHERE expires <= ?'),
});

const cells = ({ pk, sk, text, nextLook, resultOf, expires }: Row) =>
  [pk, sk, text, nextLook ?? null, resultOf ?? null, expires ?? null] as const;

export type Rows = ReturnType<typeof rowsOf>;

export const rowsOf = (db: DatabaseSync) => {
  const sql = prepared(db);
  const text = ({ pk, sk }: Key): string | undefined => guarded(() => sql.text.get(pk, sk))?.body as string | undefined;
  const column = (statement: StatementSync, ...values: SQLInputValue[]): string[] =>
    (guarded(() => statement.all(...values)) as unknown as string[][]).map(([value]) => value as string);
  return {
    text,
    read: (key: Key): Stored | undefined => {
      const found = text(key);
      return found === undefined ? undefined : { ...key, body: bodyIn(key, found) };
    },
    keys: (pk: string): string[] => column(sql.keys, pk),
    /** Keys that begin with `prefix`, which is plain ASCII. */
    keysIn: (pk: string, prefix: string): string[] => column(sql.keysIn, pk, prefix, `${prefix}~`),
    list: (pk: string): Stored[] =>
      guarded(() => sql.all.all(pk)).map((row) => {
        const key = { pk, sk: row.sk as string };
        return { ...key, body: bodyIn(key, row.body as string) };
      }),
    due: (until: Instant, limit: number): string[] => column(sql.due, until, limit),
    soonest: (): Instant | undefined => guarded(() => sql.soonest.get())?.next_look as Instant | undefined,
    results: (official: string): Key[] => guarded(() => sql.results.all(official)) as Key[],
    put: (row: Row): void => void sql.put.run(...cells(row)),
    /** False where there is one. */
    putIfAbsent: (row: Row): boolean => sql.putIfAbsent.run(...cells(row)).changes === 1,
    erase: ({ pk, sk }: Key): void => void sql.erase.run(pk, sk),
    hasExpired: (seconds: number): boolean => guarded(() => sql.expired.get(seconds))?.count !== 0,
    deleteExpired: (seconds: number): void => void sql.deleteExpired.run(seconds),
  };
};
