// The rating of a unit (tập thể) as recognised elsewhere: recorded with its document; without it there is no data, no guess.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Rating } from './rating.ts';

export const UnitRating = z.strictObject({
  agency: Id,
  rating: Rating,
  document: z.strictObject({ number: z.string().trim().min(1).max(100), date: Day }),
});
export type UnitRating = z.infer<typeof UnitRating>;
