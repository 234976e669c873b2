// Tallies: how many people have which outcome. Counts fold by addition; shares are made from counts, at the end.
import * as z from 'zod';
import { OUTCOMES, type Outcome, RATINGS, type Rating } from './rating.ts';

const count = z.int().min(0);
export const Tally = z.strictObject(
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, count])) as Record<Outcome, typeof count>,
);
export type Tally = z.infer<typeof Tally>;

export const emptyTally = (): Tally => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Tally;

export const tallyOf = (outcomes: Iterable<Outcome>): Tally => {
  const tally = emptyTally();
  for (const outcome of outcomes) tally[outcome] += 1;
  return tally;
};

export const addTallies = (tallies: Iterable<Tally>): Tally => {
  const sum = emptyTally();
  for (const tally of tallies) for (const outcome of OUTCOMES) sum[outcome] += tally[outcome];
  return sum;
};

export const rated = (tally: Tally): number => RATINGS.reduce((sum, rating) => sum + tally[rating], 0);
export const inScope = (tally: Tally): number => OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);

/** People with this rating or a better one. */
export const cumulative = (tally: Tally, rating: Rating): number =>
  RATINGS.slice(0, RATINGS.indexOf(rating) + 1).reduce((sum, each) => sum + tally[each], 0);
