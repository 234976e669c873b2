// One SQLite file as a table of items: writes queued in one turn share one transaction and one fsync.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Key } from '#shared/contracts/keys.ts';
import { DataFolderUnusable, ItemTooLarge } from '#shared/domain/errors.ts';

const VERSION = 1;
/** On either store: DynamoDB ends at 400 KB. */
export const MOST_BYTES = 350 * 1024;

export type Columns = { look?: string; official?: string; sort?: string; expires?: string };
type Row = { pk: string; sk: string; body: string };

const SCHEMA = `
CREATE TABLE IF NOT EXISTS items (pk TEXT NOT NULL, sk TEXT NOT NULL, body TEXT NOT NULL,
  look TEXT, official TEXT, sort TEXT, expires TEXT, PRIMARY KEY (pk, sk)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_look ON items (look) WHERE look IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_official ON items (official, sort) WHERE official IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_expiry ON items (expires) WHERE expires IS NOT NULL;`;

const unusable = (problem: string, sentence: string, cause?: unknown): DataFolderUnusable =>
  new DataFolderUnusable(sentence, { problem }, { cause });

const openDatabase = (file: string): DatabaseSync => {
  try {
    const db = new DatabaseSync(file);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
    const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > VERSION)
      throw unusable(
        'newer',
        'Cơ sở dữ liệu thuộc phiên bản mới hơn; hãy cập nhật chương trình / the database is of a newer version: update the program',
      );
    db.exec(`${SCHEMA} PRAGMA user_version = ${VERSION};`);
    return db;
  } catch (error) {
    if (error instanceof DataFolderUnusable) throw error;
    throw unusable(
      'broken',
      'Không đọc được cơ sở dữ liệu; hãy khôi phục bản sao lưu / the database cannot be read: restore a backup or use another folder with --data',
      error,
    );
  }
};

/** A full disk is said in a sentence; the transaction is rolled back, so nothing is half-written. */
const namedFailure = (error: unknown): unknown => {
  const message = error instanceof Error ? error.message : '';
  if (/disk is full|SQLITE_FULL|disk I\/O/i.test(message))
    return unusable(
      'disk-full',
      'Đĩa đầy hoặc lỗi: chưa ghi được gì / the disk is full or failing: nothing was written; free space and repeat',
      error,
    );
  return error;
};

type Pending = { work: () => unknown; resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Outcome = { pending: Pending; value?: unknown; error?: unknown };

export class Table {
  readonly db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #queue: Pending[] = [];
  #closed = false;

  constructor(file: string) {
    this.db = openDatabase(file);
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const made = this.db.prepare(sql);
    this.#statements.set(sql, made);
    return made;
  }

  get<T>({ pk, sk }: Key): T | undefined {
    const row = this.#prepared('SELECT body FROM items WHERE pk = ? AND sk = ?').get(pk, sk) as Row | undefined;
    return row === undefined ? undefined : (JSON.parse(row.body) as T);
  }

  /** Items of a partition whose sort key begins with `prefix`, in order. */
  query<T>(pk: string, prefix = ''): { sk: string; item: T }[] {
    const sql = 'SELECT sk, body FROM items WHERE pk = ? AND sk >= ? AND sk < ? ORDER BY sk';
    const rows = this.#prepared(sql).all(pk, prefix, `${prefix}\u{10FFFF}`) as Row[];
    return rows.map(({ sk, body }) => ({ sk, item: JSON.parse(body) as T }));
  }

  all(sql: string, ...values: (string | number)[]): Record<string, unknown>[] {
    return this.#prepared(sql).all(...values) as Record<string, unknown>[];
  }

  run(sql: string, ...values: (string | number)[]): void {
    this.#prepared(sql).run(...values);
  }

  put({ pk, sk }: Key, item: unknown, columns: Columns = {}): void {
    const body = JSON.stringify(item);
    const bytes = Buffer.byteLength(body);
    if (bytes > MOST_BYTES) throw new ItemTooLarge(`${bytes} bytes`, { bytes, most: MOST_BYTES });
    const { look = null, official = null, sort = null, expires = null } = columns;
    const sql =
      'INSERT OR REPLACE INTO items (pk, sk, body, look, official, sort, expires) VALUES (?, ?, ?, ?, ?, ?, ?)';
    this.#prepared(sql).run(pk, sk, body, look, official, sort, expires);
  }

  remove({ pk, sk }: Key): void {
    this.#prepared('DELETE FROM items WHERE pk = ? AND sk = ?').run(pk, sk);
  }

  /** Runs `work` (reads and writes, all synchronous) in the next transaction; resolves after its commit. */
  write<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#queue.length === 0) setImmediate(() => this.#flush());
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  #flush(): void {
    const batch = this.#queue;
    this.#queue = [];
    if (this.#closed || batch.length === 0) return;
    try {
      this.db.exec('BEGIN IMMEDIATE');
      const outcomes = batch.map((pending) => this.#perform(pending));
      this.db.exec('COMMIT');
      for (const { pending, value, error } of outcomes)
        error === undefined ? pending.resolve(value) : pending.reject(error);
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      for (const pending of batch) pending.reject(namedFailure(error));
    }
  }

  /** One work's failure undoes that work alone. */
  #perform(pending: Pending): Outcome {
    this.db.exec('SAVEPOINT one');
    try {
      const value = pending.work();
      this.db.exec('RELEASE one');
      return { pending, value };
    } catch (error) {
      if (!this.db.isTransaction) throw error;
      this.db.exec('ROLLBACK TO one; RELEASE one');
      return { pending, error: namedFailure(error) };
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#flush();
    this.#closed = true;
    this.db.close();
  }
}
