// Gates: the only thing that changes; each change looks at the gate that stands and writes it in one transaction.

import { textOf } from '#shared/contracts/items';
import { gateKey } from '#shared/contracts/keys';
import { readGate } from '#shared/contracts/unit-items';
import type { At, Gate, OpenGate } from '#shared/domain/gate';
import { isAt } from '#shared/domain/gate';
import {
  alsoAwaiting,
  closedFrom,
  closing,
  isOpenAt,
  opened,
  openingMeets,
  withoutSlot,
} from '#shared/domain/gate-moves';
import type { UnitRef } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import type { Row } from './rows.ts';
import type { Shelf } from './shelf.ts';

type Operations = Pick<
  Store,
  'gate' | 'openGate' | 'answerGate' | 'awaitAlso' | 'markClosing' | 'markClosed' | 'setDue' | 'setNextLook'
>;

const rowOfGate = (ref: UnitRef, gate: Gate): Row => {
  const key = gateKey(ref);
  const nextLook = gate.state === 'closed' ? undefined : gate.nextLook;
  return { ...key, text: textOf({ ...key, body: gate }), nextLook };
};

export const gateOperations = ({ rows, write }: Shelf): Operations => {
  const gate = (ref: UnitRef): Gate | undefined => {
    const stored = rows.read(gateKey(ref));
    return stored === undefined ? undefined : readGate(stored);
  };
  /** Changes the gate that is open at `at`; undefined where it is not, or where `changed` gives nothing. */
  const change = <G extends Gate>(ref: UnitRef, at: At, changed: (gate: OpenGate) => G | undefined) =>
    write((): G | undefined => {
      const standing = isOpenAt(gate(ref), at);
      const next = standing === undefined ? undefined : changed(standing);
      if (next !== undefined) rows.put(rowOfGate(ref, next));
      return next;
    });
  const done = async (changing: Promise<Gate | undefined>): Promise<boolean> => (await changing) !== undefined;
  return {
    gate: async (ref) => gate(ref),
    openGate: (ref, wanted) =>
      write(() => {
        const standing = gate(ref);
        const meets = openingMeets(standing, wanted);
        const asked = { ...wanted, pending: [...new Set(wanted.pending)] };
        if (meets === 'opened') rows.put(rowOfGate(ref, opened(standing, asked)));
        return meets;
      }),
    answerGate: async (ref, at, slot, now) => {
      const answered = await change(ref, at, (standing) => withoutSlot(standing, slot, now));
      if (answered === undefined) return undefined;
      return answered.state === 'open' ? { left: answered.pending.length } : { closing: answered };
    },
    awaitAlso: (ref, at, slots) => done(change(ref, at, (standing) => alsoAwaiting(standing, slots))),
    markClosing: (ref, at, why, now) => change(ref, at, (standing) => closing(standing, why, now)),
    markClosed: (ref, at) =>
      write(() => {
        const standing = gate(ref);
        if (standing?.state === 'closing' && isAt(standing, at)) rows.put(rowOfGate(ref, closedFrom(standing)));
      }),
    setDue: (ref, at, due, nextLook) => done(change(ref, at, (standing) => ({ ...standing, due, nextLook }))),
    setNextLook: (ref, at, nextLook) => done(change(ref, at, (standing) => ({ ...standing, nextLook }))),
  };
};
