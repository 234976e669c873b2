// A regime that no code has heard of: a decree made up here, as data alone, is in force by its days, rates and holds to its cap.
import { describe, expect, it } from 'vitest';
import { capGroups, checkCaps } from '#shared/domain/caps';
import { CapExceeded } from '#shared/domain/errors';
import type { Rating } from '#shared/domain/rating';
import { Regulations } from '#shared/domain/regulations';
import { shadowOf } from '#shared/domain/shadow';
import { kindsOn } from '#shared/regulations/index';
import { nd335 } from '#shared/regulations/nd-335-2025';
import { Profile } from '#shared/regulations/profile';
import { aCap, aCycle, aFact, anOfficial, aPanelRecord, aPeriodScore, aRegulations } from '../../builders.ts';

const DECREE = { document: 'NĐ mẫu 1/2040', article: 'Đ1', certainty: 'T' } as const;
const BANDS: Partial<Record<Rating, { from: number; below?: number }>> = {
  excellent: { from: 85_00 },
  good: { from: 60_00, below: 85_00 },
  completed: { from: 40_00, below: 60_00 },
};
const { points: _, ...without } = nd335;

/** Excellent from 85 on and not 90, of ten percent and not twenty; no formula of its own. */
const made: Profile = Profile.parse({
  ...without,
  id: 'made-up-2040',
  force: { from: '2040-01-01' },
  kinds: ['contract-worker'],
  forms: { 'contract-worker': nd335.forms['civil-servant'] },
  standards: {
    ...nd335.standards,
    levels: nd335.standards.levels.map((level) => ({
      ...level,
      points: { ...BANDS[level.rating], source: DECREE },
    })),
    notCompleted: { ...nd335.standards.notCompleted, below: { points: 40_00, source: DECREE } },
  },
  caps: [aCap({ percent: 10, per: 'panel', enforced: true, source: DECREE })],
});

const scored = (results: number) =>
  ['2023-Q1', '2023-Q2', '2023-Q3'].map((period) =>
    aFact('period-score', aPeriodScore({ official: 'o1', period, common: 30_00, results }), {
      subject: `period:o1:${period}`,
    }),
  );
const suggested = (results: number) => {
  const officials = [anOfficial({ kind: 'contract-worker' })];
  return shadowOf([aPanelRecord({ facts: scored(results), officials })], aCycle(), made).rows[0]?.suggestion.answer;
};

describe('a new regime is data alone:', () => {
  it('it rates its kinds from its first day on', () => {
    expect(kindsOn(made, '2039-12-31')).toEqual([]);
    expect(kindsOn(made, '2040-01-01')).toEqual(['contract-worker']);
  });

  it('its own thresholds make the suggestion, to the hundredth', () => {
    expect(suggested(55_00)).toMatchObject({ is: 'rating', rating: 'excellent' });
    expect(suggested(54_99)).toMatchObject({ is: 'rating', rating: 'good' });
    expect(suggested(9_99)).toMatchObject({ is: 'rating', rating: 'not-completed' });
  });

  it('its own cap holds', () => {
    const rows = (excellent: number) =>
      Array.from({ length: 20 }, (_, index) => ({
        official: `o${index}`,
        jobGroup: 'Chuyên viên',
        rating: index < excellent ? ('excellent' as const) : ('good' as const),
      }));
    const check = (excellent: number) => {
      for (const cap of made.caps) checkCaps(capGroups(cap, rows(excellent)));
    };

    expect(() => check(2)).not.toThrow();
    expect(() => check(3)).toThrow(CapExceeded);
  });
});

describe('the regulations of a cycle are refused', () => {
  it('where two profiles rate one kind of person', () => {
    const both = { ...aRegulations(), state: [nd335, { ...nd335, id: 'another' }] };

    expect(Regulations.safeParse(both).error?.issues).toMatchObject([
      { path: ['state'], message: 'two profiles for one kind of person' },
    ]);
    expect(Regulations.safeParse({ ...both, state: [nd335, made] }).success).toBe(true);
  });
});
