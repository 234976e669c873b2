// The store's SQLite file: made or checked on opening; every failure of file or disk is named, with what to do.
import { DatabaseSync } from 'node:sqlite';
import { DataFolderUnusable } from '#shared/domain/errors';

const VERSION = 1;
/** Another process (a backup) may hold the file for a moment. */
const BUSY_MS = 5000;

const SCHEMA = `
  CREATE TABLE items (
    pk TEXT NOT NULL,
    sk TEXT NOT NULL,
    body TEXT NOT NULL,
    next_look TEXT,
    result_of TEXT,
    expires INTEGER,
    PRIMARY KEY (pk, sk)
  ) STRICT;
  CREATE INDEX gates_by_look ON items (next_look, pk) WHERE next_look IS NOT NULL;
  CREATE INDEX results_by_official ON items (result_of, pk, sk) WHERE result_of IS NOT NULL;
  CREATE INDEX expiring ON items (expires) WHERE expires IS NOT NULL;`;

type Problem = 'newer' | 'broken' | 'disk-full' | 'not-writable' | 'in-use';

const TEXTS: Record<Problem, string> = {
  newer:
    'Dữ liệu thuộc phiên bản mới hơn; hãy cập nhật chương trình / the data is of a newer version: update the program',
  broken:
    'Tệp dữ liệu bị hỏng; hãy khôi phục bản sao lưu / the data file is broken: restore a backup or use another folder with --data',
  'disk-full':
    'Hết dung lượng đĩa; chưa ghi gì, hãy giải phóng chỗ trống / the disk is full: nothing was recorded; free space and try again',
  'not-writable':
    'Không ghi được tệp dữ liệu; hãy kiểm tra quyền và đĩa / the data file cannot be written: check its permissions and the disk',
  'in-use':
    'Tệp dữ liệu đang bị chương trình khác giữ / the data file is held by another program: stop it and try again',
};

const unusable = (problem: Problem, cause?: unknown): DataFolderUnusable =>
  new DataFolderUnusable(TEXTS[problem], { problem }, { cause });

/** SQLite's primary result codes: https://www.sqlite.org/rescode.html */
const PROBLEMS: Record<number, Problem> = {
  5: 'in-use',
  6: 'in-use',
  8: 'not-writable',
  10: 'not-writable',
  11: 'broken',
  13: 'disk-full',
  14: 'not-writable',
  26: 'broken',
};

/** A fault of file or disk as DataFolderUnusable; anything else as it came. */
export const named = (error: unknown): unknown => {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const problem = PROBLEMS[error.errcode & 0xff];
  return problem === undefined ? error : unusable(problem, error);
};

export const guarded = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw named(error);
  }
};

const numberIn = (db: DatabaseSync, sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0]);

const make = (db: DatabaseSync, schema: string): void => {
  // tables, but no version of ours: not our file
  if (numberIn(db, 'SELECT count(*) FROM sqlite_schema') > 0) throw unusable('broken');
  db.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${VERSION}; COMMIT;`);
};

const check = (db: DatabaseSync, version: number): void => {
  if (version > VERSION) throw unusable('newer');
  const found = db.prepare('PRAGMA quick_check(1)').get();
  if (found?.quick_check !== 'ok') throw unusable('broken');
};

/** WAL, and a commit is on the disk before it is answered. `schema` makes the tables of a file that is not there yet. */
export const openDatabaseWith = (file: string, schema: string): DatabaseSync =>
  guarded(() => {
    const db = new DatabaseSync(file, { timeout: BUSY_MS });
    try {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      const version = numberIn(db, 'PRAGMA user_version');
      if (version === 0) make(db, schema);
      else check(db, version);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });

export const openDatabase = (file: string): DatabaseSync => openDatabaseWith(file, SCHEMA);
