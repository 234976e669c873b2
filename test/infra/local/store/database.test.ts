// A data file that cannot be used is refused with what to do; one that can is read as it was left.
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../../infra/local/store/database.ts';
import { openStore } from '../../../../infra/local/store.ts';
import { aSelfAssessment, LATER, NOW, P1, units } from '../../../store-contract/fixtures.ts';
import { aFile } from './files.ts';

/** SQLite's number for it. */
const FULL = 2;

const unusable = (problem: string) => expect.objectContaining({ name: 'DataFolderUnusable', facts: { problem } });

const written = async (): Promise<string> => {
  const file = aFile();
  const store = openStore(file);
  await store.freeze(units());
  await Promise.all(Array.from({ length: 50 }, (_, n) => store.putFact(aSelfAssessment(`o${n}`))));
  store.close();
  return file;
};

const changed = (file: string, sql: string): void => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};

describe('a data file', () => {
  it('is read as it was left', async () => {
    const store = openStore(await written());

    expect((await store.unit(P1)).facts).toHaveLength(50);
    store.close();
  });

  it('is a write-ahead log whose commits wait for the disk', () => {
    const db = openDatabase(aFile());
    const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(FULL);
    db.close();
  });

  it('of a newer version is refused', async () => {
    const file = await written();
    changed(file, 'PRAGMA user_version = 99');

    expect(() => openStore(file)).toThrow(unusable('newer'));
  });

  it('that is no database is refused and left alone', () => {
    const file = aFile();
    writeFileSync(file, 'Đây không phải là cơ sở dữ liệu. '.repeat(100));

    expect(() => openStore(file)).toThrow(unusable('broken'));
    expect(readFileSync(file, 'utf8')).toBe('Đây không phải là cơ sở dữ liệu. '.repeat(100));
  });

  it('of another program is refused', () => {
    const file = aFile();
    changed(file, 'CREATE TABLE notes (text TEXT)');

    expect(() => openStore(file)).toThrow(unusable('broken'));
  });

  it('that was cut short is refused', async () => {
    const file = await written();
    truncateSync(file, 3 * 4096);

    expect(() => openStore(file)).toThrow(unusable('broken'));
  });

  it('with damaged pages is refused', async () => {
    const file = await written();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);

    expect(() => openStore(file)).toThrow(unusable('broken'));
  });

  it('that cannot be opened is refused', () => {
    const file = aFile();
    mkdirSync(file);

    expect(() => openStore(file)).toThrow(unusable('not-writable'));
  });

  it.each(['{', '{"id":"o1"}'])('names the item whose body is %s', async (body) => {
    const file = await written();
    changed(file, `UPDATE items SET body = '${body}' WHERE sk = 'OFFICIAL#o1'`);
    const store = openStore(file);

    await expect(store.unit(P1)).rejects.toMatchObject({
      name: 'StoredInvalid',
      facts: { item: 'CYCLE#2023#PANEL#P1 OFFICIAL#o1' },
    });
    store.close();
  });

  it('loses drafts and one-time values at the sweep after they expire, nothing else', async () => {
    const file = await written();
    const store = openStore(file);
    await store.saveDraft('o1', { results: 'x' }, LATER);
    await store.useOnce('sign-in:1', LATER);
    const counted = () => {
      const db = new DatabaseSync(file);
      const { count } = db.prepare('SELECT count(*) AS count FROM items').get() ?? {};
      db.close();
      return count;
    };
    const before = counted();
    await store.dueGates(NOW, 10);
    expect(counted()).toBe(before);
    await store.dueGates('2023-12-01T01:00:00.000Z', 10);

    expect(counted()).toBe(Number(before) - 2);
    store.close();
  });
});
