// The program as `npm start` runs it: a process of its own, and what it said until it and its people had ended.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Dozens of starts of the same text: compiled once. */
const COMPILED = join(tmpdir(), 'xeploai-compiled');

/** `killed` by SIGKILL; `output` is both streams as they came. */
export type Ended = { code: number | null; killed: boolean; output: string; took: number };
export type Program = { process: ChildProcess; ended: Promise<Ended> };

export const startProgram = (args: readonly string[]): Program => {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'infra/local/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  // closed, not only gone: the simulated people hold the same pipes
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    const output = Buffer.concat(parts).toString('utf8');
    return { code: code as number | null, killed: signal === 'SIGKILL', output, took: performance.now() - began };
  });
  return { process: child, ended };
};
