// A cycle with its frozen regulations, kept for the process: it never changes once the cycle is open.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
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
