// Takes off a gate's pending set whoever is no longer awaited, and closes where nobody remains: one way for all who look.
import type { Fact } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { closeGate, finishClosing } from './close.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/** `waiting` comes from the facts of `seen`, read after `gate` stood. Answers the closure where this closed it. */
export const settlePending = async (
  deps: Gatekeeping,
  ref: UnitRef,
  gate: OpenGate,
  waiting: readonly Slot[],
  seen: UnitRecord,
): Promise<Fact<'closure'> | undefined> => {
  const still = new Set(waiting.map(({ id }) => id));
  if (gate.pending.length === 0) return closeGate(deps, ref, gate, { reason: 'all-answered' }, seen);
  let left = gate.pending.length;
  for (const slot of gate.pending.filter((id) => !still.has(id))) {
    const answered = await deps.store.answerGate(ref, gate, slot, deps.clock.now(), left === 1);
    if (answered === undefined) return undefined;
    if ('closing' in answered) return finishClosing(deps, ref, answered.closing, seen);
    left = answered.left;
  }
  return undefined;
};
