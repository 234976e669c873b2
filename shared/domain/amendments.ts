// Where a panel's amendments stand, from the facts alone. An amendment makes the settlement outdated, as a new result of a
// panel below does: the same reopening asks the same phases again, and the closure of `lower-panels` lists what it took in.
import { type Fact, factKey, factsOf } from './fact.ts';
import type { Id } from './ids.ts';

const PREFIX = factKey({ kind: 'amendment', subject: '', round: 1 }).replace(/#.*/, '#');

export const amendmentsIn = (facts: readonly Fact[]): Fact<'amendment'>[] =>
  factsOf(facts, 'amendment').sort((a, b) => a.round - b.round);

/** How many the decision could see: those that the last closure before it lists. Read from keys: the facts may be away. */
export const amendmentsSeen = (facts: readonly Fact[]): number => {
  const last = factsOf(facts, 'closure')
    .filter(({ content }) => content.phase === 'lower-panels')
    .sort((a, b) => a.round - b.round)
    .at(-1);
  return (last?.content.facts ?? []).filter((key) => key.startsWith(PREFIX)).length;
};

export const lastSettlement = (facts: readonly Fact[]): Fact<'settlement'> | undefined =>
  factsOf(facts, 'settlement')
    .sort((a, b) => a.round - b.round)
    .at(-1);

/** Recorded, and not settled yet. */
export const pendingAmendments = (facts: readonly Fact[]): Fact<'amendment'>[] => {
  const taken = lastSettlement(facts)?.content.amended ?? 0;
  return amendmentsIn(facts).filter(({ round }) => round > taken);
};

/** How often amendments asked the phases from the meeting to the proposal again. */
export const amendedRounds = (facts: readonly Fact[]): number =>
  amendmentsIn(facts).filter(({ content }) => content.from === 'collective-review').length;

/** Those that the decision which counts took in. */
export const amendmentsCounted = (facts: readonly Fact[]): Fact<'amendment'>[] => {
  const seen = amendmentsSeen(facts);
  return amendmentsIn(facts).filter(({ round }) => round <= seen);
};

/** The window for petitions in which somebody's last word was decided: the first, or that of an amendment which names them. */
export const windowOf = (facts: readonly Fact[], official: Id): number => {
  const naming = amendmentsCounted(facts).filter(({ content }) => content.officials.includes(official));
  return 1 + (naming.at(-1)?.round ?? 0);
};
