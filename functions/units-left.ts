// Which units of a cycle are not settled, or were settled on results that have a newer round since, or are to be amended.

import type { UnitsLeft } from '#shared/contracts/steps';
import type { Cycle } from '#shared/domain/cycle';
import type { Fact, FactKind } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import { freshSettlement } from '#shared/domain/rounds';
import type { Store } from '#shared/ports';
import { eachOf } from './units.ts';

/** Settlements and what makes them outdated, read without the forms. */
export const settledFacts = async (store: Store, ref: UnitRef): Promise<Fact[]> => {
  const kinds: FactKind[] = ref.kind === 'panel' ? ['lower-results', 'amendment'] : ['members-announced'];
  return (await Promise.all(['settlement' as const, ...kinds].map((kind) => store.facts(ref, kind)))).flat();
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
