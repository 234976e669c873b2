// A backup made while people act, restored elsewhere: the same facts, a cycle that goes on, links that still work.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeBackup } from '../../infra/local/backup/make.ts';
import { restoreBackup } from '../../infra/local/backup/restore.ts';
import { replayEvents } from '../../infra/local/replay-events.ts';
import { verifyFolder } from '../../infra/local/verify/folder.ts';
import { goOn, runHalfWay } from './half-way.ts';
import { aLittleDisk, canMount } from './little-disk.ts';
import { type Outcome, outcomeIn } from './outcome.ts';
import { aFolder, aRuntime, PLAN, runCycle } from './small-province.ts';

const NOW = '2026-11-26T02:30:00.000Z';
const SECRET = 'một cụm mật khẩu dài';
const PLACES = [70, 45, 20];

let undisturbed: Outcome;
let half: string;
const backups: string[] = [];

beforeAll(async () => {
  const undo: (() => void)[] = [];
  const cleanup = (each: () => void): void => void undo.push(each);
  undisturbed = await runCycle(aRuntime({ dir: aFolder(cleanup) }));
  half = aFolder(cleanup);
  const to = aFolder(cleanup);
  const made: Promise<unknown>[] = [];
  await runHalfWay(half, 90, (left) => {
    if (!PLACES.includes(left)) return;
    const file = join(to, `${left}.backup`);
    backups.push(file);
    made.push(makeBackup(half, file, SECRET, NOW));
  });
  await Promise.all(made);
  return () => {
    for (const each of undo) each();
  };
}, 240_000);

const restored = async (file: string): Promise<string> => {
  const dir = join(aFolder(onTestFinished), 'data');
  await restoreBackup(file, dir, SECRET);
  await replayEvents({ cycle: PLAN.id, data: dir });
  return dir;
};

describe('a backup that was made while people acted', () => {
  it('is one moment of the data: nothing in it contradicts anything else', async () => {
    expect(backups).toHaveLength(PLACES.length);
    for (const file of backups) {
      const { findings, rows, units } = await verifyFolder(await restored(file));
      expect(findings).toEqual([]);
      expect(rows).toBeGreaterThan(100);
      expect(units).toBeGreaterThan(5);
    }
  });

  it('restored in another folder goes on to the same tables and events, with the links that were mailed before', async () => {
    const dir = await restored(backups[1] ?? '');

    await goOn(dir);

    expect(await outcomeIn(dir, PLAN.id)).toEqual(undisturbed);
    expect((await verifyFolder(dir)).findings).toEqual([]);
  });

  it('holds nothing that can be read without the passphrase, and nobody else may read its file', () => {
    const text = readFileSync(backups[0] ?? '').toString('latin1');

    for (const telling of ['SQLite', 'so-01', 'tinh-mau', 'secret']) expect(text).not.toContain(telling);
    expect(statSync(backups[0] ?? '').mode & 0o077).toBe(0);
  });

  it('leaves nothing beside it', () => {
    expect(readdirSync(half).filter((name) => name.includes('backup'))).toEqual([]);
    expect(readdirSync(join(backups[0] ?? '', '..')).every((name) => name.endsWith('.backup'))).toBe(true);
  });
});

describe('a restore', () => {
  const spoilt = (spoil: (file: string) => void): string => {
    const file = join(aFolder(onTestFinished), 'spoilt.backup');
    copyFileSync(backups[0] ?? '', file);
    spoil(file);
    return file;
  };
  const refused = async (file: string, dir = join(aFolder(onTestFinished), 'data'), secret = SECRET) => {
    const error: unknown = await restoreBackup(file, dir, secret).catch((each: unknown) => each);
    expect(existsSync(`${dir}.restoring`)).toBe(false);
    return error;
  };
  const flip = (at: (size: number) => number) => (file: string) => {
    const bytes = readFileSync(file);
    const place = at(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  };

  it.each([
    ['half-written', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['half-written', (file: string) => truncateSync(file, statSync(file).size - 1)],
    ['half-written', (file: string) => truncateSync(file, 40)],
    ['damaged', flip((size) => Math.floor(size / 2))],
    ['damaged', flip((size) => size - 20)],
    ['not-a-backup', flip(() => 3)],
    ['not-a-backup', (file: string) => writeFileSync(file, 'SQLite format 3')],
  ])('of one that is %s says so, and makes nothing', async (problem, spoil) => {
    const dir = join(aFolder(onTestFinished), 'data');

    expect(await refused(spoilt(spoil), dir)).toMatchObject({ name: 'BackupUnusable', facts: { problem } });
    expect(existsSync(dir)).toBe(false);
  });

  it('with another passphrase says so', async () => {
    const error = await refused(backups[0] ?? '', undefined, 'một cụm mật khẩu khác');

    expect(error).toMatchObject({
      facts: { problem: 'wrong-passphrase' },
      message: expect.stringMatching(/cụm mật khẩu khác \/ .* another passphrase/),
    });
  });

  it('of a newer version says to update the program', async () => {
    const newer = spoilt((file) => {
      const [magic, header, ...rest] = readFileSync(file, 'latin1').split('\n');
      writeFileSync(file, [magic, header?.replace('"version":1', '"version":2'), ...rest].join('\n'), 'latin1');
    });

    expect(await refused(newer)).toMatchObject({ facts: { problem: 'newer' } });
  });

  it('overwrites nothing', async () => {
    const dir = join(aFolder(onTestFinished), 'data');
    mkdirSync(dir);
    writeFileSync(join(dir, 'mine'), '');

    expect(await refused(backups[0] ?? '', dir)).toMatchObject({ facts: { problem: 'target-not-empty' } });
    expect(readdirSync(dir)).toEqual(['mine']);
  });
});

describe.skipIf(!canMount())('a backup to a full disk', () => {
  it('says so and leaves no half of itself', async () => {
    const disk = aLittleDisk(onTestFinished, '16k');

    const error: unknown = await makeBackup(half, join(disk.dir, 'x.backup'), SECRET, NOW).catch(
      (each: unknown) => each,
    );

    expect(error).toMatchObject({ name: 'DataFolderUnusable', facts: { problem: 'disk-full' } });
    expect(readdirSync(disk.dir)).toEqual([]);
  });
});

describe('a backup that was killed', () => {
  it('leaves copies that the next one clears, and those of a living one are left alone', async () => {
    const [dead, living] = [`backup.tmp-999999999-x`, `backup.tmp-${process.ppid}-y`];
    for (const name of [dead, living]) mkdirSync(join(half, name));
    onTestFinished(() => rmSync(join(half, living), { recursive: true }));

    await makeBackup(half, join(aFolder(onTestFinished), 'x.backup'), SECRET, NOW);

    expect(readdirSync(half).filter((name) => name.startsWith('backup.tmp'))).toEqual([living]);
  });
});
