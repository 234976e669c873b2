// A change of the roster after the freeze: facts first, then the gates. Doing it again completes what a crash left.
import type { Cycle } from '#shared/domain/cycle';
import { FormInvalid, NotFound, TooLate } from '#shared/domain/errors';
import { digestOf, type Fact } from '#shared/domain/fact';
import { lastClosure } from '#shared/domain/rounds';
import type { PanelRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { alignGate } from '../gates/align-gate.ts';
import { cycleOf } from '../gates/rules.ts';
import { panelOf } from '../units.ts';
import { type Actor, alreadyRecorded, factBy, putOnce, type Recorded } from './actor.ts';
import { carryComments } from './carry-comments.ts';
import { carryScores } from './carry-scores.ts';
import { changesOf, type Entry, isHere, planOf, type RosterAct, subjectOf } from './roster-plan.ts';
import { panelsHolding, unitOf } from './units.ts';

type Changing = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;
export type RosterChanged = { facts: Fact<'roster-change'>[]; again: boolean };

type Place = { cycle: string; panel: string };

export const changeRoster = async (
  deps: Changing,
  place: Place,
  change: RosterAct,
  actor: Actor,
): Promise<RosterChanged> => {
  const { store } = deps;
  const cycle = await cycleOf(store, place.cycle);
  const refTo = (id: string) => ({ cycle: cycle.id, kind: 'panel' as const, id });
  const { record: panel } = await unitOf(store, refTo(place.panel));
  if (panel.kind !== 'panel') throw new NotFound(`${place.panel} is no panel`, { unit: place.panel });
  const target = change.act === 'transferred' ? await targetOf(deps, cycle, change.to.panel) : panel;
  const entries = planOf(panel, target, change).filter(
    ({ ref }) => ref.kind === 'panel' || cycle.cells.includes(ref.id),
  );
  checkCell(cycle, change);

  const repeated = isRepeated(panel, target, change, entries);
  if (!repeated) await checkNew(deps, cycle, panel, target, change, entries);

  const recorded: Recorded<'roster-change'>[] = [];
  for (const entry of entries) recorded.push(await putEntry(deps, entry, actor, repeated));
  if (change.act === 'transferred') {
    const move = { from: panel.ref, to: target.ref, official: change.official };
    await carryScores(deps, move, actor);
    await carryComments(deps.store, move);
  }
  for (const { ref } of entries) await alignGate(deps, ref);
  return { facts: recorded.map(({ fact }) => fact), again: recorded.every(({ again }) => again) };
};

const targetOf = async ({ store }: Changing, cycle: Cycle, id: string): Promise<PanelRecord> => {
  if (!cycle.panels.includes(id)) throw new FormInvalid(`no panel ${id}`, { field: 'to', problem: 'unknown' });
  return panelOf(store, { cycle: cycle.id, kind: 'panel', id });
};

const checkCell = (cycle: Cycle, change: RosterAct): void => {
  const cell = change.act === 'transferred' ? change.to.cell : undefined;
  const named = typeof change.official === 'string' ? cell : change.official.cell;
  if (named !== undefined && !cycle.cells.includes(named))
    throw new FormInvalid(`no cell ${named}`, { field: 'cell', problem: 'unknown' });
};

/** The person is already where this act takes them. By the same act it is a repetition, else it is refused. */
const isRepeated = (panel: PanelRecord, target: PanelRecord, change: RosterAct, entries: Entry[]): boolean => {
  const id = subjectOf(change);
  const here = isHere(panel, id);
  if (change.act === 'corrected') {
    if (!here) throw new NotFound(`${id} is not in ${panel.ref.id}`, { official: id });
    return false;
  }
  if (here !== (change.act === 'joined')) return false;
  for (const { ref, content } of entries.filter((entry) => entry.ref.kind === 'panel')) {
    const standing = changesOf((ref.id === panel.ref.id ? panel : target).facts, id);
    const digest = digestOf(content);
    if (standing.some((fact) => fact.digest === digest)) continue;
    const last = changesOf(panel.facts, id).at(-1);
    throw last === undefined
      ? new FormInvalid(`${id} is in the panel already`, { field: 'official', problem: 'known' })
      : alreadyRecorded(last);
  }
  return true;
};

/** An act that a crash cut off after its first fact is completed whatever has happened since. */
const checkNew = async (
  { store }: Changing,
  cycle: Cycle,
  panel: PanelRecord,
  target: PanelRecord,
  change: RosterAct,
  entries: Entry[],
): Promise<void> => {
  const id = subjectOf(change);
  const [first] = entries;
  if (change.act === 'corrected' || first === undefined) return;
  const begun = changesOf(target.facts, id).at(-1)?.digest === digestOf(first.content);
  if (begun) return;
  for (const record of [panel, target]) checkUndecided(record);
  // also where a transfer was cut off: whoever has arrived elsewhere must first be there alone
  const elsewhere = (await panelsHolding(store, cycle, id)).filter(
    (each) => each !== panel.ref.id && each !== target.ref.id,
  );
  if (elsewhere.length > 0)
    throw new FormInvalid(`${id} is in ${elsewhere.join()}`, { field: 'official', problem: 'elsewhere' });
};

/** Once the ratings of a panel are decided, whoever was in it is rated there. */
const checkUndecided = (record: PanelRecord): void => {
  const decision = lastClosure(record.facts, 'decision');
  if (decision?.content.outcome !== 'done') return;
  throw new TooLate(`${record.ref.id} is decided`, { phase: 'decision', closedAt: decision.at });
};

/** A new fact is of the round after the last one; the last one again, or any one while repeating, is the same success. */
const putEntry = async (
  { store, clock }: Changing,
  entry: Entry,
  actor: Actor,
  repeated: boolean,
): Promise<Recorded<'roster-change'>> => {
  const { ref, subject, content } = entry;
  const standing = changesOf(await store.facts(ref, 'roster-change'), subject);
  const digest = digestOf(content);
  const same = (repeated ? standing : standing.slice(-1)).find((fact) => fact.digest === digest);
  if (same !== undefined) return { fact: same, again: true };
  const round = standing.length + 1;
  return putOnce(store, factBy(actor, { unit: ref, kind: 'roster-change', subject, round, at: clock.now(), content }));
};
