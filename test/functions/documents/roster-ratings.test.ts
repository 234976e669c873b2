// The roster's column of earlier years' ratings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rosterCsvs } from '../../../functions/documents/roster-files.ts';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import { asEarlierRatings, printEarlierRatings } from '../../../functions/documents/roster-ratings.ts';
import { sound, TODAY } from './roster-edits.ts';

const read = asEarlierRatings(TODAY);

describe('earlier ratings', () => {
  it('are read by year, in the words that offices write', () => {
    expect(read('2022: HTT; 2021: Hoàn thành xuất sắc nhiệm vụ; 2020 - KHTNV')).toEqual({
      value: [
        { year: 2022, outcome: 'good' },
        { year: 2021, outcome: 'excellent' },
        { year: 2020, outcome: 'not-completed' },
      ],
    });
  });

  it.each([
    ['ratings without their years', 'HTT; HTT; HTXS'],
    ['a year twice', '2022: HTT; 2022: HTXS'],
    ['a year to come', '2024: HTT'],
    ['an unknown word', '2022: A'],
  ])('are refused with %s: nothing is guessed', (_, text) => {
    expect(read(text)).toEqual({ code: 'bad-earlier-ratings' });
  });

  it('read back as they are printed', () => {
    const outcome = fc.constantFrom('excellent', 'good', 'completed', 'not-completed', 'not-rated');
    const rating = fc.record({ year: fc.integer({ min: 2000, max: 2023 }), outcome });
    const ratings = fc.uniqueArray(rating, { selector: ({ year }) => year, minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(ratings, (value) => {
        expect(read(printEarlierRatings(value))).toEqual({ value });
      }),
    );
  });

  it('come in with the roster, and a roster without the column has none', async () => {
    const [first, ...others] = sound.officials;
    if (first === undefined) throw new TypeError('nobody');
    const earlierRatings = [{ year: 2022, outcome: 'completed' as const }];
    const roster = { ...sound, officials: [{ ...first, earlierRatings }, ...others] };

    expect((await planRoster(rosterCsvs(roster), TODAY)).roster).toEqual(roster);
    expect((await planRoster(rosterCsvs(sound), TODAY)).roster).toEqual(sound);
  });
});
