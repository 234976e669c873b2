// A data folder of an earlier version becomes one of today's: a step for each version, each of which can run again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderUnusable } from '#shared/domain/errors';
import { lockFolder, VERSION, versionIn } from './data-folder.ts';
import { guardedFile, writeWhole } from './faults.ts';
import { openOutbox } from './mails/outbox.ts';

/** Mails of version 1 stand in the mailbox only: known as sent, or a cycle that goes on would send them all again. */
const mailsAreKnown = (dir: string): void => {
  const mailbox = join(dir, 'mailbox.sqlite');
  if (!existsSync(mailbox)) return;
  const db = new DatabaseSync(mailbox, { readOnly: true });
  const outbox = openOutbox(join(dir, 'outbox.sqlite'));
  try {
    const ids = db.prepare('SELECT id FROM mails ORDER BY n').all() as { id: string }[];
    outbox.known(ids.map(({ id }) => id));
  } finally {
    outbox.close();
    db.close();
  }
};

/** By the version that it leads away from. */
const STEPS: Record<number, (dir: string) => void> = { 1: mailsAreKnown };

export type Upgraded = { from: number; to: number };

/** Throws DataFolderUnusable: in use, newer, broken, absent. */
export const upgradeFolder = (dir: string): Upgraded => {
  const file = join(dir, 'VERSION');
  const from = guardedFile(file, () => versionIn(file));
  if (from === undefined)
    throw new DataFolderUnusable(`${dir} chưa phải thư mục dữ liệu / ${dir} is no data folder`, { problem: 'absent' });
  if (from > VERSION)
    throw new DataFolderUnusable(
      'Thư mục dữ liệu thuộc phiên bản mới hơn; hãy cập nhật chương trình / the data folder is of a newer version: update the program',
      { problem: 'newer' },
    );
  const release = lockFolder(join(dir, 'lock'));
  try {
    for (let version = from; version < VERSION; version += 1) {
      STEPS[version]?.(dir);
      // only now: a crash in between runs the step again
      guardedFile(file, () => writeWhole(file, `${version + 1}\n`));
    }
  } finally {
    release();
  }
  return { from, to: VERSION };
};
