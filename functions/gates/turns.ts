// When the day of a hand-over has come: its turn becomes a fact, and with it the old links are dead. Then the gate waits
// for whoever is asked now, and the new holder gets a mail. Every part can run twice.
import { type Fact, factsOf, makeFact } from '#shared/domain/fact';
import type { HandOverTurn, Post } from '#shared/domain/hand-over';
import type { Instant, UnitRef } from '#shared/domain/ids';
import { linkEpoch, type Pending, postsOfSlot, turnRound, turnsDue } from '#shared/domain/posts';
import { awaited } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { sendRequests } from '../mails/request.ts';
import { alignGate } from './align-gate.ts';
import { nextLookOf } from './due.ts';
import { cycleOf } from './rules.ts';

export type Turning = Pick<Dependencies, 'store' | 'tasks' | 'clock' | 'mailer' | 'secrets' | 'settings'>;
type By = Pick<Fact, 'by' | 'channel'> & { link?: string | undefined };

const BY_ITSELF: By = { by: 'step', channel: 'step' };

export const turnFact = (
  { unit, post, at }: { unit: UnitRef; post: Post; at: Instant },
  content: HandOverTurn,
  by: By = BY_ITSELF,
): Fact<'hand-over-turn'> =>
  makeFact({
    unit,
    kind: 'hand-over-turn',
    subject: post,
    round: turnRound(content.handOver, content.turn),
    at,
    ...by,
    content,
  });

const turnOf = ({ fact, begun }: Pending, at: Instant): Fact<'hand-over-turn'> => {
  const { unit, subject: post, round: handOver, content } = fact;
  const { of: _, reason: __, ...passed } = content;
  const turn: HandOverTurn = begun ? { turn: 'ends', handOver, post } : { turn: 'begins', handOver, ...passed };
  return turnFact({ unit, post, at }, turn);
};

/** Puts the turns whose day has come, the end of one that is over altogether after its beginning; whoever is first. */
export const putDueTurns = async (store: Store, record: UnitRecord, now: Instant): Promise<UnitRecord> => {
  const due = turnsDue(record.facts, now);
  if (due.length === 0) return record;
  const put: Fact[] = [];
  for (const each of due) {
    const fact = turnOf(each, now);
    const written = await store.putFact(fact);
    put.push(written.put ? fact : written.existing);
  }
  return putDueTurns(store, { ...record, facts: [...record.facts, ...put] }, now);
};

/** Posts that turned at or after the gate's next look: what followed from their turn may have been cut off. */
const justTurned = ({ gate, facts }: UnitRecord): Set<Post> =>
  new Set(
    gate?.state === 'open'
      ? factsOf(facts, 'hand-over-turn')
          .filter(({ at }) => at >= gate.nextLook)
          .map(({ subject }) => subject)
      : [],
  );

/** Each post's new holder is asked once, by the link of this very turn. */
const askHolders = async (deps: Turning, ref: UnitRef, posts: ReadonlySet<Post>): Promise<void> => {
  const record = await deps.store.withoutForms(ref);
  const { gate } = record;
  if (gate?.state !== 'open') return;
  const { regulations } = await cycleOf(deps.store, ref.cycle);
  const asking = { record, phase: gate.phase, round: gate.round, due: gate.due };
  const asked = awaited(gate.phase, gate.round, record, regulations.procedure).filter(({ id }) =>
    postsOfSlot(id, record).some((post) => posts.has(post)),
  );
  for (const slot of asked) await sendRequests(deps, asking, [slot], `handed-${linkEpoch(record, slot.id)}`);
};

/**
 * Takes the turns that are due and does what follows from them; answers whether there was anything to do. Whoever calls
 * it moves the gate's next look last: until then the sweep finds the gate and does all of it again.
 */
export const followTurns = async (deps: Turning, seen: UnitRecord): Promise<boolean> => {
  const { ref } = seen;
  const posts = justTurned(await putDueTurns(deps.store, seen, deps.clock.now()));
  if (posts.size === 0) return false;
  await alignGate(deps, ref);
  await askHolders(deps, ref, posts);
  return true;
};

/** The gate looks next when it would anyhow, or when a hand-over begins or ends. */
export const lookNext = async ({ store, clock }: Pick<Turning, 'store' | 'clock'>, ref: UnitRef): Promise<void> => {
  const { gate, facts } = await store.withoutForms(ref);
  if (gate?.state !== 'open') return;
  const cycle = await cycleOf(store, ref.cycle);
  await store.setNextLook(ref, gate, nextLookOf(cycle, gate.phase, gate.due, clock.now(), facts));
};

/**
 * Marks the gate to be looked at now, before a fact that changes it is put: whatever dies in between, the sweep goes on.
 * Never later than it was to be looked at: a mark that stands is of work that is not done yet.
 */
export const lookNow = async ({ store, clock }: Pick<Turning, 'store' | 'clock'>, ref: UnitRef): Promise<void> => {
  const gate = await store.gate(ref);
  const now = clock.now();
  if (gate?.state === 'open' && gate.nextLook > now) await store.setNextLook(ref, gate, now);
};
