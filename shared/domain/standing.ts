// What stands of facts that are corrected round by round: the newest of each subject, at a time.
import type { Fact, FactKind } from './fact.ts';
import type { Instant } from './ids.ts';

/** Kinds that HR records outside the gates, and corrects with a reason. */
const CORRECTABLE = ['performance', 'period-score', 'unit-rating'] as const satisfies FactKind[];
export type Correctable = (typeof CORRECTABLE)[number];

/** Newest by kind and subject; `until` leaves out what was recorded later. */
export const standingFacts = (facts: readonly Fact[], until?: Instant): ReadonlyMap<string, Fact<Correctable>> => {
  const newest = new Map<string, Fact<Correctable>>();
  for (const fact of facts) {
    if (!isCorrectable(fact) || (until !== undefined && fact.at > until)) continue;
    const key = keyOf(fact.kind, fact.subject);
    if ((newest.get(key)?.round ?? 0) < fact.round) newest.set(key, fact);
  }
  return newest;
};

const isCorrectable = (fact: Fact): fact is Fact<Correctable> => (CORRECTABLE as readonly string[]).includes(fact.kind);

const keyOf = (kind: Correctable, subject: string): string => `${kind}#${subject}`;

export const standingOf = <K extends Correctable>(
  standing: ReadonlyMap<string, Fact<Correctable>>,
  kind: K,
  subject: string,
): Fact<K> | undefined => standing.get(keyOf(kind, subject)) as Fact<K> | undefined;
