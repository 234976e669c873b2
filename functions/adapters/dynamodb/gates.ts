// Gates: the only thing that changes, by one conditional update each.
import { gateKey, refOfPk } from '#shared/contracts/keys.ts';
import { readGate } from '#shared/contracts/unit-items.ts';
import { type ClosingGate, type Gate, isAt, type OpenGate } from '#shared/domain/gate.ts';
import type { UnitRef } from '#shared/domain/ids.ts';
import type { Store } from '#shared/ports.ts';
import { type Attributes, plainsOf } from './attributes.ts';
import * as requests from './gate-requests.ts';
import { storedOf } from './items.ts';
import { gatesByLook } from './requests.ts';
import type { Table } from './stored.ts';

type Operations = Pick<
  Store,
  | 'gate'
  | 'openGate'
  | 'answerGate'
  | 'awaitAlso'
  | 'markClosing'
  | 'markClosed'
  | 'setDue'
  | 'setNextLook'
  | 'raiseEpoch'
  | 'dueGates'
  | 'nextLook'
>;

/** Why an opening's condition failed, from the gate that stands. */
const refusalOf = (standing: Gate | undefined, wanted: OpenGate): 'opened' | 'fenced' | 'ended' => {
  if (standing === undefined) return 'fenced';
  if (isAt(standing, wanted) && standing.state !== 'open') return 'ended';
  // the same attempt again: its first writing stands, with whoever has answered since taken off
  return standing.fence === wanted.fence && standing.state === 'open' ? 'opened' : 'fenced';
};

type Look = { look: string; pk: string; ref: UnitRef };

/** Keys of gates in the order of their next look, equal looks in the order of units. */
const looksOf = (found: Attributes[]): Look[] =>
  found
    .map(plainsOf)
    .flatMap(({ pk, nextLook }): Look[] => {
      const ref = refOfPk(String(pk));
      return ref === undefined ? [] : [{ look: String(nextLook), pk: String(pk), ref }];
    })
    .sort((a, b) => (a.look === b.look ? (a.pk < b.pk ? -1 : 1) : a.look < b.look ? -1 : 1));

const pendingIn = ({ pending }: Attributes): number => pending?.SS?.length ?? 0;

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
      return opened ? 'opened' : refusalOf(await gate(ref), wanted);
    },
    answerGate: async (ref, at, slots) => {
      if (slots.length === 0) {
        const standing = await gate(ref);
        return standing?.state === 'open' && isAt(standing, at) ? { left: standing.pending.length } : undefined;
      }
      const left = await sender.update('answerGate', requests.answerGate(name, ref, at, slots));
      return left === undefined ? undefined : { left: pendingIn(left) };
    },
    awaitAlso: async (ref, at, slots) => {
      if (slots.length === 0) {
        const standing = await gate(ref);
        return standing?.state === 'open' && isAt(standing, at);
      }
      return (await sender.update('awaitAlso', requests.awaitAlso(name, ref, at, slots))) !== undefined;
    },
    markClosing: async (ref, at, why, now) => {
      const marked = await sender.update('markClosing', requests.markClosing(name, ref, at, why, now));
      return marked === undefined ? undefined : (readGate(storedOf(marked)) as ClosingGate);
    },
    markClosed: async (ref, at) => {
      await sender.update('markClosed', requests.markClosed(name, ref, at));
    },
    setDue: async (ref, at, due, nextLook) =>
      (await sender.update('setDue', requests.setDue(name, ref, at, due, nextLook))) !== undefined,
    setNextLook: async (ref, at, nextLook) =>
      (await sender.update('setNextLook', requests.setNextLook(name, ref, at, nextLook))) !== undefined,
    raiseEpoch: async (ref, slot, epoch) => {
      await sender.update('raiseEpoch', requests.raiseEpoch(name, ref, slot, epoch));
    },
    dueGates: async (now, limit) =>
      looksOf(await sender.query('dueGates', gatesByLook(name, limit, now))).map(({ ref }) => ref),
    nextLook: async () => looksOf(await sender.query('nextLook', gatesByLook(name, 1)))[0]?.look,
  };
};
