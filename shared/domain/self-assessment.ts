// The self-assessment: parts I and II of Mẫu 01, 02, 03 (NĐ 90/2020), as text and one own rating.
import * as z from 'zod';
import { Rating } from './rating.ts';

const part = z.string().trim().min(1).max(3000);

export const SelfAssessment = z.strictObject({
  /** I.1 to I.4: political thought; ethics and way of life; working style; discipline. */
  politics: part,
  ethics: part,
  style: part,
  discipline: part,
  /** I.5: results of the tasks assigned. */
  results: part,
  /** I.6: attitude towards citizens and businesses; only posts that meet them. */
  service: part.optional(),
  /** Leaders only, items 7 to 9: results of the unit; leading; uniting. */
  unitResults: part.optional(),
  leading: part.optional(),
  uniting: part.optional(),
  /** II.1 strengths and shortcomings; II.2 own rating. */
  strengths: part,
  shortcomings: part,
  ownRating: Rating,
});
export type SelfAssessment = z.infer<typeof SelfAssessment>;
