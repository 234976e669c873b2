// Panels depend on what their people lead: an order must exist, and the units must fit one Distributed Map.
import { CircularPanels, RosterInvalid, TooManyUnits } from './errors.ts';
import type { Panel, PartyCell } from './panel.ts';

export const MOST_UNITS = 10_000;

/** The first circle found, as ids in order, or undefined. */
export const circleAmong = (panels: readonly Pick<Panel, 'id' | 'dependsOn'>[]): string[] | undefined => {
  const below = new Map(panels.map(({ id, dependsOn }) => [id, dependsOn]));
  const done = new Set<string>();
  const walk = (id: string, path: string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const next of below.get(id) ?? []) {
      const circle = walk(next, [...path, id]);
      if (circle !== undefined) return circle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of panels) {
    const circle = walk(id, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
};

/** Throws where a cycle could not run on these units. */
export const checkUnits = (panels: readonly Panel[], cells: readonly PartyCell[]): void => {
  if (panels.length === 0) throw new RosterInvalid('no panels', { problem: 'no-panels', where: 'panels' });
  if (panels.length > MOST_UNITS || cells.length > MOST_UNITS)
    throw new TooManyUnits('more units than one Map runs', { panels: panels.length, cells: cells.length });
  const ids = new Set(panels.map(({ id }) => id));
  for (const { id, dependsOn } of panels)
    for (const below of dependsOn)
      if (!ids.has(below))
        throw new RosterInvalid('unknown panel', { problem: 'unknown-panel', where: `${id} → ${below}` });
  const circle = circleAmong(panels);
  if (circle !== undefined) throw new CircularPanels('panels wait for one another', { circle: circle.join(' → ') });
};
