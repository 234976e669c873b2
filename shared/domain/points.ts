// Points: what given figures of products and factors make of 30 + 70, by a rule that is data. It keeps no diary of tasks.
import type { Citation } from '../regulations/citation.ts';
import { cut, type Fraction, fraction, type Hundredths, meanOf, refuse, sumOf, times, within } from './points/exact.ts';
import type { PointsRule } from './points/rule.ts';
import { RATINGS, type Rating } from './rating.ts';

/** A product of the period, counted in converted products (sản phẩm quy đổi), in hundredths. */
export type Product = {
  id: string;
  converted: Hundredths;
  delivered: boolean;
  /** Reviews failed for a major content error, and how many of them by a confirmed objective cause. */
  failedReviews: number;
  failedReviewsExcused: number;
  delays: number;
  delaysExcused: number;
};

/** đ and e are judged by the rater; d follows from the ratings of those led. */
export type LeaderFigures = { staff: readonly Rating[]; organising: Hundredths; uniting: Hundredths };

export type PeriodFigures = {
  common: Hundredths;
  products: readonly Product[];
  /** Of a leader or deputy: the unit, or the deputy's own field. */
  leader?: LeaderFigures;
};

export const COMPONENTS = ['quantity', 'quality', 'progress', 'unit', 'organising', 'uniting'] as const;
export type Component = { name: (typeof COMPONENTS)[number]; percent: Hundredths; source: Citation };

export type Points = {
  common: Hundredths;
  results: Hundredths;
  total: Hundredths;
  rating: Rating;
  components: Component[];
  /** Sources that were not read as law: to be shown beside the points. */
  assumptions: Citation[];
};

const WHOLE = 100_00;

/** What is left of a product's own points after so many takings-off; never less than nothing. */
const left = (times: number, excused: number, takesOff: number, where: string): number => {
  within(times, 1000, where);
  if (within(excused, 1000, where) > times) refuse('more-excused-than-counted', where);
  return Math.max(0, 100 - (times - excused) * takesOff);
};

/** The part of all assigned converted products; one that was not delivered has neither quality nor progress. */
const shareOfAssigned = (products: readonly Product[], percentOf: (product: Product) => number): Fraction => {
  const assigned = products.reduce((sum, { converted, id }) => sum + within(converted, 1_000_000, id), 0);
  if (assigned === 0) refuse('nothing-assigned', 'products');
  const earned = products.reduce(
    (sum, product) => sum + BigInt(product.converted) * BigInt(product.delivered ? percentOf(product) : 0),
    0n,
  );
  return fraction(earned, assigned);
};

type Part = { name: Component['name']; percent: Fraction; source: Citation };

const ofProducts = (products: readonly Product[], rule: PointsRule): Part[] => [
  { name: 'quantity', percent: shareOfAssigned(products, () => 100), source: rule.results.source },
  {
    name: 'quality',
    percent: shareOfAssigned(products, ({ failedReviews, failedReviewsExcused, id }) =>
      left(failedReviews, failedReviewsExcused, rule.failedReview.takesOff, `${id}: failedReviews`),
    ),
    source: rule.failedReview.source,
  },
  {
    name: 'progress',
    percent: shareOfAssigned(products, ({ delays, delaysExcused, id }) =>
      left(delays, delaysExcused, rule.delay.takesOff, `${id}: delays`),
    ),
    source: rule.delay.source,
  },
];

/** Whole where all those led completed their tasks, the lower factor where anybody did not; their ratings come first. */
export const unitFactor = (staff: readonly Rating[], { leader }: Pick<PointsRule, 'leader'>): number => {
  if (staff.length === 0) refuse('ratings-missing', 'staff');
  return staff.includes('not-completed') ? leader.unitAnyNotCompleted : leader.unitAllCompleted;
};

const ofLeader = ({ staff, organising, uniting }: LeaderFigures, rule: PointsRule): Part[] => {
  const { source } = rule.leader;
  const given = (value: Hundredths, name: string): Fraction => fraction(within(value, WHOLE, name), 100);
  return [
    { name: 'unit', percent: fraction(unitFactor(staff, rule)), source },
    { name: 'organising', percent: given(organising, 'organising'), source },
    { name: 'uniting', percent: given(uniting, 'uniting'), source },
  ];
};

/** From how many points which rating; at the threshold itself it is reached. */
export const ratingOfPoints = (total: Hundredths, { thresholds }: Pick<PointsRule, 'thresholds'>): Rating =>
  thresholds.find(({ from }) => total >= from * 100)?.rating ?? RATINGS[RATINGS.length - 1] ?? 'not-completed';

const assumed = (sources: readonly Citation[]): Citation[] => sources.filter(({ certainty }) => certainty !== 'T');

export const pointsOf = (figures: PeriodFigures, rule: PointsRule): Points => {
  const common = within(figures.common, rule.common.most * 100, 'common');
  const parts = [
    ...ofProducts(figures.products, rule),
    ...(figures.leader === undefined ? [] : ofLeader(figures.leader, rule)),
  ];
  const mean = times(sumOf(parts.map(({ percent }) => percent)), fraction(1, parts.length));
  // cut once, at the end: cutting each component would take off more than the law does
  const results = cut(times(mean, fraction(rule.results.most, 100)));
  const total = common + results;
  return {
    common,
    results,
    total,
    rating: ratingOfPoints(total, rule),
    components: parts.map(({ percent, ...part }) => ({ ...part, percent: cut(percent) })),
    assumptions: assumed([rule.formula.source, ...parts.map(({ source }) => source)]),
  };
};

/** The year's points: the mean of its months or quarters, cut. */
export const yearPoints = (
  scores: readonly Hundredths[],
  rule: PointsRule,
): { total: Hundredths; rating: Rating; source: Citation } => {
  if (scores.length === 0 || scores.length > 12) refuse('months-or-quarters', 'scores');
  const most = (rule.common.most + rule.results.most) * 100;
  const total = meanOf(scores.map((score, index) => within(score, most, `scores.${index}`)));
  return { total, rating: ratingOfPoints(total, rule), source: rule.year.source };
};
