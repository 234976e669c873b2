// The rating of a unit (tập thể) as recognised elsewhere: recorded with its document; without it there is no data, no guess.
import * as z from 'zod';
import { Day, Id } from './ids.ts';
import { Rating } from './rating.ts';

export const UnitRating = z.strictObject({
  agency: Id,
  rating: Rating,
  document: z.strictObject({ number: z.string().trim().min(1).max(100), date: Day }),
  /** The agency directly above it, and how many units that one has below it in all: a share of some of them is a guess. */
  under: z.strictObject({ agency: Id, all: z.int().min(1).max(1000) }).optional(),
  /** Why a rating that stood was recorded anew; from the second round on. */
  corrected: z.string().trim().min(1).max(500).optional(),
});
export type UnitRating = z.infer<typeof UnitRating>;

/** The subject of the fact: one for each unit. */
export const unitSubject = (agency: string): string => `agency:${agency}`;

/** A section as a unit of its own: its id is unique only within its agency. */
export const sectionUnit = ({ agency, section }: { agency: string; section: string }): string => `${agency}-${section}`;
