// What the clock starts: each job once for each moment that it is due at, and once at start for moments that were missed.
import type { Instant } from '#shared/domain/ids';
import type { Clock } from '#shared/ports';
import { logger } from '../../../functions/middleware/log.ts';
import type { ServerState } from './state.ts';

export type Job = {
  name: string;
  /** The last moment at or before `now` that it was due at. */
  lastDue(now: Instant): Instant;
  /** On a new data folder: what was due before there was a server is not its business, or is; `always`: at each start. */
  first: 'wait' | 'run' | 'always';
  run(due: Instant): Promise<void>;
};

/** A job that fails is tried again, and no more often than this. */
const AGAIN_MS = 5 * 60_000;

const PREFIX = 'done.';

type Clockworking = {
  state: ServerState;
  clock: Clock;
  jobs: readonly Job[];
  onFailure: (job: string, error: unknown) => void;
};

export const clockwork = ({ state, clock, jobs, onFailure }: Clockworking) => {
  const resting = new Map<string, number>();
  const begun = new Set<string>();

  const turn = async (job: Job): Promise<void> => {
    const now = clock.now();
    const due = job.lastDue(now);
    const done = state.get(PREFIX + job.name);
    if (done === undefined && job.first === 'wait') return state.set(PREFIX + job.name, due);
    const again = job.first === 'always' && !begun.has(job.name);
    if (done !== undefined && done >= due && !again) return;
    if ((resting.get(job.name) ?? 0) > Date.parse(now)) return;
    try {
      await job.run(due);
      // only now: a crash in between runs it again, and each job can be run again
      state.set(PREFIX + job.name, due);
      begun.add(job.name);
      resting.delete(job.name);
    } catch (error) {
      resting.set(job.name, Date.parse(now) + AGAIN_MS);
      logger.error('job failed', { job: job.name, failure: error instanceof Error ? error.name : 'unknown' });
      onFailure(job.name, error);
    }
  };

  return {
    /** One job after another. */
    tick: async (): Promise<void> => {
      for (const job of jobs) await turn(job);
    },
    lastDone: (job: string): Instant | undefined => state.get(PREFIX + job),
  };
};
