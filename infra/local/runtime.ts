// The whole system in one process: the same workflow text, handlers and pages that AWS runs, on one data folder.

import type { StepName } from '#shared/contracts/steps';
import type { Cycle } from '#shared/domain/cycle';
import type { DataFolderUnusable } from '#shared/domain/errors';
import type { Instant } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import type { Dependencies } from '../../functions/dependencies.ts';
import { logger } from '../../functions/middleware/log.ts';
import { type CyclePlan, type KickedOff, kickoff } from '../../functions/scheduled/kickoff.ts';
import { type SweepCount, sweep } from '../../functions/scheduled/sweep.ts';
import { type TurnableClock, turnableClock } from './clock.ts';
import { createCore } from './core.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { Engine } from './engine.ts';
import { type Mailbox, openMailbox } from './mail.ts';
import { openStore } from './store.ts';

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

export const createRuntime = (options: RuntimeOptions): Runtime => {
  // one line a step is for AWS; here it would bury what people look at
  logger.setLogLevel('WARN');
  const folder = openDataFolder(options.dir);
  const own = options.store === undefined ? openStore(folder.file('xeploai.sqlite')) : undefined;
  const side = options.store ?? own;
  if (side === undefined) throw new TypeError('no store');
  const mailbox = openMailbox(folder.file('mailbox.sqlite'));
  const clock = turnableClock(folder.file('clock.json'), options.start);
  const settings = {
    publicUrl: options.publicUrl ?? '',
    hrAddresses: options.hrAddresses,
    onPremises: true,
    partyEvents: true,
  };
  const { beforeStep, onFault, retryScale } = options;
  const core = createCore({
    folder,
    store: side,
    mailer: mailbox,
    clock,
    settings,
    onFault,
    retryScale,
    around: (invoke) => async (step, payload) => {
      await beforeStep?.(step, payload);
      return invoke(step, payload);
    },
  });
  const { deps, engine, noting } = core;

  return {
    deps,
    clock,
    engine,
    folder,
    mailbox,
    eventCount: core.eventCount,
    servedAt: (url) => {
      settings.publicUrl = options.publicUrl ?? url;
    },
    kickoff: (plan) => kickoff(deps, plan),
    sweep: () => sweep(deps),
    turn: () =>
      noting(async () => {
        await engine.idle();
        const look = await deps.store.nextLook();
        if (look === undefined) return undefined;
        const now = clock.turnTo(look);
        return { now, swept: await sweep(deps) };
      }),
    cycles: () => deps.store.cycles(),
    stop: () => {
      engine.stop();
      mailbox.close();
      own?.close();
      folder.release();
    },
  };
};
