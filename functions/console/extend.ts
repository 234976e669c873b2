// HR extends the due date of the phase that a unit waits at. The same date and reason again is the same success.
import { TooLate } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import { type At, isAt } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import type { Dependencies } from '../dependencies.ts';
import { nextLookOf } from '../gates/due.ts';
import { extendGate } from '../gates/extend.ts';
import type { Actor } from './actor.ts';
import { openGateOf, unitOf } from './units.ts';

export type Extending = At & { due: Instant; reason: string };
export type Extended = { phase: Phase; due: Instant; again: boolean };

export const extendDue = async (
  deps: Pick<Dependencies, 'store' | 'clock'>,
  ref: UnitRef,
  extending: Extending,
  actor: Actor,
): Promise<Extended> => {
  const { store, clock } = deps;
  const { cycle, record } = await unitOf(store, ref);
  const gate = openGateOf(record);
  const { phase, due, reason } = extending;
  // the phase that the asker saw, not the one that has opened since
  if (!isAt(gate, extending)) throw new TooLate(`${phase} is not open`, { phase });

  const last = factsOf(record.facts, 'extension')
    .filter(({ content }) => content.phase === phase)
    .sort((a, b) => a.round - b.round)
    .at(-1);
  if (last?.content.due === due && last.content.reason === reason) {
    // the fact stands; a crash may have left the gate behind
    if (gate.due !== due) await store.setDue(ref, gate, due, nextLookOf(cycle, phase, due, clock.now(), record.facts));
    return { phase, due, again: true };
  }
  const { by, link } = actor;
  await extendGate(deps, ref, gate, { due, reason, by, ...(link === undefined ? {} : { link }) });
  return { phase, due, again: false };
};
