// Gates: the only thing that changes; each change looks at the gate that stands and writes it in one transaction.

import { checked, textOf } from '#shared/contracts/items.ts';
import { epochsKey, gateKey, refOfPk } from '#shared/contracts/keys.ts';
import { Epochs, readGate } from '#shared/contracts/unit-items.ts';
import { type At, type ClosedGate, type ClosingGate, type Gate, isAt, type OpenGate } from '#shared/domain/gate.ts';
import type { UnitRef } from '#shared/domain/ids.ts';
import type { Store } from '#shared/ports.ts';
import type { Row } from './rows.ts';
import type { Shelf } from './shelf.ts';

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
type Why = Parameters<Store['markClosing']>[2];

const rowOfGate = (ref: UnitRef, gate: Gate): Row => {
  const key = gateKey(ref);
  const nextLook = gate.state === 'closed' ? undefined : gate.nextLook;
  return { ...key, text: textOf({ ...key, body: gate }), nextLook };
};

/** A set, in one order: as DynamoDB's side reads it. */
const setOf = (slots: readonly string[]): string[] => [...new Set(slots)].sort();

const opening = (standing: Gate | undefined, wanted: OpenGate): 'open' | 'opened' | 'fenced' | 'ended' => {
  if (standing === undefined) return 'open';
  if (isAt(standing, wanted) && standing.state !== 'open') return 'ended';
  if (standing.fence < wanted.fence) return 'open';
  // the same attempt again: its first writing stands, with whoever has answered since taken off
  return standing.fence === wanted.fence && standing.state === 'open' ? 'opened' : 'fenced';
};

const mayClose = (gate: OpenGate, why: Why): boolean => {
  if ('due' in why) return gate.due === why.due;
  return why.reason === 'operator' || gate.pending.length === 0;
};

/** The sweep finishes what a crash leaves closing: its next look is now. */
const closing = ({ due: _, ...gate }: OpenGate, reason: Why['reason'], now: string): ClosingGate => ({
  ...gate,
  state: 'closing',
  reason,
  nextLook: now,
});

const closed = ({ phase, round, fence, openedAt }: ClosingGate): ClosedGate => ({
  state: 'closed',
  phase,
  round,
  fence,
  openedAt,
});

export const gateOperations = ({ rows, write }: Shelf): Operations => {
  const gate = (ref: UnitRef): Gate | undefined => {
    const stored = rows.read(gateKey(ref));
    return stored === undefined ? undefined : readGate(stored);
  };
  /** Changes the gate that is open at `at`; undefined where it is not, or where `changed` gives nothing. */
  const change = <G extends Gate>(ref: UnitRef, at: At, changed: (gate: OpenGate) => G | undefined) =>
    write((): G | undefined => {
      const standing = gate(ref);
      if (standing?.state !== 'open' || !isAt(standing, at)) return undefined;
      const next = changed(standing);
      if (next !== undefined) rows.put(rowOfGate(ref, next));
      return next;
    });
  const done = async (changing: Promise<Gate | undefined>): Promise<boolean> => (await changing) !== undefined;
  return {
    gate: async (ref) => gate(ref),
    openGate: async (ref, wanted) => {
      const row = rowOfGate(ref, { ...wanted, pending: setOf(wanted.pending) });
      return write(() => {
        const answer = opening(gate(ref), wanted);
        if (answer !== 'open') return answer;
        rows.put(row);
        return 'opened';
      });
    },
    answerGate: async (ref, at, slots) => {
      const gone = new Set(slots);
      const left = (standing: OpenGate) => standing.pending.filter((slot) => !gone.has(slot));
      const answered = await change(ref, at, (standing) => ({ ...standing, pending: left(standing) }));
      return answered === undefined ? undefined : { left: answered.pending.length };
    },
    awaitAlso: (ref, at, slots) =>
      done(change(ref, at, (standing) => ({ ...standing, pending: setOf([...standing.pending, ...slots]) }))),
    markClosing: (ref, at, why, now) =>
      change(ref, at, (standing) => (mayClose(standing, why) ? closing(standing, why.reason, now) : undefined)),
    markClosed: (ref, at) =>
      write(() => {
        const standing = gate(ref);
        if (standing?.state === 'closing' && isAt(standing, at)) rows.put(rowOfGate(ref, closed(standing)));
      }),
    setDue: (ref, at, due, nextLook) => done(change(ref, at, (standing) => ({ ...standing, due, nextLook }))),
    setNextLook: (ref, at, nextLook) => done(change(ref, at, (standing) => ({ ...standing, nextLook }))),
    raiseEpoch: (ref, slot, epoch) =>
      write(() => {
        const key = epochsKey(ref);
        const stored = rows.read(key);
        const epochs = stored === undefined ? {} : checked(Epochs, stored);
        if ((epochs[slot] ?? 0) < epoch) rows.put({ ...key, text: JSON.stringify({ ...epochs, [slot]: epoch }) });
      }),
    dueGates: async (now, limit) => {
      // the sweep comes by anyway: what has expired by its clock goes
      const seconds = Math.floor(Date.parse(now) / 1000);
      if (rows.hasExpired(seconds)) await write(() => rows.deleteExpired(seconds));
      return rows.due(now, limit).flatMap((pk) => refOfPk(pk) ?? []);
    },
    nextLook: async () => rows.soonest(),
  };
};
