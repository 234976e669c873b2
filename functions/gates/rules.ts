// A cycle with its frozen regulations, kept for the process: it never changes once the cycle is open.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
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
  cycles.set(id, cycle);
  return cycle;
};

/** The unit as a phase's gate needs it: with the self-assessments only where they are what it waits for. */
export const unitAt = (store: Store, ref: UnitRef, phase: Phase): Promise<UnitRecord> =>
  phase === 'self-assessment' ? store.unit(ref) : store.withoutForms(ref);
