// The sample province: invented, the same for the same seed. What its people will do stands in intended.ts.
import type { Official } from '#shared/domain/official';
import type { Roster } from '#shared/domain/roster';
import { type AgencyKind, agenciesOf, headsElsewhere, type Size, TOP } from './agencies.ts';
import { addressOf, befall } from './befall.ts';
import { eventsOf, isRatable } from './events.ts';
import { panelsOf } from './offices.ts';
import { cellsOf } from './party.ts';
import { type Person, type Staffed, staffed } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { inItsYear, periodOf, rosterDayOf } from './years.ts';

export type Scope = {
  size: Size;
  seed: number;
  period: { from: string; to: string };
  /** The day on which the department drew the list up. */
  drawnUp: string;
  inScope: number;
  decidedElsewhere: number;
  /** Under six months of service in the period. */
  tooNew: number;
  /** All others; one of them retires after the freeze. */
  ratable: number;
};
export type SampleProvince = Roster & { scope: Scope };

/** As the department hands it in. */
export const rosterOf = ({ officials, panels, cells, scope }: SampleProvince): Roster => ({
  officials: officials.map(inItsYear(scope.size)),
  panels,
  cells,
});

/** As it was made, before it was moved into its year: what people will do is read off this. */
export const madeRosterOf = ({ officials, panels, cells }: SampleProvince): Roster => ({ officials, panels, cells });

const GROUPS: Record<AgencyKind, readonly string[]> = {
  department: ['Tham mưu tổng hợp', 'Quản lý chuyên ngành', 'Hành chính, quản trị'],
  district: ['Tham mưu tổng hợp', 'Quản lý chuyên ngành', 'Hành chính, quản trị'],
  commune: ['Tổng hợp, văn phòng', 'Chuyên môn địa bàn'],
  school: ['Giảng dạy', 'Quản lý, phục vụ'],
  health: ['Khám, điều trị', 'Điều dưỡng, kỹ thuật', 'Dược, hành chính'],
};

const LEADERS = ['Lãnh đạo cơ quan, đơn vị'];

/** Group sizes are multiples of five as far as they go, so that a fifth of each is a whole number of people. */
const groupSizes = (people: number, groups: number): number[] => {
  const fives = Math.floor(people / 5);
  const count = Math.max(1, Math.min(groups, fives));
  const sizes = Array.from({ length: count }, (_, index) => 5 * Math.floor((fives + count - 1 - index) / count));
  return sizes.map((size, index) => (index === count - 1 ? size + (people % 5) : size));
};

const withJobGroups = (roster: Roster, people: readonly Person[]): Official[] => {
  const { transfer, retirement } = eventsOf(roster);
  const groupOf = new Map<string, string>();
  for (const { id, agencyKind, dependsOn } of roster.panels) {
    const names = dependsOn.length > 0 ? LEADERS : GROUPS[agencyKind];
    const here = people.filter((each) => (each.id === transfer.official ? transfer.to.panel : each.panel) === id);
    const rated = here.filter((each) => isRatable(each) && each.id !== retirement.official);
    let next = 0;
    groupSizes(rated.length, names.length).forEach((size, index) => {
      for (const each of rated.slice(next, next + size)) groupOf.set(each.id, names[index] ?? '');
      next += size;
    });
    here.forEach((each, index) => {
      if (!groupOf.has(each.id)) groupOf.set(each.id, names[index % names.length] ?? '');
    });
  }
  return people.map(({ sex: _, ...person }) => ({ ...person, jobGroup: groupOf.get(person.id) ?? '' }));
};

const staffedOf = (random: Random, size: Size): Staffed[] => {
  let count = 0;
  const nextId = () => {
    count += 1;
    return `CB${String(count).padStart(5, '0')}`;
  };
  const all = agenciesOf(size).map((agency) => staffed(random, agency, nextId));
  const top = random.shuffled(all.filter(({ agency }) => agency.upper === TOP));
  for (const { head } of top.slice(0, headsElsewhere(size))) head.decidedElsewhere = true;
  return all;
};

const scopeOf = (seed: number, size: Size, officials: readonly Official[]): Scope => {
  const decidedElsewhere = officials.filter((each) => each.decidedElsewhere).length;
  const tooNew = officials.filter((each) => !each.decidedElsewhere && !isRatable(each)).length;
  const inScope = officials.length;
  const ratable = inScope - tooNew - decidedElsewhere;
  return { size, seed, period: periodOf(size), drawnUp: rosterDayOf(size), inScope, decidedElsewhere, tooNew, ratable };
};

export const sampleProvince = ({ seed, size }: { seed: number; size: Size }): SampleProvince => {
  const random = randomOf(seed, 'province');
  const all = staffedOf(random, size);
  const people = all.flatMap((each) => [each.head, ...each.people]);
  const draft = people.map(({ sex: _, ...person }) => ({ ...person, jobGroup: '-' }));
  const { transfer, retirement } = eventsOf({ officials: draft, panels: panelsOf(all), cells: [] });
  const isOrdinary = (each: Person) =>
    each.lead === 'staff' && isRatable(each) && ![transfer.official, retirement.official].includes(each.id);
  for (const each of people) if (!isOrdinary(each)) each.email = addressOf(each);
  befall(random, size, people.filter(isOrdinary));
  const cells = cellsOf(random, all);
  // only now do roles know the addresses of their holders
  const panels = panelsOf(all);
  const officials = withJobGroups({ officials: draft, panels, cells }, people);
  return { officials, panels, cells, scope: scopeOf(seed, size, officials) };
};
