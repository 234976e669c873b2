// Steps while the disk is full or cannot be written: they wait for it instead of failing, so that no unit goes to repair.
import { setTimeout } from 'node:timers/promises';
import type { StepName } from '#shared/contracts/steps';
import { DataFolderUnusable } from '#shared/domain/errors';

type Invoke = (step: StepName, payload: unknown) => Promise<unknown>;

const PASSING: ReadonlySet<unknown> = new Set(['disk-full', 'not-writable', 'in-use']);

/** Every step can run again. `signal` ends the waiting as the server stops. */
export const patient =
  (signal: AbortSignal, waitMs: number) =>
  (invoke: Invoke): Invoke => {
    const run: Invoke = async (step, payload) => {
      try {
        return await invoke(step, payload);
      } catch (error) {
        if (signal.aborted || !(error instanceof DataFolderUnusable) || !PASSING.has(error.facts.problem)) throw error;
        await setTimeout(waitMs, undefined, { signal, ref: false });
        return run(step, payload);
      }
    };
    return run;
  };
