// Who acts first, last or beside whom decides nothing: in any order the results are the same.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from './outcome.ts';
import { type Acting, aFolder, aRuntime, runCycle } from './small-province.ts';

type Ran = { outcome: Outcome; acts: string };

const ran = async (acting: Acting): Promise<Ran> => {
  const acts: string[] = [];
  const runtime = aRuntime({ dir: aFolder(onTestFinished) });
  const outcome = await runCycle(runtime, { ...acting, tell: ({ mail }) => acts.push(mail) });
  return { outcome, acts: acts.join(' ') };
};

describe('a small province whose people act in different orders', () => {
  it('ends with the same result table, tallies, Party ratings and events', async () => {
    const [first, ...others] = [
      await ran({ order: 1 }),
      await ran({ order: 2 }),
      await ran({ order: 3 }),
      await ran({ order: 4, width: 1 }),
    ];

    expect(first?.outcome.rows).toHaveLength(60);
    expect(first?.outcome.rows.filter(({ partyRating }) => partyRating !== undefined).length).toBeGreaterThan(20);
    for (const { outcome, acts } of others) {
      expect(acts).not.toBe(first?.acts);
      expect(outcome).toEqual(first?.outcome);
    }
  });
});
