// Whatever the people were: from its own rounded figures, reconcile finds them again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from '#shared/domain/reconcile';
import { ChainSolver, ceilDiv, floorDiv } from '#shared/domain/reconcile/chain';
import { includesBase } from '#shared/domain/reconcile/gathering';
import { showShare } from '#shared/domain/reconcile/numbers';
import { printedAs, ROUNDINGS, type Rounding } from '#shared/domain/reconcile/patterns';
import { LEVELS } from '#shared/domain/reconcile/published';
import { aTable } from './reconcile/tables.ts';

const truth = fc
  .record({
    counts: fc.array(fc.oneof(fc.nat(12), fc.nat(900)), { minLength: 4, maxLength: 4 }),
    notRated: fc.oneof(fc.constant(0), fc.nat(60)),
    digits: fc.nat(3),
    rounding: fc.constantFrom<Rounding>(...ROUNDINGS),
    onTotal: fc.boolean(),
    printsTotal: fc.boolean(),
    printsPeople: fc.boolean(),
    goodIsCumulative: fc.boolean(),
    comma: fc.boolean(),
    leavesOut: fc.nat(8),
  })
  .filter(({ counts }) => counts.some((count) => count > 0));
type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

/** An unknown total holds nobody without a rating, or the printed shares would be of an unknown part. */
const baseOf = ({ counts, notRated, onTotal, printsTotal }: Truth): number =>
  sum(counts) + (onTotal && printsTotal ? notRated : 0);

const printed = (truth: Truth) => {
  const { counts, notRated, digits, rounding, goodIsCumulative, comma, printsPeople, printsTotal, leavesOut } = truth;
  const shares = counts.map((count, index) => {
    const people = index === 1 && goodIsCumulative ? sum(counts.slice(0, 2)) : count;
    const text = showShare(printedAs(people, baseOf(truth), digits, rounding));
    return index === leavesOut ? undefined : comma ? text.replace('.', ',') : text;
  });
  const total = sum(counts) + notRated;
  return aTable({
    ...(printsTotal ? { total } : { upTo: total + 50 }),
    ...(printsPeople ? { counts } : {}),
    shares,
  });
};

describe('the truth behind rounded figures', () => {
  it('is always among the bases, the numbers and the sets that reconcile gives', () => {
    fc.assert(
      fc.property(truth, (truth) => {
        const base = baseOf(truth);
        const { readings } = reconcile(printed(truth));
        const found = readings.filter(
          (reading) =>
            reading.rounding === truth.rounding &&
            includesBase(reading.bases, base) &&
            truth.counts.every((count, index) => {
              const range = reading.counts[LEVELS[index] ?? 'good'];
              return range !== undefined && range.from <= count && count <= range.to;
            }) &&
            (reading.sets === undefined ||
              reading.sets.some(
                (set) => set.base === base && truth.counts.every((count, i) => set.counts[i] === count),
              )),
        );
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 250, seed: 5 },
    );
  });

  it('is found on large bases by the repeating ranges as by trying each base', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1500, max: 9000 }), (a, b, limit) => {
        const units = [a, Math.min(b, 1000 - a), Math.max(0, 1000 - a - b), 0];
        const shares = units.map((each) => showShare({ units: each, digits: 1 }));
        const { readings } = reconcile(aTable({ upTo: 20_000 + limit, shares }));
        const reading = readings.find(({ rounding, cumulative }) => rounding === 'half-up' && cumulative.length === 0);
        const solver = new ChainSolver({
          bounds: units.map((each, level) => ({
            level,
            cumulative: false,
            low: 2 * each - 1,
            high: 2 * each + 1,
            den: 2000,
          })),
          levels: 4,
          slack: false,
        });
        for (let base = 20_000; base <= 20_000 + limit; base += 13)
          expect(includesBase(reading?.bases ?? [], base)).toBe(solver.agrees(base));
      }),
      { numRuns: 20, seed: 6 },
    );
  });
});

describe('the arithmetic on whole numbers', () => {
  it('divides exactly wherever reconcile divides', () => {
    const operand = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
    fc.assert(
      fc.property(operand, fc.integer({ min: 1, max: 2 * 10 ** 7 }), (a, b) => {
        const exact = BigInt(a) / BigInt(b) - (BigInt(a) % BigInt(b) < 0n ? 1n : 0n);
        expect(BigInt(floorDiv(a, b))).toBe(exact);
        expect(BigInt(floorDiv(a - (a % b) - 1, b))).toBe(BigInt(a - (a % b)) / BigInt(b) - 1n);
        expect(ceilDiv(a, b) + floorDiv(-a, b)).toBe(0);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
