// What a cycle freezes of a roster: each panel with its people, each Party cell with its members.
import type { Id } from './ids.ts';
import type { Official } from './official.ts';
import type { Roster } from './roster.ts';
import { type FrozenCell, type FrozenPanel, memberOf } from './unit.ts';

const grouped = (
  officials: readonly Official[],
  keyOf: (official: Official) => Id | undefined,
): Map<Id, Official[]> => {
  const groups = new Map<Id, Official[]>();
  for (const official of officials) {
    const key = keyOf(official);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [official]);
    else group.push(official);
  }
  return groups;
};

export const frozenPanels = ({ panels, officials }: Roster): { panel: FrozenPanel; officials: Official[] }[] => {
  const people = grouped(officials, ({ panel }) => panel);
  const upper = new Map<Id, Id[]>();
  for (const panel of panels)
    for (const below of panel.dependsOn) upper.set(below, [...(upper.get(below) ?? []), panel.id]);
  return panels.map((panel) => ({
    panel: { ...panel, upper: upper.get(panel.id) ?? [] },
    officials: people.get(panel.id) ?? [],
  }));
};

export const frozenCells = ({ cells, officials }: Roster): FrozenCell[] => {
  const members = grouped(officials, ({ cell }) => cell);
  return cells.map((cell) => ({
    ...cell,
    members: (members.get(cell.id) ?? []).map(memberOf),
  }));
};
