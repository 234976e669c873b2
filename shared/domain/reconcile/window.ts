// The window of bases: what known people and shares, taken as plain fractions, leave possible before whole numbers are asked for.
// Each bound is a line over the base; each pair of a lower and an upper line that must not cross limits the base.
import { type Bound, type Chain, ceilDiv, floorDiv, type Range } from './chain.ts';

/** `people + slope × base / unit`. */
type Line = { people: number; slope: number };

const plus = (one: Line, other: Line): Line => ({
  people: one.people + other.people,
  slope: one.slope + other.slope,
});

type Side = 'low' | 'high';

/** The bounds of one level on one side; without any, nobody or everybody. */
const linesOf = (bounds: readonly Bound[], level: number, cumulative: boolean, side: Side, unit: number): Line[] => {
  const given = bounds
    .filter((bound) => bound.level === level && bound.cumulative === cumulative)
    .map((bound) =>
      bound.den === 0
        ? { people: bound.low, slope: 0 }
        : { people: 0, slope: Math.max(0, bound[side]) * (unit / bound.den) },
    );
  return given.length > 0 ? given : [{ people: 0, slope: side === 'low' ? 0 : unit }];
};

const below = (low: Line, high: Line, unit: number, { from, to }: Range): Range => {
  const people = low.people - high.people;
  const slope = low.slope - high.slope;
  if (slope === 0) return people <= 0 ? { from, to } : { from: 1, to: 0 };
  return slope > 0
    ? { from, to: Math.min(to, floorDiv(-people * unit, slope)) }
    : { from: Math.max(from, ceilDiv(people * unit, -slope)), to };
};

const narrowed = (lows: readonly Line[], highs: readonly Line[], unit: number, range: Range): Range => {
  let window = range;
  for (const low of lows) for (const high of highs) window = below(low, high, unit, window);
  return window;
};

/** Every base on which fractions of people would agree lies in it; often that is very few, and empty if `to < from`. */
export const windowOf = ({ bounds, levels, slack }: Chain, range: Range): Range => {
  const unit = Math.max(1, ...bounds.map(({ den }) => den));
  let lows: Line[] = [{ people: 0, slope: 0 }];
  let highs: Line[] = [{ people: 0, slope: 0 }];
  let window = range;
  for (let level = 0; level < levels; level += 1) {
    const sum = (lines: readonly Line[], side: Side): Line[] => [
      ...linesOf(bounds, level, true, side, unit),
      ...linesOf(bounds, level, false, side, unit).flatMap((own) => lines.map((line) => plus(line, own))),
    ];
    lows = sum(lows, 'low');
    highs = sum(highs, 'high');
    window = narrowed(lows, highs, unit, window);
  }
  const whole = [{ people: 0, slope: unit }];
  window = narrowed(lows, whole, unit, window);
  return slack ? window : narrowed(whole, highs, unit, window);
};
