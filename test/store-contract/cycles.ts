// Cycles and the attempts to run them.
import { describe, expect, it } from 'vitest';
import type { Fresh } from '../store-contract.ts';
import { aCycle } from './fixtures.ts';

export const cycleCases = (fresh: Fresh): void => {
  describe('cycles', () => {
    it('has none at first', async () => {
      const store = await fresh();

      expect(await store.cycle('2023')).toBeUndefined();
      expect(await store.cycles()).toEqual([]);
    });

    it('puts a cycle and answers it', async () => {
      const store = await fresh();

      expect(await store.putCycle(aCycle())).toEqual(aCycle());
      expect(await store.cycle('2023')).toEqual(aCycle());
    });

    it('answers the cycle that stands when it is put again otherwise', async () => {
      const store = await fresh();
      await store.putCycle(aCycle());

      expect(await store.putCycle(aCycle({ roster: 'r2' }))).toEqual(aCycle());
      expect(await store.cycle('2023')).toEqual(aCycle());
    });

    it('lets one of two first kickoffs at once decide', async () => {
      const store = await fresh();
      const [one, other] = await Promise.all([
        store.putCycle(aCycle({ roster: 'r1' })),
        store.putCycle(aCycle({ roster: 'r2' })),
      ]);

      expect(one).toEqual(other);
      expect(await store.cycle('2023')).toEqual(one);
    });

    it('lists all cycles by their id', async () => {
      const store = await fresh();
      for (const id of ['2024', '2023-schools', '2023']) await store.putCycle(aCycle({ id }));

      expect((await store.cycles()).map(({ id }) => id)).toEqual(['2023', '2023-schools', '2024']);
    });

    it('refuses a cycle of more units than an item holds', async () => {
      const store = await fresh();
      const panels = Array.from({ length: 10_000 }, (_, index) => `panel-of-a-very-long-name-${index}-of-many`);

      await expect(store.putCycle(aCycle({ panels }))).rejects.toMatchObject({ name: 'ItemTooLarge' });
      expect(await store.cycles()).toEqual([]);
    });
  });

  describe('attempts', () => {
    it('has none at first', async () => {
      const store = await fresh();

      expect(await store.attempt('2023')).toBeUndefined();
    });

    it('raises from none to the first, then to the second', async () => {
      const store = await fresh();

      expect(await store.raiseAttempt('2023', 0, '2023-1')).toBe(true);
      expect(await store.raiseAttempt('2023', 1, '2023-2')).toBe(true);
      expect(await store.attempt('2023')).toEqual({ number: 2, execution: '2023-2' });
    });

    it('raises once where two try at once', async () => {
      const store = await fresh();
      const raised = await Promise.all([1, 2, 3].map((n) => store.raiseAttempt('2023', 0, `by-${n}`)));

      expect(raised.filter((mine) => mine)).toHaveLength(1);
      expect(await store.attempt('2023')).toEqual({ number: 1, execution: `by-${raised.indexOf(true) + 1}` });
    });

    it.each([0, 2])('does not raise the first attempt from %i', async (from) => {
      const store = await fresh();
      await store.raiseAttempt('2023', 0, '2023-1');

      expect(await store.raiseAttempt('2023', from, 'other')).toBe(false);
      expect(await store.attempt('2023')).toEqual({ number: 1, execution: '2023-1' });
    });
  });
};
