// NĐ 90/2020 before NĐ 48/2023, as a profile of its own.
import { describe, expect, it } from 'vitest';
import { panelCapGroups } from '#shared/domain/caps';
import { eligibilityOf } from '#shared/domain/eligibility';
import type { Official } from '#shared/domain/official';
import { partyCeiling } from '#shared/domain/party-link';
import { disciplineRule, ruleAmong } from '#shared/regulations/discipline-over-time';
import { hd21 } from '#shared/regulations/hd-21-2019';
import { profileById } from '#shared/regulations/index';
import { nd90 } from '#shared/regulations/nd-90-2020';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { Profile } from '#shared/regulations/profile';
import { aRegulations } from '../../builders.ts';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
const anOfficial = (changes: Partial<Official> = {}): Official => ({
  id: 'o1',
  name: 'Người mẫu',
  born: '1980',
  kind: 'public-employee',
  post: 'Giáo viên',
  lead: 'staff',
  agency: 'a1',
  panel: 'p1',
  section: 's1',
  jobGroup: 'giáo viên',
  entered: '2010-09-01',
  decidedElsewhere: false,
  leaves: [],
  disciplines: [],
  active: true,
  ...changes,
});
const judged = (changes: Partial<Official>, period = YEAR) => eligibilityOf(anOfficial(changes), period, nd90);

describe('the profile', () => {
  it('fits its schema and is found by its id', () => {
    expect(Profile.parse(nd90)).toEqual(nd90);
    expect(profileById('nd-90-2020')).toBe(nd90);
  });

  it('ends on 14/9/2023, the day before NĐ 48/2023 begins', () => {
    expect(nd90.force.to).toBe('2023-09-14');
    expect(nd90Amended.force.from).toBe('2023-09-15');
  });

  it('is for cadres, civil servants and public employees: contract workers are not in its title', () => {
    expect(nd90.kinds).toEqual(['cadre', 'civil-servant', 'public-employee']);
  });

  it('agrees with the dated table of discipline on its first and last day', () => {
    for (const kind of nd90.kinds)
      for (const day of [nd90.force.from, nd90.force.to ?? ''])
        expect(ruleAmong(nd90.discipline, kind, day)).toMatchObject({ counts: disciplineRule(kind, day).counts });
  });

  it('states as law only what was read, and the days of petition as an assumption', () => {
    expect(nd90.eligibility.source.certainty).toBe('T');
    expect(nd90.petition.source.certainty).toBe('K');
  });
});

describe('Đ2k3: service and leave [R03] [R04] [R05]', () => {
  it('rates a person with exactly six months and not one with a day less', () => {
    expect(judged({ entered: '2022-07-01' })).toEqual({ status: 'rated' });
    expect(judged({ entered: '2022-07-02' })).toMatchObject({
      status: 'not-rated',
      reason: 'service-under-minimum',
      article: 'Đ2k3 NĐ 90/2020/NĐ-CP',
    });
  });

  it('counts six months over a leap day', () => {
    const leap = { from: '2023-09-01', to: '2024-02-29' };
    expect(judged({ entered: '2023-09-01' }, leap)).toEqual({ status: 'rated' });
    expect(judged({ entered: '2023-09-02' }, leap)).toMatchObject({ status: 'not-rated' });
  });

  it('allows completed at most after a lawful leave of exactly three months, and anything after a day less', () => {
    const leave = (to: string) => judged({ leaves: [{ kind: 'sick', from: '2022-02-01', to }] });
    expect(leave('2022-04-30')).toMatchObject({ ceiling: { rating: 'completed' } });
    expect(leave('2022-04-29')).toEqual({ status: 'rated' });
  });

  it('sets no ceiling for maternity', () => {
    expect(judged({ leaves: [{ kind: 'maternity', from: '2022-02-01', to: '2022-07-31' }] })).toEqual({
      status: 'rated',
      basis: { code: 'time-worked', article: 'Đ2k3 NĐ 90/2020/NĐ-CP' },
    });
  });
});

describe('Đ15, wording to 14/9/2023: discipline [R18]', () => {
  const disciplined = (dutyRelated: boolean) =>
    judged({
      disciplines: [
        { form: 'reprimand', side: 'administrative', decidedOn: '2022-06-01', document: '1/QĐ', dutyRelated },
      ],
    });

  it('means not completed only where it is duty-related', () => {
    expect(disciplined(true)).toMatchObject({ override: { rating: 'not-completed', code: 'discipline' } });
    expect(disciplined(false)).toEqual({ status: 'rated' });
  });
});

describe('caps and the Party side', () => {
  it('has no State cap: everybody may be excellent', () => {
    const rows = ['o1', 'o2'].map((official) => ({
      official,
      jobGroup: 'a',
      profile: nd90.id,
      rating: 'excellent' as const,
    }));
    expect(panelCapGroups(aRegulations({ state: [nd90] }), 'p1', rows)).toEqual([]);
  });

  it('needs State excellent for Party excellent, and makes State not completed Party not completed (HD 21 2.3a)', () => {
    expect(partyCeiling(hd21, 'good')).toEqual(['good', 'completed', 'not-completed']);
    expect(partyCeiling(hd21, 'excellent')).toContain('excellent');
    expect(partyCeiling(hd21, 'not-completed')).toEqual(['not-completed']);
  });
});
