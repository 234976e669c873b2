// HR records a petition that came after the window, with what was answered: that it had closed, and on which day.
import { windowOf } from '#shared/domain/amendments';
import { dayOf } from '#shared/domain/calendar';
import { FormInvalid, NotFound, TooEarly } from '#shared/domain/errors';
import { type Fact, factKey } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { LatePetition } from '#shared/domain/petition';
import { closureOf } from '#shared/domain/rounds';
import type { UnitRecord } from '#shared/domain/unit';
import type { Dependencies } from '../dependencies.ts';
import { latestOf } from '../units.ts';
import { type Actor, alreadyRecorded, factBy, putOnce, type Recorded } from './actor.ts';
import { unitOf } from './units.ts';

/** The first window; for whom an amendment names, that of the amendment. */
export const windowClosure = ({ facts }: Pick<UnitRecord, 'facts'>, official?: string): Fact<'closure'> | undefined =>
  closureOf(facts, 'petitions', official === undefined ? 1 : windowOf(facts, official));

const checkLate = (record: UnitRecord, { official, receivedOn }: LatePetition, today: string): number => {
  const closure = windowClosure(record, official);
  if (closure === undefined) throw new TooEarly('the window has not closed', { phase: 'petitions' });
  if (receivedOn > today) throw new FormInvalid('a day to come', { field: 'receivedOn', problem: 'future' });
  if (receivedOn < dayOf(closure.at))
    throw new FormInvalid('within the window', { field: 'receivedOn', problem: 'in-time' });
  if (latestOf(record.facts, 'result', official) === undefined)
    throw new NotFound('no result to petition against', { official });
  // one petition, one answer: whoever petitioned in time has had theirs
  const key = factKey({ kind: 'petition', subject: `official:${official}`, round: closure.round });
  const inTime = record.facts.find((fact) => factKey(fact) === key);
  if (inTime !== undefined && closure.content.facts.includes(key)) throw alreadyRecorded(inTime);
  return closure.round;
};

export const recordLatePetition = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  ref: UnitRef,
  content: LatePetition,
  actor: Actor,
): Promise<Recorded<'late-petition'>> => {
  const { record } = await unitOf(store, ref);
  const at = clock.now();
  const round = checkLate(record, content, dayOf(at));
  const subject = `official:${content.official}`;
  return putOnce(store, factBy(actor, { unit: ref, kind: 'late-petition', subject, round, at, content }));
};
