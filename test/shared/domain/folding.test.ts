// Small groups are folded, and nothing published lets anybody subtract them out again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_UNDER, foldedGroups, foldedTotal, type GroupedOutcome, SEVERAL } from '#shared/domain/folding';
import { OUTCOMES } from '#shared/domain/rating';
import { addTallies, inScope, tallyOf } from '#shared/domain/tally';

const people = (size: number, jobGroup: string, kind = 'civil-servant'): GroupedOutcome[] =>
  Array.from({ length: size }, () => ({ kind, jobGroup, outcome: 'good' as const }));
const anyPeople = fc.array(
  fc.record({
    kind: fc.constantFrom('civil-servant', 'public-employee', 'cadre'),
    jobGroup: fc.constantFrom('a', 'b', 'c', 'd'),
    outcome: fc.constantFrom(...OUTCOMES),
  }),
  { maxLength: 60 },
);
const summary = (rows: GroupedOutcome[]) =>
  foldedGroups(rows).map(({ kind, jobGroup, tally }) => [kind, jobGroup, inScope(tally)]);

describe('the groups of a panel', () => {
  it('are told one by one where each has five people', () => {
    expect(summary([...people(5, 'a'), ...people(6, 'b')])).toEqual([
      ['civil-servant', 'a', 5],
      ['civil-servant', 'b', 6],
    ]);
  });

  it('are folded together where they are small', () => {
    expect(summary([...people(3, 'a'), ...people(4, 'b'), ...people(9, 'c')])).toEqual([
      ['civil-servant', 'c', 9],
      ['civil-servant', SEVERAL, 7],
    ]);
  });

  it('take the next smallest along where the small ones alone are still fewer than five', () => {
    expect(summary([...people(1, 'a'), ...people(5, 'b'), ...people(9, 'c')])).toEqual([
      ['civil-servant', 'c', 9],
      ['civil-servant', SEVERAL, 6],
    ]);
  });

  it('are not told at all where the whole panel is fewer than five', () => {
    expect(summary(people(4, 'a'))).toEqual([]);
  });

  it('of two kinds become one of several kinds', () => {
    expect(summary([...people(3, 'a'), ...people(3, 'a', 'contract-worker')])).toEqual([[SEVERAL, 'a', 6]]);
  });

  it('never have fewer than five people, and always add up to the whole panel', () => {
    fc.assert(
      fc.property(anyPeople, (rows) => {
        const groups = foldedGroups(rows);
        for (const { tally } of groups) expect(inScope(tally)).toBeGreaterThanOrEqual(FOLD_UNDER);
        const whole = rows.length < FOLD_UNDER ? tallyOf([]) : tallyOf(rows.map(({ outcome }) => outcome));
        expect(addTallies(groups.map(({ tally }) => tally))).toEqual(whole);
      }),
    );
  });

  it('do not depend on the order of people', () => {
    fc.assert(
      fc.property(anyPeople, (rows) => {
        expect(foldedGroups(rows.toReversed())).toEqual(foldedGroups(rows));
      }),
    );
  });
});

describe('the total above the panels', () => {
  const anyPanels = fc.array(fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 9 }), { maxLength: 12 });

  it('leaves a remainder of fewer than five out, so that no subtraction tells it', () => {
    fc.assert(
      fc.property(anyPanels, (panels) => {
        const tallies = panels.map(tallyOf);
        const { tally, folded } = foldedTotal(tallies);
        const told = tallies.filter((each) => inScope(each) >= FOLD_UNDER);
        const difference = inScope(tally) - inScope(addTallies(told));

        expect(difference === 0 || difference >= FOLD_UNDER).toBe(true);
        expect(folded.included).toBe(difference > 0);
        for (const outcome of OUTCOMES) expect(tally[outcome]).toBeGreaterThanOrEqual(addTallies(told)[outcome]);
      }),
    );
  });

  it('is everybody where no panel is small', () => {
    const tallies = [tallyOf(Array(6).fill('good')), tallyOf(Array(5).fill('excellent'))];

    expect(foldedTotal(tallies)).toEqual({ tally: addTallies(tallies), folded: { panels: 0, included: false } });
  });

  it('holds several small panels together where they are five', () => {
    const small = tallyOf(['good', 'good', 'excellent']);

    expect(foldedTotal([small, small])).toEqual({
      tally: addTallies([small, small]),
      folded: { panels: 2, included: true },
    });
  });
});
