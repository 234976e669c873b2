// What a server must remember beside the cycles: what its clock has started, its last backup, and what it was asked.
import { guarded, openDatabaseWith } from '../store/database.ts';

const SCHEMA = `
  CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE requests (
    n INTEGER PRIMARY KEY, command TEXT NOT NULL, given TEXT NOT NULL, answer TEXT
  ) STRICT;`;

export type Request = { n: number; command: string; given: string };

export type ServerState = ReturnType<typeof openServerState>;

export const openServerState = (file: string) => {
  const db = openDatabaseWith(file, SCHEMA);
  const value = db.prepare('SELECT value FROM remembered WHERE name = ?');
  const named = db.prepare('SELECT name, value FROM remembered WHERE name >= ? AND name < ? ORDER BY name');
  const put = db.prepare(
    'INSERT INTO remembered (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const ask = db.prepare('INSERT INTO requests (command, given) VALUES (?, ?)');
  const open = db.prepare('SELECT n, command, given FROM requests WHERE answer IS NULL ORDER BY n');
  const answer = db.prepare('UPDATE requests SET answer = ? WHERE n = ?');
  const answered = db.prepare('SELECT answer FROM requests WHERE n = ?');
  return {
    get: (name: string) => guarded(() => value.get(name))?.value as string | undefined,
    /** What begins with `prefix`, which is plain ASCII. */
    all: (prefix: string) => guarded(() => named.all(prefix, `${prefix}~`)) as { name: string; value: string }[],
    set: (name: string, text: string): void => void guarded(() => put.run(name, text)),
    /** A command at the terminal asks the server that has the folder; answers the request's number. */
    ask: (command: string, given: unknown): number =>
      Number(guarded(() => ask.run(command, JSON.stringify(given))).lastInsertRowid),
    asked: () => guarded(() => open.all()) as unknown as Request[],
    answer: (n: number, text: string): void => void guarded(() => answer.run(text, n)),
    answerTo: (n: number) => (guarded(() => answered.get(n))?.answer ?? undefined) as string | undefined,
    close: () => db.close(),
  };
};
