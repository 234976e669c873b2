// What an explanation is made from: the panel with its facts, and the Party cell of a member.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { Explaining } from '#shared/domain/explanation';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { cellOf } from '../units.ts';

/** Throws NotFound for somebody who is not in the panel. */
export const explainingIn = async (
  store: Store,
  { cycle, record }: { cycle: Cycle; record: PanelRecord },
  id: string,
): Promise<Explaining> => {
  const official = officialsOf(record).find((each) => each.id === id);
  if (official === undefined) throw new NotFound(`${id} is not in ${record.ref.id}`, { official: id });
  const { cell } = official;
  const known = cell !== undefined && cycle.cells.includes(cell);
  const unit = known ? await cellOf(store, { cycle: cycle.id, kind: 'cell', id: cell }) : undefined;
  return { record, cycle, official, ...(unit === undefined ? {} : { cell: unit }) };
};
