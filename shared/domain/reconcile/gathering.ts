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

const widen = (one: Range, other: Range): Range => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

/** Whole numbers and fractions of people differ by less than one for each of six rounded bounds. */
const ROUNDED = 6;

export class Gathering {
  bases: BaseRange[] = [];
  sets: CountSet[] | undefined = [];
  private readonly solver: ChainSolver;
  private measured: Range[] = [];
  private slope: { every: number; parts: Range[] } | undefined;

  constructor(solver: ChainSolver) {
    this.solver = solver;
  }

  /** Over all bases, by level. */
  get counts(): Partial<Record<Level, Range>> {
    return Object.fromEntries(
      LEVELS.slice(0, this.solver.chain.levels).map((level, index) => [level, this.measured[index]]),
    );
  }

  /** People of the base who are in no line. */
  get outside(): Range {
    return this.measured[this.solver.chain.levels] ?? { from: 0, to: 0 };
  }

  /**
   * What each level, and whoever is left over, has of `every` bases at least and at most when people may be fractions;
   * whole numbers differ from it by six at most. False where no such step can be added again and again.
   */
  slopes(every: number): boolean {
    if (!this.solver.agrees(every, true)) return false;
    this.solver.narrow(every);
    this.slope = { every, parts: this.parts(every) };
    return true;
  }

  /** Finds the bases, and the least people of each level; measuring ends where larger bases can only have more. */
  upwards(from: number, to: number): void {
    let least = false;
    for (let base = this.solver.nextWhole(from); base <= to; base = this.solver.nextWhole(base + 1)) {
      if (!this.solver.agrees(base)) continue;
      const last = this.bases.at(-1);
      if (last !== undefined && last.to === base - 1) last.to = base;
      else this.bases.push({ from: base, to: base });
      least ||= this.beyond(
        (part, slope, every) => part.from === 0 || (slope.from * base) / every - ROUNDED >= part.from,
      );
      if (least && this.sets === undefined) continue;
      this.measure(base);
      this.list(base);
    }
  }

  /** The most people of each level, from the largest base down: a step of bases never lessens them. */
  downwards(from: number, to: number): void {
    if (this.bases.length === 0) return;
    for (let base = to; base >= from; base -= 1) {
      if (!this.solver.agrees(base)) continue;
      if (this.beyond((part, slope, every) => (slope.to * base) / every + ROUNDED <= part.to)) return;
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

  private beyond(test: (part: Range, slope: Range, every: number) => boolean): boolean {
    const { slope, measured } = this;
    return (
      slope !== undefined &&
      measured.length > 0 &&
      measured.every((part, index) => test(part, slope.parts[index] ?? part, slope.every))
    );
  }

  /** After `narrow`: people of each level, and last those left over where there may be any. */
  private parts(base: number): Range[] {
    const { low, high, sumLow, sumHigh, chain } = this.solver;
    const levels = Array.from({ length: chain.levels }, (_, level) => ({
      from: low[level] ?? 0,
      to: high[level] ?? 0,
    }));
    const top = chain.levels - 1;
    if (!chain.slack) return levels;
    return [...levels, { from: base - (sumHigh[top] ?? 0), to: base - (sumLow[top] ?? 0) }];
  }

  private measure(base: number): void {
    this.solver.narrow(base);
    const now = this.parts(base);
    this.measured =
      this.measured.length === 0 ? now : this.measured.map((part, index) => widen(part, now[index] ?? part));
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
