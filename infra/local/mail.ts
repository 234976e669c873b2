// The mailbox of a machine that sends no mail: what would have been sent, to read and to act upon.
import { DatabaseSync } from 'node:sqlite';
import type { Mail, Mailer } from '#shared/ports.ts';

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

export const openMailbox = (file: string): Mailbox => {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS mails (n INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, "to" TEXT NOT NULL,
      subject TEXT NOT NULL, text TEXT NOT NULL, html TEXT NOT NULL)`);
  const insert = db.prepare('INSERT OR IGNORE INTO mails (id, "to", subject, text, html) VALUES (?, ?, ?, ?, ?)');
  const after = db.prepare('SELECT * FROM mails WHERE n > ? ORDER BY n LIMIT ?');
  const page = db.prepare('SELECT * FROM mails WHERE instr("to", ?) > 0 ORDER BY n DESC LIMIT ? OFFSET ?');
  const one = db.prepare('SELECT * FROM mails WHERE n = ?');
  const count = db.prepare('SELECT count(*) AS n FROM mails');
  return {
    // the same Message-ID twice is one mail, as a careful reader's program shows it
    send: async (mails) => {
      db.exec('BEGIN');
      for (const { id, to, subject, text, html } of mails) insert.run(id, to, subject, text, html);
      db.exec('COMMIT');
    },
    after: (n, limit) => after.all(n, limit) as unknown as Kept[],
    page: (to, offset, limit) => page.all(to, limit, offset) as unknown as Kept[],
    one: (n) => one.get(n) as unknown as Kept | undefined,
    count: () => (count.get() as { n: number }).n,
    close: () => db.close(),
  };
};
