// In the round of an amendment: whom it concerns, and whose ratings stay as they were decided.
import { lastSettlement, pendingAmendments } from './amendments.ts';
import type { Decision } from './decision.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Id } from './ids.ts';
import { toldRounds } from './rounds.ts';

type Decided = Extract<Decision, { outcome: 'decided' }>;
/** A rating, or its deferral. */
export type Locked = { row: Decided['rows'][number] } | { deferred: Decided['deferred'][number] };

/** Whom the amendments that wait name; undefined where none waits, and everybody is concerned. */
export const concerned = (facts: readonly Fact[]): ReadonlySet<Id> | undefined => {
  const waiting = pendingAmendments(facts);
  return waiting.length === 0 ? undefined : new Set(waiting.flatMap(({ content }) => content.officials));
};

/** What a panel below told since, or a petition granted in this very round, opens every rating, as it does without one. */
const amendedAlone = (facts: readonly Fact[], { unit, content: { used } }: Fact<'settlement'>): boolean =>
  Object.entries(toldRounds(facts)).every(([panel, round]) => (used[panel] ?? 0) >= round) &&
  !factsOf(facts, 'closure').some(
    ({ round, content }) =>
      content.phase === 'answers' && content.outcome === 'changed' && round > (used[unit.id] ?? 0),
  );

/** The decision that the settlement rests on. */
const decidedAt = (facts: readonly Fact[], settled: Fact<'settlement'> | undefined): Decided | undefined => {
  const round = settled?.content.used[settled.unit.id];
  const content = factsOf(facts, 'decision').find((fact) => fact.round === round)?.content;
  return content?.outcome === 'decided' ? content : undefined;
};

/** Official → what was decided on them and stands; empty outside the round of an amendment. */
export const lockedRows = (facts: readonly Fact[]): ReadonlyMap<Id, Locked> => {
  const only = concerned(facts);
  const settled = lastSettlement(facts);
  const before = decidedAt(facts, settled);
  if (only === undefined || settled === undefined || before === undefined || !amendedAlone(facts, settled))
    return new Map();
  return new Map<Id, Locked>(
    [
      ...before.rows.map((row) => [row.official, { row }] as const),
      ...before.deferred.map((deferred) => [deferred.official, { deferred }] as const),
    ].filter(([official]) => !only.has(official)),
  );
};
