// One unit tells another: a fact in the other's partition that answers its gate, whatever round that gate is in.
import { AlreadyRecorded } from '#shared/domain/errors';
import { type Fact, sameFact } from '#shared/domain/fact';
import type { Phase } from '#shared/domain/phase';
import type { Dependencies } from '../dependencies.ts';
import { finishClosing } from './close.ts';

type Gatekeeping = Pick<Dependencies, 'store' | 'tasks' | 'clock'>;

/** Unlike a person's act it is never too late: a closed gate finds it when the unit is settled or runs again. */
export const tell = async (deps: Gatekeeping, phase: Phase, fact: Fact): Promise<void> => {
  const { store } = deps;
  const written = await store.putFact(fact);
  if (!written.put && !sameFact(written.existing, fact))
    throw new AlreadyRecorded('told otherwise before', { by: written.existing.by, at: written.existing.at });
  const gate = await store.gate(fact.unit);
  if (gate?.phase !== phase || gate.state === 'closed') return;
  if (gate.state === 'closing') return void (await finishClosing(deps, fact.unit, gate));
  const here = { phase: gate.phase, round: gate.round };
  const alone = gate.pending.every((slot) => slot === fact.subject);
  const answered = await store.answerGate(fact.unit, here, fact.subject, deps.clock.now(), alone);
  if (answered !== undefined && 'closing' in answered) await finishClosing(deps, fact.unit, answered.closing);
};
