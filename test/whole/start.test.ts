// `npm start` where it cannot work: a sentence in Vietnamese and English that says what to do, and an exit code of its own.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aLittleDisk, canMount } from './little-disk.ts';
import { outcomeIn } from './outcome.ts';
import { type Ended, startProgram } from './program.ts';
import { aFolder, aRuntime, importSmall, PLAN, runCycle, serve } from './small-province.ts';

const start = (dir: string, ...more: string[]): Promise<Ended> =>
  startProgram(['--once', '--quiet', '--sample', 'small', '--port', '0', '--data', dir, ...more]).ended;

const STACK = /^\s+at |node:internal|Error:/m;
const VIETNAMESE = /[ăâđêôơưạảấầậắặếềệỉịọốồộớờợụứừựỳỵ]/i;

/** The last line is one sentence in both languages; nothing before it is a stack. */
const expectSentence = ({ code, output }: Ended, english: RegExp): void => {
  const sentence = output.trim().split('\n').at(-1) ?? '';
  const [vi = '', en = ''] = sentence.split(' / ');
  expect(code, output).toBe(1);
  expect(output).not.toMatch(STACK);
  expect(vi).toMatch(VIETNAMESE);
  expect(en).toMatch(english);
};

/** A port of this machine that somebody listens at. */
const takenPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('a start that cannot be', () => {
  it('at a taken port says to choose another', async () => {
    const port = await takenPort();

    expectSentence(await start(aFolder(onTestFinished), '--port', String(port)), /port \d+ is taken: .*--port/);
  });

  it('with an unknown option says how it is used', async () => {
    for (const option of ['--fast', '--people=some', '--port=seventy'])
      expectSentence(await start(aFolder(onTestFinished), option), /bad option .*npm start -- \[--once\]/);
  });

  it('in a folder that another server uses says which process', async () => {
    const dir = aFolder(onTestFinished);
    const { close } = await serve(aRuntime({ dir }));

    const ended = await start(dir);
    await close();

    expectSentence(ended, new RegExp(`in use by process ${process.pid}: stop it or choose another`));
  });

  it('in a folder of a newer version says to update', async () => {
    const dir = aFolder(onTestFinished);
    writeFileSync(join(dir, 'VERSION'), '99\n');

    expectSentence(await start(dir), /of a newer version: update the program/);
    expect(readdirSync(dir)).toEqual(['VERSION']);
  });

  it('with a database of a newer version says to update', async () => {
    const dir = aFolder(onTestFinished);
    const db = new DatabaseSync(join(dir, 'xeploai.sqlite'));
    db.exec('CREATE TABLE later (n INTEGER); PRAGMA user_version = 99');
    db.close();

    expectSentence(await start(dir), /of a newer version: update the program/);
  });

  it.each(['xeploai.sqlite', 'mailbox.sqlite', 'events.ndjson', 'clock.json', 'link-keys.json', 'VERSION'])(
    'with a broken %s says to restore a backup or to take another folder',
    async (name) => {
      const dir = aFolder(onTestFinished);
      writeFileSync(join(dir, name), `${'not what it was '.repeat(500)}\n`);

      expectSentence(await start(dir), /(?:restore a backup|choose another with --data)/);
    },
  );

  it('with the data of another sample says to take another folder', async () => {
    const dir = aFolder(onTestFinished);
    const runtime = aRuntime({ dir });
    await importSmall(runtime);
    runtime.stop();

    expectSentence(await start(dir, '--sample', 'province'), /another sample.*--data/);
  });

  it('below a file says that the folder cannot be used', async () => {
    const file = join(aFolder(onTestFinished), 'file');
    writeFileSync(file, '');

    expectSentence(await start(join(file, 'data')), /cannot be used/);
  });
});

describe('a start after a kill that left things half made', () => {
  it('takes over an empty lock and one of a process that is gone', async () => {
    for (const left of ['', '999999999']) {
      const dir = aFolder(onTestFinished);
      writeFileSync(join(dir, 'lock'), left);
      const runtime = aRuntime({ dir });

      expect(readdirSync(dir)).toContain('xeploai.sqlite');
      runtime.stop();
    }
  });

  it('goes on from an events file whose last line is cut off', async () => {
    const dir = aFolder(onTestFinished);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'events.ndjson'), '{"source":"xeploai","detail":{"meta');

    await runCycle(aRuntime({ dir }));

    expect((await outcomeIn(dir, PLAN.id)).events.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!canMount())('a start on a disk', () => {
  it('that is full at once or in the middle says so, and goes on when there is space again', async () => {
    const undisturbed = await runCycle(aRuntime({ dir: aFolder(onTestFinished) }));
    for (const size of ['64k', '1m']) {
      const disk = aLittleDisk(onTestFinished, size);

      expectSentence(await start(join(disk.dir, 'data')), /the disk is full: .*free space/);

      disk.grow('32m');
      expect((await start(join(disk.dir, 'data'))).code).toBe(0);
      expect(await outcomeIn(join(disk.dir, 'data'), PLAN.id)).toEqual(undisturbed);
    }
  });

  it('that cannot be written says to check it', async () => {
    const disk = aLittleDisk(onTestFinished, '1m');
    disk.lock();

    expectSentence(await start(join(disk.dir, 'data')), /cannot be used \(not-writable\): .*permissions/);
  });
});
