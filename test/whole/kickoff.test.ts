// Starting a cycle again resumes it or changes nothing.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Runtime } from '../../infra/local/runtime.ts';
import { changedBetween, dumpOf } from './dump.ts';
import { outcomeIn } from './outcome.ts';
import {
  aFolder,
  aRuntime,
  folderOf,
  importSmall,
  letAllAct,
  PLAN,
  runCycle,
  type Served,
  serve,
} from './small-province.ts';

const HOUR = 3_600_000;

const started = async (dir: string): Promise<Runtime & Served> => {
  const runtime = aRuntime({ dir });
  const served = await serve(runtime);
  await importSmall(runtime);
  return { ...runtime, ...served };
};

describe('a second kickoff', () => {
  it('of two at once starts one execution', async () => {
    const runtime = await started(aFolder(onTestFinished));

    const both = await Promise.all([runtime.kickoff(PLAN), runtime.kickoff(PLAN)]);
    await runtime.engine.idle();

    expect(both.map(({ state }) => state).sort()).toEqual(['running', 'started']);
    expect(both.map(({ attempt }) => attempt)).toEqual([1, 1]);
    const opened = runtime.engine.transitions();
    await runtime.close();
    const alone = await started(aFolder(onTestFinished));
    await alone.kickoff(PLAN);
    await alone.engine.idle();
    expect(opened).toBe(alone.engine.transitions());
    await alone.close();
  });

  it('of a running cycle changes nothing', async () => {
    const runtime = await started(aFolder(onTestFinished));
    await runtime.kickoff(PLAN);
    await runtime.engine.idle();
    const before = {
      items: dumpOf(folderOf(runtime)),
      mails: runtime.mailbox.count(),
      entered: runtime.engine.transitions(),
    };

    const again = await runtime.kickoff({ ...PLAN, name: 'Tên khác', profile: 'hau-giang-1120' });
    await runtime.engine.idle();

    expect(again).toMatchObject({ state: 'running', attempt: 1 });
    expect(before.items.length).toBeGreaterThan(60);
    expect({
      items: dumpOf(folderOf(runtime)),
      mails: runtime.mailbox.count(),
      entered: runtime.engine.transitions(),
    }).toEqual(before);
    await runtime.close();
  });

  it('of a closed cycle changes nothing', async () => {
    const runtime = await started(aFolder(onTestFinished));
    await runtime.kickoff(PLAN);
    await letAllAct(runtime.base);
    await runtime.engine.idle();
    const before = { items: dumpOf(folderOf(runtime)), events: runtime.eventCount(), mails: runtime.mailbox.count() };

    const again = await runtime.kickoff(PLAN);
    await runtime.engine.idle();

    expect(again).toMatchObject({ state: 'over', attempt: 1 });
    expect({ items: dumpOf(folderOf(runtime)), events: runtime.eventCount(), mails: runtime.mailbox.count() }).toEqual(
      before,
    );
    await runtime.close();
  });
});

/** After so many acts, one at a time: nobody is in the middle of one. */
const interruptedAfter = async (runtime: Runtime & Served, acts: number): Promise<void> => {
  let left = acts;
  const tell = (): void => {
    left -= 1;
    if (left === 0) throw new RangeError('interrupted');
  };
  await expect(letAllAct(runtime.base, { tell, width: 1 })).rejects.toThrow('interrupted');
  await runtime.close();
};

describe('a kickoff after a restart', () => {
  it('resumes the cycle, which ends with the same results', async () => {
    const undisturbed = await runCycle(aRuntime({ dir: aFolder(onTestFinished) }));
    const dir = aFolder(onTestFinished);
    const first = await started(dir);
    await first.kickoff(PLAN);
    await interruptedAfter(first, 60);

    const runtime = aRuntime({ dir });
    const { base, close } = await serve(runtime);
    const resumed = await runtime.kickoff(PLAN);
    // the console mails an address one link in five minutes
    runtime.clock.turnTo(new Date(Date.parse(runtime.clock.now()) + HOUR).toISOString());
    await runtime.engine.idle();
    await letAllAct(base, { order: 2 });
    await close();

    expect(resumed).toMatchObject({ state: 'resumed', attempt: 2 });
    expect(await outcomeIn(dir, PLAN.id)).toEqual(undisturbed);
  });

  it('of a closed cycle counts the attempt and changes nothing else', async () => {
    const dir = aFolder(onTestFinished);
    const undisturbed = await runCycle(aRuntime({ dir }));
    const before = dumpOf(dir);

    const runtime = aRuntime({ dir });
    await runtime.kickoff(PLAN);
    await runtime.engine.idle();
    runtime.stop();

    expect(changedBetween(before, dumpOf(dir))).toEqual([`CYCLE#${PLAN.id} ATTEMPT`]);
    expect(await outcomeIn(dir, PLAN.id)).toEqual(undisturbed);
  });
});
