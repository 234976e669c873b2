// Closing a gate: mark it, read the facts strongly, put one closure, wake the workflow. Every part can run twice.

import type { GateOutput } from '#shared/contracts/steps';
import { concerned } from '#shared/domain/amended-people';
import { type Fact, factKey, factsOf, makeFact } from '#shared/domain/fact';
import type { At, ClosingGate } from '#shared/domain/gate';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { type OutcomeWord, type Phase, returnedTo } from '#shared/domain/phase';
import { closureOf, countedFacts } from '#shared/domain/rounds';
import { answeredSlots, FACT_OF_PHASE, slotsOf } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { again, cycleOf, unitAt } from './rules.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/** The one place where a closure becomes the word that the workflow branches on. */
export const outputOf = (closure: Fact<'closure'>): GateOutput => ({ outcome: closure.content.outcome });

const outcomeOf = (counted: readonly Fact[]): OutcomeWord => {
  for (const { content } of [...factsOf(counted, 'decision'), ...factsOf(counted, 'proposal')])
    if (content.outcome === 'returned') return returnedTo(content.to);
  return factsOf(counted, 'answer').some(({ content }) => content.outcome === 'changed') ? 'changed' : 'done';
};

const AMENDED: readonly Phase[] = ['self-assessment', 'collective-review', 'party-opinion', 'staff-proposal'];

/** What an amendment asks of some is added to what counted of all; an amendment itself counts for the decision to come. */
const carriedOver = ({ facts }: UnitRecord, { phase }: At): Fact[] => {
  if (phase === 'lower-panels') return factsOf(facts, 'amendment');
  return AMENDED.includes(phase) && concerned(facts) !== undefined ? countedFacts(facts, phase) : [];
};

/** Facts of a phase and round that count, whatever slot they stand for. */
const ofRound = (record: UnitRecord, at: At): Fact[] => {
  const kind = FACT_OF_PHASE[at.phase];
  const anyRound = at.phase === 'lower-panels' || at.phase === 'members-announced';
  return record.facts.filter((fact) => fact.kind === kind && (anyRound || fact.round === at.round));
};

const makeClosure = async (deps: Gatekeeping, record: UnitRecord, gate: ClosingGate): Promise<Fact<'closure'>> => {
  const { regulations } = await cycleOf(deps.store, record.ref.cycle);
  const slots = slotsOf(gate.phase, record, regulations.procedure);
  const answered = answeredSlots(gate.phase, gate.round, record);
  const counted = ofRound(record, gate);
  return makeFact({
    unit: record.ref,
    kind: 'closure',
    subject: gate.phase,
    round: gate.round,
    at: deps.clock.now(),
    by: 'gate',
    channel: 'step',
    content: {
      phase: gate.phase,
      reason: gate.reason,
      outcome: outcomeOf(counted),
      facts: [...carriedOver(record, gate), ...counted].map(factKey).sort(),
      missing: slots
        .map(({ id }) => id)
        .filter((id) => !answered.has(id) && id !== 'window')
        .sort(),
      asked: slots.filter(({ id }) => id !== 'window').length,
      opened: { at: gate.openedAt, asked: gate.asked },
    },
  });
};

/** While the gate stands, only what `again` reads can be new to whoever has read the unit at it, forms apart. */
const recordAt = (store: Store, ref: UnitRef, { phase }: ClosingGate, seen?: UnitRecord): Promise<UnitRecord> =>
  seen === undefined || phase === 'self-assessment' ? unitAt(store, ref, phase) : again(store, seen, phase);

/**
 * Puts the closure if absent and answers the one that stands. Whoever meets a closing gate may finish it; `seen` is the
 * unit as it was read while this gate stood open.
 */
export const finishClosing = async (
  deps: Gatekeeping,
  ref: UnitRef,
  gate: ClosingGate,
  seen?: UnitRecord,
): Promise<Fact<'closure'>> => {
  const record = await recordAt(deps.store, ref, gate, seen);
  const standing = closureOf(record.facts, gate.phase, gate.round);
  const closure = standing ?? (await putClosure(deps, await makeClosure(deps, record, gate)));
  await deps.tasks.succeed(gate.token, outputOf(closure));
  await deps.store.markClosed(ref, gate);
  return closure;
};

const putClosure = async ({ store }: Gatekeeping, closure: Fact<'closure'>): Promise<Fact<'closure'>> => {
  const written = await store.putFact(closure);
  return written.put ? closure : (written.existing as Fact<'closure'>);
};

type Why = { reason: 'all-answered' | 'operator' } | { reason: 'due'; due: Instant };

/** Answers undefined where the gate was not open at `at`, or no longer for that reason. */
export const closeGate = async (
  deps: Gatekeeping,
  ref: UnitRef,
  at: At,
  why: Why,
  seen?: UnitRecord,
): Promise<Fact<'closure'> | undefined> => {
  const gate = await deps.store.markClosing(ref, at, why, deps.clock.now());
  return gate === undefined ? undefined : finishClosing(deps, ref, gate, seen);
};
