// A server killed at any moment and started again ends with the same tables: nothing recorded is lost or doubled.
import { describe, expect, it, onTestFinished } from 'vitest';
import { eachOf } from '../../functions/units.ts';
import { chanceOf } from '../../infra/local/people/chance.ts';
import { eventBytes, runKilled, runOnce } from './killing.ts';
import { outcomeIn } from './outcome.ts';
import { aFolder, PLAN } from './small-province.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const AT_ONCE = 2;

/** One to three. */
const killsOf = (seed: number): number => (seed % 10 === 0 ? 3 : seed % 5 === 0 ? 2 : 1);
/** That a phase opened is told while it is open: a crash may leave a short one untold. Everything else comes. */
const MUST_COME = /^(?!.*\.PhaseOpened\.)/;
const isEarly = (seed: number): boolean => seed % 4 === 0;

describe('a small province whose server is killed at random moments and started again', () => {
  it('ends with the tables and Party ratings of an undisturbed run, and no event twice', {
    timeout: 300_000,
  }, async () => {
    const calm = aFolder(onTestFinished);
    expect(await runOnce({ dir: calm, sample: 'small', order: 1 })).toMatchObject({ code: 0 });
    const { events: known, ...expected } = await outcomeIn(calm, PLAN.id);
    let kills = 0;

    await eachOf(SEEDS, AT_ONCE, async (seed) => {
      const run = { dir: aFolder(onTestFinished), sample: 'small', order: seed } as const;
      const killing = { kills: killsOf(seed), early: isEarly(seed), chance: chanceOf(seed), whole: eventBytes(calm) };
      const { moments, last } = await runKilled(run, killing);
      const what = `seed ${seed}, killed at ${JSON.stringify(moments)}`;
      kills += moments.length;

      expect(last.code, `${what}: ${last.output}`).toBe(0);
      const { events, ...tables } = await outcomeIn(run.dir, PLAN.id);
      expect(tables, what).toEqual(expected);
      expect(new Set(events).size, `${what}: an event twice`).toBe(events.length);
      expect(known, what).toEqual(expect.arrayContaining(events));
      expect(events, what).toEqual(expect.arrayContaining(known.filter((event) => MUST_COME.test(event))));
    });

    expect(kills).toBeGreaterThanOrEqual(SEEDS.length);
  });
});
