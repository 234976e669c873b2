// The judged rows of all tables together, for the checks between them.
import type { Id } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { Panel, PartyCell, Section } from '#shared/domain/panel';
import { asId } from './roster-cells.ts';
import type { RowReader } from './roster-reader.ts';

/** `value` is absent where the row itself is at fault; `id` may be known all the same. */
export type Judged<T> = { reader: RowReader; id: Id | undefined; value: T | undefined };
export type JudgedSection = Judged<Section> & { panel: Id | undefined };
export type Everything = {
  officials: Judged<Official>[] | undefined;
  panels: Judged<Panel>[] | undefined;
  sections: JudgedSection[] | undefined;
  cells: Judged<PartyCell>[] | undefined;
};

/** The id in a cell, whatever else is wrong with its row. */
export const idIn = ({ row }: RowReader, key: string): Id | undefined => {
  const read = asId(row.cells[key] ?? '');
  return 'value' in read ? read.value : undefined;
};

export const idsOf = (rows: readonly Judged<unknown>[] | undefined): Set<Id> | undefined =>
  rows && new Set(rows.flatMap(({ id }) => (id === undefined ? [] : [id])));
