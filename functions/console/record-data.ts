// Figures, period scores and units' ratings: recorded outside the gates, locked once they stand; other content is the next
// round and gives its reason. Repeating it changes nothing.
import { canonical } from '#shared/domain/canonical';
import { ReasonNeeded } from '#shared/domain/errors';
import type { Fact, FactContent } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Correctable } from '#shared/domain/standing';
import type { Dependencies } from '../dependencies.ts';
import { latestOf } from '../units.ts';
import { type Actor, factBy, putOnce, type Recorded } from './actor.ts';

export type Saying<K extends Correctable> = {
  ref: UnitRef;
  kind: K;
  subject: string;
  content: FactContent<K>;
  /** The round that the form showed, 0 for none: a form of yesterday must not correct what came since. */
  seen?: number;
};

/** What a content says, apart from why it was recorded anew. */
const sayingOf = (content: object): string => canonical({ ...content, corrected: undefined, reopened: undefined });

export const saysTheSame = (one: object, other: object): boolean => sayingOf(one) === sayingOf(other);

const hasReason = (content: { corrected?: string; reopened?: string }): boolean =>
  (content.corrected ?? content.reopened) !== undefined;

/** Throws ReasonNeeded where other content stands and none is given. */
export const checkReasoned = (standing: Fact<Correctable> | undefined, content: object): void => {
  if (standing === undefined || saysTheSame(standing.content, content) || hasReason(content)) return;
  const { kind, subject, at } = standing;
  throw new ReasonNeeded(`${subject} stands since ${at}`, { kind, subject, at });
};

/** Throws ReasonNeeded, and AlreadyRecorded where somebody else recorded other content meanwhile. */
export const recordData = async <K extends Correctable>(
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { ref, kind, subject, content, seen }: Saying<K>,
  actor: Actor,
): Promise<Recorded<K>> => {
  const standing = latestOf(await store.facts(ref, kind), kind, subject);
  if (standing !== undefined && saysTheSame(standing.content, content)) return { fact: standing, again: true };
  checkReasoned(standing as Fact<Correctable> | undefined, content);
  const round = (seen ?? standing?.round ?? 0) + 1;
  return putOnce(store, factBy<K>(actor, { unit: ref, kind, subject, round, at: clock.now(), content }));
};
