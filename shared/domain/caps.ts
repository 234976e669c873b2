// Caps: a ceiling on how many may have a rating, in whole numbers; it limits who is proposed, never anybody's score.

import type { Cap } from '../regulations/cap.ts';
import { inUse } from '../regulations/citation.ts';
import { CapExceeded } from './errors.ts';
import { RATINGS, type Rating } from './rating.ts';
import { type Regulations, regimesIn } from './regulations.ts';

export type Counts = Record<Rating, number>;
export type CapRow = { official: string; jobGroup: string; rating: Rating };
/** With the profile that rates the person: each regime's caps count its own people. */
export type RegimeRow = CapRow & { profile: string };

export const countsOf = (ratings: Iterable<Rating>): Counts => {
  const counts = Object.fromEntries(RATINGS.map((rating) => [rating, 0])) as Counts;
  for (const rating of ratings) counts[rating] += 1;
  return counts;
};

/** Multiply first, then divide: a share is a ceiling, so it is rounded down. */
const boundOf = (base: number, percent: number): number => Math.floor((base * percent) / 100);

export const baseOf = (cap: Pick<Cap, 'of'>, counts: Counts): number =>
  cap.of.reduce((sum, rating) => sum + counts[rating], 0);

/** The most people who may have the capped rating, given how many have each. */
export const seatsOf = (cap: Pick<Cap, 'of' | 'percent'>, counts: Counts): number =>
  boundOf(baseOf(cap, counts), cap.percent);

export type CapGroup = {
  cap: Cap;
  /** Empty for a cap over all rows at hand; else the job group. */
  group: string;
  base: number;
  bound: number;
  proposed: number;
  headRoom: number;
  /** Not law as far as we know: shown, marked. */
  assumption: boolean;
};

const groupOf = (cap: Cap, group: string, rows: readonly CapRow[]): CapGroup => {
  const counts = countsOf(rows.map(({ rating }) => rating));
  const base = baseOf(cap, counts);
  const bound = boundOf(base, cap.percent);
  const proposed = counts[cap.rating];
  return { cap, group, base, bound, proposed, headRoom: bound - proposed, assumption: cap.source.certainty !== 'T' };
};

/** One entry a group, sorted by name; a cap over the whole cycle is shown on the rows at hand. */
export const capGroups = (cap: Cap, rows: readonly CapRow[]): CapGroup[] => {
  if (cap.per !== 'panel-job-group') return [groupOf(cap, '', rows)];
  const groups = Map.groupBy(rows, ({ jobGroup }) => jobGroup);
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => groupOf(cap, group, members));
};

/** A profile's caps as they hold in one panel: without those whose assumption is off, raised where the cycle says so. */
export const capsIn = (regulations: Regulations, panel: string): { profile: string; cap: Cap }[] =>
  regimesIn(regulations).flatMap((profile) =>
    profile.caps
      .filter((cap) => inUse(cap, profile.assumptions))
      .map((cap) => ({ profile: profile.id, cap: raised(cap, regulations, { profile: profile.id, panel }) })),
  );

/** Caps over the whole cycle: shown on its results. */
export const cycleCaps = (regulations: Regulations): Cap[] =>
  capsIn(regulations, '').flatMap(({ cap }) => (cap.per === 'cycle' ? [cap] : []));

const raised = (cap: Cap, { overrides }: Regulations, at: { profile: string; panel: string }): Cap => {
  const raise = overrides.findLast(
    (each) =>
      each.set === 'cap-percent' &&
      each.profile === at.profile &&
      each.cap === cap.id &&
      each.panels.includes(at.panel),
  );
  return raise?.set === 'cap-percent' ? { ...cap, percent: raise.percent } : cap;
};

/** Every cap over the rows of one panel, each over the people of its own regime. */
export const panelCapGroups = (regulations: Regulations, panel: string, rows: readonly RegimeRow[]): CapGroup[] =>
  capsIn(regulations, panel).flatMap(({ profile, cap }) => {
    const own = rows.filter((row) => row.profile === profile);
    return own.length === 0 ? [] : capGroups(cap, own);
  });

/** Throws CapExceeded for the first enforced cap that is exceeded. */
export const checkCaps = (groups: readonly CapGroup[]): void => {
  for (const { cap, group, bound, proposed, base } of groups)
    if (cap.enforced && proposed > bound)
      throw new CapExceeded(`${proposed} proposed for ${bound} seats`, {
        cap: cap.id,
        group,
        seats: bound,
        proposed,
        base,
      });
};

/** The three readings of a 20 % cap (law sheet, section 6): of good, of good or better, of all rated. */
export const capReadings = (
  counts: Counts,
  percent: number,
): { ofGood: number; ofGoodOrBetter: number; ofAllRated: number } => ({
  ofGood: boundOf(counts.good, percent),
  ofGoodOrBetter: boundOf(counts.good + counts.excellent, percent),
  ofAllRated: boundOf(
    RATINGS.reduce((sum, rating) => sum + counts[rating], 0),
    percent,
  ),
});
