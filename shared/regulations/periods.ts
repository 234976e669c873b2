// Months and quarters that feed the year, as data: how the year is made of them, and whose quarters there are.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { LEADS } from '../domain/official.ts';
import { Citation } from './citation.ts';

const assumed = { source: Citation, /** The name of the assumption that it stands on. */ switch: Id };

export const PeriodsRule = z.strictObject({
  /** The year is the mean of its months or quarters. */
  mean: Citation,
  /** Each month or quarter weighs alike: no text gives weights. With the switch off there is no year’s score. */
  alike: z.strictObject(assumed),
  /** Whoever leads has these quarters only: the last one is merged into the year. */
  leaders: z
    .strictObject({
      leads: z.array(z.enum(LEADS)).min(1),
      quarters: z.array(z.enum(['Q1', 'Q2', 'Q3', 'Q4'])),
      ...assumed,
    })
    .optional(),
});
export type PeriodsRule = z.infer<typeof PeriodsRule>;
