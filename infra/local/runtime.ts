// The whole system in one process: the same workflow text, handlers and pages that AWS runs, on one data folder.

import { STEPS, type StepName } from '#shared/contracts/steps';
import type { Cycle } from '#shared/domain/cycle';
import type { DataFolderUnusable } from '#shared/domain/errors';
import type { Instant } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import type { Dependencies } from '../../functions/dependencies.ts';
import { logger } from '../../functions/middleware/log.ts';
import { type CyclePlan, type KickedOff, kickoff } from '../../functions/scheduled/kickoff.ts';
import { type SweepCount, sweep } from '../../functions/scheduled/sweep.ts';
import { placeholderOf, workflowText } from '../../workflows/index.ts';
import { type TurnableClock, turnableClock } from './clock.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { createEngine, type Engine } from './engine.ts';
import { eventsFile } from './events.ts';
import { noted, notingFaults } from './faults.ts';
import { stepFunctions } from './functions.ts';
import { type Mailbox, openMailbox } from './mail.ts';
import { openStore } from './store.ts';
import { engineTasks } from './tasks.ts';

export type RuntimeOptions = {
  dir: string;
  /** What links begin with; the address at which it is served otherwise. */
  publicUrl?: string;
  hrAddresses: readonly string[];
  /** Where the turnable clock starts on a new data folder. */
  start: Instant;
  /** Another side of the store; the folder's SQLite file otherwise. */
  store?: Store;
  /** 0 retries at once: for tests. */
  retryScale?: number;
  /** Told of every fault of the disk or the data folder; people see only that something failed. */
  onFault?: (fault: DataFolderUnusable) => void;
  /** Sees every call of a step before it runs: tests break things here. */
  beforeStep?: (step: StepName, payload: unknown) => Promise<void> | void;
};

export type Runtime = {
  deps: Dependencies;
  clock: TurnableClock;
  engine: Engine;
  folder: DataFolder;
  mailbox: Mailbox;
  eventCount(): number;
  /** Told by whoever serves it: the port may be the system's choice. */
  servedAt(url: string): void;
  kickoff(plan: CyclePlan): Promise<KickedOff>;
  sweep(): Promise<SweepCount>;
  /** Waits until nobody but people and the clock can move anything, then turns to the next look and sweeps. */
  turn(): Promise<{ now: Instant; swept: SweepCount } | undefined>;
  cycles(): Promise<Cycle[]>;
  stop(): void;
};

const stepOf = (name: string): StepName => {
  if (name in STEPS) return name as StepName;
  throw new TypeError(`the workflow calls an unknown function ${name}`);
};

export const createRuntime = (options: RuntimeOptions): Runtime => {
  // one line a step is for AWS; here it would bury what people look at
  logger.setLogLevel('WARN');
  const folder = openDataFolder(options.dir);
  const own = options.store === undefined ? openStore(folder.file('xeploai.sqlite')) : undefined;
  const side = options.store ?? own;
  if (side === undefined) throw new TypeError('no store');
  const noting = notingFaults(options.onFault);
  const store = noted(side, noting);
  const mailbox = openMailbox(folder.file('mailbox.sqlite'));
  const clock = turnableClock(folder.file('clock.json'), options.start);
  const events = eventsFile(folder.file('events.ndjson'));
  const engines: Engine[] = [];
  const tasks = engineTasks(() => engines[0] as Engine);
  const settings = {
    publicUrl: options.publicUrl ?? '',
    hrAddresses: options.hrAddresses,
    onPremises: true,
    partyEvents: true,
  };
  const deps: Dependencies = { store, tasks, events, mailer: mailbox, clock, secrets: folder.secrets, settings };

  const steps = stepFunctions(deps);
  const invoke = (name: string, payload: unknown): Promise<unknown> =>
    noting(async () => {
      const step = stepOf(name);
      await options.beforeStep?.(step, payload);
      return steps[step](payload);
    });
  const names = Object.keys(STEPS) as StepName[];
  const substitutions = Object.fromEntries(names.map((step) => [placeholderOf(step), step]));
  const engine = createEngine(workflowText(), substitutions, invoke, { retryScale: options.retryScale ?? 1 });
  engines.push(engine);

  return {
    deps,
    clock,
    engine,
    folder,
    mailbox,
    eventCount: () => events.count(),
    servedAt: (url) => {
      settings.publicUrl = options.publicUrl ?? url;
    },
    kickoff: (plan) => kickoff(deps, plan),
    sweep: () => sweep(deps),
    turn: () =>
      noting(async () => {
        await engine.idle();
        const look = await store.nextLook();
        if (look === undefined) return undefined;
        const now = clock.turnTo(look);
        return { now, swept: await sweep(deps) };
      }),
    cycles: () => store.cycles(),
    stop: () => {
      engine.stop();
      mailbox.close();
      own?.close();
      folder.release();
    },
  };
};
