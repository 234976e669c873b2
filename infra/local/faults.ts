// Faults of the data folder: those of its plain files are named as the store's are, with what to do; all are told.
import { renameSync, writeFileSync } from 'node:fs';
import { DataFolderUnusable } from '#shared/domain/errors';
import type { Store } from '#shared/ports';

export const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EIO') return 'not-writable';
  return 'broken';
};

const TEXTS: Record<string, string> = {
  'disk-full': 'đĩa đầy; hãy giải phóng chỗ trống rồi chạy lại / the disk is full: free space and start again',
  'not-writable':
    'không ghi được; hãy kiểm tra quyền và đĩa rồi chạy lại / it cannot be written: check its permissions and the disk, then start again',
  broken: 'tệp bị hỏng; hãy khôi phục bản sao lưu / it is broken: restore a backup, or use another folder with --data',
};

/** A full disk, a file that may not be written: not what is in it. */
export const isDiskFault = (error: unknown): boolean =>
  typeof (error as NodeJS.ErrnoException).code === 'string' && reasonOf(error) !== 'broken';

export const namedFault = (file: string, error: unknown): DataFolderUnusable => {
  const problem = reasonOf(error);
  return new DataFolderUnusable(`${file}: ${TEXTS[problem]}`, { problem }, { cause: error });
};

/** Reads or writes `file`; throws DataFolderUnusable, with a sentence that says what to do. */
export const guardedFile = <T>(file: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (error instanceof DataFolderUnusable) throw error;
    throw namedFault(file, error);
  }
};

/** The whole text or nothing of it: a kill between making and writing must not leave half a file. */
export const writeWhole = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

export type Noting = <T>(work: () => Promise<T>) => Promise<T>;

export const notingFaults =
  (onFault: (fault: DataFolderUnusable) => void = () => {}): Noting =>
  async (work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DataFolderUnusable) onFault(error);
      throw error;
    }
  };

type Operation = (...args: unknown[]) => Promise<unknown>;

/** The store with its faults told. */
export const noted = (store: Store, noting: Noting): Store => {
  const operations = Object.entries(store as unknown as Record<string, Operation>);
  const all = operations.map(([name, operation]) => [name, (...args: unknown[]) => noting(() => operation(...args))]);
  return Object.fromEntries(all) as Store;
};
