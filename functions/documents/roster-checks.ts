// What rows say about one another: every id that is named exists, and is there once.
import { type Everything, idIn, idsOf } from './roster-judged.ts';
import type { RowReader } from './roster-reader.ts';

/** Reports all but the first row with a key. */
const once = (
  rows: readonly { reader: RowReader }[],
  keyOf: (index: number) => string | undefined,
  tell: (reader: RowReader, first: number) => void,
): void => {
  const first = new Map<string, number>();
  rows.forEach(({ reader }, index) => {
    const key = keyOf(index);
    if (key === undefined) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, reader.row.place.row);
    else tell(reader, before);
  });
};

export const checkDuplicates = ({ officials, panels, sections, cells }: Everything): void => {
  for (const rows of [officials, panels, cells])
    once(
      rows ?? [],
      (index) => rows?.[index]?.id,
      ({ fault }, first) => fault('id', 'duplicate-id', { first }),
    );
  once(
    sections ?? [],
    (index) => sections?.[index]?.id && `${sections[index].panel}/${sections[index].id}`,
    ({ fault }, first) => fault('id', 'duplicate-id', { first }),
  );
  const values = (officials ?? []).map(({ value }) => value);
  once(
    officials ?? [],
    (index) => values[index]?.email?.toLowerCase(),
    ({ fault }, first) => fault('email', 'shared-email', { first }),
  );
  once(
    officials ?? [],
    (index) => values[index] && `${values[index].name} ${values[index].born}`,
    ({ fault }, first) => fault('name', 'twin', { first }),
  );
};

export const checkOfficials = ({ officials, panels, sections, cells }: Everything): void => {
  const agencies = panels && new Set(panels.flatMap(({ reader }) => reader.row.cells.agency ?? []));
  const places = sections && new Set(sections.map(({ panel, id }) => `${panel}/${id}`));
  const panelIds = idsOf(panels);
  const cellIds = idsOf(cells);
  for (const { reader } of officials ?? []) {
    // also in a row with other faults, so that one report tells everything
    const [agency, panel, section, cell] = ['agency', 'panel', 'section', 'cell'].map((key) => idIn(reader, key));
    if (agency && agencies && !agencies.has(agency)) reader.fault('agency', 'unknown-agency');
    if (panel && panelIds && !panelIds.has(panel)) reader.fault('panel', 'unknown-panel');
    else if (panel && section && places && !places.has(`${panel}/${section}`))
      reader.fault('section', 'unknown-section');
    if (cell && cellIds && !cellIds.has(cell)) reader.fault('cell', 'unknown-cell');
  }
};
