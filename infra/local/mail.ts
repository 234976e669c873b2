// The mailbox of a machine that sends no mail: what would have been sent, to read and to act upon.
import { DatabaseSync } from 'node:sqlite';
import type { Mail, Mailer } from '#shared/ports';
import { guarded } from './store/database.ts';

export type Kept = Mail & { n: number };

export interface Mailbox extends Mailer {
  /** Mails after number `n`, oldest first. */
  after(n: number, limit: number): Kept[];
  /** Newest first; `to` filters by part of an address. */
  page(to: string, offset: number, limit: number): Kept[];
  one(n: number): Kept | undefined;
  count(): number;
  close(): void;
}

const open = (file: string): DatabaseSync => {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS mails (n INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, "to" TEXT NOT NULL,
      subject TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL)`);
  return db;
};

export const openMailbox = (file: string): Mailbox => {
  const db = guarded(() => open(file));
  const insert = db.prepare('INSERT OR IGNORE INTO mails (id, "to", subject, text, html) VALUES (?, ?, ?, ?, ?)');
  const after = db.prepare('SELECT * FROM mails WHERE n > ? ORDER BY n LIMIT ?');
  const page = db.prepare('SELECT * FROM mails WHERE instr("to", ?) > 0 ORDER BY n DESC LIMIT ? OFFSET ?');
  const one = db.prepare('SELECT * FROM mails WHERE n = ?');
  const count = db.prepare('SELECT count(*) AS n FROM mails');
  const insertAll = (mails: readonly Mail[]): void => {
    db.exec('BEGIN');
    try {
      for (const { id, to, subject, text, html } of mails) insert.run(id, to, subject, text, html);
      db.exec('COMMIT');
    } catch (error) {
      // a transaction left open would refuse every later mail
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    // the same Message-ID twice is one mail, as a careful reader's program shows it
    send: async (mails) => guarded(() => insertAll(mails)),
    after: (n, limit) => after.all(n, limit) as unknown as Kept[],
    page: (to, offset, limit) => page.all(to, limit, offset) as unknown as Kept[],
    one: (n) => one.get(n) as unknown as Kept | undefined,
    count: () => (count.get() as { n: number }).n,
    close: () => db.close(),
  };
};
