// What an import would change in the roster in use: people new, changed and gone, field by field, and units.
import type { Id } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import { COLUMNS } from './roster-columns.ts';
import { rowsOf } from './roster-files.ts';

export type ChangedField = { vi: string; en: string; from: string; to: string };
export type ChangedUnit = {
  table: 'panels' | 'sections' | 'cells';
  id: string;
  name: string;
  change: 'new' | 'changed' | 'gone';
};
export type Difference = {
  added: Official[];
  gone: Official[];
  changed: { official: Official; fields: ChangedField[] }[];
  same: number;
  units: ChangedUnit[];
};

type Cells = Record<string, string>;

const fieldsBetween = (before: Cells, after: Cells): ChangedField[] =>
  COLUMNS.officials.flatMap(({ key, vi, en }) => {
    const [from = '', to = ''] = [before[key], after[key]];
    return from === to ? [] : [{ vi, en, from, to }];
  });

const keyOf = (cells: Cells): string => (cells.panel === undefined ? (cells.id ?? '') : `${cells.panel}/${cells.id}`);
const isSame = (one: Cells, other: Cells): boolean => Object.keys(one).every((key) => one[key] === other[key]);

const unitsBetween = (
  table: ChangedUnit['table'],
  before: readonly Cells[],
  after: readonly Cells[],
): ChangedUnit[] => {
  const [old, next] = [before, after].map((rows) => new Map(rows.map((cells) => [keyOf(cells), cells])));
  const told = (id: string, cells: Cells, change: ChangedUnit['change']) => ({
    table,
    id,
    name: cells.name ?? id,
    change,
  });
  return [
    ...[...(next ?? [])].flatMap(([id, cells]) => {
      const was = old?.get(id);
      if (was === undefined) return [told(id, cells, 'new')];
      return isSame(was, cells) ? [] : [told(id, cells, 'changed')];
    }),
    ...[...(old ?? [])].flatMap(([id, cells]) => (next?.has(id) ? [] : [told(id, cells, 'gone')])),
  ];
};

const NOTHING: Roster = { officials: [], panels: [], cells: [] };

export const differenceOf = (before: Roster = NOTHING, after: Roster): Difference => {
  const [old, next] = [rowsOf(before), rowsOf(after)];
  const was = new Map(old.officials.map((cells) => [cells.id ?? '', cells]));
  const is = new Set<Id>(after.officials.map(({ id }) => id));
  const compared = after.officials.map((official, index) => {
    const cells = was.get(official.id);
    return {
      official,
      isNew: cells === undefined,
      fields: cells ? fieldsBetween(cells, next.officials[index] ?? {}) : [],
    };
  });
  const changed = compared
    .filter(({ fields }) => fields.length > 0)
    .map(({ official, fields }) => ({ official, fields }));
  const added = compared.filter(({ isNew }) => isNew).map(({ official }) => official);
  return {
    added,
    gone: before.officials.filter(({ id }) => !is.has(id)),
    changed,
    same: compared.length - added.length - changed.length,
    units: (['panels', 'sections', 'cells'] as const).flatMap((table) => unitsBetween(table, old[table], next[table])),
  };
};

export const changesNothing = ({ added, gone, changed, units }: Difference): boolean =>
  added.length + gone.length + changed.length + units.length === 0;
