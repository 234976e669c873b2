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

/** Whoever of the section was called: there, or not and why. */
export const Attendance = z.strictObject({
  official: Id,
  attended: z.boolean(),
  absence: z.string().trim().min(1).max(300).optional(),
});
export type Attendance = z.infer<typeof Attendance>;

export const Review = z.strictObject({
  heldOn: Day,
  /** By person; reviews recorded before this was asked have the two counts alone. */
  attendance: z.array(Attendance).max(1000).optional(),
  /** People with a vote who were present, and who were called. */
  present: count,
  called: count,
  /** Invited, without a vote. */
  guests: count.optional(),
  /** Why a meeting counts that fewer attended than the procedure assumes. */
  belowQuorum: z.string().trim().min(1).max(500).optional(),
  /** One meeting with the Party cell, each with minutes of its own (NĐ 90 Đ20, QĐ 366 Đ7). */
  combined: z.literal('with-party-cell').optional(),
  minutes: z.string().trim().min(1).max(20_000),
  rows: z.array(ReviewRow).max(1000),
  /** Who gave no self-assessment, and why. */
  notSelfAssessed: z.array(z.strictObject({ official: Id, reason: z.string().trim().min(1).max(500) })).max(1000),
});
export type Review = z.infer<typeof Review>;

/** People with a vote on somebody: all who are present, less the person discussed, who steps out. */
export const votersOn = ({ attendance = [], present }: Review, official: Id): number =>
  attendance.some((each) => each.official === official && each.attended) ? present - 1 : present;

/** Throws FormInvalid for attendance, or votes on somebody, that contradict each other. */
export const checkVotes = (review: Review, manner: 'none' | 'show-of-hands' | 'secret-ballot'): void => {
  if (review.present > review.called)
    throw new FormInvalid('more present than called', { field: 'present', problem: 'more-than-called' });
  if (manner === 'none') return;
  for (const row of review.rows) {
    const field = `row.${row.official}.votes`;
    if (row.votes === undefined) throw new FormInvalid('votes missing', { field, problem: 'missing' });
    const votes = row.votes;
    const sum = RATINGS.reduce((total, rating) => total + votes[rating], 0);
    if (sum > votersOn(review, row.official))
      throw new FormInvalid('more votes than people present', { field, problem: 'more-than-present' });
    if (sum === 0) throw new FormInvalid('no vote', { field, problem: 'missing' });
  }
};
