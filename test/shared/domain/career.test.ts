// Ratings over the years (law sheet R46 to R49): recommendations with their article, at the edges of years and regimes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CareerView, careerView, type YearlyResult } from '#shared/domain/career';
import { CareerInvalid } from '#shared/domain/errors';
import { OUTCOMES, type Outcome } from '#shared/domain/rating';
import { CAREER_RULES } from '#shared/regulations/use-of-results';

const aYear = (year: number, outcome: Outcome, changes: Partial<YearlyResult> = {}): YearlyResult => ({
  year,
  outcome,
  kind: 'civil-servant',
  lead: 'staff',
  provisional: false,
  ...changes,
});
const failed = (year: number, changes: Partial<YearlyResult> = {}): YearlyResult =>
  aYear(year, 'not-completed', changes);
const rulesOf = ({ recommendations }: CareerView): string[] => recommendations.map(({ rule }) => rule);
const questionsOf = ({ questions }: CareerView): string[] => questions.map(({ code, year }) => `${code} ${year}`);

describe('two consecutive years not completed, to 2025 (Luật 2019 Đ1k12, Luật Viên chức 2010 Đ29)', () => {
  it('suggests dismissal of a civil servant, with both years and the article [R46]', () => {
    expect(careerView([failed(2023), failed(2024)]).recommendations).toEqual([
      {
        rule: 'dismissal-after-two-years',
        years: [
          { year: 2023, rating: 'not-completed' },
          { year: 2024, rating: 'not-completed' },
        ],
        source: expect.objectContaining({ article: 'Đ1k12', certainty: 'T' }),
        assumption: false,
        needs: [],
        cautions: [expect.objectContaining({ document: 'NĐ 46/2010/NĐ-CP' })],
        provisional: false,
      },
    ]);
  });

  it('suggests ending the contract of a public employee, with 45 or 30 days’ notice [R46]', () => {
    const view = careerView([2024, 2025].map((year) => failed(year, { kind: 'public-employee' })));
    expect(view.recommendations).toEqual([
      expect.objectContaining({ rule: 'contract-ended-after-two-years', needs: ['notice-45-or-30-days'] }),
    ]);
  });

  it('suggests nothing after a single such year, nor where a better year stands between', () => {
    expect(careerView([aYear(2023, 'good'), aYear(2022, 'good'), failed(2024)])).toEqual({
      recommendations: [],
      questions: [],
    });
    expect(rulesOf(careerView([failed(2022), aYear(2023, 'completed'), failed(2024)]))).not.toContain(
      'dismissal-after-two-years',
    );
  });

  it('holds for 2024 with 2025 and no longer for 2025 with 2026', () => {
    expect(rulesOf(careerView([failed(2024), failed(2025)]))).toEqual(['dismissal-after-two-years']);
    expect(rulesOf(careerView([failed(2025), failed(2026)]))).toEqual(['lower-post-or-dismissal']);
  });

  it('says nothing for cadres and contract workers, of whom no such rule was read', () => {
    for (const kind of ['cadre', 'contract-worker'] as const)
      expect(rulesOf(careerView([failed(2023, { kind }), failed(2024, { kind })]))).toEqual([]);
  });
});

describe('two years apart, to 2025 (Luật 2019 Đ1k12)', () => {
  it('suggests a lower post for staff with two such years in three [R47]', () => {
    expect(rulesOf(careerView([failed(2022), aYear(2023, 'good'), failed(2024)]))).toEqual([
      'lower-post-after-two-in-three',
    ]);
  });

  it('does not count a year before the three', () => {
    expect(rulesOf(careerView([failed(2021), aYear(2022, 'good'), aYear(2023, 'good'), failed(2024)]))).toEqual([]);
  });

  it('suggests moving a leader with two such years apart in one term, however far apart [R47]', () => {
    const leader = { lead: 'head' as const, term: { from: '2021-01-01', to: '2025-12-31' } };
    const between = [2022, 2023].map((year) => aYear(year, 'good', leader));
    expect(rulesOf(careerView([failed(2021, leader), ...between, failed(2024, leader)]))).toEqual([
      'leader-moved-or-not-reappointed',
    ]);
  });

  it('does not count a leader’s year of another term, and asks where the term is not known', () => {
    const second = { lead: 'manager' as const, term: { from: '2023-01-01' } };
    const good = aYear(2023, 'good', second);
    expect(careerView([failed(2022), good, failed(2024, second)])).toEqual({ recommendations: [], questions: [] });
    const unknown = [failed(2022, { lead: 'deputy' }), aYear(2023, 'good'), failed(2024, { lead: 'deputy' })];
    expect(questionsOf(careerView(unknown))).toContain('term-missing 2024');
  });

  it('asks whose term it was, where a leader’s earlier year lies only in part in the present one [R47]', () => {
    const leader = { lead: 'head' as const, term: { from: '2021-01-02', to: '2026-01-01' } };
    const between = [2022, 2023].map((year) => aYear(year, 'good'));
    const view = careerView([failed(2021), ...between, failed(2024, leader)]);
    expect(rulesOf(view)).toEqual([]);
    expect(questionsOf(view)).toEqual(['year-partly-in-term 2021']);
    expect(questionsOf(careerView([aYear(2021, 'good'), ...between, failed(2024, leader)]))).toEqual([]);
  });

  it('asks for the years of the term that it has no rating of, and for the term of a year after its end', () => {
    const term = { from: '2021-01-01', to: '2023-12-31' };
    const leader = { lead: 'head' as const, term };
    expect(questionsOf(careerView([aYear(2022, 'good'), failed(2023, leader)]))).toContain('year-missing 2021');
    const later = careerView([failed(2021), aYear(2022, 'good'), aYear(2023, 'good'), failed(2024, leader)]);
    expect(rulesOf(later)).toEqual([]);
    expect(questionsOf(later)).toContain('term-missing 2024');
  });
});

describe('a single year from 2026 (Luật 80/2025 Đ27k1c, NĐ 335 Đ23k3)', () => {
  it('suggests a lower post or dismissal of a civil servant, to be chosen by people [R48]', () => {
    expect(careerView([failed(2026)])).toMatchObject({
      recommendations: [
        { rule: 'lower-post-or-dismissal', assumption: false, needs: ['lower-post-or-dismissal-chosen'] },
      ],
      questions: [],
    });
  });

  it('does not reach back to 2025', () => {
    expect(rulesOf(careerView([aYear(2024, 'good'), failed(2025)]))).toEqual([]);
  });

  it('is marked as an assumption for public employees', () => {
    expect(careerView([failed(2026, { kind: 'public-employee' })]).recommendations).toMatchObject([
      { rule: 'lower-post-or-dismissal', assumption: true, source: { certainty: 'S' } },
    ]);
  });
});

describe('streamlining (NĐ 29/2023 Đ2k1đ)', () => {
  it('is suggested after one completed and one not completed year in a row, in either order, if no post suits [R49]', () => {
    for (const years of [
      [aYear(2023, 'completed'), failed(2024)],
      [failed(2023), aYear(2024, 'completed')],
    ])
      expect(careerView(years).recommendations).toContainEqual(
        expect.objectContaining({ rule: 'streamlining', needs: ['no-suitable-post'] }),
      );
  });

  it('is not suggested for years that ended before the decree, nor after two completed years', () => {
    expect(rulesOf(careerView([aYear(2021, 'completed'), failed(2022)]))).toEqual([]);
    expect(rulesOf(careerView([aYear(2023, 'completed'), aYear(2024, 'completed')]))).toEqual([]);
  });
});

describe('what the list does not settle', () => {
  it('[R51] asks for a missing year rather than taking it for a good one', () => {
    expect(questionsOf(careerView([failed(2024)]))).toEqual(
      expect.arrayContaining(['year-missing 2023', 'year-missing 2022']),
    );
  });

  it('asks about a year without a rating', () => {
    const view = careerView([failed(2022), aYear(2023, 'not-rated'), failed(2024)]);
    expect(questionsOf(view)).toContain('year-without-rating 2023');
  });

  it('marks a recommendation that rests on a result still open to petition', () => {
    const view = careerView([failed(2023), failed(2024, { provisional: true })]);
    expect(view.recommendations[0]?.provisional).toBe(true);
  });

  it('has nothing to say of an empty career', () => {
    expect(careerView([])).toEqual({ recommendations: [], questions: [] });
  });
});

describe('any career', () => {
  const career = fc
    .uniqueArray(fc.integer({ min: 2018, max: 2028 }), { minLength: 1, maxLength: 8 })
    .chain((years) =>
      fc.tuple(...years.map((year) => fc.constantFrom(...OUTCOMES).map((outcome) => aYear(year, outcome)))),
    );

  it('gives the same view in whatever order its years are listed', () => {
    fc.assert(
      fc.property(career, (years) => {
        expect(careerView(years.toReversed())).toEqual(careerView(years));
      }),
      { seed: 9 },
    );
  });

  it('gives no recommendation where the last year is good or better', () => {
    fc.assert(
      fc.property(career, (years) => {
        const last = Math.max(...years.map(({ year }) => year));
        const better = years.map((year) => (year.year === last ? { ...year, outcome: 'good' as const } : year));
        expect(careerView(better)).toEqual({ recommendations: [], questions: [] });
      }),
      { seed: 10 },
    );
  });

  it('[R52] cites an article in every recommendation', () => {
    for (const { source } of CAREER_RULES) expect(source.article).toBeDefined();
  });
});

describe('a list that contradicts itself is refused', () => {
  it.each([
    ['the same year twice', [failed(2024), aYear(2024, 'good')], 'year-twice'],
    ['an unknown rating', [{ ...failed(2024), outcome: 'fair' }], 'not-yearly-results'],
    ['no list', { year: 2024 }, 'not-yearly-results'],
  ])('%s', (_, list, problem) => {
    expect(() => careerView(list)).toThrow(CareerInvalid);
    expect(() => careerView(list)).toThrow(problem);
  });
});
