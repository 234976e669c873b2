// Who is rated, up to what, and what overrides all else (NĐ 90/2020 Đ2k3, Đ15; NĐ 48/2023).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRating, eligibilityOf, mayHave } from '#shared/domain/eligibility';
import { RatingNotAllowed } from '#shared/domain/errors';
import type { Discipline, Leave, Official } from '#shared/domain/official';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { anOfficial, aProfile } from '../../builders.ts';

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const leave = (kind: Leave['kind'], from: string, to: string): Leave => ({ kind, from, to });
const of = (over: Partial<Official>, period = YEAR) => eligibilityOf(anOfficial(over), period, aProfile());
const onLeave = (...leaves: Leave[]) => of({ leaves });
const worked = { code: 'time-worked', article: 'Đ2k3 NĐ 90/2020/NĐ-CP' };
const entered = (day: string, period = YEAR) => of({ entered: day }, period).status;

describe('six months of service', () => {
  it('Đ2k3: rates whoever has served exactly six months [R03]', () => {
    expect(entered('2023-07-01')).toBe('rated');
  });

  it('Đ2k3: does not rate whoever lacks one day of six months, and cites the article [R03]', () => {
    expect(of({ entered: '2023-07-02' })).toEqual({
      status: 'not-rated',
      reason: 'service-under-minimum',
      article: 'Đ2k3 NĐ 90/2020/NĐ-CP',
    });
  });

  it('does not rate whoever enters after the period', () => {
    expect(entered('2024-01-01')).toBe('not-rated');
  });

  it('counts to the last day of February from the last of August, in a leap year and in another', () => {
    const leap = { from: '2023-08-31', to: '2024-02-28' };
    const other = { from: '2022-08-31', to: '2023-02-27' };

    expect(entered('2023-08-31', leap)).toBe('rated');
    expect(entered('2023-08-31', { ...leap, to: '2024-02-27' })).toBe('not-rated');
    expect(entered('2022-08-31', other)).toBe('rated');
  });

  it('takes a leap day as a day of service', () => {
    expect(entered('2024-02-29', { from: '2024-01-01', to: '2024-08-28' })).toBe('rated');
    expect(entered('2024-02-29', { from: '2024-01-01', to: '2024-08-27' })).toBe('not-rated');
  });

  it('Đ2k3: never leaves anyone not rated for maternity, and rates on the time really worked [R03] [R05]', () => {
    expect(onLeave(leave('maternity', '2023-01-01', '2023-12-31'))).toEqual({ status: 'rated', basis: worked });
  });

  it('does not rate whoever was away so long that under six months were served', () => {
    expect(onLeave(leave('sick', '2023-01-01', '2023-07-04')).status).toBe('not-rated');
  });

  it('ignores leave outside the period', () => {
    expect(onLeave(leave('sick', '2022-01-01', '2022-12-31'))).toEqual({ status: 'rated' });
  });

  it('rates elsewhere whoever a Party committee manages, whatever their service', () => {
    expect(of({ decidedElsewhere: true, entered: '2023-12-01' }).status).toBe('decided-elsewhere');
  });
});

describe('three to six months of lawful leave', () => {
  const ceiling = { rating: 'completed', code: 'leave', article: 'Đ2k3 NĐ 90/2020/NĐ-CP' };

  it('Đ2k3: caps exactly three months at completed [R04]', () => {
    expect(onLeave(leave('sick', '2023-02-01', '2023-04-30'))).toEqual({ status: 'rated', ceiling });
  });

  it('leaves a day less than three months without a ceiling', () => {
    expect(onLeave(leave('sick', '2023-02-01', '2023-04-29'))).toEqual({ status: 'rated' });
  });

  it('caps a day less than six months', () => {
    expect(onLeave(leave('study', '2023-01-01', '2023-06-29'))).toEqual({ status: 'rated', ceiling });
  });

  it('counts overlapping and touching leaves once', () => {
    const overlapping = onLeave(leave('sick', '2023-02-01', '2023-03-31'), leave('unpaid', '2023-03-01', '2023-04-29'));
    const touching = onLeave(leave('sick', '2023-03-16', '2023-04-30'), leave('unpaid', '2023-02-01', '2023-03-15'));

    expect(overlapping).toEqual({ status: 'rated' });
    expect(touching).toEqual({ status: 'rated', ceiling });
  });

  it('adds the days of leaves apart', () => {
    const apart = [leave('sick', '2023-02-01', '2023-03-15'), leave('sick', '2023-10-01', '2023-11-15')];

    expect(onLeave(...apart)).toEqual({ status: 'rated', ceiling });
  });

  it('Đ2k3: puts no ceiling on maternity [R04] [R05]', () => {
    expect(onLeave(leave('maternity', '2023-02-01', '2023-06-15'))).toEqual({ status: 'rated', basis: worked });
  });
});

describe('a leave and a unit that both bound', () => {
  const both = (unit: Rating) =>
    eligibilityOf(
      anOfficial({ kind: 'public-employee', lead: 'head', leaves: [leave('sick', '2023-02-01', '2023-04-30')] }),
      YEAR,
      aProfile(),
      { unit },
    );

  it('leave the stricter bound, whichever it is [R04] [R28]', () => {
    expect(both('good')).toMatchObject({ ceiling: { rating: 'completed', code: 'leave' } });
    expect(both('not-completed')).toMatchObject({ ceiling: { rating: 'not-completed', code: 'unit-rating' } });
  });
});

describe('leave and the service that it leaves', () => {
  it('measures unbroken service by the calendar, wherever in the period it lies', () => {
    expect(onLeave(leave('unpaid', '2023-01-01', '2023-06-30')).status).toBe('rated');
    expect(onLeave(leave('unpaid', '2023-01-01', '2023-07-01')).status).toBe('not-rated');
    expect(onLeave(leave('unpaid', '2023-07-01', '2023-12-31')).status).toBe('rated');
    expect(onLeave(leave('unpaid', '2023-06-30', '2023-12-31')).status).toBe('not-rated');
  });

  it('measures broken service by its days: nine months less three are six, less a day more are not', () => {
    const away = (to: string) => of({ entered: '2023-04-01', leaves: [leave('study', '2023-06-01', to)] }).status;

    expect(away('2023-08-31')).toBe('rated');
    expect(away('2023-09-01')).toBe('not-rated');
  });

  it('keeps the ceiling on six months of leave that leave six of service, where the letter has no rule', () => {
    expect(onLeave(leave('unpaid', '2023-01-01', '2023-06-30'))).toMatchObject({
      status: 'rated',
      ceiling: { rating: 'completed', code: 'leave-by-analogy' },
    });
  });

  it('never opens a better rating to a longer leave, nor depends on how the leave is split or listed', () => {
    const day = (offset: number) => new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);
    const opened = (...leaves: Leave[]) => RATINGS.filter((rating) => mayHave(onLeave(...leaves), rating)).length;
    fc.assert(
      fc.property(fc.nat(364), fc.nat(364), fc.nat(364), fc.nat(30), (one, other, third, longer) => {
        const [from, cut, to] = [one, other, third].sort((a, b) => a - b) as [number, number, number];
        const whole = opened(leave('sick', day(from), day(to)));

        expect(opened(leave('sick', day(cut), day(to)), leave('unpaid', day(from), day(cut)))).toBe(whole);
        expect(opened(leave('sick', day(from), day(to + longer)))).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('discipline of the period', () => {
  const discipline = (over: Partial<Discipline> = {}): Discipline => ({
    form: 'reprimand',
    side: 'administrative',
    decidedOn: '2023-05-10',
    document: '12/QĐ-SM',
    dutyRelated: true,
    ...over,
  });
  const disciplined = (over: Partial<Discipline>, profile = aProfile()) =>
    eligibilityOf(anOfficial({ disciplines: [discipline(over)] }), YEAR, profile);

  it('means not completed where it touches duty', () => {
    expect(disciplined({})).toMatchObject({
      status: 'rated',
      override: { rating: 'not-completed', code: 'discipline' },
    });
  });

  it('means nothing outside duty before NĐ 48, and not completed after it', () => {
    expect(disciplined({ dutyRelated: false })).toEqual({ status: 'rated' });
    expect(disciplined({ dutyRelated: false }, nd90Amended)).toHaveProperty('override.rating', 'not-completed');
  });

  it('means nothing where it was decided outside the period', () => {
    expect(disciplined({ decidedOn: '2024-01-01' })).toEqual({ status: 'rated' });
  });
});

describe('the ratings open to a person', () => {
  const bound = { rating: 'completed', code: 'leave', article: 'Đ2k3' } as const;
  const open = (eligibility: Parameters<typeof mayHave>[0]) => RATINGS.filter((rating) => mayHave(eligibility, rating));

  it('are all without a bound, up to a ceiling, one with an override, none where not rated', () => {
    expect(open({ status: 'rated' })).toEqual(RATINGS);
    expect(open({ status: 'rated', ceiling: bound })).toEqual(['completed', 'not-completed']);
    expect(open({ status: 'rated', ceiling: bound, override: { ...bound, rating: 'not-completed' } })).toEqual([
      'not-completed',
    ]);
    expect(open({ status: 'not-rated', reason: 'x', article: 'y' })).toEqual([]);
  });

  it('are refused above the ceiling with the person, the ceiling and the article', () => {
    const refuse = () => checkRating(anOfficial(), { status: 'rated', ceiling: bound }, 'good');

    expect(refuse).toThrow(RatingNotAllowed);
    expect(refuse).toThrow(
      expect.objectContaining({ facts: { official: 'o1', ceiling: 'completed', article: 'Đ2k3' } }),
    );
  });
});

describe('who takes no part', () => {
  it('leaves without a rating whom the roster marks inactive', () => {
    expect(of({ active: false })).toMatchObject({ status: 'not-rated', reason: 'inactive' });
  });

  it('leaves to their authority whom a Party committee manages, active or not', () => {
    expect(of({ active: false, decidedElsewhere: true })).toMatchObject({ status: 'decided-elsewhere' });
  });
});
