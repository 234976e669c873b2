// A request about personal data is recorded once, by the person or by HR for them, and answered: first how, then that it is done.
import { dayOf } from '#shared/domain/calendar';
import { answerSubject, type DataAnswer, type DataRequest } from '#shared/domain/data-request';
import { dataRequests, type Standing, soonestFirst } from '#shared/domain/data-requests';
import { FormInvalid, NotFound } from '#shared/domain/errors';
import { digestOf, type Fact, makeFact, type NewFact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { type Actor, factBy, putOnce, type Recorded } from './actor.ts';
import { mapOf } from './units.ts';

type Where = Pick<Dependencies, 'store' | 'clock'>;
/** The person by their link, or HR for them. */
type By = Pick<NewFact<'data-request'>, 'by' | 'channel' | 'link'>;

const requestsIn = async ({ store }: Where, ref: UnitRef, official: string): Promise<Fact<'data-request'>[]> =>
  (await store.facts(ref, 'data-request')).filter(({ subject }) => subject === official);

/** The same again, while it is not over, is the same request: a double click asks once. */
export const recordDataRequest = async (
  deps: Where,
  ref: UnitRef,
  { official, content, by }: { official: string; content: DataRequest; by: By },
): Promise<Recorded<'data-request'>> => {
  const { store, clock } = deps;
  const at = clock.now();
  if (content.receivedOn > dayOf(at))
    throw new FormInvalid('a day to come', { field: 'receivedOn', problem: 'future' });
  const before = await requestsIn(deps, ref, official);
  const same = before.find(({ digest }) => digest === digestOf(content));
  if (same !== undefined) return { fact: same, again: true };
  const round = Math.max(0, ...before.map((each) => each.round)) + 1;
  const fact = makeFact<'data-request'>({
    unit: ref,
    kind: 'data-request',
    subject: official,
    round,
    at,
    content,
    ...by,
  });
  return putOnce(store, fact);
};

const standingOf = async (
  { store, clock }: Where,
  ref: UnitRef,
  official: string,
  round: number,
): Promise<Standing> => {
  const facts = [...(await store.facts(ref, 'data-request')), ...(await store.facts(ref, 'data-answer'))];
  const found = dataRequests(facts, dayOf(clock.now())).find(
    ({ request }) => request.subject === official && request.round === round,
  );
  if (found === undefined) throw new NotFound('no such request', { official });
  return found;
};

export const answerDataRequest = async (
  deps: Where,
  ref: UnitRef,
  { official, round, content }: { official: string; round: number; content: DataAnswer },
  actor: Actor,
): Promise<Recorded<'data-answer'>> => {
  const { stage } = await standingOf(deps, ref, official, round);
  // said to be done before it was said how
  if (content.stage === 'done' && stage === 'reply')
    throw new FormInvalid('reply first', { field: 'stage', problem: 'reply-first' });
  const subject = answerSubject(content.stage, official);
  const at = deps.clock.now();
  return putOnce(deps.store, factBy(actor, { unit: ref, kind: 'data-answer', subject, round, at, content }));
};

/** Of every panel given, soonest due first. */
export const openDataRequests = async (deps: Where, refs: readonly UnitRef[]): Promise<Standing[]> => {
  const facts = await mapOf(refs, async (ref) => {
    const requests = await deps.store.facts(ref, 'data-request', 'glance');
    return requests.length === 0 ? [] : [...requests, ...(await deps.store.facts(ref, 'data-answer', 'glance'))];
  });
  const today = dayOf(deps.clock.now());
  return facts.flatMap((each) => dataRequests(each, today)).sort(soonestFirst);
};
