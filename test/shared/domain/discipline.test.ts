// Which discipline counts: by the rule of the rating's day; whose decision, in which year, of which unit.
import { describe, expect, it } from 'vitest';
import { countedDiscipline } from '#shared/domain/discipline';
import { contradict, type Discipline, Official } from '#shared/domain/official';
import { hauGiang1120 } from '#shared/regulations/hau-giang-1120';
import { nd90 } from '#shared/regulations/nd-90-2020';
import { nd90Amended } from '#shared/regulations/nd-90-2020-amended';
import { nd335 } from '#shared/regulations/nd-335-2025';
import type { Profile } from '#shared/regulations/profile';
import { anOfficial } from '../../builders.ts';

const aDiscipline = (over: Partial<Discipline> = {}): Discipline => ({
  form: 'reprimand',
  side: 'administrative',
  decidedOn: '2024-05-10',
  document: '12/QĐ-SM',
  dutyRelated: true,
  ...over,
});

const counted = (
  profile: Profile,
  day: string,
  over: Partial<Discipline>,
  kind: Official['kind'] = 'civil-servant',
) => {
  const year = day.slice(0, 4);
  const discipline = aDiscipline({ decidedOn: `${year}-03-01`, ...over });
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  return countedDiscipline(anOfficial({ kind, disciplines: [discipline] }), period, profile, day)?.source.article;
};

describe('discipline of the Party', () => {
  it('Đ2k5a: counts from NĐ 48/2023 on, beside that of the administration [R19]', () => {
    expect(counted(nd90, '2023-09-14', { side: 'party' })).toBeUndefined();
    expect(counted(nd90, '2023-09-14', {}, 'public-employee')).toBe('Đ15');
    expect(counted(nd90Amended, '2023-09-15', { side: 'party' })).toBe('Đ1 (Đ2k5a of NĐ 90)');
    expect(counted(hauGiang1120, '2023-11-01', { side: 'party' })).toBeUndefined();
  });

  it('no longer counts where no text read says so: Luật 80/2025, NĐ 335', () => {
    expect(counted(nd90Amended, '2025-12-01', { side: 'party' })).toBeUndefined();
    expect(counted(nd335, '2026-11-01', { side: 'party' })).toBeUndefined();
    expect(counted(nd335, '2026-11-01', {})).toBe('Đ20k4');
  });
});

describe('what has nothing to do with duty', () => {
  it('Đ38k4 of Luật 80/2025: is no ground from 1/7/2025 for cadres and civil servants, and stays one for public employees [R18] [R19]', () => {
    const other = { dutyRelated: false };

    expect(counted(nd90Amended, '2025-06-30', other)).toBeDefined();
    expect(counted(nd90Amended, '2025-07-01', other)).toBeUndefined();
    expect(counted(nd90Amended, '2025-07-01', other, 'cadre')).toBeUndefined();
    expect(counted(nd90Amended, '2025-07-01', other, 'public-employee')).toBe('Đ1 (Đ2k5a of NĐ 90)');
  });
});

describe('an act that made another year not completed', () => {
  it('Đ2k5b, c: is not counted again under NĐ 48, and was under NĐ 90 alone [R20]', () => {
    const before = { countedInYear: 2022 };

    expect(counted(nd90Amended, '2024-11-01', { countedInYear: 2023 })).toBeUndefined();
    expect(counted(nd90Amended, '2024-11-01', { countedInYear: 2024 })).toBeDefined();
    expect(counted(nd90, '2023-06-01', before, 'public-employee')).toBe('Đ15');
  });

  it('is not counted again under NĐ 335 by an assumption that can be turned off', () => {
    const off = { ...nd335, assumptions: nd335.assumptions.map((each) => ({ ...each, on: false })) };

    expect(counted(nd335, '2026-11-01', { countedInYear: 2025 })).toBeUndefined();
    expect(counted(off, '2026-11-01', { countedInYear: 2025 })).toBe('Đ20k4');
  });
});

describe('a rule that is an assumption', () => {
  it('does not hold while that is off: Đ11 of NĐ 90 was read by parallel only', () => {
    const off = { ...nd90, assumptions: nd90.assumptions.map((each) => ({ ...each, on: false })) };

    expect(counted(nd90, '2023-06-01', {})).toBe('Đ11');
    expect(counted(off, '2023-06-01', {})).toBeUndefined();
    expect(counted(off, '2023-06-01', {}, 'cadre')).toBe('Đ7');
  });
});

describe('discipline records', () => {
  it('contradict one another where one decision stands twice with different content', () => {
    expect(contradict([aDiscipline(), aDiscipline({ dutyRelated: false })])).toBe(true);
    expect(contradict([aDiscipline(), aDiscipline({ countedInYear: 2023 })])).toBe(true);
    expect(contradict([aDiscipline(), aDiscipline()])).toBe(false);
    expect(contradict([aDiscipline(), aDiscipline({ side: 'party', decidedOn: '2024-06-01' })])).toBe(false);
    expect(contradict([aDiscipline(), aDiscipline({ document: '13/QĐ-SM', form: 'warning' })])).toBe(false);
  });

  it('that contradict one another are refused with the person', () => {
    const official = anOfficial({ disciplines: [aDiscipline(), aDiscipline({ form: 'warning' })] });

    expect(Official.safeParse(official).error?.issues).toMatchObject([
      { path: ['disciplines'], message: 'contradicts' },
    ]);
  });
});
