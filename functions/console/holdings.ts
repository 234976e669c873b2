// Everything that one person or office holds in a cycle, over all units; and one act that hands it over.
import type { Cycle } from '#shared/domain/cycle';
import { NotFound, Refusal } from '#shared/domain/errors';
import type { Post } from '#shared/domain/hand-over';
import type { UnitRef } from '#shared/domain/ids';
import type { Holder } from '#shared/domain/official';
import { postsOf, sameHolder } from '#shared/domain/posts';
import type { UnitRecord } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import type { Turning } from '../gates/turns.ts';
import type { Actor } from './actor.ts';
import { type HandingOver, handOver } from './hand-over.ts';
import { mapOf, refsOf } from './units.ts';

export type Holding = { ref: UnitRef; record: UnitRecord; post: Post; holder: Holder };

/** The light reading of each unit, with the turns of its hand-overs. */
const lightly = async (store: Store, ref: UnitRef): Promise<UnitRecord> => {
  const [record, turns] = await Promise.all([store.outline(ref), store.facts(ref, 'hand-over-turn')]);
  return { ...record, facts: [...record.facts, ...turns] };
};

const unitsOf = (cycle: Cycle): UnitRef[] => [...refsOf(cycle, 'panel'), ...refsOf(cycle, 'cell')];

const holdingsWhere = async (store: Store, cycle: Cycle, is: (holder: Holder) => boolean): Promise<Holding[]> => {
  const all = await mapOf(unitsOf(cycle), async (ref) => {
    const record = await lightly(store, ref);
    return postsOf(record).map(({ post, holder }) => ({ ref, record, post, holder }));
  });
  return all.flat().filter(({ holder }) => is(holder));
};

export const holdingsOf = (store: Store, cycle: Cycle, holder: Holder): Promise<Holding[]> =>
  holdingsWhere(store, cycle, (each) => sameHolder(each, holder));

/** Found by one of their posts: a name or an address has no place in an URL. */
export const holdingsBeside = async (store: Store, cycle: Cycle, ref: UnitRef, post: Post): Promise<Holding[]> => {
  const held = postsOf(await lightly(store, ref)).find((each) => each.post === post);
  if (held === undefined) throw new NotFound(`no post ${post}`, { unit: ref.id });
  return holdingsOf(store, cycle, held.holder);
};

export type HandedOver = { holding: Holding; again: boolean; refused?: Refusal };

/** One after the other; what is refused leaves the others done. Where nothing could be done, throws the first refusal. */
export const handOverAll = async (
  deps: Turning,
  holdings: readonly Holding[],
  asked: Omit<HandingOver, 'post'>,
  actor: Actor,
): Promise<HandedOver[]> => {
  const done: HandedOver[] = [];
  for (const holding of holdings) {
    try {
      const { again } = await handOver(deps, holding.ref, { ...asked, post: holding.post }, actor);
      done.push({ holding, again });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      done.push({ holding, again: false, refused: error });
    }
  }
  const [first] = done;
  if (first?.refused !== undefined && done.every(({ refused }) => refused !== undefined)) throw first.refused;
  return done;
};
