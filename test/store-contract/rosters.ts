// Rosters: revisions side by side, one of which stands.
import { describe, expect, it } from 'vitest';
import { aSupplement } from '../builders.ts';
import type { Fresh } from '../store-contract.ts';
import { aPanel, aRoster } from './fixtures.ts';

export const rosterCases = (fresh: Fresh): void =>
  void describe('rosters', () => {
    it('has none at first', async () => {
      const store = await fresh();

      expect(await store.roster()).toBeUndefined();
      expect(await store.rosterOf('r1')).toBeUndefined();
    });

    it('gives back what was saved, in its order', async () => {
      const store = await fresh();
      const roster = aRoster(3);
      roster.officials.reverse();
      await store.saveRoster('r1', roster);

      expect(await store.roster()).toEqual({ revision: 'r1', roster });
    });

    it('keeps the rules handed in beside it', async () => {
      const store = await fresh();
      const override = { id: 'x', reason: 'Thử', set: 'votes' as const, votes: 'secret-ballot' as const };
      const roster = { ...aRoster(3), overrides: [override], supplements: [aSupplement()] };
      await store.saveRoster('r1', roster);

      expect(await store.roster()).toEqual({ revision: 'r1', roster });
    });

    it('keeps a roster of thousands whole', async () => {
      const store = await fresh();
      const roster = aRoster(2500);
      await store.saveRoster('r1', roster);

      expect(await store.rosterOf('r1')).toEqual(roster);
    });

    it('points to the newest and keeps the one before', async () => {
      const store = await fresh();
      await store.saveRoster('r1', aRoster(2));
      await store.saveRoster('r2', aRoster(3));

      expect((await store.roster())?.revision).toBe('r2');
      expect(await store.rosterOf('r1')).toEqual(aRoster(2));
    });

    it('takes the same revision again', async () => {
      const store = await fresh();
      await store.saveRoster('r1', aRoster(300));
      await store.saveRoster('r1', aRoster(300));

      expect(await store.roster()).toEqual({ revision: 'r1', roster: aRoster(300) });
    });

    it('keeps an empty roster apart from none', async () => {
      const store = await fresh();
      const empty = { officials: [], panels: [], cells: [] };
      await store.saveRoster('r1', empty);

      expect(await store.rosterOf('r1')).toEqual(empty);
    });

    it('refuses a row that no item can hold, and the roster before still stands', async () => {
      const store = await fresh();
      await store.saveRoster('r1', aRoster(2));
      const { upper: _, ...panel } = aPanel('P1', { name: 'Sở '.repeat(130_000) });

      await expect(store.saveRoster('r2', { ...aRoster(2), panels: [panel] })).rejects.toMatchObject({
        name: 'ItemTooLarge',
      });
      expect((await store.roster())?.revision).toBe('r1');
      expect(await store.rosterOf('r2')).toBeUndefined();
    });
  });
