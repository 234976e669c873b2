// Tallies fold by addition, in any grouping and order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '#shared/domain/rating';
import { addTallies, cumulative, emptyTally, inScope, rated, Tally, tallyOf } from '#shared/domain/tally';
import { aTally } from '../../builders.ts';

fc.configureGlobal({ seed: 20_231_118 });

const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 40 });

describe('tallies', () => {
  it('count each outcome', () => {
    expect(tallyOf(['good', 'good', 'not-rated'])).toEqual(aTally({ good: 2, 'not-rated': 1 }));
    expect(Tally.parse(emptyTally())).toEqual(aTally());
  });

  it('of parts add up to the tally of the whole, however the parts are grouped', () => {
    fc.assert(
      fc.property(outcomes, outcomes, outcomes, (a, b, c) => {
        const [one, two, three] = [tallyOf(a), tallyOf(b), tallyOf(c)];
        const whole = tallyOf([...c, ...a, ...b]);
        expect(addTallies([addTallies([one, two]), three])).toEqual(whole);
        expect(addTallies([one, addTallies([three, two])])).toEqual(whole);
      }),
    );
  });

  it('keep people without a rating in scope but out of the rated', () => {
    const tally = aTally({ excellent: 1, good: 3, completed: 2, 'not-rated': 4, 'decided-elsewhere': 5, deferred: 6 });

    expect(rated(tally)).toBe(6);
    expect(inScope(tally)).toBe(21);
    expect(cumulative(tally, 'good')).toBe(4);
  });
});
