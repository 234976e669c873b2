// Who acts from the console or the terminal, and how it is written into the facts.

import { AlreadyRecorded } from '#shared/domain/errors';
import type { Fact, FactKind } from '#shared/domain/fact';
import { makeFact, type NewFact, sameFact } from '#shared/domain/fact';
import type { Store } from '#shared/ports';

/** `by` is a role with its place in the list of addresses (`hr:0`), never a name; `link` names the session. */
export type Actor = { by: string; channel: 'console' | 'paper' | 'operator'; link?: string };

/** `again`: the same content stood already, so that nothing was written. */
export type Recorded<K extends FactKind = FactKind> = { fact: Fact<K>; again: boolean };

type Saying<K extends FactKind> = Omit<NewFact<K>, 'by' | 'channel' | 'link'>;

export const factBy = <K extends FactKind>(actor: Actor, saying: Saying<K>): Fact<K> =>
  makeFact<K>({ ...saying, by: actor.by, channel: actor.channel, link: actor.link });

/** Puts a fact; the same again is the same success, another content is refused with who acted and when. */
export const putOnce = async <K extends FactKind>(store: Store, fact: Fact<K>): Promise<Recorded<K>> => {
  const written = await store.putFact(fact);
  if (written.put) return { fact, again: false };
  const { existing } = written;
  if (!sameFact(existing, fact)) throw alreadyRecorded(existing);
  return { fact: existing as Fact<K>, again: true };
};

export const alreadyRecorded = (standing: Fact): AlreadyRecorded =>
  new AlreadyRecorded(`recorded before by ${standing.by}`, { by: standing.by, at: standing.at });
