// A cycle with its frozen regulations, kept for the process: it never changes once the cycle is open.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { FactKind } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { FACT_OF_PHASE } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';

const kept = new WeakMap<Store, Map<string, Cycle>>();

export const cycleOf = async (store: Store, id: string): Promise<Cycle> => {
  const cycles = kept.get(store) ?? new Map<string, Cycle>();
  kept.set(store, cycles);
  const known = cycles.get(id);
  if (known !== undefined) return known;
  const cycle = await store.cycle(id);
  if (cycle === undefined) throw new NotFound(`no cycle ${id}`, { cycle: id });
  // never changed: hashed often, as a part of each cap proof
  Object.freeze(cycle.regulations);
  cycles.set(id, cycle);
  return cycle;
};

const NO_POSTS: readonly Phase[] = ['self-assessment', 'lower-panels', 'petitions', 'members-announced', 'repair'];
const TURNS: FactKind[] = ['hand-over-turn'];

/** What may have come since the unit was read and changes who is awaited: facts of the phase, moves of people and of posts. */
export const again = async (store: Store, record: UnitRecord, phase: Phase): Promise<UnitRecord> => {
  const kinds: FactKind[] = [FACT_OF_PHASE[phase], 'roster-change', ...(NO_POSTS.includes(phase) ? [] : TURNS)];
  const now = await Promise.all(kinds.map((kind) => store.facts(record.ref, kind)));
  return { ...record, facts: [...record.facts.filter(({ kind }) => !kinds.includes(kind)), ...now.flat()] };
};

/** The unit as a phase's gate needs it: with the self-assessments only where they are what it waits for. */
export const unitAt = (store: Store, ref: UnitRef, phase: Phase): Promise<UnitRecord> =>
  phase === 'self-assessment' ? store.unit(ref) : store.withoutForms(ref);
