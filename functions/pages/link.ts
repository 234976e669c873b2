// From a link to a visit: the claim is checked first, then that the gate's epoch and the person are still living.
import { type Claim, formProof, readLink } from '#shared/contracts/links';
import { LinkDead, LinkInvalid, NotFound } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import type { At } from '#shared/domain/gate';
import { isOpenAt } from '#shared/domain/gate-moves';
import type { Official } from '#shared/domain/official';
import { linkEpoch } from '#shared/domain/posts';
import { officialsOf, participantsOf, type UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { eachOf, latestOf } from '../units.ts';
import { formKeyOf } from './dossier.ts';
import type { Visit } from './page.ts';

const PERSON = 'official:';

/** One person's own pages need no other person's records: the hot path of 2,177 self-assessments. */
export const isOwnPage = ({ purpose }: Claim): boolean => purpose === 'self-assessment' || purpose === 'result';

export const openLink = async (deps: Dependencies, token: string): Promise<Visit> => {
  const keys = await deps.secrets.linkKeys();
  const now = deps.clock.now();
  const claim = readLink(token, keys, now);
  if (claim.purpose === 'console') throw new LinkInvalid('a console link signs in elsewhere');
  const cycle = await orDead(claim, () => cycleOf(deps.store, claim.cycle));
  const ref = { cycle: claim.cycle, kind: claim.unitKind, id: claim.unit };
  return { deps, cycle, token, claim, ref, now, proof: formProof(token, keys) };
};

/** Loads what the link's page needs; a replaced link, and one of somebody no longer active here, is dead. */
export const loadFor = async (visit: Visit): Promise<UnitRecord> => {
  const { claim } = visit;
  const record = await orDead(claim, () => recordFor(visit));
  if (linkEpoch(record, claim.slot) !== claim.epoch) throw dead(claim, 'replaced');
  if (isOwnPage(claim) && !isActive(record, claim.slot.slice(PERSON.length))) throw dead(claim, 'inactive');
  return record;
};

export const dead = (claim: Claim, why: string): LinkDead => new LinkDead(why, { purpose: claim.purpose, why });

const orDead = async <T>(claim: Claim, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    // a stranger must not learn which cycles and units there are
    if (error instanceof NotFound) throw dead(claim, 'unknown');
    throw error;
  }
};

const recordFor = async (visit: Visit): Promise<UnitRecord> => {
  if (isOwnPage(visit.claim)) return ownRecord(visit);
  const record = await visit.deps.store.withoutForms(visit.ref);
  return visit.claim.purpose === 'collective-review' ? withForms(visit, record) : record;
};

/** A review is about the self-assessments of its section, and of nobody else. */
const withForms = async ({ deps, ref, claim }: Visit, record: UnitRecord): Promise<UnitRecord> => {
  if (record.kind !== 'panel') return record;
  const section = claim.slot.split(':')[1];
  const people = participantsOf(record).filter((official) => official.section === section);
  const keys = people.flatMap(({ id }) => formKeyOf(record, id) ?? []);
  const forms: Fact[] = [];
  await eachOf(keys, 16, async (key) => {
    const form = await deps.store.fact(ref, key, 'expected');
    if (form !== undefined) forms.push(form);
  });
  return { ...record, facts: [...record.facts, ...forms] };
};

/** While this is open, nothing has closed that concerns whoever writes a self-assessment or may file a petition. */
const firstOf = (claim: Claim): At => ({
  phase: claim.purpose === 'result' ? 'petitions' : 'self-assessment',
  round: 1,
});

/** The unit as far as one official is concerned: closures, changes of the roster, and that person only. */
const ownRecord = async ({ deps: { store }, ref, claim }: Visit): Promise<UnitRecord> => {
  const record = await store.frame(ref);
  if (record.kind !== 'panel' || !claim.slot.startsWith(PERSON)) throw dead(claim, 'unknown');
  const id = claim.slot.slice(PERSON.length);
  const official = await store.official(ref, id);
  const closures = isOpenAt(record.gate, firstOf(claim)) ? [] : await store.facts(ref, 'closure');
  // whoever left within this very second could as well have acted before
  const changes = (await store.facts(ref, 'roster-change', 'glance')).filter(({ subject }) => subject === id);
  // after the first window: whom an amendment names has another
  const amendments = closures.length === 0 ? [] : await store.facts(ref, 'amendment', 'glance');
  const facts = [...closures, ...changes, ...amendments];
  return { ...record, frozen: official === undefined ? [] : [official], facts };
};

export const personIn = (record: UnitRecord, id: string): Official | undefined =>
  record.kind === 'panel' ? officialsOf(record).find((official) => official.id === id) : undefined;

const isActive = (record: UnitRecord, id: string): boolean => personIn(record, id)?.active === true;

/** True where this unit knows the person and knows that they have left or are inactive. */
export const hasGone = (record: UnitRecord, id: string): boolean => {
  if (record.kind === 'panel')
    return (
      !isActive(record, id) &&
      (record.frozen.some((official) => official.id === id) || changed(record, id) !== undefined)
    );
  return changed(record, id)?.content.change === 'out';
};

/** Inactive, retired or gone from the panel that had them; who moved to another panel is at work. */
export const hasStopped = (frozen: Official | undefined, changes: readonly Fact[], id: string): boolean => {
  const last = latestOf(changes, 'roster-change', id)?.content;
  if (last === undefined) return frozen?.active !== true;
  return last.change === 'out' ? last.why !== 'transferred' : !last.official.active;
};

const changed = (record: UnitRecord, id: string) => latestOf(record.facts, 'roster-change', id);
