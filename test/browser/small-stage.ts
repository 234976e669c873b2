// The small sample's cycle, served and kicked off, with its people ready to act up to whatever a suite wants to see.
import { HR_ADDRESS } from '../../infra/local/demonstration.ts';
import type { Runtime } from '../../infra/local/runtime.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { aFolder, aRuntime, importSmall, PLAN, type Served, serve } from '../whole/small-province.ts';
import { type Stage, stageFor } from './asked.ts';

export type SmallStage = { runtime: Runtime; served: Served; stage: Stage; close(): Promise<void> };

export const smallStage = async (): Promise<SmallStage> => {
  const undo: (() => void)[] = [];
  const runtime = aRuntime({ dir: aFolder((each) => undo.push(each)) });
  const served = await serve(runtime);
  await importSmall(runtime);
  await runtime.kickoff(PLAN);
  const cast = sampleCast({ cycle: PLAN.id, size: 'small', seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
  const stage = stageFor(served.base, cast);
  await stage.changeRoster();
  const close = async (): Promise<void> => {
    await served.close();
    for (const each of undo) each();
  };
  return { runtime, served, stage, close };
};
