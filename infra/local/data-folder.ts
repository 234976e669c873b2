// One folder holds all state of one machine: made with safe modes, used by one server at a time, never of a newer version.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DataFolderUnusable } from '#shared/domain/errors';
import type { LinkKey, Secrets } from '#shared/ports';
import { reasonOf, writeWhole } from './faults.ts';

const VERSION = 1;

export type DataFolder = {
  file(name: string): string;
  secrets: Secrets;
  /** Lets another server use the folder. */
  release(): void;
};

const unusable = (problem: string, vi: string, en: string): DataFolderUnusable =>
  new DataFolderUnusable(`${vi} / ${en}`, { problem });

const checkVersion = (file: string): void => {
  if (!existsSync(file)) writeWhole(file, `${VERSION}\n`);
  const version = Number(readFileSync(file, 'utf8').trim());
  if (Number.isInteger(version) && version >= 1 && version <= VERSION) return;
  if (version > VERSION)
    throw unusable(
      'newer',
      'Thư mục dữ liệu thuộc phiên bản mới hơn; hãy cập nhật chương trình',
      'the data folder is of a newer version: update the program',
    );
  throw unusable(
    'broken',
    'Tệp VERSION của thư mục dữ liệu bị hỏng; hãy khôi phục bản sao lưu',
    'the VERSION file of the data folder is broken: restore a backup or use another folder with --data',
  );
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // another user's process lives, too
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A lock left by a killed server is taken over; a living one is refused. */
const lock = (file: string): void => {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // killed between making the lock and writing into it: empty, and 0 would stand for our own process group
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0 && pid !== process.pid && isAlive(pid))
      throw unusable(
        'in-use',
        `Thư mục dữ liệu đang được tiến trình ${pid} sử dụng`,
        `the data folder is in use by process ${pid}: stop it or choose another folder with --data`,
      );
    rmSync(file);
    lock(file);
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
  try {
    makeFolder(dir);
    checkVersion(file('VERSION'));
    lock(file('lock'));
    const keys = linkKeys(file('link-keys.json'));
    return { file, secrets: { linkKeys: async () => keys }, release: () => rmSync(file('lock'), { force: true }) };
  } catch (error) {
    if (error instanceof DataFolderUnusable) throw error;
    throw unusable(
      reasonOf(error),
      `Không dùng được thư mục dữ liệu ${dir}`,
      `the data folder ${dir} cannot be used (${reasonOf(error)}): free space, check its permissions, or choose another with --data`,
    );
  }
};
