// Group commit: what is asked to be written in one turn of the event loop shares one transaction, so one wait for the disk.
import type { DatabaseSync } from 'node:sqlite';
import { DataFolderUnusable } from '#shared/domain/errors';
import { named } from './database.ts';

export type Commits = {
  /** Runs `work` inside the next transaction; answers only after it is on the disk. */
  write<T>(work: () => T): Promise<T>;
  /** Commits what is queued, now. */
  flush(): void;
};

type Queued = { run(): () => void; reject(reason: unknown): void };

export const groupCommits = (db: DatabaseSync): Commits => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  let queue: Queued[] = [];

  const commitAll = (group: readonly Queued[]): (() => void)[] => {
    begin.run();
    const settles = group.map(({ run }) => run());
    commit.run();
    return settles;
  };

  const flush = (): void => {
    const group = queue;
    queue = [];
    if (group.length === 0) return;
    try {
      for (const settle of commitAll(group)) settle();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      for (const { reject } of group) reject(named(error));
    }
  };

  const write = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const run = (): (() => void) => {
        try {
          const result = work();
          return () => resolve(result);
        } catch (error) {
          // a fault of the disk leaves nobody's write safe; any other failure is its own writer's alone, whose work
          // checks before it writes, so there is nothing of it to undo
          if (!db.isTransaction || named(error) instanceof DataFolderUnusable) throw error;
          return () => reject(error);
        }
      };
      queue.push({ run, reject });
      if (queue.length === 1) setImmediate(flush);
    });

  return { write, flush };
};
