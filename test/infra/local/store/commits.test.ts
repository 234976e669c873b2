// Group commit: many writers, one wait for the disk; nobody is answered before, nobody pays for another's failure.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { factKey } from '#shared/domain/fact';
import { groupCommits } from '../../../../infra/local/store/commits.ts';
import { openDatabase } from '../../../../infra/local/store/database.ts';
import { rowsOf } from '../../../../infra/local/store/rows.ts';
import { openStore, storeOn } from '../../../../infra/local/store.ts';
import { AT, aGate, aSelfAssessment, NOW, P1 } from '../../../store-contract/fixtures.ts';
import { aFile } from './files.ts';

const row = (sk: string) => ({ pk: 'p', sk, text: '{}' });

/** The same database, which says when it runs a statement prepared from this text. */
const watched = (db: DatabaseSync, text: string, ran: () => void): DatabaseSync =>
  new Proxy(db, {
    get: (target, name) => {
      if (name !== 'prepare') {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return (sql: string) => {
        const statement = target.prepare(sql);
        if (sql !== text) return statement;
        const run = () => {
          ran();
          return statement.run();
        };
        return { run };
      };
    },
  });

describe('writes of one turn', () => {
  it('share one commit, whoever asks for them', async () => {
    let commits = 0;
    const store = storeOn(watched(openDatabase(aFile()), 'COMMIT', () => (commits += 1)));
    await store.openGate(P1, aGate(['official:o1', 'official:o2']));
    commits = 0;
    await Promise.all([
      store.putFact(aSelfAssessment('o1')),
      store.putFact(aSelfAssessment('o2')),
      store.answerGate(P1, AT, 'official:o1', NOW),
      store.answerGate(P1, AT, 'official:o2', NOW),
    ]);

    expect(commits).toBe(1);
    store.close();
  });

  it('are answered only when others can read them from the file', async () => {
    const file = aFile();
    const [one, other] = [openStore(file), openStore(file)];
    const fact = aSelfAssessment('o1');
    const writing = one.putFact(fact);

    expect(await other.fact(P1, factKey(fact))).toBeUndefined();
    await writing;
    expect(await other.fact(P1, factKey(fact))).toEqual(fact);
    for (const store of [one, other]) store.close();
  });

  it('do not fail with one among them', async () => {
    const db = openDatabase(aFile());
    const rows = rowsOf(db);
    const { write } = groupCommits(db);
    const fail = () => {
      throw new TypeError('mine alone');
    };
    const settled = await Promise.allSettled([
      write(() => rows.put(row('a'))),
      write(fail),
      write(() => rows.put(row('b'))),
    ]);

    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(rows.keys('p')).toEqual(['a', 'b']);
    db.close();
  });

  it('all fail by name when the disk is full, none is half-written, and the next succeed', async () => {
    const db = openDatabase(aFile());
    const rows = rowsOf(db);
    const store = storeOn(db);
    await store.putFact(aSelfAssessment('o1'));
    db.exec('PRAGMA max_page_count = 12');
    const facts = Array.from({ length: 40 }, (_, n) => aSelfAssessment(`o${n + 2}`, { results: 'x'.repeat(3000) }));
    const settled = await Promise.allSettled(facts.map((fact) => store.putFact(fact)));

    const problems = settled.map((each) => (each.status === 'rejected' ? each.reason : undefined));
    for (const problem of problems)
      expect(problem).toMatchObject({ name: 'DataFolderUnusable', facts: { problem: 'disk-full' } });
    expect(rows.keys('CYCLE#2023#PANEL#P1')).toEqual(['SELF-ASSESSMENT#official:o1#001']);

    db.exec('PRAGMA max_page_count = 1000000');
    expect(await Promise.all(facts.map((fact) => store.putFact(fact)))).toEqual(facts.map(() => ({ put: true })));
    store.close();
  });

  it('fail by name while another program holds the file', async () => {
    const file = aFile();
    const [db, holder] = [openDatabase(file), openDatabase(file)];
    const store = storeOn(db);
    db.exec('PRAGMA busy_timeout = 0');
    holder.exec('BEGIN IMMEDIATE');

    await expect(store.putFact(aSelfAssessment('o1'))).rejects.toMatchObject({
      name: 'DataFolderUnusable',
      facts: { problem: 'in-use' },
    });
    holder.exec('ROLLBACK');
    expect(await store.putFact(aSelfAssessment('o1'))).toEqual({ put: true });
    holder.close();
    store.close();
  });

  it('that are under way at the end are committed before the file is let go', async () => {
    const file = aFile();
    const store = openStore(file);
    const writing = store.putFact(aSelfAssessment('o1'));
    store.close();

    expect(await writing).toEqual({ put: true });
    const again = openStore(file);
    expect(await again.facts(P1, 'self-assessment')).toEqual([aSelfAssessment('o1')]);
    again.close();
  });
});

describe('a server that is killed', () => {
  it('has kept every fact that it answered', async () => {
    const file = aFile();
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), file]);
    let said = '';
    for await (const text of writer.stdout) {
      said += String(text);
      if (said.split('\n').length > 40) break;
    }
    writer.kill('SIGKILL');
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');

    const store = openStore(file);
    const kept = new Set((await store.facts(P1, 'self-assessment')).map(({ subject }) => subject));
    const answered = said.split('\n').slice(0, -1);
    expect(answered.length).toBeGreaterThanOrEqual(40);
    expect(answered.filter((id) => !kept.has(`official:${id}`))).toEqual([]);
    store.close();
  });
});
