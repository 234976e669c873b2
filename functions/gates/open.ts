// Opening a gate: write it with everybody pending whose fact is not there, look again, then close if nobody is left.

import type { StepInput } from '#shared/contracts/steps';
import { earlierOf } from '#shared/domain/calendar';
import type { Fact } from '#shared/domain/fact';
import { fenceOf, isAt, type OpenGate } from '#shared/domain/gate';
import { isOpenAt } from '#shared/domain/gate-moves';
import { closureOf, roundOf } from '#shared/domain/rounds';
import { awaited, type Slot, slotsOf } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { alignGate } from './align-gate.ts';
import { finishClosing, outputOf } from './close.ts';
import { dueOf, nextLookOf } from './due.ts';
import { again, cycleOf, unitAt } from './rules.ts';
import { settlePending } from './settle.ts';
import { putDueTurns } from './turns.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

export type Opened =
  /** The phase was over before: the workflow has been woken again. */
  | { state: 'over' }
  /** Nobody had to be waited for: closed on the spot. */
  | { state: 'passed'; record: UnitRecord; gate: OpenGate; closure: Fact<'closure'> }
  /** A newer attempt of the same state stands at the gate; this one is dead. */
  | { state: 'fenced' }
  | { state: 'waiting'; record: UnitRecord; gate: OpenGate; awaited: Slot[] };

export const openGate = async (deps: Gatekeeping, input: StepInput<'open-gate'>): Promise<Opened> => {
  const { unit: ref, phase } = input;
  const record = await putDueTurns(deps.store, await unitAt(deps.store, ref, phase), deps.clock.now());
  const round = roundOf(phase, record);
  const closure = closureOf(record.facts, phase, round);
  if (closure !== undefined) return pass(deps, input, closure);

  const gate = await gateFor(deps, input, record, round);
  const opened = await deps.store.openGate(ref, gate);
  if (opened === 'fenced') return { state: 'fenced' };
  if (opened === 'ended') return passEnded(deps, input, record, round);
  return subtract(deps, record, gate);
};

const gateFor = async (
  { store, clock }: Gatekeeping,
  input: StepInput<'open-gate'>,
  record: UnitRecord,
  round: number,
): Promise<OpenGate> => {
  const { phase, token, enteredAt, retry } = input;
  const cycle = await cycleOf(store, record.ref.cycle);
  const now = clock.now();
  const before = record.gate;
  // the same phase and round opened again keeps its first opening, so that a restart gives nobody more time
  const standing = before !== undefined && isAt(before, { phase, round }) ? before : undefined;
  const openedAt = standing?.openedAt ?? now;
  const slots = slotsOf(phase, record, cycle.regulations.procedure);
  const pending = awaited(phase, round, record, cycle.regulations.procedure).map(({ id }) => id);
  const due = dueOf(cycle, phase, openedAt, record);
  const planned = pending.length === 0 ? now : nextLookOf(cycle, phase, due, now, record.facts);
  // and a mark of work that a crash left, which the sweep finds by it
  const nextLook = standing?.state === 'open' ? earlierOf(standing.nextLook, planned) : planned;
  const fence = fenceOf(enteredAt, retry);
  return { state: 'open', phase, round, fence, token, openedAt, pending, asked: slots.length, due, nextLook };
};

/** Reads the facts again after the gate stands: whichever of act and opening comes second finds the other's work. */
const subtract = async (deps: Gatekeeping, record: UnitRecord, gate: OpenGate): Promise<Opened> => {
  const { ref } = record;
  // nobody to wait for: the closing reads them again
  const fresh = gate.pending.length === 0 ? record : await again(deps.store, record, gate.phase);
  const { regulations } = await cycleOf(deps.store, ref.cycle);
  const waiting = awaited(gate.phase, gate.round, fresh, regulations.procedure);
  // somebody joined, or a post passed on, since the first reading: they wait at no gate that their own act found
  if (waiting.some(({ id }) => !gate.pending.includes(id))) await alignGate(deps, ref);
  // an earlier delivery of the same attempt may have written it with more people pending
  const before = isOpenAt(record.gate, gate);
  const closure = await settlePending(deps, ref, before?.fence === gate.fence ? before : gate, waiting, fresh);
  if (closure !== undefined) return { state: 'passed', record: fresh, gate, closure };
  return { state: 'waiting', record: fresh, gate, awaited: waiting };
};

const pass = async (deps: Gatekeeping, input: StepInput<'open-gate'>, closure: Fact<'closure'>): Promise<Opened> => {
  await deps.tasks.succeed(input.token, outputOf(closure));
  return { state: 'over' };
};

/** Somebody closed it between our reading and our writing: help to finish, then wake with our own, living token. */
const passEnded = async (
  deps: Gatekeeping,
  input: StepInput<'open-gate'>,
  record: UnitRecord,
  round: number,
): Promise<Opened> => {
  const gate = await deps.store.gate(record.ref);
  if (gate?.state === 'closing') await finishClosing(deps, record.ref, gate);
  const facts = await deps.store.facts(record.ref, 'closure');
  const closure = closureOf(facts, input.phase, round);
  return closure === undefined ? { state: 'fenced' } : pass(deps, input, closure);
};
