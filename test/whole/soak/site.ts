// The server under soak from outside: started, turned, killed, stopped, asked how it stands.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Site } from '../server.ts';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));

export type Health = {
  now: string;
  cycles: Record<string, string>;
  mails: { waiting: number; sent: number; refused: number; parked: number };
  openGates: number;
  openRepairs: number;
  problems: string[];
};

export type Soaked = Awaited<ReturnType<typeof soaked>>;

export const soaked = async (site: Site, startAt: string) => {
  let child: ChildProcess | undefined;
  let output = '';

  const start = async (): Promise<void> => {
    const serving = Promise.withResolvers<void>();
    const starting = fork(SERVER, [site.file, startAt], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // as the unit of systemd starts it
      execArgv: ['--max-semi-space-size=8', '--heap-growing-percent=40'],
    });
    child = starting;
    let said = '';
    const hear = (text: Buffer): void => {
      said += text;
      output = (output + text).slice(-20_000);
      if (said.includes('serving http')) serving.resolve();
    };
    starting.stdout?.on('data', hear);
    starting.stderr?.on('data', hear);
    starting.once('exit', (code, signal) => serving.reject(new TypeError(`ended with ${code ?? signal}: ${said}`)));
    await serving.promise;
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return 0;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  };
  const turnTo = async (instant: string): Promise<void> => {
    const turned = once(child as ChildProcess, 'message');
    child?.send({ turnTo: instant });
    await turned;
  };
  const health = async (): Promise<Health | undefined> => {
    try {
      const reply = await fetch(`http://127.0.0.1:${site.statusPort}/health`, { signal: AbortSignal.timeout(5000) });
      return (await reply.json()) as Health;
    } catch {
      // killed, or starting
      return undefined;
    }
  };
  const memory = async (): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${site.statusPort}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1] ?? 0);
  };
  await start();
  return {
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    isUp: () => child !== undefined && child.exitCode === null && child.signalCode === null,
    turnTo,
    health,
    memory,
    output: () => output,
    rest: (milliseconds: number) => setTimeout(milliseconds),
  };
};
