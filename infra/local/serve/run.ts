// A machine at work: listens, ticks, and stops in order: takes no more, ends what is under way, closes its files.
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from './listen.ts';
import { createMachine, type Machine, type MachineOptions } from './machine.ts';
import { monitor } from './monitor.ts';
import { siteOf } from './site.ts';
import type { Standing } from './standing.ts';
import { ticking } from './ticking.ts';

export type RunOptions = MachineOptions & { tickMs?: number };
export type Running = {
  machine: Machine;
  port: number;
  statusPort: number;
  standing(): Promise<Standing>;
  stop(): Promise<void>;
};

/** How long steps under way may take once the server stops; what is cut off is repeated at the next start. */
const LAST_STEPS_MS = 10_000;

const close = async ({ core, posting, state, own, folder }: Machine): Promise<void> => {
  await Promise.race([core.engine.idle(), wait(LAST_STEPS_MS, undefined, { ref: false })]);
  core.engine.stop();
  await posting.stop();
  state.close();
  own.close();
  folder.release();
};

export const runMachine = async ({ tickMs = 5000, ...options }: RunOptions): Promise<Running> => {
  const machine = await createMachine(options);
  const { settings, metrics, stopping } = machine;
  const clockwork = ticking(machine);
  try {
    const pages = await listen(siteOf(machine, clockwork.standing), settings.address, settings.port);
    const status = await listen(monitor(clockwork.standing, metrics), '127.0.0.1', settings.statusPort);
    const { port } = pages;
    await clockwork.start(tickMs);
    const stop = async (): Promise<void> => {
      stopping.abort();
      await Promise.all([pages.close(), status.close(), clockwork.stop()]);
      await close(machine);
    };
    return { machine, port, statusPort: status.port, standing: clockwork.standing, stop };
  } catch (error) {
    stopping.abort();
    await close(machine);
    throw error;
  }
};
