// A points rule as data: how many points each part may have, what is taken off, and from how many points which rating.
import * as z from 'zod';
import { Citation } from '../../regulations/citation.ts';
import { RATINGS } from '../rating.ts';

const points = z.int().min(0).max(1000);
const percent = z.int().min(0).max(100);

export const PointsRule = z
  .strictObject({
    id: z.string().min(1),
    common: z.strictObject({ most: points, source: Citation }),
    results: z.strictObject({ most: points, source: Citation }),
    /** Best first; under the last one is the lowest rating. */
    thresholds: z.array(z.strictObject({ rating: z.enum(RATINGS), from: points })).length(RATINGS.length - 1),
    thresholdsSource: Citation,
    /** Per cent of a product's own points, for each time. */
    failedReview: z.strictObject({ takesOff: percent, source: Citation }),
    delay: z.strictObject({ takesOff: percent, source: Citation }),
    /** The mean of all components, each alike. */
    formula: z.strictObject({ source: Citation }),
    leader: z.strictObject({
      unitAllCompleted: percent,
      unitAnyNotCompleted: percent,
      source: Citation,
    }),
    /** A year is the mean of its months or quarters. */
    year: z.strictObject({ source: Citation }),
  })
  .refine(({ thresholds }) => thresholds.every(({ rating }, index) => rating === RATINGS[index]), {
    path: ['thresholds'],
    message: 'ratings out of order',
  })
  .refine(({ thresholds }) => thresholds.every(({ from }, i) => i === 0 || from < (thresholds[i - 1]?.from ?? 0)), {
    path: ['thresholds'],
    message: 'points out of order',
  })
  .refine(({ thresholds, common, results }) => (thresholds[0]?.from ?? 0) <= common.most + results.most, {
    path: ['thresholds'],
    message: 'out of reach',
  });
export type PointsRule = z.infer<typeof PointsRule>;
