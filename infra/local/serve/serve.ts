// `xeploai serve`: the process around a machine. Ends in order on SIGTERM or Ctrl-C; anything unforeseen ends it at once.
import { once } from 'node:events';
import type { Output } from '../../../functions/operator/command-line.ts';
import type { ServeSettings } from '../serve-settings.ts';
import { keepLogs } from './logs.ts';
import { type RunOptions, runMachine } from './run.ts';

export const serveUntilStopped = async (
  settings: ServeSettings,
  { out }: Output,
  options: Omit<RunOptions, 'settings'> = {},
): Promise<void> => {
  // whatever it writes is its own alone
  process.umask(0o077);
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const logs = settings.logDir === undefined ? undefined : keepLogs(settings.logDir, settings);
  try {
    const { port, statusPort, stop } = await runMachine({ settings, ...options });
    out(
      `Đang phục vụ ${settings.publicUrl} tại ${settings.address}:${port}; tình trạng: http://127.0.0.1:${statusPort}/health\n` +
        `serving ${settings.publicUrl} at ${settings.address}:${port}; status: http://127.0.0.1:${statusPort}/health\n`,
    );
    await stopped;
    out('Đang dừng / stopping\n');
    await stop();
    out('Đã dừng / stopped\n');
  } finally {
    await logs?.close();
  }
};
