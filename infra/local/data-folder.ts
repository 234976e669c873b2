// One folder holds all state of one machine: made with safe modes, used by one server at a time, never of a newer version.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderUnusable } from '#shared/domain/errors';
import type { LinkKey, Secrets } from '#shared/ports';
import { reasonOf, writeWhole } from './faults.ts';
import { named } from './store/database.ts';

/** 2: what was mailed is known by the outbox. */
export const VERSION = 2;

export type DataFolder = {
  file(name: string): string;
  secrets: Secrets;
  /** Lets another server use the folder. */
  release(): void;
};

const unusable = (problem: string, vi: string, en: string): DataFolderUnusable =>
  new DataFolderUnusable(`${vi} / ${en}`, { problem });

/** Undefined where the file is not there; throws where it says nothing that can be a version. */
export const versionIn = (file: string): number | undefined => {
  if (!existsSync(file)) return undefined;
  const version = Number(readFileSync(file, 'utf8').trim());
  if (Number.isInteger(version) && version >= 1) return version;
  throw unusable(
    'broken',
    'Tệp VERSION của thư mục dữ liệu bị hỏng; hãy khôi phục bản sao lưu',
    'the VERSION file of the data folder is broken: restore a backup or use another folder with --data',
  );
};

const checkVersion = (file: string): void => {
  const version = versionIn(file);
  if (version === undefined) writeWhole(file, `${VERSION}\n`);
  else if (version > VERSION)
    throw unusable(
      'newer',
      'Thư mục dữ liệu thuộc phiên bản mới hơn; hãy cập nhật chương trình',
      'the data folder is of a newer version: update the program',
    );
  else if (version < VERSION)
    throw unusable(
      'older',
      'Thư mục dữ liệu thuộc phiên bản cũ; hãy chạy "xeploai upgrade"',
      'the data folder is of an older version: run "xeploai upgrade"',
    );
};

/** Whose lock it is, as a person is told; a number that cannot be read is nobody's. */
const holderOf = (file: string): string => {
  const pid = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return /^\d+$/.test(pid) ? pid : '?';
};

/**
 * Held by the operating system for as long as this process lives: a killed server leaves none, a process number that
 * somebody else has got since then means nothing, and two containers on one folder see each other.
 */
export const lockFolder = (file: string): (() => void) => {
  const held = new DatabaseSync(`${file}.db`, { timeout: 0 });
  try {
    held.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    const fault = named(error);
    if (!(fault instanceof DataFolderUnusable) || fault.facts.problem !== 'in-use') throw fault;
    const pid = holderOf(file);
    throw unusable(
      'in-use',
      `Thư mục dữ liệu đang được tiến trình ${pid} sử dụng`,
      `the data folder is in use by process ${pid}: stop it or choose another folder with --data`,
    );
  }
  const release = (): void => {
    if (!held.isOpen) return;
    rmSync(file, { force: true });
    held.close();
  };
  try {
    writeFileSync(file, String(process.pid), { mode: 0o600 });
    return release;
  } catch (error) {
    release();
    throw error;
  }
};

const linkKeys = (file: string): LinkKey[] => {
  if (!existsSync(file)) {
    const first: LinkKey = { id: 'k1', secret: randomBytes(32).toString('base64url') };
    writeWhole(file, JSON.stringify([first]));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as LinkKey[];
};

/** Not made recursively itself: on a read-only disk Node would then say that nothing is there. */
const makeFolder = (dir: string): void => {
  mkdirSync(dirname(dir), { recursive: true });
  if (!existsSync(dir)) mkdirSync(dir, { mode: 0o700 });
};

/** Throws DataFolderUnusable with a sentence that says what to do. */
export const openDataFolder = (dir: string): DataFolder => {
  const file = (name: string): string => join(dir, name);
  let release = (): void => {};
  try {
    makeFolder(dir);
    checkVersion(file('VERSION'));
    release = lockFolder(file('lock'));
    const keys = linkKeys(file('link-keys.json'));
    return { file, secrets: { linkKeys: async () => keys }, release };
  } catch (error) {
    release();
    if (error instanceof DataFolderUnusable) throw error;
    throw unusable(
      reasonOf(error),
      `Không dùng được thư mục dữ liệu ${dir}`,
      `the data folder ${dir} cannot be used (${reasonOf(error)}): free space, check its permissions, or choose another with --data`,
    );
  }
};
