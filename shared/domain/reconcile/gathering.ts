// Gathering: the agreeing bases of one reading, how many people each level may have on them, and the sets themselves.
import type { ChainSolver, Range } from './chain.ts';
import { LEVELS, type Level } from './published.ts';

/** `rated`: the four ratings are the whole base; `all`: the published total, unrated people with it; `other`: neither. */
export type BaseKind = 'all' | 'rated' | 'other';
export type CountSet = { base: number; counts: number[]; outside: number };

/** With `every`, the same range comes again after each so many bases, to the end of the search. */
export type BaseRange = Range & { every?: number; until?: number };

export const includesBase = (bases: readonly BaseRange[], base: number): boolean =>
  bases.some(({ from, to, every, until }) => {
    if (base < from) return false;
    if (every === undefined || until === undefined) return base <= to;
    return base <= until && (base - from) % every <= to - from;
  });

export const MOST_SETS = 200;

const widen = (range: Range | undefined, from: number, to: number): Range =>
  range === undefined ? { from, to } : { from: Math.min(range.from, from), to: Math.max(range.to, to) };

export class Gathering {
  bases: BaseRange[] = [];
  readonly counts: Partial<Record<Level, Range>> = {};
  outside: Range | undefined;
  sets: CountSet[] | undefined = [];
  private readonly solver: ChainSolver;

  constructor(solver: ChainSolver) {
    this.solver = solver;
  }

  /** Finds the bases, and the least people of each level: bounds only grow with the base, so measuring soon ends. */
  upwards(from: number, to: number): void {
    let least = false;
    for (let base = this.solver.nextWhole(from); base <= to; base = this.solver.nextWhole(base + 1)) {
      if (!this.solver.agrees(base)) continue;
      const last = this.bases.at(-1);
      if (last !== undefined && last.to === base - 1) last.to = base;
      else this.bases.push({ from: base, to: base });
      least ||= this.everyLevel((level, range) => (this.solver.low[level] ?? 0) >= range.from);
      if (least && this.sets === undefined) continue;
      this.measure(base);
      this.list(base);
    }
  }

  /** The most people of each level, from the largest base down. */
  downwards(from: number, to: number): void {
    if (this.bases.length === 0) return;
    for (let base = to; base >= from; base -= 1) {
      if (!this.solver.agrees(base)) continue;
      if (this.everyLevel((level, range) => (this.solver.high[level] ?? 0) <= range.to)) return;
      this.measure(base);
    }
  }

  /** From here on the ranges of the last `every` bases only come again. */
  repeat(end: number, every: number, until: number): void {
    const begin = end - every + 1;
    const parts = this.bases
      .filter(({ to }) => to >= begin)
      .map(({ from, to }) => ({ from: Math.max(from, begin), to }));
    if (parts.length === 0) return;
    this.sets = undefined;
    const last = this.bases.at(-1);
    if (last !== undefined && last.from <= begin && last.to === end) {
      last.to = until;
      return;
    }
    const before = this.bases
      .filter(({ from }) => from < begin)
      .map(({ from, to }) => ({ from, to: Math.min(to, begin - 1) }));
    this.bases = [...before, ...parts.map((part) => ({ ...part, every, until }))];
  }

  private everyLevel(test: (level: number, range: Range) => boolean): boolean {
    if (this.solver.chain.slack) return false;
    for (let level = 0; level < this.solver.chain.levels; level += 1) {
      const range = this.counts[LEVELS[level] ?? 'not-rated'];
      if (range === undefined || !test(level, range)) return false;
    }
    return true;
  }

  private measure(base: number): void {
    const { solver } = this;
    solver.narrow(base);
    const { levels } = solver.chain;
    for (let level = 0; level < levels; level += 1) {
      const name = LEVELS[level] ?? 'not-rated';
      this.counts[name] = widen(this.counts[name], solver.low[level] ?? 0, solver.high[level] ?? 0);
    }
    const top = levels - 1;
    this.outside = widen(this.outside, base - (solver.sumHigh[top] ?? 0), base - (solver.sumLow[top] ?? 0));
  }

  private list(base: number): void {
    if (this.sets === undefined) return;
    for (const counts of this.solver.sets()) {
      if (this.sets.length === MOST_SETS) {
        this.sets = undefined;
        return;
      }
      this.sets.push({ base, counts, outside: base - counts.reduce((sum, each) => sum + each, 0) });
    }
  }
}
