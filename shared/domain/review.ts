// The collective review of a section: one meeting, its attendance, votes, minutes and proposals.
import * as z from 'zod';
import { FormInvalid } from './errors.ts';
import { Day, Id } from './ids.ts';
import { RATINGS, Rating } from './rating.ts';

const count = z.int().min(0).max(10_000);

/** Only counts are kept, never who voted what. */
export const Votes = z.strictObject({
  excellent: count,
  good: count,
  completed: count,
  'not-completed': count,
});
export type Votes = z.infer<typeof Votes>;

export const ReviewRow = z.strictObject({
  official: Id,
  proposal: Rating,
  votes: Votes.optional(),
  comment: z.string().trim().max(1000).optional(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

export const Review = z.strictObject({
  heldOn: Day,
  /** People with a vote who were present, and who were called. */
  present: count,
  called: count,
  /** One meeting with the Party cell, each with minutes of its own (NĐ 90 Đ20, QĐ 366 Đ7). */
  combined: z.literal('with-party-cell').optional(),
  minutes: z.string().trim().min(1).max(20_000),
  rows: z.array(ReviewRow).max(1000),
  /** Who gave no self-assessment, and why. */
  notSelfAssessed: z.array(z.strictObject({ official: Id, reason: z.string().trim().min(1).max(500) })).max(1000),
});
export type Review = z.infer<typeof Review>;

/** The person discussed steps out, so a row has at most the votes of those present. Throws FormInvalid. */
export const checkVotes = (review: Review, manner: 'none' | 'show-of-hands' | 'secret-ballot'): void => {
  if (review.present > review.called)
    throw new FormInvalid('more present than called', { field: 'present', problem: 'more-than-called' });
  if (manner === 'none') return;
  for (const row of review.rows) {
    const field = `row.${row.official}.votes`;
    if (row.votes === undefined) throw new FormInvalid('votes missing', { field, problem: 'missing' });
    const votes = row.votes;
    const sum = RATINGS.reduce((total, rating) => total + votes[rating], 0);
    if (sum > review.present)
      throw new FormInvalid('more votes than people present', { field, problem: 'more-than-present' });
    if (sum === 0) throw new FormInvalid('no vote', { field, problem: 'missing' });
  }
};
