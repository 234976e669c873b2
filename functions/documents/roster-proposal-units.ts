// The units of a proposal: one section, panel or Party cell as an office's list lets them be thought of. Pure.
import type { Id } from '#shared/domain/ids';
import type { Holder, Kind, Lead, Official } from '#shared/domain/official';
import type { Panel, PartyCell, Section } from '#shared/domain/panel';
import { agencyKindOf, isSectionDeputy, slugOf } from './office-units.ts';
import { plain } from './roster-words.ts';

export type Listed = {
  id: Id;
  name: string;
  email: string | undefined;
  post: string;
  kind: Kind | undefined;
  lead: Lead | undefined;
  agency: string;
  section: string | undefined;
  cell: string | undefined;
  committee: string | undefined;
  /** As the roster in use has them: what HR set there stays. */
  standing: Official | undefined;
};

export type Proposal = {
  what: 'lead' | 'panel' | 'authority' | 'section' | 'chair' | 'cell';
  /** Of whom or of which unit. */
  of: string;
  value: string;
};

/** The roster in use: its panels by id, and who of it is not there any more. */
export type Standing = { panels: ReadonlyMap<Id, Panel>; cells: readonly PartyCell[]; gone: ReadonlySet<Id> };
export type Person = Listed & { leads: Lead };
export type Note = (proposal: Proposal) => void;

export const holderOf = ({ id, name, email }: Listed): Holder => ({
  name,
  ...(email === undefined ? {} : { email }),
  official: id,
});

const COLLECTIVE = 'Tập thể';
const LEADERSHIP = 'Lãnh đạo';

/** Without a section of their own: those who lead the agency, or the whole of an agency that has none. */
export const sectionNameOf = ({ section, leads }: Person, { name, hasSections }: AgencyPeople): string =>
  section ?? (hasSections && leads !== 'staff' ? `${LEADERSHIP} ${name}` : `${COLLECTIVE} ${name}`);

const chairOf = (people: readonly Person[], head: Person | undefined): Person | undefined =>
  people.find(({ leads, post }) => leads === 'manager' && !isSectionDeputy(post)) ??
  people.find(({ leads }) => leads === 'manager') ??
  head ??
  people.find(({ leads }) => leads === 'deputy');

export const sectionFor = (name: string, people: readonly Person[], agency: AgencyPeople): Section => {
  const chair = chairOf(people, agency.head);
  const own = chair !== undefined && people.includes(chair);
  const instead = own ? [agency.deputy, agency.head].find((each) => each !== undefined && each !== chair) : undefined;
  return {
    id: slugOf(name),
    name,
    chair: chair === undefined ? { name: `Chủ trì ${name}` } : holderOf(chair),
    ...(instead === undefined ? {} : { substitute: holderOf(instead) }),
  };
};

export type AgencyPeople = {
  id: Id;
  name: string;
  head: Person | undefined;
  deputy: Person | undefined;
  hasSections: boolean;
};

export const agencyOf = (id: Id, name: string, people: readonly Person[]): AgencyPeople => ({
  id,
  name,
  head: people.find(({ leads }) => leads === 'head'),
  deputy: people.find(({ leads }) => leads === 'deputy'),
  hasSections: people.some(({ section }) => section !== undefined),
});

export const panelFor = (
  id: Id,
  name: string,
  agency: AgencyPeople,
  authority: Holder,
  sections: Section[],
): Panel => ({
  id,
  name,
  agency: agency.id,
  agencyName: agency.name,
  agencyKind: agencyKindOf(agency.name),
  sections,
  hr: { name: `Tổ chức cán bộ ${agency.name}` },
  personnelOffice: { name: `Bộ phận tham mưu ${agency.name}` },
  authority,
  clerk: { name: `Văn thư ${agency.name}` },
  substitute: { name: `Cấp trên trực tiếp (thay thế cho ${agency.name})` },
  dependsOn: [],
});

export const grouped = <T>(all: readonly T[], nameOf: (each: T) => string): [string, T[]][] => {
  const groups = new Map<string, [string, T[]]>();
  for (const each of all) {
    const name = nameOf(each);
    const key = plain(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name, [each]]);
    else group[1].push(each);
  }
  return [...groups.values()];
};

export const cellNameOf = ({ cell, agency }: Listed): string =>
  cell === undefined || cell === '' ? `Chi bộ ${agency}` : cell;

const CELL_ROLES = ['secretary', 'deputySecretary', 'committee', 'committeeSubstitute'] as const;

export const cellsFor = (members: readonly Listed[], { cells, gone }: Standing, note: Note): PartyCell[] => {
  const inUse = new Map(cells.flatMap((cell) => [[plain(cell.id), cell] as const, [plain(cell.name), cell] as const]));
  return grouped(members, cellNameOf).map(([name, group]) => {
    const kept = inUse.get(plain(name));
    const committee = group.find((each) => each.committee)?.committee ?? `Cấp ủy cấp trên của ${name}`;
    const fresh: PartyCell = {
      id: slugOf(name),
      name,
      secretary: { name: `Bí thư ${name}` },
      deputySecretary: { name: `Phó Bí thư ${name}` },
      committee: { name: committee },
      committeeSubstitute: { name: `${committee} (người thay thế)` },
    };
    if (kept === undefined) {
      note({ what: 'cell', of: name, value: committee });
      return fresh;
    }
    const left = CELL_ROLES.filter((role) => gone.has(kept[role].official ?? ''));
    for (const role of left) note({ what: 'cell', of: kept.name, value: fresh[role].name });
    return { ...kept, ...Object.fromEntries(left.map((role) => [role, fresh[role]])) };
  });
};
