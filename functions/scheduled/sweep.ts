// Hourly: looks at the gates whose next look has come, and at no other panel.
import { dayOf } from '#shared/domain/calendar';
import type { Dependencies } from '../dependencies.ts';
import { sweepGate } from '../gates/sweep.ts';
import { sendRequests } from '../mails/request.ts';
import { logger } from '../middleware/log.ts';
import { eachOf } from '../units.ts';

export type SweepCount = { looked: number; closed: number; reminded: number; failed: number };

const LIMIT = 10_000;

export const sweep = async (deps: Dependencies): Promise<SweepCount> => {
  const now = deps.clock.now();
  const refs = await deps.store.dueGates(now, LIMIT);
  const count: SweepCount = { looked: refs.length, closed: 0, reminded: 0, failed: 0 };
  await eachOf(refs, 8, async (ref) => {
    try {
      const swept = await sweepGate(deps, ref);
      if (swept.did === 'closed') count.closed += 1;
      if (swept.did !== 'remind') return;
      const { record, gate, slots } = swept;
      const asking = { record, phase: gate.phase, round: gate.round, due: gate.due };
      count.reminded += await sendRequests(deps, asking, slots, `reminder-${dayOf(now)}`);
    } catch (error) {
      // one unit's trouble must not keep the sweep from the others; it is looked at again next time
      count.failed += 1;
      logger.error('sweep failed at a unit', { unit: ref, failure: error instanceof Error ? error.name : 'unknown' });
    }
  });
  logger.info('sweep done', count);
  return count;
};
