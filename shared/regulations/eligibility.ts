// Who is rated at all, and up to what, as data: service, leaves, and the unit that somebody leads.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { KINDS, LEADS, LEAVES } from '../domain/official.ts';
import { RATINGS } from '../domain/rating.ts';
import { Citation } from './citation.ts';

const LeaveCeiling = z
  .strictObject({
    fromMonths: z.int().min(1),
    toMonths: z.int().min(1),
    ceiling: z.enum(RATINGS),
    /** The assumption that it stands on; without one it is as certain as the rest. */
    switch: Id.optional(),
  })
  .refine(({ fromMonths, toMonths }) => fromMonths < toMonths, 'holds for no leave');

export const Eligibility = z.strictObject({
  /** Under so many months of service in the period: not rated. */
  minimumServiceMonths: z.int().min(0).max(12),
  /** Leaves that do not count against service. */
  leavesThatCountAsService: z.array(z.enum(LEAVES)),
  /** Lawful leave of so many months (and under the next) has this ceiling. */
  leaveCeiling: LeaveCeiling.optional(),
  /** Whoever was on these leaves and is rated: on the time really worked. */
  onTimeWorked: z.strictObject({ leaves: z.array(z.enum(LEAVES)).min(1), source: Citation }).optional(),
  source: Citation,
  /** The assumption that the months of service stand on. */
  switch: Id.optional(),
});
export type Eligibility = z.infer<typeof Eligibility>;

/** Whoever leads a unit is rated no better than the unit that they lead directly. Without its rating there is no data, no bound. */
export const UnitCeiling = z.strictObject({
  id: Id,
  leads: z.array(z.enum(LEADS)).min(1),
  kinds: z.array(z.enum(KINDS)).min(1),
  source: Citation,
  switch: Id.optional(),
});
export type UnitCeiling = z.infer<typeof UnitCeiling>;
