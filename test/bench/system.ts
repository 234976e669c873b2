// Starts the system under measure on a folder of its own, asks for its counts, and puts it away.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLANS } from '../../infra/local/demonstration.ts';
import type { Report, Said } from './server.ts';

export const CYCLE = PLANS.province.id;

export type System = {
  base: string;
  importedMs: number;
  openedMs: number;
  officials: number;
  report(): Promise<Report>;
  stop(): Promise<void>;
};

/** Node's flags are those that `npm start` gives, so that memory is measured as users have it. */
export const startFlags = async (): Promise<string[]> => {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { scripts } = JSON.parse(text) as { scripts: { start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
};

const heard = async (child: ChildProcess): Promise<Said> => {
  const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
  const [said] = (await Promise.race([once(child, 'message'), gone])) as [Said];
  gone.catch(() => {});
  return said;
};

export const startSystem = async (copies = 1): Promise<System> => {
  const dir = await mkdtemp(join(tmpdir(), 'xeploai-bench-'));
  const child = fork(new URL('server.ts', import.meta.url), [dir, String(copies)], { execArgv: await startFlags() });
  const said = await heard(child);
  if (!('ready' in said)) throw new TypeError('the server said something else first');
  return {
    ...said.ready,
    report: async () => {
      child.send('report');
      const answer = await heard(child);
      if (!('report' in answer)) throw new TypeError('the server said something else');
      return answer.report;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      await rm(dir, { recursive: true, force: true });
    },
  };
};
