// What to ask for before somebody is rated: of the agency that they came from, of a case that is still open.
import { describe, expect, it } from 'vitest';
import { eligibilityOf, mayHave } from '#shared/domain/eligibility';
import { PENDING, type Transfer } from '#shared/domain/official';
import { RATINGS } from '#shared/domain/rating';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd233 } from '#shared/regulations/nd-233-2026';
import { nd335 } from '#shared/regulations/nd-335-2025';
import type { Profile } from '#shared/regulations/profile';
import { anOfficial } from '../../builders.ts';

const asked = (profile: Profile, transfer: Partial<Transfer>, year = '2024') => {
  const moved = { from: 'Sở Cũ', since: '2019-01-01', on: `${year}-05-01`, closed: false, ...transfer };
  const found = eligibilityOf(anOfficial({ transfer: moved }), { from: `${year}-01-01`, to: `${year}-12-31` }, profile);
  return found.status === 'rated' ? found.toAskFirst?.map(({ code, article }) => `${code}, ${article}`) : found.status;
};

describe('Đ20k1 of NĐ 90: transferred within the year [R07]', () => {
  it('asks for the old agency’s comment after exactly six months there, and not after a day less', () => {
    const comment = ['old-agency-comment, Đ20k1 NĐ 90/2020/NĐ-CP'];

    expect(asked(nd90Amended, { since: '2023-11-01' })).toEqual(comment);
    expect(asked(nd90Amended, { since: '2023-11-02' })).toBeUndefined();
  });

  it('asks for none where the old agency is no more, nor for a transfer of another year', () => {
    expect(asked(nd90Amended, { closed: true })).toBeUndefined();
    expect(asked(nd90Amended, { on: '2023-12-31' })).toBeUndefined();
  });
});

describe('Đ21k1 of NĐ 335, Đ15 of NĐ 233: transferred from 2026 on [R08]', () => {
  it('asks for the old agency’s monthly or quarterly scores, however long the time there', () => {
    expect(asked(nd335, { since: '2026-04-01' }, '2026')).toEqual(['old-agency-scores, Đ21k1 NĐ 335/2025/NĐ-CP']);
    expect(asked(nd233, { since: '2026-04-01', closed: true }, '2026')).toEqual([
      'old-agency-scores, Đ15k1a NĐ 233/2026/NĐ-CP',
    ]);
  });
});

describe('an open case', () => {
  const judged = (why: (typeof PENDING)[number], on = true) =>
    eligibilityOf(
      anOfficial({ pending: { why, since: '2024-09-01' } }),
      { from: '2024-01-01', to: '2024-12-31' },
      { ...nd90Amended, assumptions: nd90Amended.assumptions.map((each) => ({ ...each, on })) },
    );

  it('is a reason to wait, with what it is, and closes no rating: the authority decides', () => {
    for (const why of PENDING) {
      const found = judged(why);

      expect(found).toMatchObject({ status: 'rated', toAskFirst: [{ code: `pending-${why}` }] });
      expect(RATINGS.filter((rating) => mayHave(found, rating))).toEqual(RATINGS);
    }
  });

  it('is none while the assumption is off: no State text read says so', () => {
    expect(judged('suspended', false)).toEqual({ status: 'rated' });
    expect(nd90Amended.deferral.source.certainty).toBe('S');
  });
});
