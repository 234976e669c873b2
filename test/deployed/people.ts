// The small sample's people, the same before either runtime, and what the laptop makes of their year.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearlyPlan } from '../../functions/scheduled/kickoff.ts';
import { HR_ADDRESS } from '../../infra/local/demonstration.ts';
import { play } from '../../infra/local/people/crowd.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { aFolder, aRuntime, type Cleanup, folderOf, importSmall, serve } from '../whole/small-province.ts';
import type { Delivered } from './event-queue.ts';
import { type Tables, tablesOf } from './tables.ts';

/** Few at a time: every call at once is a process of its own in the emulator. */
const WIDTH = 4;

export const letAllAct = (base: string, cycle: string): Promise<void> => {
  const cast = sampleCast({ cycle, size: 'small', seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
  return play({ base, seed: 1, cast, tell: () => {}, width: WIDTH });
};

const eventsIn = (folder: string): Delivered[] =>
  readFileSync(join(folder, 'events.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Delivered);

/** The cycle that the yearly schedule starts, on one machine. */
export const runOnLaptop = async (profile: string, cleanup: Cleanup): Promise<Tables & { events: Delivered[] }> => {
  const runtime = aRuntime({ dir: aFolder(cleanup) });
  const { base, close } = await serve(runtime);
  try {
    await importSmall(runtime);
    const plan = yearlyPlan(runtime, profile);
    await runtime.kickoff(plan);
    await letAllAct(base, plan.id);
    await runtime.engine.idle();
    return { ...(await tablesOf(runtime.deps.store, plan.id)), events: eventsIn(folderOf(runtime)) };
  } finally {
    await close();
  }
};
