// A command beside this machine's server: its writes wait their turn in the store, and what only the server can do it is asked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GateOutput } from '#shared/contracts/steps';
import type { LinkKey, Tasks } from '#shared/ports';
import { systemClock } from '../../functions/adapters/clock.ts';
import { withheld } from '../../functions/adapters/settings.ts';
import type { Operated } from '../../functions/operator/system.ts';
import { openOutbox } from './mails/outbox.ts';
import { askServer, checkThere } from './serve/office.ts';
import { stateIn } from './serve/requests.ts';
import { readSettings } from './serve/settings-file.ts';
import { storeOf } from './serve/store-of.ts';
import { type ServeSettings, signInsOf } from './serve-settings.ts';

/**
 * The server knows its executions; from beside it, that it answers is all there is to know. It alone can wake one: where it
 * does not run, what it is asked is late at its start, and the step reads the closure that stands.
 */
const tasksOf = (settings: ServeSettings): Tasks => ({
  start: withheld<Tasks>('STATE_MACHINE_ARN').start,
  succeed: async (token, output) =>
    void (await askServer(settings, { command: 'succeed', token, output: GateOutput.parse(output) })),
  status: async (execution) => {
    const reply = await fetch(`http://127.0.0.1:${settings.statusPort}/health`).catch(() => undefined);
    if (reply === undefined) return 'failed';
    const { cycles = {} } = (await reply.json()) as { cycles?: Record<string, string> };
    const state = Object.entries(cycles).find(([id]) => execution.startsWith(`${id}-`))?.[1];
    return state === 'over' ? 'succeeded' : state === 'failed' ? 'failed' : 'running';
  },
});

export const openServer = async (file: string | undefined): Promise<Operated> => {
  const settings = readSettings(file, process.env);
  checkThere(settings);
  const fileIn = (name: string): string => join(settings.data, name);
  const { store, close } = await storeOf(settings, { file: fileIn });
  const outbox = openOutbox(fileIn('outbox.sqlite'));
  const keys = (): LinkKey[] => JSON.parse(readFileSync(fileIn('link-keys.json'), 'utf8'));
  return {
    deps: {
      store,
      tasks: tasksOf(settings),
      events: { publish: async () => {} },
      mailer: { send: async (mails) => outbox.add(mails, systemClock.now()) },
      clock: systemClock,
      secrets: { linkKeys: async () => keys() },
      settings: { ...signInsOf(settings), onPremises: true },
    },
    onPremises: true,
    start: async (cycle) => {
      return (await askServer(settings, { command: 'kickoff', cycle, profile: settings.profile })).trimEnd();
    },
    runOn: async (cycle) => stateIn(await askServer(settings, { command: 'run-on', cycle })),
    close: () => {
      outbox.close();
      close();
    },
  };
};
