// What a rating asks for, as data: conditions on figures, points, or both; and what makes it “not completed”.
import * as z from 'zod';
import { Id } from '../domain/ids.ts';
import { KINDS, type Kind, LEADS } from '../domain/official.ts';
import { RATINGS } from '../domain/rating.ts';
import { Bilingual, Citation } from './citation.ts';
import { type Asks, isApart, isGraded } from './standards-order.ts';

/** Percentages and points are counted in hundredths: 89.99 is 8999, 20 % is 2000. */
const Hundredths = z.int().min(0).max(1_000_000);

/** What a condition asks about; `FIGURES` (figures.ts) says what each means. */
export const FIGURE_NAMES = [
  'common-well',
  'common-met',
  'tasks-done',
  'tasks-on-time',
  'tasks-late',
  'tasks-beyond',
  'tasks-not-done',
  'criteria-short',
  'faults-fixed',
  'degradation',
  'party-bans',
  'low-confidence',
  'unit-targets',
  'unit-on-time',
  'unit-beyond',
  'unit-economic-targets-missed',
  'unit-corruption',
  'unit-corruption-self-found',
  'units-completed',
  'units-good',
  'units-not-completed',
  'disciplined',
  // asked by the Party's regulations only
  'results-excellent',
  'criterion-poor',
  'main-targets-missed',
  'shortfall-self-reported',
] as const;
export const FigureName = z.enum(FIGURE_NAMES);
export type FigureName = z.infer<typeof FigureName>;

export const Test = z.discriminatedUnion('is', [
  z.strictObject({ figure: FigureName, is: z.enum(['yes', 'no']) }),
  z.strictObject({ figure: FigureName, is: z.enum(['at-least', 'over', 'at-most', 'under']), value: Hundredths }),
]);
export type Test = z.infer<typeof Test>;

export const Condition = z.strictObject({
  id: Id,
  text: Bilingual,
  /** Whom it concerns; others find it not applicable. */
  leads: z.array(z.enum(LEADS)).min(1),
  kinds: z.array(z.enum(KINDS)).min(1).optional(),
  test: Test,
  /** It does not hold against whoever meets this (found, reported and fixed by themselves). */
  unless: Test.optional(),
  source: Citation,
  /** The name of the assumption that this condition stands on. */
  switch: Id.optional(),
});
export type Condition = z.infer<typeof Condition>;

/** A rating above the lowest: all conditions, and points from `from` up to, not including, `below`. */
export const Level = z.strictObject({
  rating: z.enum(RATINGS),
  points: z.strictObject({ from: Hundredths, below: Hundredths.optional(), source: Citation }).optional(),
  conditions: z.array(Condition),
});
export type Level = z.infer<typeof Level>;

export const Standards = z
  .strictObject({
    way: z.enum(['conditions', 'points', 'points-and-conditions']),
    /** Best first, without the lowest. */
    levels: z.array(Level).length(RATINGS.length - 1),
    /** One of these is enough, before all else. */
    notCompleted: z.strictObject({
      below: z.strictObject({ points: Hundredths, source: Citation }).optional(),
      conditions: z.array(Condition),
    }),
  })
  .refine(({ levels }) => levels.every(({ rating }, index) => rating === RATINGS[index]), {
    path: ['levels'],
    message: 'ratings out of order',
  })
  .refine(({ levels }) => levels.every(({ points }, i) => inOrder(points, levels[i - 1]?.points)), {
    path: ['levels'],
    message: 'points out of order',
  })
  .refine(({ way, levels }) => levels.every(({ points }) => (points !== undefined) === (way !== 'conditions')), {
    path: ['way'],
    message: 'points where there are none, or none where there should be',
  })
  .refine(({ levels }) => isGraded(levels), { path: ['levels'], message: 'a better rating asks for less' })
  .refine((standards) => isApart(standards), {
    path: ['notCompleted'],
    message: 'a level holds together with what makes it not completed',
  })
  .refine((standards) => unique(conditionsOf(standards).map(({ id }) => id)), {
    path: ['levels'],
    message: 'two conditions of one id',
  });
export type Standards = z.infer<typeof Standards>;

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

type Band = Level['points'];

function inOrder(band: Band, better: Band): boolean {
  if (band === undefined || better === undefined) return true;
  return band.from < better.from && (band.below ?? better.from) <= better.from;
}

/** Without the conditions of other kinds: a cycle freezes what may concern its people. */
export const standardsFor = (standards: Standards, kinds: readonly Kind[]): Standards => {
  const own = (conditions: readonly Condition[]) =>
    conditions.filter((each) => each.kinds?.some((kind) => kinds.includes(kind)) ?? true);
  const { levels, notCompleted } = standards;
  return {
    ...standards,
    levels: levels.map((level) => ({ ...level, conditions: own(level.conditions) })),
    notCompleted: { ...notCompleted, conditions: own(notCompleted.conditions) },
  };
};

/** Every condition of the standards, once each. */
export function conditionsOf({ levels, notCompleted }: Asks): Condition[] {
  return [...levels.flatMap(({ conditions }) => conditions), ...notCompleted.conditions];
}
