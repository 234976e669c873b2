// `explain` and `shadow` over a real data folder: what they print, and that nothing in the folder changes.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { NotFound } from '#shared/domain/errors';
import { type FactContent, type FactKind, makeFact } from '#shared/domain/fact';
import { runCommand } from '../../../functions/operator/command-line.ts';
import type { OpenSystem, Operated } from '../../../functions/operator/system.ts';
import { dataCommands } from '../../../infra/local/data-commands.ts';
import { openDataFolder } from '../../../infra/local/data-folder.ts';
import { openStore, type SqliteStore } from '../../../infra/local/store.ts';
import { aCycle, anOfficial, aPanel, aPeriodScore, PANEL_REF } from '../../builders.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const put = <K extends FactKind>(store: SqliteStore, kind: K, subject: string, content: FactContent<K>) =>
  store.putFact(
    makeFact<K>({
      unit: PANEL_REF,
      kind,
      subject,
      round: 1,
      at: '2023-12-01T00:00:00.000Z',
      by: 'hr:0',
      channel: 'console',
      content,
    }),
  );

/** A closed cycle of one person with three quarters; `stopped` closes the server's files. */
const aFolder = async ({ stopped = true } = {}) => {
  const dir = mkdtempSync(join(tmpdir(), 'xeploai-data-'));
  folders.push(dir);
  const folder = openDataFolder(dir);
  const store = openStore(folder.file('xeploai.sqlite'));
  await store.putCycle(aCycle({ cells: [] }));
  await store.freeze([{ ref: PANEL_REF, panel: aPanel(), officials: [anOfficial()] }]);
  for (const period of ['2023-Q1', '2023-Q2', '2023-Q3'])
    await put(store, 'period-score', `period:o1:${period}`, aPeriodScore({ period, common: 30_00, results: 60_00 }));
  await put(store, 'result', 'o1', { outcome: 'good', profile: 'hau-giang-1120', profileVersion: 2 });
  const stop = () => {
    store.close();
    folder.release();
  };
  if (stopped) stop();
  return { dir, stop };
};

const contentsOf = (dir: string): [string, string][] =>
  readdirSync(dir)
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]);

/** What `--stage trial` opens. */
let running: Operated | undefined;

const run = async (...words: string[]) => {
  const said = { out: '', err: '' };
  const output = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const open: OpenSystem = async ({ stage }) => {
    if (stage !== 'trial' || running === undefined) throw new NotFound('no stage', { stage: stage ?? '' });
    return running;
  };
  const exit = await runCommand(words, output, dataCommands(output, open));
  return { exit, ...said };
};

describe('shadow', () => {
  it('lists who would change under the other profile and why', async () => {
    const { dir } = await aFolder();

    const { exit, out } = await run('shadow', '--cycle', '2023', '--profile', 'nd-335-2025', '--data', dir);

    expect(exit).toBe(0);
    expect(out).toContain('p1 o1: Hoàn thành tốt nhiệm vụ → Hoàn thành xuất sắc nhiệm vụ');
    expect(out).toContain('Đ20 NĐ 335/2025/NĐ-CP');
    expect(
      JSON.parse((await run('shadow', '--cycle', '2023', '--profile', 'nd-335-2025', '--data', dir, '--json')).out),
    ).toMatchObject({
      rows: [{ official: 'o1', decided: 'good', verdict: 'changes', answer: { rating: 'excellent' } }],
    });
  });

  it('leaves every file of the folder as it was, byte for byte', async () => {
    const { dir } = await aFolder();
    const before = contentsOf(dir);

    await run('shadow', '--cycle', '2023', '--profile', 'nd-335-2025', '--data', dir);

    expect(contentsOf(dir)).toEqual(before);
  });

  it('reads beside a server that is running, and changes neither the data nor its log', async () => {
    const { dir, stop } = await aFolder({ stopped: false });
    const data = () => contentsOf(dir).filter(([name]) => !name.endsWith('-shm'));
    const before = data();

    const { exit } = await run('shadow', '--cycle', '2023', '--profile', 'nd-335-2025', '--data', dir);

    expect(exit).toBe(0);
    expect(data()).toEqual(before);
    stop();
  });

  it('refuses an unknown profile, cycle and folder, each by name', async () => {
    const { dir } = await aFolder();

    expect((await run('shadow', '--cycle', '2023', '--profile', 'nd-0', '--data', dir)).err).toContain('NotFound');
    expect((await run('shadow', '--cycle', '1999', '--profile', 'nd-335-2025', '--data', dir)).err).toContain(
      'NotFound',
    );
    const nowhere = await run('shadow', '--cycle', '2023', '--profile', 'nd-335-2025', '--data', join(dir, 'none'));
    expect(nowhere).toMatchObject({ exit: 2, err: expect.stringContaining('no data in') });
  });
});

describe('explain', () => {
  it('prints each rule with its verdict, article and certainty', async () => {
    const { dir } = await aFolder();
    const before = contentsOf(dir);

    const { exit, out } = await run('explain', 'o1', '--cycle', '2023', '--data', dir);

    expect(exit).toBe(0);
    for (const part of [
      'o1 – Người Mẫu o1',
      'Đ2k3 NĐ 90/2020/NĐ-CP',
      '30,00 + 60,00 = 90,00',
      'giả định',
      'Hoàn thành tốt',
    ])
      expect(out).toContain(part);
    expect(contentsOf(dir)).toEqual(before);
  });

  it('refuses somebody who is in no panel of the cycle', async () => {
    const { dir } = await aFolder();

    expect(await run('explain', 'nobody', '--cycle', '2023', '--data', dir)).toMatchObject({ exit: 2, out: '' });
  });
});

describe('a running system that is named', () => {
  it('is read instead of a folder, and closed', async () => {
    const { dir } = await aFolder();
    const store = openStore(join(dir, 'xeploai.sqlite'));
    running = { deps: { store }, close: () => store.close() } as unknown as Operated;

    const { exit, out } = await run('explain', 'o1', '--cycle', '2023', '--stage', 'trial');

    expect([exit, out]).toEqual([0, expect.stringContaining('o1 – Người Mẫu o1')]);
    await expect(store.cycles()).rejects.toThrow();
  });

  it('is refused by name where there is none', async () => {
    const { exit, err } = await run('shadow', '--cycle', '2023', '--profile', 'nd-335-2025', '--stage', 'nowhere');

    expect([exit, err]).toEqual([2, expect.stringContaining('NotFound')]);
  });
});
