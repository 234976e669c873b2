// What the sweep does at one gate: repeat what a crash left, let posts pass on, follow extensions, close at the due date, or look again later.

import { earlierOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import type { OpenGate } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import { stillAwaited, toRemind } from './awaited.ts';
import { closeGate, finishClosing } from './close.ts';
import { dueOf, isDue, nextLookOf, planOf } from './due.ts';
import { cycleOf } from './rules.ts';
import { settlePending } from './settle.ts';
import { followTurns, type Turning } from './turns.ts';

/** `remind`: a look has come and these are still awaited; whom to mail follows from the plan and from what was sent. */
export type Swept = { did: 'nothing' | 'closed' | 'moved' } | Waiting;
export type Waiting = { did: 'remind'; record: UnitRecord; cycle: Cycle; gate: OpenGate; slots: Slot[] };

export const sweepGate = async (deps: Turning, ref: UnitRef): Promise<Swept> => {
  const record = await deps.store.withoutForms(ref);
  const { gate } = record;
  if (gate === undefined || gate.state === 'closed') return { did: 'nothing' };
  if (gate.state === 'closing') {
    await finishClosing(deps, ref, gate);
    return { did: 'closed' };
  }
  return sweepOpen(deps, record);
};

const sweepOpen = async (deps: Turning, found: UnitRecord): Promise<Swept> => {
  const { ref } = found;
  const turned = await followTurns(deps, found);
  const record = turned ? await deps.store.withoutForms(ref) : found;
  return record.gate?.state === 'open' ? sweepAt(deps, record, record.gate) : { did: 'moved' };
};

const sweepAt = async (deps: Turning, record: UnitRecord, gate: OpenGate): Promise<Swept> => {
  const { ref } = record;
  const cycle = await cycleOf(deps.store, ref.cycle);
  const slots = await stillAwaited(deps.store, record, gate, cycle);
  if ((await settlePending(deps, ref, gate, slots, record)) !== undefined) return { did: 'closed' };

  const due = dueOf(cycle, gate.phase, gate.openedAt, record);
  const now = deps.clock.now();
  if (due !== gate.due) {
    await deps.store.setDue(ref, gate, due, nextLookOf(cycle, gate.phase, due, now, record.facts));
    return { did: 'moved' };
  }
  if (isDue(gate, now) && planOf(cycle, gate.phase).atDue === 'close') {
    const closure = await closeGate(deps, ref, gate, { reason: 'due', due }, record);
    return { did: closure === undefined ? 'nothing' : 'closed' };
  }
  if (gate.nextLook > now) return { did: 'nothing' };
  return { did: 'remind', record, cycle, gate, slots: toRemind(record, gate, slots) };
};

/** Once the mails of a look are out, or put off `until` the next morning: whoever dies before it, mails under the same ids. */
export const lookAgain = async (
  deps: Pick<Turning, 'store' | 'clock'>,
  { record, cycle, gate }: Waiting,
  until?: Instant,
): Promise<void> => {
  const planned = nextLookOf(cycle, gate.phase, gate.due, deps.clock.now(), record.facts);
  const next = until === undefined ? planned : earlierOf(until, planned);
  await deps.store.setNextLook(record.ref, gate, next);
};
