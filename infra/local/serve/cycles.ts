// The cycles of a server: those that run are resumed at start, and what has ended is remembered as ended.
import type { Cycle } from '#shared/domain/cycle';
import type { Id } from '#shared/domain/ids';
import type { Attempt } from '#shared/ports';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { cycleOf } from '../../../functions/gates/rules.ts';
import { logger } from '../../../functions/middleware/log.ts';
import { type CyclePlan, type KickedOff, kickoff, runOn } from '../../../functions/scheduled/kickoff.ts';
import { unitsLeft } from '../../../functions/units-left.ts';
import type { ServerState } from './state.ts';

const PREFIX = 'over.';

export type Cycles = {
  start(plan: CyclePlan): Promise<void>;
  /** One that stands goes on where units are left: it was amended. */
  runOn(id: Id): Promise<KickedOff>;
  /** Kicks off again whatever has not ended: after a restart, or where an execution failed. */
  resume(): Promise<void>;
  /** Running ones by the cycle's id, with their state. */
  states(): Promise<Record<string, string>>;
};

export const createCycles = (deps: Dependencies, state: ServerState): Cycles => {
  const { store, tasks } = deps;
  /** An amendment starts another attempt: what is over is that one. */
  const isOver = (id: string, { execution, number }: Attempt): boolean => {
    const over = state.get(PREFIX + id);
    // the version before kept the moment, and amended nothing
    return over === execution || (number === 1 && over !== undefined);
  };
  const statusOf = async (id: string): Promise<string> => {
    const attempt = await store.attempt(id);
    if (attempt === undefined) return 'unknown';
    if (isOver(id, attempt)) return 'over';
    const status = await tasks.status(attempt.execution);
    if (status !== 'succeeded') return status;
    state.set(PREFIX + id, attempt.execution);
    logger.info('cycle over', { cycle: id });
    return 'over';
  };
  /** Once, after a restart: an amendment was recorded, and the process died before it began. */
  let looked = false;
  const isLeft = async (cycle: Cycle): Promise<boolean> =>
    !looked && (await unitsLeft(deps, cycle)).outcome === 'units-left';
  const start = async (plan: CyclePlan): Promise<void> => {
    const kicked = await kickoff(deps, plan);
    logger.info('kickoff', { cycle: plan.id, state: kicked.state, attempt: kicked.attempt });
  };
  return {
    start,
    runOn: async (id) => runOn(deps, await cycleOf(store, id)),
    resume: async () => {
      for (const cycle of await store.cycles()) {
        const { id, name, period } = cycle;
        const status = await statusOf(id);
        if (status === 'running' || (status === 'over' && !(await isLeft(cycle)))) continue;
        // the standing cycle keeps its own regulations: the plan's are for a new one only
        await start({ id, name, period, profile: 'by-date' });
      }
      looked = true;
    },
    states: async () => {
      const cycles = await store.cycles();
      return Object.fromEntries(await Promise.all(cycles.map(async ({ id }) => [id, await statusOf(id)])));
    },
  };
};
