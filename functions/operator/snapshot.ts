// Everything of a cycle that an act could change: facts, gates and links' epochs of every unit. Drafts are no acts.
import type { Store } from '#shared/ports';
import { mapOf, refsOf } from '../console/units.ts';
import { cycleOf } from '../gates/rules.ts';

export const snapshotOf = async (store: Store, id: string): Promise<string> => {
  const cycle = await cycleOf(store, id);
  const refs = [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];
  return JSON.stringify(await mapOf(refs, (ref) => store.unit(ref)));
};
