// Which units of a cycle are not settled, or were settled on results that have a newer round since.

import type { UnitsLeft } from '#shared/contracts/steps';
import type { Cycle } from '#shared/domain/cycle';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { freshSettlement } from '#shared/domain/rounds';
import type { Store } from '#shared/ports';
import { eachOf } from './units.ts';

/** Settlements and what other units told, read without the forms. */
const settledFacts = async (store: Store, ref: UnitRef): Promise<Fact[]> => {
  const told = ref.kind === 'panel' ? 'lower-results' : 'members-announced';
  const [settlements, words] = await Promise.all([store.facts(ref, 'settlement'), store.facts(ref, told)]);
  return [...settlements, ...words] as Fact[];
};

export const settlementOf = async (store: Store, ref: UnitRef): Promise<Fact<'settlement'> | undefined> =>
  freshSettlement(await settledFacts(store, ref));

const left = async (store: Store, cycle: string, kind: UnitRef['kind'], ids: readonly string[]): Promise<string[]> => {
  const unsettled: string[] = [];
  await eachOf(ids, 32, async (id) => {
    if ((await settlementOf(store, { cycle, kind, id })) === undefined) unsettled.push(id);
  });
  return unsettled.sort();
};

export const unitsLeft = async ({ store }: { store: Store }, cycle: Cycle): Promise<UnitsLeft> => {
  const panels = await left(store, cycle.id, 'panel', cycle.panels);
  const cells = await left(store, cycle.id, 'cell', cycle.cells);
  const outcome = panels.length + cells.length > 0 ? 'units-left' : 'all-settled';
  return { outcome, panels, cells };
};
