// A machine's clock that is set back in the middle of a cycle: nothing is lost and nothing counted twice.
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openAnalysis } from '../../functions/analytics/duckdb.ts';
import { goOn, runHalfWay } from './half-way.ts';
import { outcomeIn } from './outcome.ts';
import { aFolder, aRuntime, PLAN, runCycle } from './small-province.ts';

const BACK = 36 * 3_600_000;

/** Each further three hundredth reading finds the clock a day and a half further behind. */
const setBack = (): (() => number) => {
  const real = Date.now;
  let readings = 0;
  const spy = vi.spyOn(Date, 'now').mockImplementation(() => {
    readings += 1;
    return real() - Math.floor((readings + 150) / 300) * BACK;
  });
  onTestFinished(() => spy.mockRestore());
  return () => readings;
};

const behind = (): (() => number) => {
  const real = Date.now;
  return () => real() - BACK;
};

/** The shortest time that analysts are told of any phase. */
const shortest = async (dir: string): Promise<number> => {
  const analysis = await openAnalysis(join(dir, 'events.ndjson'));
  const { columns, rows } = await analysis.query('phase-times').finally(() => analysis.close());
  const mean = columns.indexOf('days_mean');
  expect(rows.length).toBeGreaterThan(5);
  return Math.min(...rows.map((row) => Number(row[mean])));
};

it('a cycle ends with the same tables although the clock was set back while it ran', async () => {
  const undisturbed = await runCycle(aRuntime({ dir: aFolder(onTestFinished) }));
  const dir = aFolder(onTestFinished);
  const readings = setBack();
  const outcome = await runCycle(aRuntime({ dir }));

  expect(readings()).toBeGreaterThan(1000);
  expect(outcome).toEqual(undisturbed);
  expect(await shortest(dir)).toBeGreaterThanOrEqual(0);
});

it('a cycle goes on where the clock was set back while the machine was off', async () => {
  const undisturbed = await runCycle(aRuntime({ dir: aFolder(onTestFinished) }));
  const dir = aFolder(onTestFinished);
  await runHalfWay(dir, 40);
  const late = behind();
  const spy = vi.spyOn(Date, 'now').mockImplementation(late);
  onTestFinished(() => spy.mockRestore());
  await goOn(dir);

  expect(await outcomeIn(dir, PLAN.id)).toEqual(undisturbed);
});
