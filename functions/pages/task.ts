// A visit to a phase's task: which slot, which round, and whether its act is open, recorded, too early or too late.
import type { Purpose } from '#shared/contracts/links';
import { windowOf } from '#shared/domain/amendments';
import { TooEarly, TooLate } from '#shared/domain/errors';
import { type Fact, factKey } from '#shared/domain/fact';
import { type At, isAt } from '#shared/domain/gate';
import { isOpenAt } from '#shared/domain/gate-moves';
import type { UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { actingFor, panelNow, postsOfSlot, turnsDue } from '#shared/domain/posts';
import { closureOf, roundOf } from '#shared/domain/rounds';
import { answeredSlots, endedSections, FACT_OF_PHASE, type Slot, slotsOf } from '#shared/domain/slots';
import { holderOf, participantsOf, type UnitRecord } from '#shared/domain/unit';
import { dead, hasGone, hasStopped, isOwnPage, loadFor, personIn } from './link.ts';
import type { TaskVisit, Visit } from './page.ts';

/** `standing`: what this slot has recorded, in this round or, while the gate is elsewhere, in the one before. */
export type Task = { visit: TaskVisit; standing: Fact | undefined };

export const taskOf = async (visit: Visit): Promise<Task> => {
  const record = await loadFor(visit);
  const phase = phaseOf(visit.claim.purpose);
  const slot = slotFor(visit, phase, record);
  await checkDeputy(visit, record, slot);
  const round = visit.claim.purpose === 'result' ? windowOf(record.facts, slot.rows[0] ?? '') : roundOf(phase, record);
  const at = { phase, round };
  const task: TaskVisit = { ...visit, record, at, slot };
  if (visit.claim.purpose === 'result') return { visit: task, standing: undefined };
  return standingOrOpen(task);
};

/** The result's page takes the petition; of the others that are no phase, none comes here. */
const phaseOf = (purpose: Purpose): Phase =>
  purpose === 'result' || purpose === 'console' || purpose === 'transfer-comment' ? 'petitions' : purpose;

const slotFor = (visit: Visit, phase: Phase, record: UnitRecord): Slot => {
  const { claim, cycle } = visit;
  if (claim.purpose === 'result') return ownSlot(visit, record);
  const slot =
    slotsOf(phase, record, cycle.regulations.procedure).find(({ id }) => id === claim.slot) ?? answered(visit, record);
  const official = slot?.holder?.official;
  if (slot === undefined || slot.role === 'system') throw dead(claim, 'no-slot');
  // on paper there is no link: HR types in what the office, not the person who left it, has signed
  const byLink = visit.token !== '';
  if (!byLink) return slot;
  if (official !== undefined && hasGone(record, official)) throw dead(claim, 'inactive');
  if (passesOn(visit, record)) throw dead(claim, 'handed-over');
  return slot;
};

/** A deputy from another panel may have left there. */
const checkDeputy = async (visit: Visit, record: UnitRecord, slot: Slot): Promise<void> => {
  if (visit.token === '') return;
  const turn = actingFor(record, slot.id, slot.holder);
  const official = turn?.to.official;
  if (turn?.home === undefined || turn.home === visit.ref.id || official === undefined) return;
  const { store } = visit.deps;
  const home: UnitRef = { ...visit.ref, kind: 'panel', id: turn.home };
  const changes = await store.facts(home, 'roster-change', 'glance');
  if (hasStopped(await store.official(home, official), changes, official)) throw dead(visit.claim, 'inactive');
};

/** The day of a hand-over has come and the sweep has not: neither the one before nor the one after has a living link. */
const passesOn = ({ claim, now }: Visit, { facts, ...rest }: UnitRecord): boolean => {
  const posts = postsOfSlot(claim.slot, { facts, ...rest } as UnitRecord);
  return turnsDue(facts, now).some(({ fact }) => posts.includes(fact.subject));
};

/** The result's page belongs to the person, whatever phase the panel is in. */
const ownSlot = ({ claim }: Visit, record: UnitRecord): Slot => {
  const official = personIn(record, claim.slot.slice('official:'.length));
  if (official === undefined) throw dead(claim, 'no-slot');
  return { id: claim.slot, role: 'official', holder: holderOf(official), rows: [official.id] };
};

/** A petition that was answered has no slot any more; its answer can still be read. */
const answered = ({ claim }: Visit, record: UnitRecord): Slot | undefined => {
  if (claim.purpose !== 'answers' || record.kind !== 'panel') return undefined;
  if (!record.facts.some(({ kind, subject }) => kind === 'answer' && subject === claim.slot)) return undefined;
  const row = claim.slot.slice('petition:'.length);
  return { id: claim.slot, role: 'authority', holder: panelNow(record).authority, rows: [row] };
};

const standingOrOpen = async (visit: TaskVisit): Promise<Task> => {
  const { record, at } = visit;
  const standing = await standingAt(visit, at);
  const closure = closureOf(record.facts, at.phase, at.round);
  if (closure !== undefined) {
    if (standing !== undefined && closure.content.facts.includes(factKey(standing))) return { visit, standing };
    throw new TooLate(`${at.phase} has closed`, { phase: at.phase, closedAt: closure.at });
  }
  if (standing === undefined) await refuseEnded(visit, at);
  if (standing !== undefined || isOpen(visit)) return { visit, standing };
  // posted twice, the first post having closed this round: the answer is what was recorded, not "too early"
  for (let round = at.round - 1; round >= 1; round -= 1) {
    const earlier = await standingAt(visit, { ...at, round });
    if (earlier !== undefined) return { visit: { ...visit, at: { ...at, round } }, standing: earlier };
  }
  throw tooEarly(visit);
};

/**
 * Read by its key where the record is the light one of one's own page. Whoever is still awaited has written none; or a
 * process died over it, and writing the same again ends what that one began.
 */
const standingAt = async (visit: TaskVisit, at: At): Promise<Fact | undefined> => {
  const { deps, ref, slot, record, claim } = visit;
  if (isOpenAt(record.gate, at)?.pending.includes(slot.id)) return undefined;
  const key = factKey({ kind: FACT_OF_PHASE[at.phase], subject: slot.id, round: at.round });
  return isOwnPage(claim) ? deps.store.fact(ref, key) : record.facts.find((fact) => factKey(fact) === key);
};

/** HR may have ended the self-assessment of one's section: asked only of whoever is not pending, and has sent nothing. */
const refuseEnded = async ({ deps, ref, record, slot }: TaskVisit, at: At): Promise<void> => {
  const gate = at.phase === 'self-assessment' ? isOpenAt(record.gate, at) : undefined;
  if (gate === undefined || gate.pending.includes(slot.id) || record.kind !== 'panel') return;
  const section = participantsOf(record).find(({ id }) => slot.rows.includes(id))?.section;
  const ended = await deps.store.fact(
    ref,
    factKey({ kind: 'early-closing', subject: `section:${section}`, round: at.round }),
  );
  if (ended !== undefined) throw new TooLate('the section has closed', { phase: at.phase, closedAt: ended.at });
};

const isOpen = (visit: TaskVisit): boolean =>
  isAt(visit.record.gate, visit.at) || (visit.at.phase === 'collective-review' && isSectionIn(visit));

/** A section's review opens as soon as its own people are in, or self-assessment has closed. */
const isSectionIn = ({ record, slot }: TaskVisit): boolean => {
  if (record.kind !== 'panel') return false;
  const round = roundOf('self-assessment', record);
  if (closureOf(record.facts, 'self-assessment', round) !== undefined) return true;
  if (!isAt(record.gate, { phase: 'self-assessment', round })) return false;
  const section = slot.id.split(':')[1];
  if (endedSections('self-assessment', round, record).has(section ?? '')) return true;
  const people = participantsOf(record).filter((official) => official.section === section);
  const inAlready = answeredSlots('self-assessment', round, record);
  return people.every(({ id }) => inAlready.has(`official:${id}`));
};

/** Says which phase must end first and until when it may take. */
const tooEarly = ({ record, at }: TaskVisit): TooEarly => {
  const gate = record.gate;
  const facts = { phase: at.phase, ...(gate === undefined ? {} : { waitsFor: gate.phase }) };
  return new TooEarly(`${at.phase} is not open`, gate?.state === 'open' ? { ...facts, due: gate.due } : facts);
};
