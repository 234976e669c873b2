// The people of one agency: its head, deputies, managers of sections and staff, before anything special befalls anybody.
import type { Day } from '#shared/domain/ids';
import type { Kind, Lead, Official } from '#shared/domain/official';
import type { Agency, AgencyKind } from './agencies.ts';
import { nameOf, type Sex } from './names.ts';
import type { Random } from './random.ts';

/** A person in the making; the job group comes last, when it is known who is rated where. */
export type Person = Omit<Official, 'jobGroup'> & { sex: Sex };
export type Staffed = { agency: Agency; head: Person; people: Person[] };

export const LEADERSHIP = 'lanh-dao';
export const WHOLE = 'tap-the';
const LARGE = 20;

const POSTS: Record<AgencyKind, Record<Lead, string>> = {
  department: { head: 'Giám đốc', deputy: 'Phó Giám đốc', manager: 'Trưởng phòng', staff: 'Chuyên viên' },
  district: { head: 'Chủ tịch UBND', deputy: 'Phó Chủ tịch UBND', manager: 'Trưởng phòng', staff: 'Chuyên viên' },
  commune: {
    head: 'Chủ tịch UBND',
    deputy: 'Phó Chủ tịch UBND',
    manager: 'Trưởng bộ phận',
    staff: 'Công chức chuyên môn',
  },
  school: { head: 'Hiệu trưởng', deputy: 'Phó Hiệu trưởng', manager: 'Tổ trưởng chuyên môn', staff: 'Giáo viên' },
  health: { head: 'Giám đốc', deputy: 'Phó Giám đốc', manager: 'Trưởng khoa', staff: 'Điều dưỡng' },
};

const kindOf = (random: Random, { kind }: Agency, lead: Lead): Kind => {
  if (kind === 'school' || kind === 'health')
    return lead === 'staff' && random.chance(10) ? 'contract-worker' : 'public-employee';
  if ((kind === 'commune' || kind === 'district') && (lead === 'head' || lead === 'deputy')) return 'cadre';
  return lead === 'staff' && random.chance(7) ? 'contract-worker' : 'civil-servant';
};

const dayIn = (random: Random, from: number, to: number): Day =>
  [random.int(from, to), random.int(1, 12), random.int(1, 28)].map((part) => String(part).padStart(2, '0')).join('-');

export const deputiesOf = ({ elsewhere }: Agency): number => Math.max(elsewhere, 1) + 1;
export const sizeOf = (agency: Agency): number =>
  agency.rated + agency.elsewhere + agency.fresh + (agency.retires ? 1 : 0);
export const sectionsOf = (agency: Agency): number =>
  sizeOf(agency) < LARGE ? 0 : Math.max(2, Math.round((sizeOf(agency) - deputiesOf(agency)) / 12));

const leadsOf = (agency: Agency): Lead[] => {
  const deputies = deputiesOf(agency);
  const managers = sectionsOf(agency);
  const leaders: Lead[] = [...Array(deputies).fill('deputy'), ...Array(managers).fill('manager')];
  return [...leaders, ...Array(sizeOf(agency) - leaders.length).fill('staff')];
};

const person = (random: Random, agency: Agency, id: string, lead: Lead): Person => {
  const sex: Sex = random.chance(lead === 'head' ? 30 : 48) ? 'woman' : 'man';
  const [eldest, youngest] = lead === 'staff' ? [1970, 1997] : [1968, 1985];
  const born = dayIn(random, eldest, youngest);
  const adult = Number(born.slice(0, 4)) + 23;
  return {
    id,
    sex,
    name: nameOf(random, sex),
    born,
    kind: kindOf(random, agency, lead),
    post: POSTS[agency.kind][lead],
    lead,
    agency: agency.id,
    panel: agency.id,
    section: WHOLE,
    entered: dayIn(random, adult, Math.max(adult, Math.min(2022, adult + 12))),
    decidedElsewhere: false,
    leaves: [],
    disciplines: [],
    active: true,
  };
};

/** Managers are first of their sections; the others follow in turn. */
const placed = (agency: Agency, people: Person[]): Person[] => {
  const sections = sectionsOf(agency);
  if (sections === 0) return people;
  let next = 0;
  return people.map((each) => {
    if (each.lead === 'deputy') return { ...each, section: LEADERSHIP };
    next += 1;
    return { ...each, section: `phong-${((next - 1) % sections) + 1}` };
  });
};

/** Under six months of service in the year: came in summer or autumn. */
const freshDay = (random: Random): Day =>
  new Date(Date.parse('2023-07-10') + random.int(0, 110) * 86_400_000).toISOString().slice(0, 10);

/** A man of 60 years and 9 months in November 2023 (Luật Lao động 2019 Đ169). */
const NEAR_RETIREMENT = { born: '1963-02-15', entered: '1990-05-02' };

export const staffed = (random: Random, agency: Agency, nextId: () => string): Staffed => {
  const head = { ...person(random, agency, nextId(), 'head'), panel: agency.upper };
  const people = placed(
    agency,
    leadsOf(agency).map((lead) => person(random, agency, nextId(), lead)),
  );
  const staff = people.filter(({ lead }) => lead === 'staff');
  const chosen = random.shuffled(staff.slice(0, -1));
  // the first deputy is always rated here: others need somebody to speak for the agency
  const deputies = people.filter(({ lead }) => lead === 'deputy');
  for (const each of deputies.slice(deputies.length - agency.elsewhere)) each.decidedElsewhere = true;
  for (const each of chosen.slice(0, agency.fresh)) {
    each.entered = freshDay(random);
    each.born = dayIn(random, 1996, 2000);
  }
  const retiring = agency.retires ? chosen[agency.fresh] : undefined;
  if (retiring) Object.assign(retiring, { sex: 'man', name: nameOf(random, 'man'), ...NEAR_RETIREMENT });
  return { agency, head, people };
};
