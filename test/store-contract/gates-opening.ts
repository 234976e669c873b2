// Gates: who may open one, and who is taken off or added while it is open.
import { describe, expect, it } from 'vitest';
import type { OpenGate } from '#shared/domain/gate';
import type { Store } from '#shared/ports';
import type { Fresh } from '../store-contract.ts';
import { AT, aGate, fence, NOW, P1 } from './fixtures.ts';

const NEXT = { phase: 'collective-review', round: 1 } as const;
const ELSEWHERE = [{ ...AT, round: 2 }, NEXT];

const opened = async (store: Store, over: Partial<OpenGate> = {}): Promise<Store> => {
  expect(await store.openGate(P1, aGate(['official:o1', 'official:o2'], over))).toBe('opened');
  return store;
};

export const openingCases = (fresh: Fresh): void => {
  describe('opening a gate', () => {
    it('opens where none stood', async () => {
      const store = await opened(await fresh());

      expect(await store.gate(P1)).toEqual(aGate(['official:o1', 'official:o2']));
    });

    it('opens for nobody', async () => {
      const store = await fresh();
      await store.openGate(P1, aGate([], { nextLook: NOW }));

      expect(await store.gate(P1)).toEqual(aGate([], { nextLook: NOW }));
    });

    it('replaces an older attempt at the same phase, with its dead token', async () => {
      const store = await opened(await fresh(), { token: 'dead' });
      await opened(store, { fence: fence(2), token: 'living' });

      expect(await store.gate(P1)).toMatchObject({ token: 'living', fence: fence(2) });
    });

    it('does not put an older attempt over a newer one', async () => {
      const store = await opened(await fresh(), { fence: fence(2), token: 'living' });

      expect(await store.openGate(P1, aGate(['official:o1'], { token: 'dead' }))).toBe('fenced');
      expect(await store.gate(P1)).toMatchObject({ token: 'living', pending: ['official:o1', 'official:o2'] });
    });

    it('leaves what was answered when the same attempt is repeated', async () => {
      const store = await opened(await fresh());
      await store.answerGate(P1, AT, 'official:o1', NOW);
      await opened(store);

      expect(await store.gate(P1)).toMatchObject({ pending: ['official:o2'] });
    });

    it('does not open again what is closing or closed, even for a newer attempt', async () => {
      const store = await opened(await fresh());
      await store.markClosing(P1, AT, { reason: 'operator' }, NOW);

      expect(await store.openGate(P1, aGate(['official:o1'], { fence: fence(2) }))).toBe('ended');
      await store.markClosed(P1, AT);
      expect(await store.openGate(P1, aGate(['official:o1'], { fence: fence(2) }))).toBe('ended');
      expect(await store.openGate(P1, aGate(['official:o1']))).toBe('ended');
      expect(await store.gate(P1)).toMatchObject({ state: 'closed' });
    });

    it.each(ELSEWHERE)('opens $phase in round $round after a closed gate', async (next) => {
      const store = await opened(await fresh());
      await store.markClosing(P1, AT, { reason: 'operator' }, NOW);
      await store.markClosed(P1, AT);
      await opened(store, { ...next, fence: fence(2) });

      expect(await store.gate(P1)).toMatchObject({ ...next, state: 'open', pending: ['official:o1', 'official:o2'] });
    });

    it('does not let a late first attempt of a past phase take over', async () => {
      const store = await opened(await fresh(), { ...NEXT, fence: fence(2) });

      expect(await store.openGate(P1, aGate(['official:o1']))).toBe('fenced');
      expect(await store.gate(P1)).toMatchObject(NEXT);
    });

    it('ends with the newest of many attempts at once', async () => {
      const store = await fresh();
      const numbers = [3, 1, 5, 2, 4];
      const answers = await Promise.all(numbers.map((n) => store.openGate(P1, aGate(['hr'], { fence: fence(n) }))));

      expect(answers[2]).toBe('opened');
      expect(new Set(answers)).not.toContain('ended');
      expect(await store.gate(P1)).toMatchObject({ fence: fence(5) });
    });
  });

  describe('answering a gate', () => {
    it('takes a slot off and says how many are left', async () => {
      const store = await opened(await fresh());

      expect(await store.answerGate(P1, AT, 'official:o1', NOW)).toEqual({ left: 1 });
      expect(await store.gate(P1)).toEqual(aGate(['official:o2'], { asked: 2 }));
    });

    it.each([false, true])(
      'is closing, to be looked at now, with the last slot off (known as the last: %s)',
      async (alone) => {
        const store = await opened(await fresh());
        await store.answerGate(P1, AT, 'official:o1', NOW);
        const { due: _, ...rest } = aGate([], { asked: 2, nextLook: NOW });
        const closing = { ...rest, state: 'closing', reason: 'all-answered' };

        expect(await store.answerGate(P1, AT, 'official:o2', NOW, alone)).toEqual({ closing });
        expect(await store.gate(P1)).toEqual(closing);
        expect(await store.dueGates(NOW, 10)).toEqual([P1]);
      },
    );

    it('stays open where whoever thought to be the last is not', async () => {
      const store = await opened(await fresh());

      expect(await store.answerGate(P1, AT, 'official:o1', NOW, true)).toEqual({ left: 1 });
      expect(await store.gate(P1)).toEqual(aGate(['official:o2'], { asked: 2 }));
    });

    it('is closing by whoever comes where the opening asked nobody', async () => {
      const store = await fresh();
      await store.openGate(P1, aGate([]));

      expect(await store.answerGate(P1, AT, 'stranger', NOW)).toMatchObject({ closing: { pending: [] } });
    });

    it('says the same when a slot answers again or never was there', async () => {
      const store = await opened(await fresh());
      await store.answerGate(P1, AT, 'official:o1', NOW);

      expect(await store.answerGate(P1, AT, 'official:o1', NOW)).toEqual({ left: 1 });
      expect(await store.answerGate(P1, AT, 'stranger', NOW)).toEqual({ left: 1 });
    });

    it.each(ELSEWHERE)('answers nothing at $phase in round $round while another is open', async (elsewhere) => {
      const store = await opened(await fresh());

      expect(await store.answerGate(P1, elsewhere, 'official:o1', NOW)).toBeUndefined();
      expect(await store.answerGate(P1, elsewhere, 'official:o1', NOW, true)).toBeUndefined();
      expect(await store.gate(P1)).toMatchObject({ pending: ['official:o1', 'official:o2'] });
    });

    it('answers nothing where no gate stands, or where it is closing', async () => {
      const store = await fresh();

      expect(await store.answerGate(P1, AT, 'official:o1', NOW)).toBeUndefined();
      await opened(store);
      await store.markClosing(P1, AT, { reason: 'operator' }, NOW);
      expect(await store.answerGate(P1, AT, 'official:o1', NOW)).toBeUndefined();
      expect(await store.gate(P1)).toMatchObject({ pending: ['official:o1', 'official:o2'] });
    });

    it('counts down once for each of fifty people at once: one closes it', async () => {
      const store = await fresh();
      const slots = Array.from({ length: 50 }, (_, n) => `official:o${n}`);
      await store.openGate(P1, aGate(slots));
      const answers = await Promise.all(slots.map((slot) => store.answerGate(P1, AT, slot, NOW)));

      const left = answers.map((answer) => (answer !== undefined && 'left' in answer ? answer.left : 0));
      expect(left.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    });

    it('awaits somebody who joined, and asks them once', async () => {
      const store = await opened(await fresh());
      await store.answerGate(P1, AT, 'official:o1', NOW);

      expect(await store.awaitAlso(P1, AT, ['official:o3', 'official:o4'])).toBe(true);
      expect(await store.awaitAlso(P1, AT, ['official:o3'])).toBe(true);
      expect(await store.gate(P1)).toMatchObject({ pending: ['official:o2', 'official:o3', 'official:o4'], asked: 4 });
    });

    it('awaits nobody else where the gate is elsewhere or closing', async () => {
      const store = await opened(await fresh());

      for (const elsewhere of ELSEWHERE) expect(await store.awaitAlso(P1, elsewhere, ['official:o3'])).toBe(false);
      await store.markClosing(P1, AT, { reason: 'operator' }, NOW);
      expect(await store.awaitAlso(P1, AT, ['official:o3'])).toBe(false);
      expect(await store.gate(P1)).toMatchObject({ pending: ['official:o1', 'official:o2'], asked: 2 });
    });
  });
};
