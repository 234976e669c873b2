// A step of one staff panel keeps failing: that panel waits for a repair, its leaders wait for it, and all ends right.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StepName } from '#shared/contracts/steps';
import type { Gate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import type { Runtime } from '../../infra/local/runtime.ts';
import { signIn } from './console.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { aFolder, aRuntime, folderOf, importSmall, letAllAct, PLAN, runCycle, serve } from './small-province.ts';

const panel = (id: string): UnitRef => ({ cycle: PLAN.id, kind: 'panel', id });
const STAFF = panel('so-02');
const LEADERS = panel('tinh-lanh-dao');

type Waited = { staff: Gate | undefined; leaders: Gate | undefined; results: number; status: number };

/** The same runtime, whose clock is turned only once `before` has nothing to do in the standing world. */
const turningAfter = (runtime: Runtime, before: () => Promise<boolean>): Runtime => ({
  ...runtime,
  turn: async () => {
    await runtime.engine.idle();
    if (!(await before())) return runtime.turn();
    return { now: runtime.clock.now(), swept: { looked: 0, closed: 0, reminded: 0, failed: 0 } };
  },
});

type Broken = { outcome: Outcome; waited: Waited[]; failures: number };

const runBroken = async (): Promise<Broken> => {
  let broken = true;
  let failures = 0;
  const beforeStep = (step: StepName, payload: unknown): void => {
    const { unit } = payload as { unit?: UnitRef };
    if (!broken || step !== 'record-results' || unit?.id !== STAFF.id) return;
    failures += 1;
    throw new Error('cannot be recorded');
  };
  const runtime = aRuntime({ dir: aFolder(onTestFinished), beforeStep });
  const { store } = runtime.deps;
  const waited: Waited[] = [];
  const repair = async (): Promise<boolean> => {
    const [staff, leaders] = await Promise.all([store.gate(STAFF), store.gate(LEADERS)]);
    if (!broken || staff?.phase !== 'repair' || leaders?.phase !== 'lower-panels') return false;
    const results = (await store.facts(STAFF, 'result')).length;
    broken = false;
    const desk = await signIn(base, runtime);
    const { status } = await desk.fill(`/console/${PLAN.id}/panel/${STAFF.id}/do/repair`, { note: 'Đã sửa' });
    waited.push({ staff, leaders, results, status });
    return true;
  };
  const { base, close } = await serve(turningAfter(runtime, repair));
  try {
    await importSmall(runtime);
    await runtime.kickoff(PLAN);
    await letAllAct(base);
    return { outcome: await outcomeOf(store, folderOf(runtime), PLAN.id), waited, failures };
  } finally {
    await close();
  }
};

const ofRepair = (event: string): boolean => event.includes('.repair.');

describe('a staff panel whose results cannot be recorded', () => {
  it('waits for a repair while its leaders wait for it, and the cycle ends with the same table', async () => {
    const undisturbed = await runCycle(aRuntime({ dir: aFolder(onTestFinished) }));

    const { outcome, waited, failures } = await runBroken();

    expect(failures).toBeGreaterThan(1);
    expect(waited).toHaveLength(1);
    expect(waited[0]).toMatchObject({
      staff: { phase: 'repair', state: 'open' },
      leaders: { phase: 'lower-panels', state: 'open', pending: expect.arrayContaining([`panel:${STAFF.id}`]) },
      results: 0,
      status: 200,
    });
    expect(outcome.rows).toEqual(undisturbed.rows);
    expect(outcome.tally).toEqual(undisturbed.tally);
    expect(outcome.events.filter(ofRepair)).toHaveLength(2);
    expect(outcome.events.filter((event) => !ofRepair(event))).toEqual(undisturbed.events);
  });
});
