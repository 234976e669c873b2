// Everything that a store's file holds, to say that nothing of it has changed.

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export type Item = { pk: string; sk: string };

/** Every row with all its columns, in the order of keys. */
export const dumpOf = (dir: string): Item[] => {
  const db = new DatabaseSync(join(dir, 'xeploai.sqlite'), { readOnly: true });
  try {
    return db.prepare('SELECT * FROM items ORDER BY pk, sk').all() as unknown as Item[];
  } finally {
    db.close();
  }
};

/** Keys of the rows that differ between two dumps. */
export const changedBetween = (before: readonly Item[], after: readonly Item[]): string[] => {
  const texts = (items: readonly Item[]) =>
    new Map(items.map((item) => [`${item.pk} ${item.sk}`, JSON.stringify(item)]));
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
};
