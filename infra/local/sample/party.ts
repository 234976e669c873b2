// Party cells of about twelve: an agency's members with its head, who sits in the panel above; small agencies share one.
import type { PartyCell } from '#shared/domain/panel';
import { DOMAIN } from './befall.ts';
import { asHolder, office } from './offices.ts';
import type { Person, Staffed } from './people.ts';
import type { Random } from './random.ts';

const CELL = 12;
const STAFF_PERCENT = 54;
const RANK = { head: 0, deputy: 1, manager: 2, staff: 3 };

/** A district's school and health centre are one group, two cells' worth of members together. */
const groupsOf = (all: readonly Staffed[]): Staffed[][] => {
  const groups = new Map<string, Staffed[]>();
  for (const staffed of all) {
    const { id } = staffed.agency;
    const key = id.replace(/-(?:thcs|ttyt)$/, '-su-nghiep');
    groups.set(key, [...(groups.get(key) ?? []), staffed]);
  }
  return [...groups.values()];
};

const membersOf = (random: Random, group: readonly Staffed[]): Person[] =>
  group
    .flatMap(({ head, people }) => [head, ...people])
    .filter(({ lead, email }) => email !== undefined && (lead !== 'staff' || random.chance(STAFF_PERCENT)))
    .sort((a, b) => RANK[a.lead] - RANK[b.lead] || (a.id < b.id ? -1 : 1));

/** Dealt in turn, so that leaders are spread over the cells. */
const dealt = (members: readonly Person[]): Person[][] => {
  const count = Math.max(1, Math.round(members.length / CELL));
  return Array.from({ length: count }, (_, index) => members.filter((_, order) => order % count === index));
};

/** In departments the last deputy leads the committee, and may not decide on their own row. */
const committeeOf = ([first]: readonly Staffed[], id: string, name: string) => {
  const deputy = first?.people.findLast(({ lead }) => lead === 'deputy');
  return first?.agency.kind === 'department' && deputy !== undefined
    ? asHolder(deputy)
    : { name: `Đảng ủy – ${name}`, email: `cap-uy.${id}@${DOMAIN}` };
};

/** Writes each member's cell into the people, and answers the cells. */
export const cellsOf = (random: Random, all: readonly Staffed[]): PartyCell[] =>
  groupsOf(all).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const unit = group.map(({ agency }) => agency.name).join(', ');
    const cells = dealt(membersOf(random, group));
    return cells.flatMap((members, index) => {
      const [secretary, deputy] = members;
      if (secretary === undefined || deputy === undefined) return [];
      const id = `cb-${first.agency.id}-${index + 1}`;
      for (const member of members) member.cell = id;
      return [
        {
          id,
          name: `Chi bộ ${index + 1} – ${unit}`,
          secretary: asHolder(secretary),
          deputySecretary: asHolder(deputy),
          committee: committeeOf(group, id, unit),
          committeeSubstitute: office('cap-uy-cap-tren', id, `Cấp ủy cấp trên – ${unit}`),
        },
      ];
    });
  });
