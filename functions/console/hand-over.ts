// HR hands a post over to a deputy or a successor, and ends a hand-over. The facts first, then the gate; doing it again
// completes what a crash left.
import * as z from 'zod';
import { dayOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import {
  CircularHandOver,
  FormInvalid,
  HandOverRunning,
  InactiveHolder,
  NotFound,
  OwnRow,
} from '#shared/domain/errors';
import { digestOf, type Fact, factsOf } from '#shared/domain/fact';
import { HandOver, MOST_DAYS } from '#shared/domain/hand-over';
import { type Day, Id, type UnitRef } from '#shared/domain/ids';
import type { Holder } from '#shared/domain/official';
import { closesCircle, lastDay, type Pending, postsOf, sameHolder, unfinished } from '#shared/domain/posts';
import { holderOf, officialsOf, participantsOf, type UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { followTurns, lookNext, lookNow, type Turning, turnFact } from '../gates/turns.ts';
import { latestOf } from '../units.ts';
import { type Actor, factBy, putOnce, type Recorded } from './actor.ts';
import { mapOf, refsOf, unitOf } from './units.ts';

/** What is typed of a hand-over, by name; the receiver is an official's id, or a name with an address. */
export const HandOverForm = HandOver.pick({ from: true, until: true, document: true, reason: true }).extend({
  to: Id.optional(),
  name: z.string().trim().min(1).max(100).optional(),
  email: z.email().max(200).optional(),
});

/** `to`: an official of this cycle by id alone, or anybody by name and address. */
export type HandingOver = Pick<HandOver, 'post' | 'from' | 'until' | 'document' | 'reason'> & {
  to: { official: string } | { name: string; email?: string | undefined };
};

/** Undefined where nobody is named. */
export const receiverIn = ({ to, name, email }: z.infer<typeof HandOverForm>): HandingOver['to'] | undefined => {
  if (to !== undefined) return { official: to };
  return name === undefined ? undefined : { name, email };
};

type Given = Recorded<'hand-over'>;

export const handOver = async (deps: Turning, ref: UnitRef, asked: HandingOver, actor: Actor): Promise<Given> => {
  const { store } = deps;
  const { cycle, record } = await unitOf(store, ref);
  const held = postsOf(record).find(({ post }) => post === asked.post);
  if (held === undefined) throw new NotFound(`no post ${asked.post}`, { unit: ref.id });
  const standing = unfinished(record.facts).find(({ fact }) => fact.subject === asked.post);
  const receiver = await receiverOf(store, cycle, asked.to);
  const { to: _, ...rest } = asked;
  const content = HandOver.parse({ ...rest, ...receiver, of: held.holder });

  // once it has begun, the post is no longer held by whom it was asked of
  const again =
    standing !== undefined && standing.fact.digest === digestOf({ ...content, of: standing.fact.content.of });
  const recorded = again
    ? { fact: standing.fact, again }
    : await give(deps, { cycle, record, standing }, content, actor);
  await takeEffect(deps, ref);
  return recorded;
};

type Found = { cycle: Cycle; record: UnitRecord; standing: Pending | undefined };

const give = async (deps: Turning, found: Found, content: HandOver, actor: Actor): Promise<Given> => {
  const { record, cycle, standing } = found;
  checkFree(standing);
  checkPeriod(content, dayOf(deps.clock.now()));
  checkReceiver(record, content);
  await checkCircle(deps.store, cycle, content);
  const round = factsOf(record.facts, 'hand-over').filter(({ subject }) => subject === content.post).length + 1;
  await lookNow(deps, record.ref);
  const at = deps.clock.now();
  return putOnce(
    deps.store,
    factBy(actor, { unit: record.ref, kind: 'hand-over', subject: content.post, round, at, content }),
  );
};

/** Takes the turns that are due, asks whoever has the post now, and has the sweep look when the next one comes. */
const takeEffect = async (deps: Turning, ref: UnitRef): Promise<void> => {
  await followTurns(deps, await deps.store.withoutForms(ref));
  await lookNext(deps, ref);
};

/** A successor who has the post may have a deputy; whatever else runs or is to come must end first. */
const checkFree = (standing: Pending | undefined): void => {
  if (standing === undefined) return;
  const { content, subject: post } = standing.fact;
  if (standing.begun && content.until === undefined) return;
  throw new HandOverRunning(`${post} is handed over`, { field: 'post', post, until: content.until ?? content.from });
};

const checkPeriod = ({ from, until }: HandOver, today: Day): void => {
  if (until === undefined) return;
  if (until < today) throw new FormInvalid('over already', { field: 'until', problem: 'past' });
  if (until < from) throw new FormInvalid('ends before it begins', { field: 'until', problem: 'ends-before-start' });
  if (until > lastDay(from, MOST_DAYS)) throw new FormInvalid('too long', { field: 'until', problem: 'too-long' });
};

const checkReceiver = (record: UnitRecord, { post, of, to }: HandOver): void => {
  if (sameHolder(of, to)) throw new FormInvalid('holds it already', { field: 'to', problem: 'same-holder' });
  // all ratings of a panel are one decision, which has no substitute: whoever is rated in it cannot take it
  if (post !== 'authority' || record.kind !== 'panel') return;
  if (participantsOf(record).some(({ id }) => id === to.official))
    throw new OwnRow('rated in this very panel', { field: 'to', official: to.official ?? '' });
};

/** All over the cycle: a deputy's deputy must not be whom they stand for. */
const checkCircle = async (store: Store, cycle: Cycle, content: HandOver): Promise<void> => {
  if (content.until === undefined) return;
  const all = await mapOf([...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')], async (ref) => [
    ...(await store.facts(ref, 'hand-over')),
    ...(await store.facts(ref, 'hand-over-turn')),
  ]);
  const running = all
    .flatMap(unfinished)
    .map(({ fact }) => fact.content)
    .filter(({ until }) => until !== undefined);
  if (closesCircle(running, content.of, content.to))
    throw new CircularHandOver('they have handed over to one another', { field: 'to', post: content.post });
};

type Receiver = Pick<HandOver, 'to' | 'home'>;

const receiverOf = async (store: Store, cycle: Cycle, to: HandingOver['to']): Promise<Receiver> => {
  if (!('official' in to)) return { to: { name: to.name, ...(to.email === undefined ? {} : { email: to.email }) } };
  const places = await mapOf(refsOf(cycle, 'panel'), async (ref) => {
    const known = await store.official(ref, to.official);
    const changed = latestOf(await store.facts(ref, 'roster-change'), 'roster-change', to.official);
    return known === undefined && changed === undefined ? [] : [ref];
  });
  const homes = places.flat();
  if (homes.length === 0) throw new FormInvalid(`no ${to.official}`, { field: 'to', problem: 'unknown' });
  for (const ref of homes) {
    const record = await store.withoutForms(ref);
    const official = record.kind === 'panel' ? officialsOf(record).find(({ id }) => id === to.official) : undefined;
    if (official?.active) return { to: holderOf(official) satisfies Holder, home: ref.id };
  }
  throw new InactiveHolder(`${to.official} is inactive`, { field: 'to', official: to.official });
};

export type Ending = { post: string; handOver: number; reason: string };

/** The post goes back at once; one that has not begun never begins. The same again is the same success. */
export const endHandOver = async (
  deps: Turning,
  ref: UnitRef,
  ending: Ending,
  actor: Actor,
): Promise<{ again: boolean }> => {
  const { post, handOver: round, reason } = ending;
  const { record } = await unitOf(deps.store, ref);
  const known = factsOf(record.facts, 'hand-over').some((fact) => fact.subject === post && fact.round === round);
  if (!known) throw new NotFound(`no hand-over ${round} of ${post}`, { unit: ref.id });
  await lookNow(deps, ref);
  const { by, channel, link } = actor;
  const at = deps.clock.now();
  const content = { turn: 'ends' as const, handOver: round, post, reason };
  const written = await deps.store.putFact(turnFact({ unit: ref, post, at }, content, { by, channel, link }));
  await takeEffect(deps, ref);
  return { again: !written.put };
};

/** What can be ended: what runs, or is still to come. */
export const endable = (facts: readonly Fact[]): Fact<'hand-over'>[] => unfinished(facts).map(({ fact }) => fact);
