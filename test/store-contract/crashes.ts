// A process that dies between any two writes leaves what can be read; the same work done again ends where it would have.
import { describe, expect, it } from 'vitest';
import type { Store } from '#shared/ports';
import type { Open } from '../store-contract.ts';
import { AT, aClosure, aCycle, aGate, anOfficial, aRoster, aSelfAssessment, NOW, P1, units } from './fixtures.ts';

type Work = {
  before?(store: Store): Promise<unknown>;
  work(store: Store): Promise<unknown>;
  readable(store: Store): Promise<void>;
};

/** Dies before the first write, the second, and so on, until the work is through; every remains are read. */
const dieEverywhere = async (open: Open, { before, work, readable }: Work): Promise<number> => {
  for (let n = 1; ; n += 1) {
    const { store, dyingAt } = await open();
    await before?.(store);
    const died = await work(dyingAt(n)).then(
      () => false,
      () => true,
    );
    await readable(store);
    await work(store);
    await readable(store);
    if (!died) return n - 1;
  }
};

const act = async (store: Store): Promise<void> => {
  await store.putFact(aSelfAssessment('o1'));
  await store.answerGate(P1, AT, 'official:o1', NOW, true);
  await store.putFact(aClosure());
  await store.markClosed(P1, AT);
};

export const crashCases = (open: Open): void =>
  void describe('death between two writes', () => {
    it('leaves the whole old roster or the whole new one', async () => {
      const writes = await dieEverywhere(open, {
        before: (store) => store.saveRoster('r1', aRoster(2)),
        work: (store) => store.saveRoster('r2', aRoster(400, 'Lê Văn Mẫu')),
        readable: async (store) => {
          const standing = await store.roster();
          expect(standing?.roster).toEqual(standing?.revision === 'r1' ? aRoster(2) : aRoster(400, 'Lê Văn Mẫu'));
          expect([undefined, 400]).toContain((await store.rosterOf('r2'))?.officials.length);
        },
      });

      expect(writes).toBeGreaterThanOrEqual(3);
    });

    it('leaves no cycle or the whole cycle', async () => {
      const writes = await dieEverywhere(open, {
        work: (store) => store.putCycle(aCycle()),
        readable: async (store) => {
          const cycle = await store.cycle('2023');
          expect(await store.cycles()).toEqual(cycle === undefined ? [] : [aCycle()]);
        },
      });

      expect(writes).toBe(2);
    });

    it('leaves a freeze that can be repeated', async () => {
      const people = Array.from({ length: 30 }, (_, n) => anOfficial(`o${10 + n}`));
      let whole: Store | undefined;
      await dieEverywhere(open, {
        work: async (store) => {
          await store.freeze(units(people));
          whole = store;
        },
        readable: async (store) => {
          if (whole !== undefined) expect(await store.unit(P1)).toMatchObject({ frozen: people });
          whole = undefined;
        },
      });

      expect.hasAssertions();
    });

    it('leaves an act that can be repeated up to its closure', async () => {
      const writes = await dieEverywhere(open, {
        before: async (store) => {
          await store.freeze(units());
          await store.openGate(P1, aGate(['official:o1']));
        },
        work: act,
        readable: async (store) => {
          const { gate, facts } = await store.unit(P1);
          if (gate?.state === 'closed') expect(facts).toEqual([aClosure(), aSelfAssessment('o1')]);
          if (gate?.state === 'open') expect(gate.pending).toEqual(['official:o1']);
          if (gate?.state === 'closing') expect(facts).toContainEqual(aSelfAssessment('o1'));
        },
      });

      expect(writes).toBe(4);
    });
  });
