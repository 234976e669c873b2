// What papers are made of: each panel’s people with their latest results, of this cycle and of the one before.
import { amendmentsCounted } from '#shared/domain/amendments';
import { daysBetween } from '#shared/domain/calendar';
import { capGroups, capsIn } from '#shared/domain/caps';
import type { Cycle } from '#shared/domain/cycle';
import { factsOf } from '#shared/domain/fact';
import type { Day, UnitRef } from '#shared/domain/ids';
import type { Kind, Lead, Official } from '#shared/domain/official';
import type { Publication } from '#shared/domain/petition';
import { publicationIn } from '#shared/domain/petitions';
import { isRating, type Outcome } from '#shared/domain/rating';
import { freshSettlement } from '#shared/domain/rounds';
import { leaversOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { type ResultRow, resultRows } from '../../console/results.ts';
import { mapOf, refsOf } from '../../console/units.ts';

export type Person = {
  official: string;
  name: string;
  post: string;
  kind: Kind;
  lead: Lead;
  jobGroup: string;
  outcome: Outcome;
  reason?: string;
  article?: string;
  number?: string;
  date?: Day;
  /** What the roster says of the year before. */
  earlier?: Outcome;
};
export type CapUse = { cap: string; percent: number; base: number; bound: number; used: number; assumption: boolean };
export type PanelResults = {
  id: string;
  name: string;
  agency: string;
  agencyName: string;
  people: Person[];
  caps: CapUse[];
  petitions: { filed: number; changed: number };
  /** When and by which document the list was posted. */
  published?: Publication;
  /** Documents of the amendments that changed results since they were first announced, by whom they name. */
  amended: { document: string; officials: readonly string[] }[];
  /** Petitions are over: nothing here changes by itself any more. */
  settled: boolean;
};
export type CycleResults = {
  cycle: Pick<Cycle, 'id' | 'name' | 'period'>;
  panels: PanelResults[];
  /** Of so many people nothing is known. */
  unknown?: number;
};

const yearBefore = ({ period }: Pick<Cycle, 'period'>): number => Number(period.to.slice(0, 4)) - 1;

const personOf = (row: ResultRow, official: Official, year: number): Person => {
  const { outcome, reason, article, number, date } = row;
  const earlier = official.earlierRatings?.find((each) => each.year === year)?.outcome;
  return {
    official: row.official,
    name: official.name,
    post: official.post,
    kind: official.kind,
    lead: official.lead,
    jobGroup: official.jobGroup,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(article === undefined ? {} : { article }),
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(earlier === undefined ? {} : { earlier }),
  };
};

const byName = new Intl.Collator('vi');

/** Each regime’s caps over its own people, as decided. */
const capsOf = (record: PanelRecord, cycle: Cycle, people: readonly Person[], rows: readonly ResultRow[]): CapUse[] => {
  const profiles = new Map(rows.map(({ official, profile }) => [official, profile]));
  return capsIn(cycle.regulations, record.ref.id)
    .filter(({ cap }) => cap.per !== 'cycle')
    .flatMap(({ profile, cap }) => {
      const rated = people.flatMap(({ official, jobGroup, outcome }) =>
        isRating(outcome) && profiles.get(official) === profile ? [{ official, jobGroup, rating: outcome }] : [],
      );
      return capGroups(cap, rated).map(({ group, base, bound, proposed, assumption }) => ({
        cap: group === '' ? cap.id : `${cap.id} / ${group}`,
        percent: cap.percent,
        base,
        bound,
        used: proposed,
        assumption,
      }));
    })
    .filter(({ base, used }) => base + used > 0);
};

export const panelResults = (record: PanelRecord, cycle: Cycle): PanelResults => {
  const { id, name, agency, agencyName } = record.panel;
  const here = [...record.frozen, ...leaversOf(record).map(({ official }) => official), ...officialsOf(record)];
  const officials = new Map(here.map((official) => [official.id, official]));
  const rows = resultRows(record);
  const people = rows
    .flatMap((row) => {
      const official = officials.get(row.official);
      return official === undefined ? [] : [personOf(row, official, yearBefore(cycle))];
    })
    .sort((a, b) => byName.compare(a.name, b.name) || (a.official < b.official ? -1 : 1));
  const answers = factsOf(record.facts, 'answer');
  const petitions = {
    filed: factsOf(record.facts, 'petition').length,
    changed: answers.filter(({ content }) => content.outcome === 'changed').length,
  };
  const published = publicationIn(record.facts)?.content;
  const settlement = freshSettlement(record.facts);
  const settled = settlement !== undefined;
  return {
    id,
    name,
    agency,
    agencyName,
    people,
    caps: capsOf(record, cycle, people, rows),
    petitions: settlement?.content.petitions ?? petitions,
    ...(published === undefined ? {} : { published }),
    settled,
    amended: amendmentsCounted(record.facts).map(({ content: { document, officials } }) => ({ document, officials })),
  };
};

export const cycleResults = async (
  store: Store,
  cycle: Cycle,
  refs: readonly UnitRef[] = refsOf(cycle, 'panel'),
): Promise<CycleResults> => {
  const panels = await mapOf(refs, async (ref) => {
    const record = await store.withoutForms(ref);
    return record.kind === 'panel' ? [panelResults(record, cycle)] : [];
  });
  return { cycle, panels: panels.flat() };
};

const lengthOf = ({ period }: Cycle): number => daysBetween(period.from, period.to);
const MONTH = 31;

/** The latest cycle of about the same length that ended before this one: a quarter is not compared with a year. */
export const cycleBefore = async (store: Store, cycle: Cycle): Promise<Cycle | undefined> =>
  (await store.cycles())
    .filter((each) => each.id !== cycle.id && each.period.to < cycle.period.to)
    .filter((each) => Math.abs(lengthOf(each) - lengthOf(cycle)) <= MONTH)
    .sort((a, b) => (a.period.to < b.period.to ? 1 : -1))
    .at(0);

const YEAR = 365;

/** Of the same people, as the roster tells the year before: where no cycle of that year is here. */
export const rosterBefore = (results: CycleResults): CycleResults | undefined => {
  const { cycle, panels } = results;
  const year = yearBefore(cycle);
  const told = panels.map((panel) => ({
    ...panel,
    people: panel.people.flatMap((person) =>
      person.earlier === undefined ? [] : [{ ...person, outcome: person.earlier }],
    ),
  }));
  const unknown = peopleOf(results).filter(({ earlier }) => earlier === undefined).length;
  const known = peopleOf({ panels: told }).some(({ outcome }) => isRating(outcome));
  if (!known || daysBetween(cycle.period.from, cycle.period.to) < YEAR - MONTH) return undefined;
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  return { cycle: { id: String(year), name: `Năm ${year} (theo danh sách)`, period }, panels: told, unknown };
};

export const peopleOf = ({ panels }: Pick<CycleResults, 'panels'>): Person[] => panels.flatMap(({ people }) => people);
