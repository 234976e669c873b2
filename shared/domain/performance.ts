// What is known of a person's year beside the words of the form: figures that the standards ask about. Whoever records them
// answers for them; what is absent is missing data, never a guess.
import * as z from 'zod';
import { FIGURE_NAMES, FigureName } from '../regulations/standards.ts';

/** A figure's kind: yes or no, or a percentage in hundredths (87.5 % is 8750; beyond a target may exceed 100). */
export const YES_NO: readonly FigureName[] = [
  'common-well',
  'common-met',
  'faults-fixed',
  'degradation',
  'party-bans',
  'unit-corruption',
  'unit-corruption-self-found',
  'unit-economic-targets-missed',
  'disciplined',
  'results-excellent',
  'criterion-poor',
  'main-targets-missed',
  'shortfall-self-reported',
];

/** Derived from other records, never typed: discipline decisions, ratings of the units and people led. */
export const DERIVED: readonly FigureName[] = ['disciplined', 'units-completed', 'units-good', 'units-not-completed'];

const Percentage = z.int().min(0).max(100_000);
export type FigureValue = number | boolean;
export type FigureValues = Partial<Record<FigureName, FigureValue>>;

/** Figures as recorded; a figure of the wrong kind or one that is derived is refused. */
export const Performance = z.strictObject({
  figures: z.partialRecord(FigureName, z.union([Percentage, z.boolean()])).superRefine((figures, context) => {
    for (const name of FIGURE_NAMES) {
      const value = figures[name];
      if (value === undefined) continue;
      if (DERIVED.includes(name)) context.addIssue({ code: 'custom', path: [name], message: 'derived' });
      else if ((typeof value === 'boolean') !== YES_NO.includes(name))
        context.addIssue({ code: 'custom', path: [name], message: 'wrong-kind' });
    }
  }),
  /** There are no units below this person: nothing is asked about them. */
  noUnits: z.literal(true).optional(),
  /** Number and date of the paper that they come from, where there is one. */
  document: z.string().trim().min(1).max(200).optional(),
  /** Why figures that stood were recorded anew; from the second round on. */
  corrected: z.string().trim().min(1).max(500).optional(),
});
export type Performance = z.infer<typeof Performance>;

/** The subject of the fact: one for each person. */
export const performanceSubject = (official: string): string => `official:${official}`;
