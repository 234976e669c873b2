// Kills the program's server at a chosen moment, and starts it again on the same folder.
import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Chance } from '../../infra/local/people/chance.ts';
import { type Ended, startProgram } from './program.ts';

const LOOK_MS = 2;
/** The simulated people go with their server; this is how long they may take to notice. */
const PEOPLE_GONE_MS = 20_000;

/** As soon as the events' file has so many bytes, and then so many milliseconds later. */
export type Moment = { bytes: number; later: number };
export type Run = { dir: string; sample: 'province' | 'small'; order: number };

export const eventBytes = (dir: string): number =>
  statSync(join(dir, 'events.ndjson'), { throwIfNoEntry: false })?.size ?? 0;

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** The server alone is killed: its people are a process of their own and must end by themselves. */
const killAt = async (server: ChildProcess, { bytes, later }: Moment, dir: string): Promise<void> => {
  while (isRunning(server) && eventBytes(dir) < bytes) await setTimeout(LOOK_MS);
  await setTimeout(later);
  server.kill('SIGKILL');
};

export const runOnce = async ({ dir, sample, order }: Run, moment?: Moment): Promise<Ended> => {
  const options = ['--sample', sample, '--data', dir, '--order', String(order)];
  const { process, ended } = startProgram(['--once', '--quiet', '--port', '0', ...options]);
  if (moment === undefined) return ended;
  await killAt(process, moment, dir);
  const first = await Promise.race([ended, setTimeout(PEOPLE_GONE_MS, undefined, { ref: false })]);
  if (first === undefined) throw new Error('the simulated people outlived their server');
  return first;
};

/** Early: while the program starts, imports and freezes. Else anywhere in what is still to come. */
const momentOf = (chance: Chance, early: boolean, now: number, whole: number): Moment =>
  early
    ? { bytes: 0, later: 100 + chance() * 800 }
    : { bytes: Math.max(1, Math.ceil(now + chance() * 0.97 * (whole - now))), later: chance() * 25 };

/** `whole`: bytes of events in an undisturbed run. */
export type Killing = { kills: number; early: boolean; chance: Chance; whole: number };
export type Killed = { moments: Moment[]; last: Ended };

/** Killed up to `kills` times, then left to end. */
export const runKilled = async (run: Run, { kills, early, chance, whole }: Killing): Promise<Killed> => {
  const moments: Moment[] = [];
  while (moments.length < kills) {
    const moment = momentOf(chance, early && moments.length === 0, eventBytes(run.dir), whole);
    const ended = await runOnce(run, moment);
    if (!ended.killed) return { moments, last: ended };
    moments.push(moment);
  }
  return { moments, last: await runOnce(run) };
};
