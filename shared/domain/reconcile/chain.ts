// Whole numbers on a chain: how many people each level may have so that every printed figure comes out on a given base.
// Levels add up from the best; a bound holds for one level alone or for it and all better ones. Integers only.

/** `low/den ≤ people/base < high/den`; with `den` 0, `low` is a known number of people. One shape, for speed. */
export type Bound = { level: number; cumulative: boolean; low: number; high: number; den: number };

export type Chain = {
  bounds: readonly Bound[];
  levels: number;
  /** The base may hold people who are in no level of the chain. */
  slack: boolean;
};
export type Range = { from: number; to: number };

/**
 * Exact, though it divides: below 2^53 a quotient lies further from the next whole number than its rounding error
 * reaches (a + b < 2^53). `%` would be exact too, and ten times slower on these sizes.
 */
export const floorDiv = (a: number, b: number): number => Math.floor(a / b);
export const ceilDiv = (a: number, b: number): number => -Math.floor(-a / b);

const MOST_LEVELS = 5;
const column = (): Float64Array => new Float64Array(MOST_LEVELS);

/** Working memory of one search, so that millions of bases are tried without garbage. */
export class ChainSolver {
  readonly chain: Chain;
  /** People of a level alone. */
  readonly low = column();
  readonly high = column();
  /** People of a level and all better ones, as far as the levels before allow. */
  readonly sumLow = column();
  readonly sumHigh = column();

  /** From this base on, every printed share spans a whole person. */
  private readonly wholeFrom: number;

  constructor(chain: Chain) {
    this.chain = chain;
    this.wholeFrom = Math.max(0, ...chain.bounds.map(({ low, high, den }) => (den === 0 ? 0 : den / (high - low))));
  }

  private tighten(bound: Bound, base: number, closed: boolean): boolean {
    let from: number;
    let to: number;
    if (bound.den === 0) {
      from = closed ? 0 : bound.low;
      to = from;
    } else {
      from = ceilDiv(bound.low * base, bound.den);
      to = closed ? floorDiv(bound.high * base, bound.den) : ceilDiv(bound.high * base, bound.den) - 1;
    }
    const { level } = bound;
    const low = bound.cumulative ? this.sumLow : this.low;
    const high = bound.cumulative ? this.sumHigh : this.high;
    if (from > (low[level] ?? 0)) low[level] = from;
    if (to < (high[level] ?? 0)) high[level] = to;
    return from <= to;
  }

  /** From `base` on, the first base of which every printed share alone is a whole number of people. */
  nextWhole(base: number): number {
    if (base >= this.wholeFrom) return base;
    let next = base;
    for (let tried = -1; tried !== next; ) {
      tried = next;
      for (const bound of this.chain.bounds) {
        if (bound.den === 0 || bound.low <= 0) continue;
        const people = ceilDiv(bound.low * next, bound.den);
        if (people * bound.den >= bound.high * next) next = floorDiv(people * bound.den, bound.high) + 1;
      }
    }
    return next;
  }

  /**
   * True where some set of whole numbers agrees on this base. `closed` asks instead for a step that may be added to any
   * agreeing set without leaving any bound: known people add nobody, and a share's upper end is allowed.
   */
  agrees(base: number, closed = false): boolean {
    const { bounds, levels, slack } = this.chain;
    for (let level = 0; level < levels; level += 1) {
      this.low[level] = 0;
      this.sumLow[level] = 0;
      this.high[level] = base;
      this.sumHigh[level] = base;
    }
    for (const bound of bounds) if (!this.tighten(bound, base, closed)) return false;
    let low = 0;
    let high = 0;
    for (let level = 0; level < levels; level += 1) {
      low = Math.max(this.sumLow[level] ?? 0, low + (this.low[level] ?? 0));
      high = Math.min(this.sumHigh[level] ?? 0, high + (this.high[level] ?? 0));
      if (low > high) return false;
      this.sumLow[level] = low;
      this.sumHigh[level] = high;
    }
    return slack || (low <= base && base <= high);
  }

  /** After `agrees(base)`: narrows every level to the numbers that take part in some agreeing set. */
  narrow(base: number): void {
    const { levels, slack } = this.chain;
    const last = levels - 1;
    if (!slack) {
      this.sumLow[last] = base;
      this.sumHigh[last] = base;
    }
    for (let level = last; level >= 0; level -= 1) {
      const low = this.low[level] ?? 0;
      const high = this.high[level] ?? 0;
      const sumLow = this.sumLow[level] ?? 0;
      const sumHigh = this.sumHigh[level] ?? 0;
      const before = level - 1;
      const beforeLow = Math.max(level === 0 ? 0 : (this.sumLow[before] ?? 0), sumLow - high);
      const beforeHigh = Math.min(level === 0 ? 0 : (this.sumHigh[before] ?? 0), sumHigh - low);
      if (level > 0) {
        this.sumLow[before] = beforeLow;
        this.sumHigh[before] = beforeHigh;
      }
      this.low[level] = Math.max(low, sumLow - beforeHigh);
      this.high[level] = Math.min(high, sumHigh - beforeLow);
    }
  }

  /** After `narrow(base)`: every agreeing set, until `enough` says stop. Each step taken here can be completed. */
  *sets(level = 0, sum = 0): Generator<number[]> {
    if (level === this.chain.levels) {
      yield [];
      return;
    }
    const from = Math.max(this.low[level] ?? 0, (this.sumLow[level] ?? 0) - sum);
    const to = Math.min(this.high[level] ?? 0, (this.sumHigh[level] ?? 0) - sum);
    for (let people = from; people <= to; people += 1)
      for (const rest of this.sets(level + 1, sum + people)) yield [people, ...rest];
  }
}
