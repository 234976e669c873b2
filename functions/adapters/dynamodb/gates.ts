// Gates: the only thing that changes, by one conditional update each.
import { gateKey } from '#shared/contracts/keys';
import { readGate } from '#shared/contracts/unit-items';
import type { ClosingGate, Gate } from '#shared/domain/gate';
import { isOpenAt, openingMeets } from '#shared/domain/gate-moves';
import type { UnitRef } from '#shared/domain/ids';
import type { Answered, Store } from '#shared/ports';
import type { Attributes } from './attributes.ts';
import * as requests from './gate-requests.ts';
import { storedOf } from './items.ts';
import type { Table } from './stored.ts';

type Operations = Pick<
  Store,
  'gate' | 'openGate' | 'answerGate' | 'awaitAlso' | 'markClosing' | 'markClosed' | 'setDue' | 'setNextLook'
>;

const pendingIn = ({ pending }: Attributes): number => pending?.SS?.length ?? 0;

const closingOf = (marked: Attributes): ClosingGate => readGate(storedOf(marked)) as ClosingGate;

export const gateOperations = (table: Table): Operations => {
  const { name, sender } = table;
  const gate = async (ref: UnitRef): Promise<Gate | undefined> => {
    const stored = await table.read('gate', gateKey(ref));
    return stored === undefined ? undefined : readGate(stored);
  };
  return {
    gate,
    openGate: async (ref, wanted) => {
      const opened = await sender.put('openGate', requests.openGate(name, ref, wanted));
      // refused, or written before by this same attempt, whose writing stands with what was answered since
      return opened ? 'opened' : openingMeets(await gate(ref), wanted);
    },
    answerGate: async (ref, at, slot, now, alone = false) => {
      const takeSlot = async (): Promise<Answered | undefined> => {
        const left = await sender.update('answerGate', requests.takeSlot(name, ref, at, slot));
        return left === undefined ? undefined : { left: pendingIn(left) };
      };
      const takeLast = async (): Promise<Answered | undefined> => {
        const marked = await sender.update('answerGate', requests.takeLast(name, ref, at, slot, now));
        return marked === undefined ? undefined : { closing: closingOf(marked) };
      };
      const tries = alone ? [takeLast, takeSlot] : [takeSlot, takeLast];
      for (;;) {
        for (const attempt of tries) {
          const answered = await attempt();
          if (answered !== undefined) return answered;
        }
        if (isOpenAt(await gate(ref), at) === undefined) return undefined;
        // both refused and open all the same: between the two somebody joined, or answered
      }
    },
    awaitAlso: async (ref, at, slots) => {
      // whoever joins is one person, now and then: a write each, so that `asked` counts each once
      for (const slot of slots) await sender.update('awaitAlso', requests.awaitAlso(name, ref, at, slot));
      const standing = isOpenAt(await gate(ref), at);
      return standing !== undefined;
    },
    markClosing: async (ref, at, why, now) => {
      const marked = await sender.update('markClosing', requests.markClosing(name, ref, at, why, now));
      return marked === undefined ? undefined : closingOf(marked);
    },
    markClosed: async (ref, at) => {
      await sender.update('markClosed', requests.markClosed(name, ref, at));
    },
    setDue: async (ref, at, due, nextLook) =>
      (await sender.update('setDue', requests.setDue(name, ref, at, due, nextLook))) !== undefined,
    setNextLook: async (ref, at, nextLook) =>
      (await sender.update('setNextLook', requests.setNextLook(name, ref, at, nextLook))) !== undefined,
  };
};
