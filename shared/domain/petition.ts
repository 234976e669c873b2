// A petition (kiến nghị) against one's own result, and its one answer.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Rating } from './rating.ts';

export const Petition = z.strictObject({
  grounds: z.string().trim().min(1).max(5000),
  /** Where the law leaves the choice: whoever rated, or the level directly above. Whoever rated, where nothing is said. */
  addressee: z.enum(['rater', 'level-above']).optional(),
});
export type Petition = z.infer<typeof Petition>;

/** The list of results was posted: its day starts the window, where it is later than the notice. */
export const Publication = z.strictObject({ date: Day, document: z.string().trim().min(1).max(200) });
export type Publication = z.infer<typeof Publication>;

/** A petition that came after the window: recorded, and answered as such. */
export const LatePetition = z.strictObject({
  official: Id,
  grounds: z.string().trim().min(1).max(5000),
  receivedOn: Day,
  /** What was answered: that the window had closed, and on which day. */
  answer: z.string().trim().min(1).max(5000),
});
export type LatePetition = z.infer<typeof LatePetition>;

/** A complaint (khiếu nại) or denunciation (tố cáo) has a law of its own and puts the petition on hold; `lifted` ends it. */
export const PetitionHold = z.strictObject({
  official: Id,
  why: z.enum(['complaint', 'denunciation', 'lifted']),
  document: z.string().trim().min(1).max(200),
});
export type PetitionHold = z.infer<typeof PetitionHold>;

export const Answer = z
  .strictObject({
    outcome: z.enum(['kept', 'changed']),
    /** The rating that the authority now means to decide; only with `changed`. */
    rating: Rating.optional(),
    text: z.string().trim().min(1).max(5000),
    by: z.enum(['dialogue', 'writing']),
    /** Of a dialogue: its day, and what was said. Answers recorded before this was asked have neither. */
    dialogueOn: Day.optional(),
    minutes: z.string().trim().min(1).max(5000).optional(),
  })
  .refine((answer) => (answer.outcome === 'changed') === (answer.rating !== undefined), {
    path: ['rating'],
    message: 'contradicts-outcome',
  });
export type Answer = z.infer<typeof Answer>;
