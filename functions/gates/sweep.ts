// What the sweep does at one gate: repeat what a crash left, follow extensions, close at the due date, or look again later.

import { factKey } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { UnitRef } from '#shared/domain/ids';
import { heldPetitions } from '#shared/domain/petitions';
import type { Slot } from '#shared/domain/slots';
import { awaited } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { eachOf } from '../units.ts';
import { closeGate, finishClosing } from './close.ts';
import { dueOf, isDue, nextLookOf, planOf } from './due.ts';
import { cycleOf } from './rules.ts';
import { settlePending } from './settle.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/** `remind`: these are still awaited and a reminder date, or the due date of an escalating phase, has come. */
export type Swept =
  | { did: 'nothing' | 'closed' | 'moved' }
  | { did: 'remind'; record: UnitRecord; gate: OpenGate; slots: Slot[] };

export const sweepGate = async (deps: Gatekeeping, ref: UnitRef): Promise<Swept> => {
  const record = await deps.store.withoutForms(ref);
  const { gate } = record;
  if (gate === undefined || gate.state === 'closed') return { did: 'nothing' };
  if (gate.state === 'closing') {
    await finishClosing(deps, ref, gate);
    return { did: 'closed' };
  }
  return sweepOpen(deps, record, gate);
};

/** The forms are large and most are there: whether one is, is asked of those only who are still pending. */
const withoutForm = async ({ store }: Gatekeeping, gate: OpenGate, ref: UnitRef, asked: Slot[]): Promise<Slot[]> => {
  const { round } = gate;
  const missing = new Set<string>();
  await eachOf(gate.pending, 16, async (subject) => {
    const form = await store.fact(ref, factKey({ kind: 'self-assessment', subject, round }));
    if (form === undefined) missing.add(subject);
  });
  return asked.filter(({ id }) => missing.has(id));
};

/** Nobody is reminded of a petition that is on hold. */
const withoutHeld = ({ facts }: UnitRecord, slots: Slot[]): Slot[] => {
  const held = heldPetitions(facts);
  return slots.filter(({ rows }) => !rows.some((row) => held.has(row)));
};

const sweepOpen = async (deps: Gatekeeping, record: UnitRecord, gate: OpenGate): Promise<Swept> => {
  const { ref } = record;
  const cycle = await cycleOf(deps.store, ref.cycle);
  const asked = awaited(gate.phase, gate.round, record, cycle.regulations.procedure);
  const slots = gate.phase === 'self-assessment' ? await withoutForm(deps, gate, ref, asked) : asked;
  if ((await settlePending(deps, ref, gate, slots, record)) !== undefined) return { did: 'closed' };

  const due = dueOf(cycle, gate.phase, gate.openedAt, record);
  const now = deps.clock.now();
  if (due !== gate.due) {
    await deps.store.setDue(ref, gate, due, nextLookOf(cycle, gate.phase, due, now));
    return { did: 'moved' };
  }
  if (isDue(gate, now) && planOf(cycle, gate.phase).atDue === 'close') {
    const closure = await closeGate(deps, ref, gate, { reason: 'due', due }, record);
    return { did: closure === undefined ? 'nothing' : 'closed' };
  }
  if (gate.nextLook > now) return { did: 'nothing' };
  await deps.store.setNextLook(ref, gate, nextLookOf(cycle, gate.phase, due, now));
  return { did: 'remind', record, gate, slots: gate.phase === 'answers' ? withoutHeld(record, slots) : slots };
};
