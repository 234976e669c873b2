// The jobs of a server's clock: kickoffs, the hourly sweep, and what is done once a day.
import type { Instant } from '#shared/domain/ids';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { planAt } from '../../../functions/scheduled/plans.ts';
import { sweep } from '../../../functions/scheduled/sweep.ts';
import type { ServeSettings } from '../serve-settings.ts';
import type { Job } from './clockwork.ts';
import type { Cycles } from './cycles.ts';
import { LOG_NAMES, pruneFiles } from './logs.ts';
import { lastDaily, lastHourly, lastYearly } from './schedule.ts';
import { countGates } from './standing.ts';

export type Counted = { at: Instant | undefined; open: number; repairs: number };

export const kickoffJobs = (
  { kickoffs, profile }: Pick<ServeSettings, 'kickoffs' | 'profile'>,
  cycles: Cycles,
): Job[] =>
  kickoffs.map((planned) => ({
    name: `kickoff.${planned.cycle}.${planned.day}`,
    lastDue: (now) => lastYearly(planned, now),
    first: 'wait',
    run: (due) => cycles.start(planAt(planned.cycle, due, profile)),
  }));

/** Also takes up again what a fault or a stop has ended. */
export const sweepJob = (deps: Dependencies, cycles: Cycles, counted: (counted: Counted) => void): Job => ({
  name: 'sweep',
  lastDue: lastHourly,
  first: 'always',
  run: async () => {
    await cycles.resume();
    await sweep(deps);
    counted({ at: deps.clock.now(), ...(await countGates(deps.store)) });
  },
});

/** By the files' own times, which no turned clock has. */
export const logsJob = ({ logDir, logDays }: { logDir: string; logDays: number }): Job => ({
  name: 'logs',
  lastDue: (now) => lastDaily('00:30', now),
  first: 'run',
  run: async () => void pruneFiles(logDir, LOG_NAMES, logDays, Date.now()),
});
