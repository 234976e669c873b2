// What is suggested to whoever decides: override, then standards, then ceiling; the meeting's proposal beside it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, AssessmentOutcome, LevelVerdict } from '#shared/domain/assessment';
import { type Eligibility, mayHave } from '#shared/domain/eligibility';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { suggest } from '#shared/domain/suggestion';

const ceiling = { rating: 'completed', code: 'leave', article: 'Đ2k3' } as const;
const override = { rating: 'not-completed', code: 'discipline', article: 'Đ15' } as const;
const because = ({ code, article }: { code: string; article: string }) => [{ code, article }];

const level = (rating: Rating, verdict: LevelVerdict['verdict']): LevelVerdict => ({ rating, verdict, conditions: [] });
/** Standards that came to this; by default they ask the person nothing. */
const assessed = (outcome?: AssessmentOutcome): Assessment => ({
  way: 'conditions',
  overrides: [],
  levels: RATINGS.slice(0, 3).map((rating) => level(rating, outcome === undefined ? 'not-applicable' : 'not-met')),
  outcome: outcome ?? { is: 'none-fits' },
});
const year = { scores: [], missing: [] };
const told = (eligibility: Eligibility, outcome?: AssessmentOutcome) => ({
  eligibility,
  assessment: assessed(outcome),
  known: { year },
});
const rated = (over: Partial<Extract<Eligibility, { status: 'rated' }>> = {}): Eligibility => ({
  status: 'rated',
  ...over,
});
const reaching = (rating: Rating): AssessmentOutcome => ({ is: 'rating', rating, by: 'level' });
const MISSING: AssessmentOutcome = { is: 'missing-data', figures: ['tasks-done'], points: false };

describe('a suggestion where the standards ask nothing', () => {
  it('is the meeting’s proposal where no rule bounds it', () => {
    const { answer, reasons } = suggest(told(rated()), 'excellent');

    expect(answer).toEqual({ is: 'rating', rating: 'excellent', by: 'proposal' });
    expect(reasons).toEqual([]);
  });

  it('comes down to the ceiling, with its article, beside what was proposed', () => {
    expect(suggest(told(rated({ ceiling })), 'good')).toEqual({
      answer: { is: 'rating', rating: 'completed', by: 'rule' },
      reasons: because(ceiling),
      proposal: { rating: 'good', bounded: 'completed' },
    });
  });

  it('keeps a proposal at or below the ceiling, without a reason that changed nothing', () => {
    for (const proposal of ['completed', 'not-completed'] as const)
      expect(suggest(told(rated({ ceiling })), proposal)).toEqual({
        answer: { is: 'rating', rating: proposal, by: 'proposal' },
        reasons: [],
      });
  });

  it('says so where nobody proposed anything', () => {
    expect(suggest(told(rated({ ceiling }))).answer).toEqual({ is: 'no-proposal' });
  });
});

describe('a suggestion by the standards', () => {
  it('is what they reach, whatever the meeting proposed, and shows what departs from it', () => {
    expect(suggest(told(rated(), reaching('good')), 'good').proposal).toBeUndefined();
    for (const proposal of ['excellent', 'completed'] as const)
      expect(suggest(told(rated(), reaching('good')), proposal)).toMatchObject({
        answer: { is: 'rating', rating: 'good', by: 'standards' },
        proposal: { rating: proposal, bounded: proposal },
      });
  });

  it('is bounded by leave or the unit’s rating, with the article', () => {
    expect(suggest(told(rated({ ceiling }), reaching('excellent')))).toEqual({
      answer: { is: 'rating', rating: 'completed', by: 'rule' },
      reasons: because(ceiling),
    });
  });

  it('is that no rating fits, or what data is missing, and then only what bounds leave of the proposal', () => {
    expect(suggest(told(rated(), { is: 'none-fits' })).answer).toEqual({ is: 'none-fits' });
    expect(suggest(told(rated({ ceiling }), MISSING), 'excellent')).toEqual({
      answer: { is: 'missing-data', figures: ['tasks-done'], points: false, periods: [] },
      reasons: because(ceiling),
      proposal: { rating: 'excellent', bounded: 'completed' },
    });
  });

  it('names the months or quarters that are missing where points are', () => {
    const judged = told(rated(), { is: 'missing-data', figures: [], points: true });

    expect(suggest({ ...judged, known: { year: { scores: [], missing: ['2023-Q2'] } } }).answer).toMatchObject({
      periods: ['2023-Q2'],
    });
  });
});

describe('what overrides all else', () => {
  it('is suggested whatever was reached or proposed, and even where nothing is known', () => {
    const forced = { is: 'rating', rating: 'not-completed', by: 'rule' };
    for (const outcome of [undefined, MISSING, reaching('excellent')])
      expect(suggest(told(rated({ ceiling, override }), outcome), 'excellent')).toMatchObject({
        answer: forced,
        reasons: because(override),
      });
    expect(suggest(told(rated({ override }))).answer).toEqual(forced);
  });

  it.each(['not-rated', 'decided-elsewhere'] as const)('is no rating for whoever is %s, with the article', (status) => {
    const eligibility: Eligibility = { status, reason: 'service-under-minimum', article: 'Đ2k3' };

    expect(suggest(told(eligibility, reaching('good')), 'good')).toEqual({
      answer: { is: 'not-rated' },
      reasons: [{ code: 'service-under-minimum', article: 'Đ2k3' }],
    });
  });
});

describe('any suggestion', () => {
  const rating = fc.constantFrom(...RATINGS);
  const bound = rating.map((each) => ({ ...ceiling, rating: each }));
  const outcome = fc.oneof(
    fc.constant(undefined),
    fc.constant<AssessmentOutcome>({ is: 'none-fits' }),
    fc.constant(MISSING),
    rating.map(reaching),
  );

  it('suggests no rating that the rules do not leave open, nor leaves more of a proposal', () => {
    fc.assert(
      fc.property(fc.option(bound), fc.option(bound), outcome, fc.option(rating), (upTo, only, reached, proposal) => {
        const eligibility = rated({
          ...(upTo === null ? {} : { ceiling: upTo }),
          ...(only === null ? {} : { override: only }),
        });
        const { answer, proposal: beside } = suggest(told(eligibility, reached), proposal ?? undefined);

        expect(answer.is !== 'rating' || mayHave(eligibility, answer.rating)).toBe(true);
        if (only === null && beside !== undefined) expect(mayHave(eligibility, beside.bounded)).toBe(true);
      }),
    );
  });
});
