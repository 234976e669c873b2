// What the console's search looks through: people, units, agencies and whoever holds a role. Names, ids and posts only: of
// health, leave and discipline nothing is kept here.
import { wordsOf } from '#shared/domain/find-text';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import type { Role } from '#shared/domain/slots';
import { type Place, type Seat, seatsOf } from '../seats.ts';

export type Entry = { words: readonly string[] } & (
  | { is: 'person'; id: string; name: string; post: string; place: Place }
  | { is: 'unit'; name: string; agency: string; place: Place }
  | { is: 'agency'; id: string; name: string }
  | { is: 'holder'; name: string; roles: { role: Role; place: Place }[] }
);

export const personEntry = ({ id, name, post }: Official, place: Place): Entry => ({
  is: 'person',
  id,
  name,
  post,
  place,
  words: [...wordsOf(name), ...wordsOf(id)],
});

/** One entry a holder, whatever they hold; two people of one name are two where the roster knows who they are. */
const holderEntries = (seats: readonly Seat[]): Entry[] => {
  const byHolder = Map.groupBy(seats, ({ holder }) => holder?.official ?? `name ${holder?.name ?? ''}`);
  return [...byHolder.values()].flatMap((some): Entry[] => {
    const holder = some[0]?.holder;
    if (holder === undefined) return [];
    const roles = some.map(({ role, place }) => ({ role, place }));
    return [
      { is: 'holder', name: holder.name, roles, words: [...wordsOf(holder.name), ...wordsOf(holder.official ?? '')] },
    ];
  });
};

/** Units that the cycle has: with the Party side off it has no cells. */
type Scope = { id: string; panels: readonly string[]; cells: readonly string[] };

/** What the freeze fixed, and what never changes after it: everything but the people. */
export const fixedEntries = (cycle: Scope, whole: Roster): Entry[] => {
  const [panels, cells] = [new Set(cycle.panels), new Set(cycle.cells)];
  const roster: Roster = {
    ...whole,
    panels: whole.panels.filter(({ id }) => panels.has(id)),
    cells: whole.cells.filter(({ id }) => cells.has(id)),
  };
  const unit = (kind: UnitRef['kind'], { id, name }: { id: string; name: string }, agency: string): Entry => ({
    is: 'unit',
    name,
    agency,
    place: { ref: { cycle: cycle.id, kind, id }, unit: name },
    words: [...wordsOf(name), ...wordsOf(id), ...wordsOf(agency)],
  });
  const agencies = new Map(roster.panels.map(({ agency, agencyName }) => [agency, agencyName]));
  return [
    ...[...agencies].map(
      ([id, name]): Entry => ({ is: 'agency', id, name, words: [...wordsOf(name), ...wordsOf(id)] }),
    ),
    ...roster.panels.map((panel) => unit('panel', panel, panel.agencyName)),
    ...roster.cells.map((cell) => unit('cell', cell, '')),
    ...holderEntries(seatsOf(cycle.id, roster)),
  ];
};
