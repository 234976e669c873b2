// Caps in whole people: a share is a ceiling, so it is rounded down (law sheet, section 6).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CapRow, capGroups, capReadings, checkCaps, countsOf, seatsOf } from '#shared/domain/caps';
import { CapExceeded } from '#shared/domain/errors';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { aCap } from '../../builders.ts';

fc.configureGlobal({ seed: 20_231_118 });

const counts = (over: Partial<Record<Rating, number>>) => ({ ...countsOf([]), ...over });
const rows = (given: Partial<Record<Rating, number>>, jobGroup = 'Chuyên viên'): CapRow[] =>
  RATINGS.flatMap((rating) =>
    Array.from({ length: given[rating] ?? 0 }, (_, index) => ({
      official: `${jobGroup}-${rating}-${index}`,
      jobGroup,
      rating,
    })),
  );
const anyRows = fc.array(
  fc.record({
    official: fc.uuid(),
    jobGroup: fc.constantFrom('a', 'b', 'c'),
    rating: fc.constantFrom(...RATINGS),
  }),
  { maxLength: 60 },
);

describe('the seats of a cap of 20 percent', () => {
  it('give two excellent seats to eleven people rated good or better', () => {
    expect(seatsOf(aCap(), counts({ excellent: 3, good: 8 }))).toBe(2);
  });

  it('give groups of one to eleven people 0, 0, 0, 0, 1, 1, 1, 1, 1, 2 and 2 seats', () => {
    const seats = Array.from({ length: 11 }, (_, index) => seatsOf(aCap(), counts({ good: index + 1 })));

    expect(seats).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]);
  });

  it('give a group of five none of those rated good, one of good or better [R27]', () => {
    const readings = capReadings(counts({ excellent: 1, good: 4 }), 20);

    expect(readings.ofGood).toBe(0);
    expect(readings.ofGoodOrBetter).toBe(1);
  });

  it('give a unit of thirty good or better five, six and six by the three readings', () => {
    expect(capReadings(counts({ excellent: 5, good: 25 }), 20)).toEqual({
      ofGood: 5,
      ofGoodOrBetter: 6,
      ofAllRated: 6,
    });
    expect(capReadings(counts({ excellent: 6, good: 24 }), 20).ofGood).toBe(4);
  });

  it('multiply before they divide: 29 percent of a hundred is 29', () => {
    expect(seatsOf(aCap({ percent: 29 }), counts({ good: 100 }))).toBe(29);
  });

  it('never fall when the base grows', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 0, max: 100 }), (base, more, percent) => {
        const cap = aCap({ percent });
        expect(seatsOf(cap, counts({ good: base + more }))).toBeGreaterThanOrEqual(
          seatsOf(cap, counts({ good: base })),
        );
      }),
    );
  });
});

describe('checking a panel against its caps', () => {
  const check = (given: CapRow[], cap = aCap()) => checkCaps(capGroups(cap, given));

  it('accepts exactly 20 percent', () => {
    expect(() => check(rows({ excellent: 2, good: 8 }))).not.toThrow();
  });

  it('refuses one person more, naming the seats, the proposed and the base', () => {
    const refuse = () => check(rows({ excellent: 3, good: 7 }));

    expect(refuse).toThrow(CapExceeded);
    expect(refuse).toThrow(
      expect.objectContaining({ facts: { cap: 'cap-20', group: '', seats: 2, proposed: 3, base: 10 } }),
    );
  });

  it('holds within each job group, not only in the panel [R26] [R27]', () => {
    const split = [...rows({ excellent: 2, good: 3 }, 'a'), ...rows({ good: 10 }, 'b')];

    expect(() => check(split)).not.toThrow();
    expect(() => check(split, aCap({ per: 'panel-job-group' }))).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ group: 'a', seats: 1, proposed: 2 }) }),
    );
  });

  it('refuses nobody under a cap that is only shown', () => {
    expect(() => check(rows({ excellent: 9, good: 1 }), aCap({ enforced: false }))).not.toThrow();
  });

  it('accepts every choice within the head-room and refuses every one beyond it', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('panel', 'panel-job-group'), (given, per) => {
        const cap = aCap({ per: per as 'panel' });
        const within = capGroups(cap, given).every(({ headRoom }) => headRoom >= 0);
        let accepted = true;
        try {
          check(given, cap);
        } catch {
          accepted = false;
        }
        expect(accepted).toBe(within);
      }),
    );
  });

  it('answers the same in whatever order the rows come', () => {
    fc.assert(
      fc.property(
        anyRows.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const cap = aCap({ per: 'panel-job-group' });
          expect(capGroups(cap, shuffled)).toEqual(capGroups(cap, given));
        },
      ),
    );
  });
});
