// Gathers what is kept on one person. HR's asking looks through every unit of every cycle; the person's own through those
// that their results name, so that a link cannot be made to read a whole province.
import { type AccessRole, may } from '#shared/domain/access';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import { type OwnMail, ownActs, ownFacts, type PersonalData } from '#shared/domain/personal-data';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { mapOf, refsOf } from './units.ts';

/** `agency`: what a reader bound to one agency may have: units of theirs alone. */
type Asking = { official: string; reader: AccessRole; agency?: string | undefined };

const isWithin = (agency: string | undefined, record: UnitRecord): boolean =>
  agency === undefined || (record.kind === 'panel' && record.panel.agency === agency);

const holds = async (store: Store, ref: UnitRef, id: string): Promise<boolean> =>
  (await store.official(ref, id)) !== undefined ||
  (await store.facts(ref, 'roster-change', 'glance')).some(({ subject }) => subject === id);

const everywhere = async (store: Store, id: string): Promise<UnitRef[]> => {
  const refs = (await store.cycles()).flatMap((cycle) => refsOf(cycle, 'panel'));
  const held = await mapOf(refs, async (ref) => ((await holds(store, ref, id)) ? ref : undefined));
  return held.filter((ref) => ref !== undefined);
};

const distinct = (refs: readonly UnitRef[]): UnitRef[] => [
  ...new Map(refs.map((ref) => [`${ref.cycle} ${ref.kind} ${ref.id}`, ref])).values(),
];

/** Every record of the person that a panel has had: as frozen, and as changed since. */
const recordsIn = (record: UnitRecord, id: string): Official[] =>
  record.kind === 'cell'
    ? []
    : [
        ...record.frozen,
        ...record.facts.flatMap((fact) =>
          fact.kind === 'roster-change' && 'official' in fact.content ? [fact.content.official] : [],
        ),
      ].filter((each) => each.id === id);

const cellsOf = (panels: readonly UnitRecord[], cycles: readonly Cycle[], id: string): UnitRef[] =>
  panels.flatMap((panel) =>
    recordsIn(panel, id).flatMap(({ cell }): UnitRef[] => {
      const cycle = cycles.find((each) => each.id === panel.ref.cycle);
      return cell !== undefined && cycle?.cells.includes(cell)
        ? [{ cycle: panel.ref.cycle, kind: 'cell', id: cell }]
        : [];
    }),
  );

/** Mails are addressed by slot; those of a role are found by the person's own address. */
const mailsTo = async (store: Store, units: readonly UnitRef[], id: string, addresses: ReadonlySet<string>) => {
  const mails = (await mapOf(units, (ref) => store.mails(ref))).flat();
  return mails
    .filter(({ slot, to }) => slot === `official:${id}` || addresses.has(to))
    .map(({ unit, kind, to, recordedAt }): OwnMail => ({ unit, kind, to, recordedAt }));
};

type Where = Pick<Dependencies, 'store' | 'clock'>;

const gather = async (
  { store, clock }: Where,
  { official: id, reader, agency }: Asking,
  panels: readonly UnitRef[],
) => {
  const cycles = await store.cycles();
  const held = (await mapOf(distinct(panels), (ref) => store.unit(ref))).filter((unit) => isWithin(agency, unit));
  // who is bound to an agency sees nothing of a Party cell, its mails neither
  const cellRefs = agency === undefined ? distinct(cellsOf(held, cycles, id)) : [];
  const cells = await mapOf(cellRefs, (ref) => store.unit(ref));
  const units = [...held, ...cells];
  const records = held.flatMap((record) => recordsIn(record, id).map((each) => ({ unit: record.ref, record: each })));
  const facts = units.flatMap((unit) => unit.facts);
  const officials = (await store.roster())?.roster.officials ?? [];
  const roster = officials.find((each) => each.id === id && (agency === undefined || each.agency === agency));
  if (records.length === 0 && roster === undefined) throw new NotFound(`nobody ${id}`, { official: id });
  const addresses = new Set(
    [roster, ...records.map(({ record }) => record)].flatMap((each) => (each?.email === undefined ? [] : [each.email])),
  );
  return {
    official: id,
    asOf: clock.now(),
    ...(roster === undefined ? {} : { roster }),
    records,
    facts: ownFacts(facts, id, reader),
    acts: ownActs(facts, id),
    mails: await mailsTo(
      store,
      units.map(({ ref }) => ref),
      id,
      addresses,
    ),
    readings: may(reader, 'see', 'reading') ? await store.readings(id) : [],
  };
};

/** As HR gives it out. Throws NotFound for somebody of whom nothing is kept. */
export const personalData = async (deps: Where, asking: Asking): Promise<PersonalData> =>
  gather(deps, asking, await everywhere(deps.store, asking.official));

/** As the person has it from their own page. */
export const ownData = async (deps: Where, official: string, at: UnitRef): Promise<PersonalData> => {
  const results = await deps.store.resultsOf(official);
  return gather(deps, { official, reader: 'official' }, [at, ...results.map(({ unit }) => unit)]);
};
