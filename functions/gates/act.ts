// A person's act: put the fact, take them off the pending set, close if nobody is left. Repeating it is the same success.
import { AlreadyRecorded, TooLate } from '#shared/domain/errors';
import { type Fact, factKey, sameFact } from '#shared/domain/fact';
import type { At } from '#shared/domain/gate';
import { closureOf } from '#shared/domain/rounds';
import type { Dependencies } from '../dependencies.ts';
import { closeGate, finishClosing } from './close.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/** `again`: the same content stood already. */
export type Acted = { fact: Fact; again: boolean };

/**
 * Records a fact that answers the slot `fact.subject` of the gate at `at`.
 * Throws AlreadyRecorded for other content, TooLate where the gate closed without it.
 */
export const act = async (deps: Gatekeeping, fact: Fact, at: At): Promise<Acted> => {
  const ended = await closed(deps, fact, at);
  if (ended !== undefined) return fromClosure(deps, fact, ended);

  const written = await deps.store.putFact(fact);
  if (!written.put && !sameFact(written.existing, fact)) throw alreadyRecorded(written.existing);
  const acted = { fact: written.put ? fact : written.existing, again: !written.put };

  const gate = await deps.store.answerGate(fact.unit, at, [fact.subject]);
  if (gate === undefined) return afterClosing(deps, acted, at);
  if (gate.left === 0) await closeGate(deps, fact.unit, at, { reason: 'all-answered' });
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
