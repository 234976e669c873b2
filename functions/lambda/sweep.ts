// Entry of the sweep function on AWS: hourly, the gates whose next look has come; counted for alarms.
import { awsDependenciesWithoutEvents } from '../adapters/aws-without-events.ts';
import { needed, settingsFrom } from '../adapters/settings.ts';
import { measure } from '../middleware/metrics.ts';
import { sweep } from '../scheduled/sweep.ts';
import { scheduledFunction } from './scheduled.ts';

export const handler = scheduledFunction('sweep', awsDependenciesWithoutEvents, async (deps) => {
  const done = await sweep(deps);
  const { looked, closed, reminded, failed } = done;
  const counts = { SweepLooked: looked, SweepClosed: closed, SweepReminded: reminded, SweepFailed: failed };
  measure({ namespace: needed(settingsFrom(process.env), 'METRICS_NAMESPACE'), at: Date.now(), counts });
  return done;
});
