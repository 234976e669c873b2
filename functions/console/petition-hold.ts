// HR puts one person's petition on hold while a complaint or denunciation runs, and lifts it; the answers' date follows.
import { dayOf } from '#shared/domain/calendar';
import { AlreadyRecorded, FormInvalid, NotFound } from '#shared/domain/errors';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { PetitionHold } from '#shared/domain/petition';
import { unanswered } from '#shared/domain/petitions';
import { awaited } from '#shared/domain/slots';
import type { Dependencies } from '../dependencies.ts';
import { alignDue } from '../gates/align-due.ts';
import { sendRequests } from '../mails/request.ts';
import { latestOf } from '../units.ts';
import { type Actor, factBy, putOnce, type Recorded } from './actor.ts';
import { unitOf } from './units.ts';

const same = (one: PetitionHold | undefined, other: PetitionHold): boolean =>
  one?.why === other.why && one.document === other.document;

const checkTurn = (standing: Fact<'petition-hold'> | undefined, { why }: PetitionHold): void => {
  const isHeld = standing !== undefined && standing.content.why !== 'lifted';
  if (why === 'lifted' && !isHeld) throw new FormInvalid('not on hold', { field: 'why', problem: 'not-held' });
  if (why !== 'lifted' && isHeld) throw new AlreadyRecorded('on hold already', { by: standing.by, at: standing.at });
};

/** The same again is the same success, and does what a crash left. */
export const holdPetition = async (
  deps: Dependencies,
  ref: UnitRef,
  content: PetitionHold,
  actor: Actor,
): Promise<Recorded<'petition-hold'>> => {
  const { store, clock } = deps;
  const { record } = await unitOf(store, ref);
  const { official } = content;
  if (!unanswered(record.facts).includes(official))
    throw new NotFound('no petition that waits for an answer', { official });
  const subject = `official:${official}`;
  const standing = latestOf(record.facts, 'petition-hold', subject);
  const again = standing !== undefined && same(standing.content, content);
  if (!again) checkTurn(standing, content);
  const round = factsOf(record.facts, 'petition-hold').filter((fact) => fact.subject === subject).length + 1;
  const said = factBy(actor, { unit: ref, kind: 'petition-hold', subject, round, at: clock.now(), content });
  const recorded = again ? { fact: standing, again } : await putOnce(store, said);
  await alignDue(deps, ref);
  if (content.why === 'lifted') await askAgain(deps, ref, official);
  return recorded;
};

/** Whoever answers was not reminded while the petition waited. */
const askAgain = async (deps: Dependencies, ref: UnitRef, official: string): Promise<void> => {
  const { cycle, record } = await unitOf(deps.store, ref);
  const { gate } = record;
  if (gate?.state !== 'open' || gate.phase !== 'answers') return;
  const slots = awaited('answers', gate.round, record, cycle.regulations.procedure);
  const asking = { record, phase: gate.phase, round: gate.round, due: gate.due };
  const own = slots.filter(({ rows }) => rows.includes(official));
  await sendRequests(deps, asking, own, `reminder-${dayOf(deps.clock.now())}`);
};
