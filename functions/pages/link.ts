// From a link to a visit: the claim is checked first, then that the gate's epoch and the person are still living.
import { type Claim, formProof, readLink } from '#shared/contracts/links';
import { LinkDead, LinkInvalid, NotFound } from '#shared/domain/errors';
import { isOpenAt } from '#shared/domain/gate-moves';
import type { Official } from '#shared/domain/official';
import { officialsOf, type UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { cycleOf } from '../gates/rules.ts';
import { latestOf } from '../units.ts';
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
  if ((record.epochs[claim.slot] ?? 1) !== claim.epoch) throw dead(claim, 'replaced');
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

/** The review alone is about the self-assessments. */
const recordFor = (visit: Visit): Promise<UnitRecord> => {
  const { claim, deps, ref } = visit;
  if (isOwnPage(claim)) return ownRecord(visit);
  return claim.purpose === 'collective-review' ? deps.store.unit(ref) : deps.store.withoutForms(ref);
};

/** Nothing has closed yet that concerns whoever writes a self-assessment while its first round is open. */
const FIRST = { phase: 'self-assessment', round: 1 } as const;

/** The unit as far as one official is concerned: closures, changes of the roster, and that person only. */
const ownRecord = async ({ deps: { store }, ref, claim }: Visit): Promise<UnitRecord> => {
  const record = await store.frame(ref);
  if (record.kind !== 'panel' || !claim.slot.startsWith(PERSON)) throw dead(claim, 'unknown');
  const id = claim.slot.slice(PERSON.length);
  const official = await store.official(ref, id);
  const closures = isOpenAt(record.gate, FIRST) ? [] : await store.facts(ref, 'closure');
  const changes = (await store.facts(ref, 'roster-change')).filter(({ subject }) => subject === id);
  return { ...record, frozen: official === undefined ? [] : [official], facts: [...closures, ...changes] };
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

const changed = (record: UnitRecord, id: string) => latestOf(record.facts, 'roster-change', id);
