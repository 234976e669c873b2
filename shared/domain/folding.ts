// Groups too small to publish are folded together, so that no published count is that of fewer than five people, and no
// difference of published counts either: what is published of a panel always adds up to the whole of it.
import type { Outcome } from './rating.ts';
import { addTallies, emptyTally, inScope, type Tally } from './tally.ts';

/** The smallest group that is told by itself. */
export const FOLD_UNDER = 5;

/** What a group is made of: kind of person and job group; `several` where small ones were folded into one. */
export const SEVERAL = 'several';

export type Group = { kind: string; jobGroup: string; tally: Tally };
export type GroupedOutcome = { kind: string; jobGroup: string; outcome: Outcome };

const sizeOf = ({ tally }: Group): number => inScope(tally);
const nameOf = ({ kind, jobGroup }: Group): string => `${kind}\n${jobGroup}`;
const byName = (a: Group, b: Group): number => (nameOf(a) < nameOf(b) ? -1 : 1);
const bySize = (a: Group, b: Group): number => sizeOf(a) - sizeOf(b) || byName(a, b);

/** One value, or `several`. */
const common = (values: readonly string[]): string => {
  const [first = SEVERAL] = values;
  return values.every((value) => value === first) ? first : SEVERAL;
};

const merged = (groups: readonly Group[]): Group => ({
  kind: common(groups.map(({ kind }) => kind)),
  jobGroup: common(groups.map(({ jobGroup }) => jobGroup)),
  tally: addTallies(groups.map(({ tally }) => tally)),
});

const groupsOf = (rows: readonly GroupedOutcome[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const { kind, jobGroup, outcome } of rows) {
    const fresh = { kind, jobGroup, tally: emptyTally() };
    const group = groups.get(nameOf(fresh)) ?? fresh;
    groups.set(nameOf(group), group);
    group.tally[outcome] += 1;
  }
  return [...groups.values()];
};

/**
 * Groups of at least five, sorted by name; empty where all together are fewer. Small groups are folded into one, and the
 * next smallest joins them until they are five.
 */
export const foldedGroups = (rows: readonly GroupedOutcome[]): Group[] => {
  const groups = groupsOf(rows).sort(bySize);
  const small = groups.filter((group) => sizeOf(group) < FOLD_UNDER);
  const large = groups.slice(small.length);
  if (small.length === 0) return large.sort(byName);
  while (small.reduce((sum, group) => sum + sizeOf(group), 0) < FOLD_UNDER) {
    const next = large.shift();
    if (next === undefined) return [];
    small.push(next);
  }
  return [merged(small), ...large].sort(byName);
};

export type FoldedTotal = {
  /** Of everybody who is told: the panels told by themselves, and the small ones together where they are five. */
  tally: Tally;
  /** Panels too small to be told by themselves, and whether their people are in the tally. */
  folded: { panels: number; included: boolean };
};

/** The whole above its parts: a remainder of fewer than five is left out, or subtraction would tell it. */
export const foldedTotal = (parts: readonly Tally[]): FoldedTotal => {
  const small = parts.filter((part) => inScope(part) < FOLD_UNDER);
  const told = parts.filter((part) => inScope(part) >= FOLD_UNDER);
  const rest = addTallies(small);
  const included = inScope(rest) >= FOLD_UNDER;
  const tally = addTallies(included ? [...told, rest] : told);
  return { tally, folded: { panels: small.filter((part) => inScope(part) > 0).length, included } };
};
