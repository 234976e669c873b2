// What is suggested to whoever decides: override, then ceiling, then the meeting's proposal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Eligibility, mayHave } from '#shared/domain/eligibility';
import { RATINGS } from '#shared/domain/rating';
import { suggest } from '#shared/domain/suggestion';

const ceiling = { rating: 'completed', code: 'leave', article: 'Đ2k3' } as const;
const override = { rating: 'not-completed', code: 'discipline', article: 'Đ15' } as const;
const because = ({ code, article }: { code: string; article: string }) => [{ code, article }];

describe('a suggestion', () => {
  it('is the meeting’s proposal where no rule bounds it', () => {
    expect(suggest({ status: 'rated' }, 'excellent')).toEqual({ rating: 'excellent', reasons: [] });
  });

  it('comes down to the ceiling, with its article', () => {
    expect(suggest({ status: 'rated', ceiling }, 'good')).toEqual({ rating: 'completed', reasons: because(ceiling) });
  });

  it('keeps a proposal at or below the ceiling, without a reason that changed nothing', () => {
    expect(suggest({ status: 'rated', ceiling }, 'completed')).toEqual({ rating: 'completed', reasons: [] });
    expect(suggest({ status: 'rated', ceiling }, 'not-completed')).toEqual({ rating: 'not-completed', reasons: [] });
  });

  it('is what overrides all else, whatever the meeting proposed, and even where it proposed nothing', () => {
    const forced = { rating: 'not-completed', reasons: because(override) };

    expect(suggest({ status: 'rated', ceiling, override }, 'excellent')).toEqual(forced);
    expect(suggest({ status: 'rated', override })).toEqual(forced);
  });

  it('is missing where nobody proposed anything', () => {
    expect(suggest({ status: 'rated', ceiling })).toEqual({ reasons: [{ code: 'no-proposal' }] });
  });

  it.each(['not-rated', 'decided-elsewhere'] as const)('is missing for whoever is %s, with the article', (status) => {
    const eligibility: Eligibility = { status, reason: 'service-under-minimum', article: 'Đ2k3' };

    expect(suggest(eligibility, 'good')).toEqual({ reasons: [{ code: 'service-under-minimum', article: 'Đ2k3' }] });
  });

  it('is always a rating that the rules leave open', () => {
    const rating = fc.constantFrom(...RATINGS);
    const bound = rating.map((each) => ({ ...ceiling, rating: each }));
    fc.assert(
      fc.property(fc.option(bound), fc.option(bound), rating, (upTo, only, proposal) => {
        const eligibility: Eligibility = {
          status: 'rated',
          ...(upTo === null ? {} : { ceiling: upTo }),
          ...(only === null ? {} : { override: only }),
        };
        const suggested = suggest(eligibility, proposal).rating;
        expect(suggested !== undefined && mayHave(eligibility, suggested)).toBe(true);
      }),
    );
  });
});
