// A person's act: put the fact, take them off the pending set, close if nobody is left. Repeating it is the same success.
// A process that dies after the fact leaves the slot pending: the person, who got no answer, repeats the act, or the
// sweep finds the fact at the gate's next look. No cheaper sign is possible: it would be a second write of every act.
import { AlreadyRecorded, TooLate } from '#shared/domain/errors';
import { type Fact, factKey, sameFact } from '#shared/domain/fact';
import type { At, Gate } from '#shared/domain/gate';
import { isOpenAt } from '#shared/domain/gate-moves';
import { closureOf } from '#shared/domain/rounds';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { finishClosing } from './close.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/** The gate, and the unit where it was read whole or without its forms. */
export type Seen = { gate?: Gate | undefined; record?: UnitRecord };

/** `again`: the same content stood already. */
export type Acted = { fact: Fact; again: boolean };

/**
 * Records a fact that answers the slot `fact.subject` of the gate at `at`; `seen` is what the caller has just read.
 * Throws AlreadyRecorded for other content, TooLate where the gate closed without it.
 */
export const act = async (deps: Gatekeeping, fact: Fact, at: At, seen: Seen = {}): Promise<Acted> => {
  const open = isOpenAt(seen.gate, at);
  const ended = open === undefined ? await closed(deps, fact, at) : undefined;
  if (ended !== undefined) return fromClosure(deps, fact, ended);

  const written = await deps.store.putFact(fact);
  if (!written.put && !sameFact(written.existing, fact)) throw alreadyRecorded(written.existing);
  const acted = { fact: written.put ? fact : written.existing, again: !written.put };

  const alone = open?.pending.every((slot) => slot === fact.subject) ?? false;
  const answered = await deps.store.answerGate(fact.unit, at, fact.subject, deps.clock.now(), alone);
  if (answered === undefined) return afterClosing(deps, acted, at);
  if ('closing' in answered) await finishClosing(deps, fact.unit, answered.closing, open && seen.record);
  return acted;
};

const closed = async ({ store }: Gatekeeping, fact: Fact, at: At): Promise<Fact<'closure'> | undefined> => {
  const key = factKey({ kind: 'closure', subject: at.phase, round: at.round });
  return (await store.fact(fact.unit, key)) as Fact<'closure'> | undefined;
};

const alreadyRecorded = (standing: Fact): AlreadyRecorded =>
  new AlreadyRecorded(`recorded before by ${standing.by}`, { by: standing.by, at: standing.at });

/** The closure is the authority: recorded, recorded otherwise, or too late. */
const fromClosure = async ({ store }: Gatekeeping, fact: Fact, closure: Fact<'closure'>): Promise<Acted> => {
  const key = factKey(fact);
  const standing = closure.content.facts.includes(key) ? await store.fact(fact.unit, key) : undefined;
  if (standing === undefined)
    throw new TooLate(`${at(closure)} has closed`, { phase: closure.content.phase, closedAt: closure.at });
  if (!sameFact(standing, fact)) throw alreadyRecorded(standing);
  return { fact: standing, again: true };
};

const at = (closure: Fact<'closure'>): string => `${closure.content.phase} round ${closure.round}`;

/** The gate is not open here: a closing one is finished and asked; an earlier phase will find the fact when it opens. */
const afterClosing = async (deps: Gatekeeping, acted: Acted, here: At): Promise<Acted> => {
  const { unit } = acted.fact;
  const gate = await deps.store.gate(unit);
  if (gate?.state === 'closing' && gate.phase === here.phase && gate.round === here.round)
    await finishClosing(deps, unit, gate);
  const facts = await deps.store.facts(unit, 'closure');
  const closure = closureOf(facts, here.phase, here.round);
  if (closure === undefined || closure.content.facts.includes(factKey(acted.fact))) return acted;
  throw new TooLate(`${at(closure)} has closed`, { phase: here.phase, closedAt: closure.at });
};
