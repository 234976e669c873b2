// Panels depend on what their people lead: an order must exist, and the units must fit one Distributed Map.
import { CircularPanels, RosterInvalid, TooManyUnits } from './errors.ts';
import type { Official } from './official.ts';
import type { Panel, PartyCell } from './panel.ts';

export const MOST_UNITS = 10_000;
/** The workflow carries the ids of all units in one payload, whose limit is 262,144 bytes; some are left to its envelope. */
export const MOST_ID_BYTES = 256_000;

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

/** An authority cannot decide on itself, and a decision has no substitute: it belongs in the panel above. */
const checkAuthorities = (panels: readonly Panel[], officials: readonly Official[]): void => {
  const people = new Map(officials.map((official) => [official.id, official]));
  for (const { id, authority } of panels) {
    const own = authority.official === undefined ? undefined : people.get(authority.official);
    if (own?.panel === id && own.active && !own.decidedElsewhere)
      throw new RosterInvalid('an authority in its own panel', { problem: 'own-authority', where: id });
  }
};

/** Throws where a cycle could not run on these units, or, given their people, not lawfully. */
export const checkUnits = (
  panels: readonly Panel[],
  cells: readonly PartyCell[],
  officials: readonly Official[] = [],
): void => {
  if (panels.length === 0) throw new RosterInvalid('no panels', { problem: 'no-panels', where: 'panels' });
  if (panels.length > MOST_UNITS || cells.length > MOST_UNITS)
    throw new TooManyUnits('more units than one Map runs', { panels: panels.length, cells: cells.length });
  const bytes = JSON.stringify([...panels, ...cells].map(({ id }) => id)).length;
  if (bytes > MOST_ID_BYTES) throw new TooManyUnits('more ids than one payload carries', { bytes });
  const ids = new Set(panels.map(({ id }) => id));
  for (const { id, dependsOn } of panels)
    for (const below of dependsOn)
      if (!ids.has(below))
        throw new RosterInvalid('unknown panel', { problem: 'unknown-panel', where: `${id} → ${below}` });
  checkAuthorities(panels, officials);
  const circle = circleAmong(panels);
  if (circle !== undefined) throw new CircularPanels('panels wait for one another', { circle: circle.join(' → ') });
};
