// Standards that contradict themselves: a better level that asks less than a worse one, or a level that may hold together
// with what makes the rating “not completed”.
import type { Condition, Level, Test } from './standards.ts';

/** Standards before they are found to be in order. */
export type Asks = {
  levels: readonly Level[];
  notCompleted: { below?: { points: number } | undefined; conditions: readonly Condition[] };
};

type Numeric = Extract<Test, { value: number }>;
type Asked = Condition & { test: Numeric };
type Range = { from: number; to: number };

const isNumeric = (condition: Condition): condition is Asked => 'value' in condition.test;

/** Which values of the figure meet it, in hundredths, both ends included. */
const rangeOf = ({ is, value }: Numeric): Range => {
  switch (is) {
    case 'at-least':
      return { from: value, to: Number.POSITIVE_INFINITY };
    case 'over':
      return { from: value + 1, to: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { from: 0, to: value };
    case 'under':
      return { from: 0, to: value - 1 };
  }
};

const overlap = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined): boolean =>
  one === undefined || other === undefined || one.some((each) => other.includes(each));

const aboutTheSame = (one: Asked, other: Asked): boolean =>
  one.test.figure === other.test.figure && overlap(one.leads, other.leads) && overlap(one.kinds, other.kinds);

const within = (inner: Range, outer: Range): boolean => inner.from >= outer.from && inner.to <= outer.to;
const meet = (one: Range, other: Range): boolean => one.from <= other.to && other.from <= one.to;

type Clash = (one: Range, other: Range) => boolean;
const asksLess: Clash = (better, worse) => !within(better, worse);

const clashes = (some: readonly Condition[], others: readonly Condition[], clash: Clash): boolean =>
  some
    .filter(isNumeric)
    .some((one) =>
      others
        .filter(isNumeric)
        .some((other) => aboutTheSame(one, other) && clash(rangeOf(one.test), rangeOf(other.test))),
    );

/** Every better level asks at least as much of a figure as every worse one that asks about it. */
export const isGraded = (levels: readonly Level[]): boolean =>
  levels.every(({ conditions }, index) =>
    levels.slice(index + 1).every((worse) => !clashes(conditions, worse.conditions, asksLess)),
  );

/** No value of a figure meets a level and makes the rating not completed at once; nor do points. */
export const isApart = ({ levels, notCompleted }: Asks): boolean =>
  levels.every(
    ({ points, conditions }) =>
      !clashes(conditions, notCompleted.conditions, meet) &&
      (points === undefined || notCompleted.below === undefined || notCompleted.below.points <= points.from),
  );
