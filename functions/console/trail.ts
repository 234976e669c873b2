// The trail of a cycle: its facts, newest first, by filter. No store has them by time, so that one page reads one unit, or one
// kind in every unit, or a few units; only the file that somebody asks for reads all of them, and keeps no forms.
import { type AccessRole, may, recordKindOf } from '#shared/domain/access';
import { dayOf } from '#shared/domain/calendar';
import type { Channel, Fact, FactKind } from '#shared/domain/fact';
import type { Day, Id, UnitRef } from '#shared/domain/ids';
import { isAbout } from '#shared/domain/personal-data';
import type { Store } from '#shared/ports';
import { mapOf } from './units.ts';

export type TrailFilter = {
  unit?: UnitRef | undefined;
  kind?: FactKind | undefined;
  day?: Day | undefined;
  channel?: Channel | undefined;
  /** About them, or done by them. */
  person?: Id | undefined;
};

/** A fact without what it says: who did what, when, and on which paper. */
export type TrailFact = { fact: Fact; unit: string };

/** Units read for one page where neither a unit nor a kind is chosen. */
export const UNITS_A_PAGE = 15;

const concerns = ({ subject, by }: Fact, person: Id): boolean =>
  isAbout(subject, person) || by.split(':')[1] === person;

/** Of the Party side, an auditor does not even learn who recorded what. */
export const isSeenBy = (reader: AccessRole, { kind }: Pick<Fact, 'kind'>): boolean => {
  const record = recordKindOf(kind);
  return record === undefined || may(reader, 'see', record);
};

const passes =
  ({ kind, day, channel, person }: TrailFilter, reader: AccessRole) =>
  (fact: Fact): boolean =>
    isSeenBy(reader, fact) &&
    (kind === undefined || fact.kind === kind) &&
    (day === undefined || dayOf(fact.at) === day) &&
    (channel === undefined || fact.channel === channel) &&
    (person === undefined || concerns(fact, person));

export const newestFirst = (a: TrailFact, b: TrailFact): number =>
  b.fact.at.localeCompare(a.fact.at) || (`${a.unit}${a.fact.subject}` < `${b.unit}${b.fact.subject}` ? -1 : 1);

/** `refs`: the units that the reader sees, in their order. */
export type Asking = { store: Store; refs: readonly UnitRef[]; filter: TrailFilter; reader: AccessRole };

/** The chosen unit, where it is one of those that the reader sees. */
const chosen = ({ refs, filter: { unit } }: Asking): readonly UnitRef[] =>
  unit === undefined ? refs : refs.filter(({ kind, id }) => kind === unit.kind && id === unit.id);

const ofUnit = async ({ store, filter, reader }: Asking, ref: UnitRef): Promise<TrailFact[]> => {
  // one kind is a short reading; with the frame for the unit's name
  const record = filter.kind === undefined ? await store.unit(ref) : await store.frame(ref);
  const facts: Fact[] = filter.kind === undefined ? record.facts : await store.facts(ref, filter.kind, 'glance');
  const unit = record.kind === 'panel' ? record.panel.name : record.cell.name;
  return facts.filter(passes(filter, reader)).map((fact) => ({ fact, unit }));
};

export type TrailPage = {
  lines: TrailFact[];
  /** Which of the cycle's units were read, from 1. */
  units: { from: number; to: number; all: number };
};

/** `from`: the unit to begin with, where neither a unit nor a kind is chosen. */
export const readTrail = async (asking: Asking, from: number): Promise<TrailPage> => {
  const { filter } = asking;
  const all = chosen(asking);
  const windowed = filter.unit === undefined && filter.kind === undefined;
  const refs = windowed ? all.slice(from, from + UNITS_A_PAGE) : all;
  const lines = (await mapOf(refs, (ref) => ofUnit(asking, ref))).flat().sort(newestFirst);
  const first = windowed ? from : 0;
  return { lines, units: { from: first + 1, to: first + refs.length, all: all.length } };
};

/** Every line of a filter, made into what is kept of it as soon as its unit has been read. */
export const mapTrail = async <T>(asking: Asking, make: (line: TrailFact) => T): Promise<T[]> =>
  (await mapOf(chosen(asking), async (ref) => (await ofUnit(asking, ref)).map(make))).flat();
