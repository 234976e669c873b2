// HR ends a phase before its due date, with a reason: whoever is missing is recorded as missing.
import { NotAllowed, TooLate } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { type At, isAt } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { closureOf } from '#shared/domain/rounds';
import type { Dependencies } from '../dependencies.ts';
import { closeGate, finishClosing } from '../gates/close.ts';
import { type Actor, factBy, putOnce } from './actor.ts';
import { unitOf } from './units.ts';

/** Phases that a cycle can do without. A meeting, a decision, its paper, an answer must exist; the petition window is a right. */
const CLOSABLE: readonly Phase[] = [
  'confirm-roster',
  'self-assessment',
  'party-opinion',
  'lower-panels',
  'staff-proposal',
  'members-announced',
];
export const mayCloseEarly = (phase: Phase): boolean => CLOSABLE.includes(phase);

export const closeEarly = async (
  deps: Pick<Dependencies, 'store' | 'tasks' | 'clock'>,
  ref: UnitRef,
  closing: At & { reason: string },
  actor: Actor,
): Promise<{ closure: Fact<'closure'>; again: boolean }> => {
  const { store, clock } = deps;
  const { phase, round, reason } = closing;
  if (!mayCloseEarly(phase)) throw new NotAllowed(`${phase} must not be closed early`, { phase });
  const { record } = await unitOf(store, ref);
  const standing = closureOf(record.facts, phase, round);
  const mine = record.facts.some(
    (fact) => fact.kind === 'early-closing' && fact.subject === phase && fact.round === round,
  );
  // closed by others means: answered or due before; what HR did itself is the same success
  if ((standing !== undefined && !mine) || (standing === undefined && !isAt(record.gate, closing)))
    throw new TooLate(`${phase} is not open`, { phase, closedAt: standing?.at ?? '' });

  const content = { phase, reason };
  const said = factBy(actor, { unit: ref, kind: 'early-closing', subject: phase, round, at: clock.now(), content });
  const { again } = await putOnce(store, said);
  if (standing !== undefined) return { closure: standing, again };
  return { closure: await close(deps, ref, closing), again };
};

const close = async (
  deps: Pick<Dependencies, 'store' | 'tasks' | 'clock'>,
  ref: UnitRef,
  at: At,
): Promise<Fact<'closure'>> => {
  const closed = await closeGate(deps, ref, at, { reason: 'operator' });
  if (closed !== undefined) return closed;
  const gate = await deps.store.gate(ref);
  if (gate?.state === 'closing' && isAt(gate, at)) return finishClosing(deps, ref, gate);
  const closure = closureOf(await deps.store.facts(ref, 'closure'), at.phase, at.round);
  if (closure === undefined) throw new TooLate(`${at.phase} is not open`, { phase: at.phase });
  return closure;
};
