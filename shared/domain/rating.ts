// The four ratings of the law (NĐ 90/2020 Đ2, Luật Viên chức 2025 Đ26k1) and what stands in place of one.
import * as z from 'zod';

/** Best first. */
export const RATINGS = ['excellent', 'good', 'completed', 'not-completed'] as const;
export const Rating = z.enum(RATINGS);
export type Rating = z.infer<typeof Rating>;

/**
 * What a table carries for each person in scope: a rating, or why there is none here.
 * `not-rated` has a legal reason (NĐ 90 Đ2k3); `decided-elsewhere` is rated by an authority outside this deployment;
 * `deferred` waits, with a reason and a date, for its own decision.
 */
export const OUTCOMES = [...RATINGS, 'not-rated', 'decided-elsewhere', 'deferred'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

export const isRating = (outcome: Outcome): outcome is Rating => (RATINGS as readonly string[]).includes(outcome);

/** 0 for the best. */
export const rank = (rating: Rating): number => RATINGS.indexOf(rating);

export const isAtLeast = (rating: Rating, floor: Rating): boolean => rank(rating) <= rank(floor);

/** The lower of a rating and its ceiling. */
export const atMost = (rating: Rating, ceiling: Rating | undefined): Rating =>
  ceiling !== undefined && rank(rating) < rank(ceiling) ? ceiling : rating;
