// A petition (kiến nghị) against one's own result, and its one answer.
import * as z from 'zod';
import { Rating } from './rating.ts';

export const Petition = z.strictObject({ grounds: z.string().trim().min(1).max(5000) });
export type Petition = z.infer<typeof Petition>;

export const Answer = z
  .strictObject({
    outcome: z.enum(['kept', 'changed']),
    /** The rating that the authority now means to decide; only with `changed`. */
    rating: Rating.optional(),
    text: z.string().trim().min(1).max(5000),
    by: z.enum(['dialogue', 'writing']),
  })
  .refine((answer) => (answer.outcome === 'changed') === (answer.rating !== undefined), {
    path: ['rating'],
    message: 'contradicts-outcome',
  });
export type Answer = z.infer<typeof Answer>;
