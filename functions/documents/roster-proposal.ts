// What an office's list does not say, proposed for HR to check: sections, panels, chairs, authority, Party cells. Pure.
import type { Id } from '#shared/domain/ids';
import type { Kind, Lead } from '#shared/domain/official';
import type { Panel, PartyCell } from '#shared/domain/panel';
import type { AuthorityRule } from '#shared/regulations/authority';
import { leadOf, sameName, slugOf } from './office-units.ts';
import { withoutGone } from './roster-proposal-repairs.ts';
import {
  type AgencyPeople,
  agencyOf,
  cellNameOf,
  cellsFor,
  grouped,
  holderOf,
  type Listed,
  type Note,
  type Person,
  type Proposal,
  panelFor,
  type Standing,
  sectionFor,
  sectionNameOf,
} from './roster-proposal-units.ts';
import { plain } from './roster-words.ts';

export type PlaceInRoster = { agency: Id; panel: Id; section: Id; lead: Lead; cell: Id | undefined };
type Proposed = { places: PlaceInRoster[]; panels: Panel[]; cells: PartyCell[]; proposals: Proposal[] };

type Rules = (kind: Kind) => readonly AuthorityRule[];

const HEADS = '-dung-dau';

/** Whether the law has them decided from above their agency. */
const isDecidedAbove = ({ kind, leads }: Person, rules: Rules): boolean => {
  if (kind === undefined) return leads === 'head';
  const rule = rules(kind).find((each) => each.kinds.includes(kind) && each.leads.includes(leads));
  return (rule?.decides ?? (leads === 'head' ? 'upper-agency-head' : 'agency-head')) !== 'agency-head';
};

type Seat = { panel: Id; section: Id };

type Context = { rules: Rules; standing: Standing; note: Note };

/** The panel in use stays as HR left it, and takes the sections that it lacks. */
const merged = (proposed: Panel, { standing, note }: Context): Panel => {
  const kept = standing.panels.get(proposed.id);
  const lacking = proposed.sections.filter(
    ({ name, id }) => !kept?.sections.some((each) => each.id === id || sameName(each.name, name)),
  );
  for (const { name, chair } of lacking) {
    note({ what: 'section', of: proposed.name, value: name });
    note({ what: 'chair', of: name, value: chair.name });
  }
  if (kept !== undefined) return { ...kept, sections: [...kept.sections, ...lacking] };
  note({ what: 'panel', of: proposed.agencyName, value: proposed.name });
  note({ what: 'authority', of: proposed.name, value: proposed.authority.name });
  return proposed;
};

const seatIn = (panel: Panel, section: string): Seat => ({
  panel: panel.id,
  section: panel.sections.find(({ name }) => sameName(name, section))?.id ?? slugOf(section),
});

/** Where they sit already, unless agency, lead or section changed. */
const keptSeat = (person: Person, agency: Id, { standing }: Context): Seat | undefined => {
  const { standing: before, leads, section } = person;
  if (before === undefined || before.agency !== agency || before.lead !== leads) return undefined;
  const now = standing.panels.get(before.panel)?.sections.find(({ id }) => id === before.section);
  if (now === undefined || (section !== undefined && !sameName(now.name, section))) return undefined;
  return { panel: before.panel, section: before.section };
};

/** An agency's own panel in use, whatever its id, before a new one beside it. */
const ownPanel = (agency: Id, panels: readonly Panel[]): Id | undefined =>
  panels.find(({ dependsOn, id, agency: of }) => of === agency && dependsOn.length === 0 && !id.endsWith(HEADS))?.id;

type Settled = { panels: Panel[]; seats: Map<Person, Seat>; agency: Id };

const withinPanel = (agency: AgencyPeople, people: readonly Person[], own: Id | undefined): Panel => {
  const sections = grouped(people, (person) => sectionNameOf(person, agency)).map(([section, group]) =>
    sectionFor(section, group, agency),
  );
  const authority = agency.head === undefined ? { name: `Người đứng đầu ${agency.name}` } : holderOf(agency.head);
  return panelFor(own ?? agency.id, agency.name, agency, authority, sections);
};

const abovePanel = (agency: AgencyPeople, own: Id | undefined): Panel => {
  const name = `Lãnh đạo ${agency.name} do cấp trên quyết định`;
  const chair =
    agency.deputy === undefined ? { name: `Chủ trì họp kiểm điểm ${agency.name}` } : holderOf(agency.deputy);
  const authority = { name: `Người đứng đầu cơ quan cấp trên của ${agency.name}` };
  const panel = panelFor(slugOf(agency.id, HEADS), name, agency, authority, [{ id: 'dung-dau', name, chair }]);
  return { ...panel, dependsOn: own === undefined ? [] : [own] };
};

type Seats = Map<Person, Seat>;

/** Seats of those who sit already, and panels for all others. */
const seated = (agency: AgencyPeople, people: readonly Person[], kept: readonly Panel[], context: Context) => {
  const seats: Seats = new Map();
  for (const person of people) {
    const seat = keptSeat(person, agency.id, context);
    if (seat !== undefined) seats.set(person, seat);
  }
  const open = people.filter((person) => !seats.has(person));
  const within = open.filter((person) => !isDecidedAbove(person, context.rules));
  const above = open.filter((person) => isDecidedAbove(person, context.rules));
  const panels: Panel[] = [];
  const seat = (panel: Panel, group: readonly Person[], nameOf: (person: Person) => string) => {
    if (group.length === 0) return;
    const whole = merged(panel, context);
    panels.push(whole);
    for (const person of group) seats.set(person, seatIn(whole, nameOf(person)));
  };
  const own = ownPanel(agency.id, kept);
  seat(withinPanel(agency, within, own), within, (person) => sectionNameOf(person, agency));
  const top = abovePanel(agency, panels[0]?.id ?? own);
  seat(top, above, () => top.sections[0]?.name ?? top.name);
  return { seats, panels };
};

const settle = (name: string, people: Person[], kept: readonly Panel[], context: Context): Settled => {
  const agency = agencyOf(kept[0]?.agency ?? slugOf(name), name, people);
  const { seats, panels } = seated(agency, people, kept, context);
  const others = kept.filter((panel) => !panels.some((each) => each.id === panel.id));
  const inSection = (panel: Id, section: Id) =>
    people.filter((person) => seats.get(person)?.panel === panel && seats.get(person)?.section === section);
  const repaired = [...panels, ...others].map((panel) => withoutGone(panel, agency, context, inSection));
  return { agency: agency.id, seats, panels: repaired };
};

/** A cell may be named by its id too, as the roster's own layout does. */
const cellIds = (cells: readonly PartyCell[]): Map<string, Id> =>
  new Map(cells.flatMap(({ id, name }) => [[plain(id), id] as const, [plain(name), id] as const]));

const noteLeads = (people: readonly Person[], note: Note): void => {
  for (const { lead, leads, name, standing } of people)
    if (lead !== leads && standing?.lead !== leads && (leads !== 'staff' || lead !== undefined))
      note({ what: 'lead', of: name, value: leads });
};

/** What HR settled before is not thought over again. */
const leadsOf = ({ lead, post, agency, standing }: Listed): Lead => {
  if (standing !== undefined && (lead ?? standing.lead) === standing.lead && standing.post === post)
    return standing.lead;
  return leadOf(lead, post, agency);
};

export const propose = (listed: readonly Listed[], rules: Rules, standing: Standing): Proposed => {
  const proposals: Proposal[] = [];
  const note: Note = (proposal) => void proposals.push(proposal);
  const people: Person[] = listed.map((each) => ({ ...each, leads: leadsOf(each) }));
  noteLeads(people, note);
  const inUse = Map.groupBy(standing.panels.values(), ({ agencyName }) => plain(agencyName));
  const agencies = grouped(people, ({ agency }) => agency).map(([name, group]) =>
    settle(name, group, inUse.get(plain(name)) ?? [], { rules, standing, note }),
  );
  const members = people.filter(({ cell }) => cell !== undefined);
  const cells = cellsFor(members, standing, note);
  const ids = cellIds(cells);
  const seats = new Map(
    agencies.flatMap(({ agency, seats: all }) => [...all].map(([one, seat]) => [one, { ...seat, agency }])),
  );
  const places = people.flatMap((person): PlaceInRoster[] => {
    const seat = seats.get(person);
    const cell = person.cell === undefined ? undefined : ids.get(plain(cellNameOf(person)));
    return seat === undefined ? [] : [{ ...seat, lead: person.leads, cell }];
  });
  return { places, panels: agencies.flatMap(({ panels }) => panels), cells, proposals };
};
