// The outbox of a server of one's own: a mail is durable here before its step goes on, and until it is sent or given up.
import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '#shared/domain/ids';
import type { Mail } from '#shared/ports';
import { guarded, openDatabaseWith } from '../store/database.ts';

export type Waiting = Mail & { n: number; attempts: number; firstPutOff: Instant | null };
/** `refused`: for good, by the receiver. `parked`: put off for too long. Both wait for an administrator's word. */
export type MailState = 'waiting' | 'sent' | 'refused' | 'parked';
export type Counts = Record<MailState, number>;
export type Stuck = { id: string; state: 'refused' | 'parked'; reason: string; at: Instant };

const SCHEMA = `
  CREATE TABLE mails (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    "to" TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL,
    first_put_off TEXT,
    done_at TEXT,
    reason TEXT
  ) STRICT;
  CREATE INDEX waiting_by_time ON mails (next_at, n) WHERE state = 'waiting';
  CREATE INDEX stuck ON mails (state) WHERE state IN ('refused', 'parked');`;

export type Outbox = ReturnType<typeof openOutbox>;

const prepared = (db: DatabaseSync) => ({
  add: db.prepare('INSERT OR IGNORE INTO mails (id, "to", subject, text, html, next_at) VALUES (?, ?, ?, ?, ?, ?)'),
  known: db.prepare(`INSERT OR IGNORE INTO mails (id, "to", subject, text, html, state, next_at)
    VALUES (?, '', '', '', '', 'sent', '')`),
  due: db.prepare(`SELECT n, id, "to", subject, text, html, attempts, first_put_off AS firstPutOff
    FROM mails WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, n LIMIT ?`),
  // a sent mail holds a living link that nobody needs any more: only its name stays, so that a repeat is known
  sent: db.prepare(`UPDATE mails SET state = 'sent', done_at = ?, attempts = attempts + 1, reason = NULL,
    "to" = '', subject = '', text = '', html = '' WHERE n = ?`),
  putOff: db.prepare(`UPDATE mails SET next_at = ?, reason = ?, attempts = attempts + 1,
    first_put_off = coalesce(first_put_off, ?) WHERE n = ?`),
  giveUp: db.prepare('UPDATE mails SET state = ?, done_at = ?, reason = ?, attempts = attempts + 1 WHERE n = ?'),
  again: db.prepare(`UPDATE mails SET state = 'waiting', next_at = ?, first_put_off = NULL, reason = NULL
    WHERE state = ?`),
  counts: db.prepare('SELECT state, count(*) AS count FROM mails GROUP BY state'),
  stuck: db.prepare(`SELECT id, state, reason, done_at AS at FROM mails WHERE state IN ('refused', 'parked')
    ORDER BY n DESC LIMIT ?`),
});

export const openOutbox = (file: string) => {
  const db = openDatabaseWith(file, SCHEMA);
  // what is taken off is gone from the file, too, and not only from the table
  db.exec('PRAGMA secure_delete = ON');
  const sql = prepared(db);
  const inOne = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      // a transaction left open would refuse every later mail
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
  const addAll = (mails: readonly Mail[], now: Instant): void =>
    inOne(() => {
      for (const { id, to, subject, text, html } of mails) sql.add.run(id, to, subject, text, html, now);
    });
  const knowAll = (ids: readonly string[]): void =>
    inOne(() => {
      for (const id of ids) sql.known.run(id);
    });
  return {
    /** The same id twice is one mail, whatever became of it. */
    add: (mails: readonly Mail[], now: Instant): void => guarded(() => addAll(mails, now)),
    /** Sent by somebody else, before there was an outbox. */
    known: (ids: readonly string[]): void => guarded(() => knowAll(ids)),
    due: (now: Instant, limit: number) => guarded(() => sql.due.all(now, limit)) as unknown as Waiting[],
    sent: (n: number, now: Instant): void => void guarded(() => sql.sent.run(now, n)),
    putOff: (n: number, until: Instant, reason: string, now: Instant): void =>
      void guarded(() => sql.putOff.run(until, reason, now, n)),
    giveUp: (n: number, state: 'refused' | 'parked', reason: string, now: Instant): void =>
      void guarded(() => sql.giveUp.run(state, now, reason, n)),
    /** Lets what was refused or parked be tried anew; answers how many. */
    again: (state: 'refused' | 'parked', now: Instant): number =>
      Number(guarded(() => sql.again.run(now, state)).changes),
    counts: (): Counts => {
      const rows = guarded(() => sql.counts.all()) as { state: MailState; count: number }[];
      return {
        waiting: 0,
        sent: 0,
        refused: 0,
        parked: 0,
        ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
      };
    },
    stuck: (limit: number) => guarded(() => sql.stuck.all(limit)) as unknown as Stuck[],
    close: (): void => {
      if (db.isOpen) db.close();
    },
  };
};
