// A small province's cycle that was interrupted after so many acts, one at a time: nobody is in the middle of one.
import type { Runtime } from '../../infra/local/runtime.ts';
import { aRuntime, importSmall, letAllAct, PLAN, serve } from './small-province.ts';

class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The folder is free again when it answers; `meanwhile` runs after each act, while the server serves. */
export const runHalfWay = async (
  dir: string,
  acts: number,
  meanwhile: (left: number, runtime: Runtime) => void = () => {},
): Promise<void> => {
  const runtime = aRuntime({ dir });
  const { base, close } = await serve(runtime);
  await importSmall(runtime);
  await runtime.kickoff(PLAN);
  let left = acts;
  const tell = (): void => {
    left -= 1;
    meanwhile(left, runtime);
    if (left <= 0) throw new Interrupted();
  };
  try {
    await letAllAct(base, { tell, width: 1 });
  } catch (error) {
    if (!(error instanceof Interrupted) && !String(error).includes('Interrupted')) throw error;
  } finally {
    await close();
  }
};

const HOUR = 3_600_000;

/** Goes on to the end as after any restart. */
export const goOn = async (dir: string): Promise<void> => {
  const runtime = aRuntime({ dir });
  const { base, close } = await serve(runtime);
  await runtime.kickoff(PLAN);
  // the console mails an address one link in five minutes
  runtime.clock.turnTo(new Date(Date.parse(runtime.clock.now()) + HOUR).toISOString());
  await runtime.engine.idle();
  await letAllAct(base, { order: 2 });
  await runtime.engine.idle();
  await close();
};
