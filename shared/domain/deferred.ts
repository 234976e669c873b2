// Whose rating waits: deferred by the decision that counts, with its reason and the day until which.
import type { Decision } from './decision.ts';
import { type Fact, factKey, factsOf } from './fact.ts';
import type { Day } from './ids.ts';
import { lastClosure } from './rounds.ts';

export type Deferral = Extract<Decision, { outcome: 'decided' }>['deferred'][number];

/** Of the last decision that was made: while the authority decides anew, the earlier one stands. Facts: closures, decisions. */
export const deferralsIn = (facts: readonly Fact[]): Deferral[] => {
  const closures = factsOf(facts, 'closure').filter(
    ({ content }) => content.phase === 'decision' && content.outcome === 'done',
  );
  const counted = new Set(lastClosure(closures, 'decision')?.content.facts ?? []);
  return factsOf(facts, 'decision')
    .filter((fact) => counted.has(factKey(fact)))
    .flatMap(({ content }) => (content.outcome === 'decided' ? content.deferred : []));
};

/** The day has come: the rating is to be decided now. */
export const isDueOn = ({ until }: Pick<Deferral, 'until'>, today: Day): boolean => until <= today;
