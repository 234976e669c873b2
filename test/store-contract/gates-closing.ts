// Gates: who may close one and why, due dates that move, and what the sweep is told.
import { describe, expect, it } from 'vitest';
import type { OpenGate } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import type { Fresh } from '../store-contract.ts';
import { AT, aGate, C1, fence, LATER, NOW, P1 } from './fixtures.ts';

const ELSEWHERE = { ...AT, round: 2 };
const EXTENDED: Instant = '2023-12-20T16:59:59.999Z';
const OPERATOR = { reason: 'operator' } as const;
const DUE = { reason: 'due', due: LATER } as const;

const waiting = async (fresh: Fresh, pending = ['official:o1']): Promise<Store> => {
  const store = await fresh();
  await store.openGate(P1, aGate(pending));
  return store;
};

const closing = (reason: string, pending = ['official:o1']) => {
  const { due: _, ...rest } = aGate(pending);
  return { ...rest, state: 'closing', reason, nextLook: NOW };
};

export const closingCases = (fresh: Fresh): void => {
  describe('closing a gate', () => {
    it('closes because all answered only when nobody is pending', async () => {
      const store = await waiting(fresh);
      expect(await store.markClosing(P1, AT, { reason: 'all-answered' }, NOW)).toBeUndefined();
      expect(await store.gate(P1)).toEqual(aGate(['official:o1']));

      await store.openGate(C1, aGate([]));
      expect(await store.markClosing(C1, AT, { reason: 'all-answered' }, NOW)).toEqual(closing('all-answered', []));
    });

    it('does not close because all answered once somebody joined', async () => {
      const store = await waiting(fresh, []);
      await store.awaitAlso(P1, AT, ['official:o2']);

      expect(await store.markClosing(P1, AT, { reason: 'all-answered' }, NOW)).toBeUndefined();
      expect(await store.gate(P1)).toMatchObject({ state: 'open' });
    });

    it('closes by the due date that was read, whoever is pending', async () => {
      const store = await waiting(fresh);

      expect(await store.markClosing(P1, AT, DUE, NOW)).toEqual(closing('due'));
      expect(await store.gate(P1)).toEqual(closing('due'));
    });

    it('does not close by a due date that has been extended', async () => {
      const store = await waiting(fresh);
      await store.setDue(P1, AT, EXTENDED, EXTENDED);

      expect(await store.markClosing(P1, AT, DUE, NOW)).toBeUndefined();
      expect(await store.gate(P1)).toMatchObject({ state: 'open', due: EXTENDED });
    });

    it('closes for an operator, whoever is pending', async () => {
      const store = await waiting(fresh);

      expect(await store.markClosing(P1, AT, OPERATOR, NOW)).toEqual(closing('operator'));
    });

    it('does not close what is elsewhere, or not there', async () => {
      const store = await waiting(fresh);

      expect(await store.markClosing(P1, ELSEWHERE, OPERATOR, NOW)).toBeUndefined();
      expect(await store.markClosing(C1, AT, OPERATOR, NOW)).toBeUndefined();
      expect(await store.gate(C1)).toBeUndefined();
    });

    it('lets one of several at once begin to close', async () => {
      const store = await waiting(fresh);
      const marked = await Promise.all([DUE, OPERATOR, DUE].map((why) => store.markClosing(P1, AT, why, NOW)));

      expect(marked.filter((gate) => gate !== undefined)).toHaveLength(1);
    });

    it('forgets the token when it has closed', async () => {
      const store = await waiting(fresh);
      await store.markClosing(P1, AT, OPERATOR, NOW);
      await store.markClosed(P1, AT);
      const { phase, round, fence: own, openedAt } = aGate([]);

      expect(await store.gate(P1)).toEqual({ state: 'closed', phase, round, fence: own, openedAt });
    });

    it('does not count as closed what is open, elsewhere or not there', async () => {
      const store = await waiting(fresh);
      await store.markClosed(P1, AT);
      await store.markClosed(C1, AT);
      expect(await store.gate(P1)).toEqual(aGate(['official:o1']));

      await store.markClosing(P1, AT, OPERATOR, NOW);
      await store.markClosed(P1, ELSEWHERE);
      expect(await store.gate(P1)).toEqual(closing('operator'));
      expect(await store.gate(C1)).toBeUndefined();
    });
  });

  describe('due dates', () => {
    it('move with the next look while the gate is open there', async () => {
      const store = await waiting(fresh);

      expect(await store.setDue(P1, AT, EXTENDED, LATER)).toBe(true);
      expect(await store.setNextLook(P1, AT, NOW)).toBe(true);
      expect(await store.gate(P1)).toEqual(aGate(['official:o1'], { due: EXTENDED, nextLook: NOW }));
    });

    it('do not move elsewhere or once it is closing', async () => {
      const store = await waiting(fresh);
      expect(await store.setDue(P1, ELSEWHERE, EXTENDED, EXTENDED)).toBe(false);
      expect(await store.setNextLook(P1, ELSEWHERE, EXTENDED)).toBe(false);

      await store.markClosing(P1, AT, OPERATOR, NOW);
      expect(await store.setDue(P1, AT, EXTENDED, EXTENDED)).toBe(false);
      expect(await store.setNextLook(P1, AT, EXTENDED)).toBe(false);
      expect(await store.gate(P1)).toEqual(closing('operator'));
    });
  });

  describe('what the sweep looks at', () => {
    const day = (n: number): Instant => `2023-11-${String(n).padStart(2, '0')}T01:00:00.000Z`;
    const panel = (n: number): UnitRef => ({ ...P1, id: `P${n}` });
    const open = (store: Store, ref: UnitRef, over: Partial<OpenGate>) => store.openGate(ref, aGate(['hr'], over));

    it('is nothing while no gate is open', async () => {
      const store = await fresh();

      expect(await store.dueGates(LATER, 10)).toEqual([]);
      expect(await store.nextLook()).toBeUndefined();
    });

    it('is the units whose look has come, soonest first, of every cycle and kind', async () => {
      const store = await fresh();
      const other = { ...C1, cycle: '2024' };
      await open(store, panel(1), { nextLook: day(20) });
      await open(store, panel(2), { nextLook: day(10) });
      await open(store, other, { nextLook: day(5) });
      await open(store, panel(3), { nextLook: day(10) });

      expect(await store.dueGates(day(10), 10)).toEqual([other, panel(2), panel(3)]);
      expect(await store.dueGates(day(10), 2)).toEqual([other, panel(2)]);
      expect(await store.dueGates(day(4), 10)).toEqual([]);
      expect(await store.nextLook()).toBe(day(5));
    });

    it('follows a moved look', async () => {
      const store = await fresh();
      await open(store, panel(1), { nextLook: day(10) });
      await store.setNextLook(panel(1), AT, day(15));

      expect(await store.dueGates(day(14), 10)).toEqual([]);
      expect(await store.nextLook()).toBe(day(15));
    });

    it('holds a gate that was left closing, and lets go of a closed one', async () => {
      const store = await fresh();
      await open(store, panel(1), { nextLook: day(20) });
      await store.markClosing(panel(1), AT, OPERATOR, day(3));
      expect(await store.dueGates(day(3), 10)).toEqual([panel(1)]);

      await store.markClosed(panel(1), AT);
      expect(await store.dueGates(LATER, 10)).toEqual([]);
      expect(await store.nextLook()).toBeUndefined();
    });

    it('holds the gate that comes after a closed one', async () => {
      const store = await fresh();
      await open(store, panel(1), { nextLook: day(2) });
      await store.markClosing(panel(1), AT, OPERATOR, day(2));
      await store.markClosed(panel(1), AT);
      await open(store, panel(1), { ...ELSEWHERE, fence: fence(2), nextLook: day(9) });

      expect(await store.nextLook()).toBe(day(9));
    });
  });
};
