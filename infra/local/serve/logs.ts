// Log files of a server: what goes to the terminal goes there, too; a new file each day or at its size, old ones deleted.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createStream } from 'rotating-file-stream';
import type { ServeSettings } from '../serve-settings.ts';

const DAY = 24 * 3_600_000;

/** Files of ours that were last written more than `days` ago. */
export const pruneFiles = (dir: string, ours: RegExp, days: number, now: number): string[] => {
  if (!existsSync(dir)) return [];
  const old = readdirSync(dir)
    .filter((name) => ours.test(name))
    .filter((name) => now - statSync(join(dir, name)).mtimeMs > days * DAY);
  for (const name of old) rmSync(join(dir, name), { force: true });
  return old;
};

export const LOG_NAMES = /^[\w-]*xeploai\.log$/;

export type Logs = { close(): Promise<void> };

type Write = typeof process.stdout.write;

/** Keeps all that this process writes to its terminal. A disk that is full costs log lines, never the server. */
export const keepLogs = (dir: string, { logMegabytes }: Pick<ServeSettings, 'logMegabytes'>): Logs => {
  mkdirSync(dir, { recursive: true, mode: 0o750 });
  const stream = createStream('xeploai.log', { path: dir, size: `${logMegabytes}M`, interval: '1d', mode: 0o640 });
  for (const trouble of ['error', 'warning'] as const) stream.on(trouble, () => {});
  const undo = [process.stdout, process.stderr].map((terminal) => {
    const write = terminal.write.bind(terminal) as Write;
    terminal.write = ((...args: Parameters<Write>) => {
      stream.write(args[0]);
      return write(...args);
    }) as Write;
    return (): void => {
      terminal.write = write;
    };
  });
  return {
    close: () =>
      new Promise((resolve) => {
        for (const each of undo) each();
        stream.end(() => resolve());
      }),
  };
};
