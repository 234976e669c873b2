// What a roster says of its people before a cycle: who is rated nowhere, who shares an address, who has none.
import { folded } from '#shared/domain/find-text';
import type { Holder, Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import type { Seat } from '../seats.ts';
import { type Finding, findingOf, type Where } from './findings.ts';

export const isRatedHere = ({ active, decidedElsewhere }: Official): boolean => active && !decidedElsewhere;

const named = ({ id, name }: Official): Where => ({ who: `${name} (${id})` });

export const placeFindings = ({ officials, panels, cells }: Roster): Finding[] => {
  const sections = new Map(panels.map(({ id, sections }) => [id, new Set(sections.map((each) => each.id))]));
  const known = new Set(cells.map(({ id }) => id));
  const rated = officials.filter(isRatedHere);
  const lost = rated.filter(({ panel, section }) => sections.get(panel)?.has(section) === false);
  const strayed = rated.filter(({ cell }) => cell !== undefined && !known.has(cell));
  return [
    findingOf('no-panel', rated.filter(({ panel }) => !sections.has(panel)).map(named)),
    findingOf(
      'no-section',
      lost.map((one) => ({ ...named(one), unit: `${one.panel} / ${one.section}` })),
    ),
    findingOf(
      'no-cell',
      strayed.map((one) => ({ ...named(one), unit: one.cell ?? '' })),
    ),
  ];
};

type Addressed = { key: string; name: string; email: string };

/** Who has an address: officials by id; holders outside the roster by name. */
const addressed = ({ officials }: Roster, seats: readonly Seat[]): Addressed[] => {
  const holders = seats.flatMap(({ holder }) => holder ?? []);
  const people: Holder[] = [
    ...officials
      .filter(({ active }) => active)
      .map(({ id, name, email }) => ({ name, official: id, ...(email ? { email } : {}) })),
    ...holders,
  ];
  return people.flatMap(({ name, official, email }) =>
    email === undefined ? [] : [{ key: official ?? folded(name), name, email: email.toLowerCase() }],
  );
};

/** The same name with and without an id is one person who was typed in twice. */
const severalOf = (some: readonly Addressed[]): boolean =>
  new Set(some.map(({ key }) => key)).size > 1 && new Set(some.map(({ name }) => folded(name))).size > 1;

export const addressFindings = (roster: Roster, seats: readonly Seat[]): Finding[] => {
  const shared = [...Map.groupBy(addressed(roster, seats), ({ email }) => email)].filter(([, some]) => severalOf(some));
  const mute = seats.filter(({ holder }) => holder !== undefined && holder.email === undefined);
  const holders = new Map(mute.map(({ holder, place }) => [holder?.official ?? holder?.name ?? '', { holder, place }]));
  return [
    findingOf(
      'shared-address',
      shared.map(([, some]) => ({ who: [...new Set(some.map(({ name }) => name))].join(', ') })),
    ),
    findingOf(
      'holder-without-address',
      [...holders.values()].map(({ holder, place }) => ({ who: holder?.name ?? '', unit: place.unit })),
    ),
    findingOf(
      'person-without-address',
      roster.officials.filter((one) => isRatedHere(one) && one.email === undefined).map(named),
    ),
  ];
};
