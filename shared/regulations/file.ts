// What a province hands in beside its roster (`*.regulations.json`): what this cycle sets otherwise, and units' own rules.
import * as z from 'zod';
import { Override } from './override.ts';
import { Supplement } from './supplement.ts';

export const RegulationsFile = z.strictObject({
  overrides: z.array(Override).max(200).optional(),
  supplements: z.array(Supplement).max(1000).optional(),
});
export type RegulationsFile = z.infer<typeof RegulationsFile>;
