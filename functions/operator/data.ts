// What the commands on a cycle read: its panels, and the one that a person is in.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import type { PanelRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { mapOf, panelsHolding, refsOf } from '../console/units.ts';
import { cycleOf } from '../gates/rules.ts';
import { panelOf } from '../units.ts';

export const panelWith = async (
  store: Store,
  cycleId: string,
  official: string,
): Promise<{ cycle: Cycle; record: PanelRecord }> => {
  const cycle = await cycleOf(store, cycleId);
  const [panel] = await panelsHolding(store, cycle, official);
  if (panel === undefined) throw new NotFound(`${official} is in no panel of ${cycleId}`, { official, cycle: cycleId });
  const ref: UnitRef = { cycle: cycle.id, kind: 'panel', id: panel };
  return { cycle, record: await panelOf(store, ref) };
};

export const panelsOf = async (store: Store, cycleId: string): Promise<{ cycle: Cycle; records: PanelRecord[] }> => {
  const cycle = await cycleOf(store, cycleId);
  return { cycle, records: await mapOf(refsOf(cycle, 'panel'), (ref) => panelOf(store, ref)) };
};
