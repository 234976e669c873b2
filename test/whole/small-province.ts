// The small sample's cycle in this process: the real server over HTTP, and the simulated people.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dayOf } from '#shared/domain/calendar';
import type { CyclePlan } from '../../functions/scheduled/kickoff.ts';
import { HR_ADDRESS, PLANS, START } from '../../infra/local/demonstration.ts';
import { importSample } from '../../infra/local/import-sample.ts';
import { play, type Told } from '../../infra/local/people/crowd.ts';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../infra/local/runtime.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { serveRuntime } from '../../infra/local/server.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export const PLAN: CyclePlan = PLANS.small;

/** Vitest's `onTestFinished`, or its like of one concurrent test. */
export type Cleanup = (undo: () => void | Promise<void>) => void;

/** A folder of its own, gone when the test has ended. */
export const aFolder = (cleanup: Cleanup): string => {
  const dir = mkdtempSync(join(tmpdir(), 'xeploai-whole-'));
  cleanup(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

export const folderOf = ({ folder }: Pick<Runtime, 'folder'>): string => dirname(folder.file('VERSION'));

/** Steps that fail are tried again at once. */
export const aRuntime = (options: Pick<RuntimeOptions, 'dir'> & Partial<RuntimeOptions>): Runtime =>
  createRuntime({ hrAddresses: [HR_ADDRESS], start: START, retryScale: 0, ...options });

export const importSmall = ({ deps, clock }: Pick<Runtime, 'deps' | 'clock'>): Promise<number> =>
  importSample(deps.store, { size: 'small', seed: SAMPLE_SEED }, dayOf(clock.now()));

export type Served = { base: string; close(): Promise<void> };

/** On a port that the system chooses; `runtime` may be one that watches what it passes on. */
export const serve = async (runtime: Runtime): Promise<Served> => {
  const server = await serveRuntime(runtime, 0);
  const close = async (): Promise<void> => {
    await server.close();
    runtime.stop();
  };
  return { base: `http://127.0.0.1:${server.port}`, close };
};

export type Acting = { order?: number; width?: number; tell?: (told: Told) => void };

/** Everybody acts until no gate is left. */
export const letAllAct = (base: string, { order = 1, width = 16, tell = () => {} }: Acting = {}): Promise<void> => {
  const cast = sampleCast({ cycle: PLAN.id, size: 'small', seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
  return play({ base, seed: order, cast, tell, width });
};

/** From the import to the end; the runtime has stopped when it answers. */
export const runCycle = async (runtime: Runtime, acting: Acting = {}): Promise<Outcome> => {
  const { base, close } = await serve(runtime);
  try {
    await importSmall(runtime);
    await runtime.kickoff(PLAN);
    await letAllAct(base, acting);
    await runtime.engine.idle();
    return await outcomeOf(runtime.deps.store, folderOf(runtime), PLAN.id);
  } finally {
    await close();
  }
};
