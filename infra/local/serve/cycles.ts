// The cycles of a server: those that run are resumed at start, and what has ended is remembered as ended.
import type { Instant } from '#shared/domain/ids';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { logger } from '../../../functions/middleware/log.ts';
import { type CyclePlan, kickoff } from '../../../functions/scheduled/kickoff.ts';
import type { ServerState } from './state.ts';

const PREFIX = 'over.';

export type Cycles = {
  start(plan: CyclePlan): Promise<void>;
  /** Kicks off again whatever has not ended: after a restart, or where an execution failed. */
  resume(): Promise<void>;
  /** Running ones by the cycle's id, with their state. */
  states(): Promise<Record<string, string>>;
};

export const createCycles = (deps: Dependencies, state: ServerState): Cycles => {
  const { store, tasks, clock } = deps;
  const statusOf = async (id: string): Promise<string> => {
    if (state.get(PREFIX + id) !== undefined) return 'over';
    const attempt = await store.attempt(id);
    const status = attempt === undefined ? 'unknown' : await tasks.status(attempt.execution);
    if (status !== 'succeeded') return status;
    const at: Instant = clock.now();
    state.set(PREFIX + id, at);
    logger.info('cycle over', { cycle: id });
    return 'over';
  };
  const start = async (plan: CyclePlan): Promise<void> => {
    const kicked = await kickoff(deps, plan);
    logger.info('kickoff', { cycle: plan.id, state: kicked.state, attempt: kicked.attempt });
  };
  return {
    start,
    resume: async () => {
      for (const { id, name, period } of await store.cycles()) {
        const status = await statusOf(id);
        if (status === 'running' || status === 'over') continue;
        // the standing cycle keeps its own regulations: the plan's are for a new one only
        await start({ id, name, period, profile: 'by-date' });
      }
    },
    states: async () => {
      const cycles = await store.cycles();
      return Object.fromEntries(await Promise.all(cycles.map(async ({ id }) => [id, await statusOf(id)])));
    },
  };
};
