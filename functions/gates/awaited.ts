// Who an open gate still waits for, without reading every form: the sweep and HR's reminder ask the same.
import type { Cycle } from '#shared/domain/cycle';
import { factKey } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import { heldPetitions } from '#shared/domain/petitions';
import { awaited, type Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { eachOf } from '../units.ts';

/** The forms are large and most are there: whether one is, is asked of those only who are still pending. */
const withoutForm = async (store: Store, { ref }: UnitRecord, gate: OpenGate, asked: Slot[]): Promise<Slot[]> => {
  const { round } = gate;
  const missing = new Set<string>();
  await eachOf(gate.pending, 16, async (subject) => {
    const form = await store.fact(ref, factKey({ kind: 'self-assessment', subject, round }));
    if (form === undefined) missing.add(subject);
  });
  return asked.filter(({ id }) => missing.has(id));
};

/** `record` may lack its forms: `Store.withoutForms` is enough. */
export const stillAwaited = async (
  store: Store,
  record: UnitRecord,
  gate: OpenGate,
  { regulations }: Cycle,
): Promise<Slot[]> => {
  const asked = awaited(gate.phase, gate.round, record, regulations.procedure);
  return gate.phase === 'self-assessment' ? withoutForm(store, record, gate, asked) : asked;
};

/** Nobody is reminded of a petition that is on hold. */
export const toRemind = ({ facts }: UnitRecord, { phase }: OpenGate, slots: Slot[]): Slot[] => {
  if (phase !== 'answers') return slots;
  const held = heldPetitions(facts);
  return slots.filter(({ rows }) => !rows.some((row) => held.has(row)));
};
