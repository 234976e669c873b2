// What `xeploai verify` finds: every kind of damage, by its place; and nothing in a folder that is whole.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { digestOf } from '#shared/domain/fact';
import { openOutbox } from '../../../infra/local/mails/outbox.ts';
import { type Verified, verifyFolder } from '../../../infra/local/verify/folder.ts';
import { aFolder, aRuntime, runCycle } from '../../whole/small-province.ts';
import { aMail } from './mails/posting.ts';

let whole: string;

beforeAll(async () => {
  const undo: (() => void)[] = [];
  whole = aFolder((each) => undo.push(each));
  await runCycle(aRuntime({ dir: whole }));
  return () => {
    for (const each of undo) each();
  };
}, 240_000);

const spoilt = async (spoil: (dir: string) => void): Promise<Verified> => {
  const dir = join(aFolder(onTestFinished), 'data');
  cpSync(whole, dir, { recursive: true });
  spoil(dir);
  return verifyFolder(dir);
};

type Row = { pk: string; sk: string; body: string };

/** Changes the first row under `sk` in its file, past everything that would refuse it. */
const inStore = (sk: string, change: (db: DatabaseSync, row: Row) => void) => (dir: string) => {
  const db = new DatabaseSync(join(dir, 'xeploai.sqlite'));
  const row = db.prepare('SELECT pk, sk, body FROM items WHERE sk LIKE ? ORDER BY pk, sk').get(sk) as Row | undefined;
  if (row === undefined) throw new TypeError(`no row ${sk}`);
  change(db, row);
  db.close();
};

const rewrite = (sk: string, change: (body: Record<string, unknown>) => unknown) =>
  inStore(
    sk,
    (db, row) =>
      void db
        .prepare('UPDATE items SET body = ? WHERE pk = ? AND sk = ?')
        .run(JSON.stringify(change(JSON.parse(row.body))), row.pk, row.sk),
  );

const remove = (sk: string) =>
  inStore(sk, (db, row) => void db.prepare('DELETE FROM items WHERE pk = ? AND sk = ?').run(row.pk, row.sk));

const inEvents = (change: (lines: string[]) => string[]) => (dir: string) => {
  const file = join(dir, 'events.ndjson');
  writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
};

const saying = (english: RegExp) =>
  expect.arrayContaining([expect.objectContaining({ en: expect.stringMatching(english), vi: expect.any(String) })]);

describe('a data folder', () => {
  it('that is whole has no findings, and reading it changes nothing', async () => {
    const before = readFileSync(join(whole, 'xeploai.sqlite'));

    const { findings, rows, units, events } = await verifyFolder(whole);

    expect(findings).toEqual([]);
    expect([rows > 300, units > 10, events > 100]).toEqual([true, true, true]);
    expect(readFileSync(join(whole, 'xeploai.sqlite')).equals(before)).toBe(true);
  });

  it('tells a fact that was changed behind everybody’s back, by its key', async () => {
    const { findings } = await spoilt(
      rewrite('DECISION#%', (body) => ({ ...body, content: { ...(body.content as object), note: 'x' } })),
    );
    const changed = await spoilt(rewrite('RESULT#%', (body) => ({ ...body, digest: '0'.repeat(64) })));

    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]?.where).toMatch(/^CYCLE#2023-small#PANEL#.* DECISION#/);
    expect(changed.findings).toEqual(saying(/does not match its digest/));
  });

  it('tells a fact that is gone though a closure lists it', async () => {
    expect((await spoilt(remove('SELF-ASSESSMENT#%'))).findings).toEqual(
      saying(/lists SELF-ASSESSMENT#.* which is not there/),
    );
  });

  it('tells a gate that says other than its closure', async () => {
    const { findings } = await spoilt((dir) => {
      const db = new DatabaseSync(join(dir, 'xeploai.sqlite'));
      db.exec("DELETE FROM items WHERE sk LIKE 'CLOSURE#%'");
      db.close();
    });

    expect(findings).toEqual(saying(/says closed, which its closure does not/));
  });

  it('tells a cap proof that does not hold, though its digest fits', async () => {
    const { findings } = await spoilt(
      rewrite('CAP-PROOF#%', (body) => {
        const text = JSON.stringify(body.content).replace(/"bound":\d+/, '"bound":999');
        const content: unknown = JSON.parse(text);
        return { ...body, content, digest: digestOf(content) };
      }),
    );

    expect(findings).toEqual(saying(/cap proof does not hold/));
  });

  it('tells regulations that were changed after they were frozen', async () => {
    const { findings } = await spoilt(rewrite('CYCLE', (body) => ({ ...body, fingerprint: 'a'.repeat(64) })));

    expect(findings).toEqual(saying(/frozen regulations have been changed/));
  });

  it('tells a row that nobody can read', async () => {
    const { findings } = await spoilt(
      inStore(
        'UNIT#GATE',
        (db, { pk, sk }) => void db.prepare("UPDATE items SET body = '{' WHERE pk = ? AND sk = ?").run(pk, sk),
      ),
    );

    expect(findings).toEqual(saying(/cannot be read/));
  });

  it('tells an event that is missing, one that stands twice, and a line that is none', async () => {
    const { findings } = await spoilt(inEvents((lines) => [...lines.slice(3, -1), lines[10] ?? '', '{"half', '']));

    expect(findings).toEqual(saying(/an event is missing/));
    expect(findings).toEqual(saying(/event .* again/));
    expect(findings).toEqual(saying(/cannot be read/));
  });

  it('tells a mail that waits without a record', async () => {
    const { findings } = await spoilt((dir) => {
      const outbox = openOutbox(join(dir, 'outbox.sqlite'));
      outbox.add([aMail('an')], '2026-11-26T00:00:00.000Z');
      outbox.close();
    });

    expect(findings).toEqual(saying(/a mail waits that was not recorded/));
  });
});
