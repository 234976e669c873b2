// Six lists as offices keep them, and the verdicts that a person would give.
import { describe, expect, it } from 'vitest';
import type { Official } from '#shared/domain/official';
import { planImport } from '../../../functions/documents/office-plan.ts';
import {
  CONTEXT,
  communeList,
  csv,
  departmentList,
  englishList,
  faultyList,
  planOf,
  provinceList,
  schoolList,
  verdicts,
  xlsx,
} from './office-lists.ts';

const named = (officials: readonly Official[] | undefined, name: string): Official => {
  const found = officials?.find((each) => each.name === name);
  if (found === undefined) throw new TypeError(`nobody is called ${name}`);
  return found;
};

describe('[R09] a column of further posts', () => {
  it('is read with the place, or as held in the same agency where none is named; a mere mark says nothing', async () => {
    const [title, ...rest] = schoolList.filter((row) => row.length > 3);
    const grid = [
      [...(title ?? []), 'Kiêm nhiệm'],
      ...rest.map((row, at) => [...row, ['Chủ tịch Công đoàn', 'Thư ký | Hội đồng trường', 'x'][at] ?? '']),
    ];
    const { roster } = await planImport([csv(grid)], { ...CONTEXT, defaults: { agency: 'Trường THPT Mẫu' } });

    expect(roster?.officials.slice(0, 4).map(({ otherPosts }) => otherPosts)).toEqual([
      [{ post: 'Chủ tịch Công đoàn', place: expect.any(String) }],
      [{ post: 'Thư ký', place: 'Hội đồng trường' }],
      undefined,
      undefined,
    ]);
  });
});

describe('[R47] a column of terms of office', () => {
  it('is read where it has days; years alone are left out and told, and nobody is refused for them', async () => {
    const [title, ...rest] = schoolList.filter((row) => row.length > 3);
    const terms = ['01/07/2021 | 30/06/2026', '2021 - 2026', 'không'];
    const grid = [[...(title ?? []), 'Nhiệm kỳ'], ...rest.map((row, at) => [...row, terms[at] ?? ''])];
    const plan = await planImport([csv(grid)], { ...CONTEXT, defaults: { agency: 'Trường THPT Mẫu' } });

    expect(plan.roster?.officials.slice(0, 3).map(({ term }) => term)).toEqual([
      { from: '2021-07-01', to: '2026-06-30' },
      undefined,
      undefined,
    ]);
    expect(plan.problems.filter(({ code }) => code === 'office-term-left-out')).toHaveLength(1);
  });
});

describe('a department’s list with title rows, a two-row heading and sections', () => {
  it('is read without titles, headings, totals and signatures', async () => {
    const plan = await planOf(departmentList);

    expect(plan.roster?.officials.map(({ name, born, kind }) => [name, born, kind])).toEqual([
      ['Nguyễn Văn An', '1970-12-31', 'civil-servant'],
      ['Trần Thị Bình', '1975-09-02', 'civil-servant'],
      ['Lê Văn Cường', '1980', 'civil-servant'],
      ['Phạm Thị Dung', '1990', 'contract-worker'],
      ['Hoàng Văn Em', '1985-05-09', 'civil-servant'],
      ['Vũ Thị Giang', '1988-11-12', 'civil-servant'],
      ['Đặng Văn Hải', '1995-10-20', 'civil-servant'],
    ]);
    expect(verdicts(plan)).toEqual(['14 office-year-only', '16 office-year-only']);
  });

  it('is put into its sections, under its head, whom the level above decides', async () => {
    const { roster } = await planOf(departmentList);

    const panels = new Map(roster?.panels.map((panel) => [panel.id, panel]));
    const [head, deputy, cook] = ['Nguyễn Văn An', 'Trần Thị Bình', 'Đặng Văn Hải'].map((name) =>
      named(roster?.officials, name),
    );
    expect([head?.lead, deputy?.lead, cook?.lead]).toEqual(['head', 'deputy', 'staff']);
    expect(panels.get(deputy?.panel ?? '')?.authority.official).toBe(head?.id);
    expect(deputy?.panel).toBe(cook?.panel);
    expect(head?.panel).not.toBe(cook?.panel);
    expect(panels.get(head?.panel ?? '')).toMatchObject({ dependsOn: [cook?.panel], agencyName: 'SỞ CÔNG VIỆC MẪU' });
    const section = panels.get(cook?.panel ?? '')?.sections.find(({ id }) => id === cook?.section);
    expect(section).toMatchObject({ name: 'Phòng Kế hoạch', chair: { name: 'Hoàng Văn Em' } });
  });

  it('tells what was proposed, for HR to check', async () => {
    const { proposals } = await planOf(departmentList);

    expect(proposals).toContainEqual({ what: 'chair', of: 'Văn phòng', value: 'Lê Văn Cường' });
    expect(proposals).toContainEqual({ what: 'lead', of: 'Vũ Thị Giang', value: 'manager' });
    expect(proposals.filter(({ what }) => what === 'cell').map(({ of }) => of)).toEqual(['Chi bộ 1', 'Chi bộ 2']);
  });
});

describe('a school’s list in CSV', () => {
  it('keeps codes, drops national id numbers, and says so', async () => {
    const plan = await planImport([csv(schoolList)], CONTEXT);

    expect(verdicts(plan)).toEqual(['5 national-number', '10 national-as-code']);
    expect(plan.roster?.officials.slice(0, 4).map(({ id }) => id)).toEqual(['GV001', 'GV002', 'GV003', 'GV004']);
    expect(JSON.stringify(plan)).not.toMatch(/0010\d{8}/);
  });

  it('takes the head of a group for no head of the school, whatever its column says', async () => {
    const { roster } = await planImport([csv(schoolList)], CONTEXT);

    expect(named(roster?.officials, 'Ngô Thị Lan').lead).toBe('manager');
    expect(roster?.panels.map(({ agencyKind }) => agencyKind)).toEqual(['school', 'school']);
  });
});

describe('a list of several agencies', () => {
  it('takes letters for agencies and Roman numbers for their sections', async () => {
    const { roster, problems } = await planOf(provinceList);

    expect(problems).toEqual([]);
    expect(named(roster?.officials, 'Trần Văn Phúc')).toMatchObject({ agency: 'so-xay-mau', section: 'van-phong' });
    expect(named(roster?.officials, 'Hồ Thị Tâm')).toMatchObject({ agency: 'so-nuoc-mau', section: 'phong-cap-nuoc' });
  });

  it('takes whom a Party committee manages for decided elsewhere', async () => {
    const { roster } = await planOf(provinceList);

    const elsewhere = roster?.officials.filter(({ decidedElsewhere }) => decidedElsewhere).map(({ name }) => name);
    expect(elsewhere).toEqual(['Nguyễn Thị Oanh', 'Lê Thị Quỳnh']);
  });
});

describe('a list with English names and records in parts', () => {
  it('joins leaves, discipline and earlier ratings from their columns', async () => {
    const { roster, problems } = await planOf(englishList);

    expect(problems).toEqual([]);
    expect(named(roster?.officials, 'Tạ Thị Vân').leaves).toEqual([
      { kind: 'maternity', from: '2023-02-01', to: '2023-07-31' },
    ]);
    expect(named(roster?.officials, 'Cao Văn Xuân').disciplines).toMatchObject([
      { form: 'reprimand', decidedOn: '2023-04-03', document: '15/QĐ-BV', dutyRelated: true },
    ]);
    expect(named(roster?.officials, 'Đinh Văn Út').earlierRatings).toHaveLength(3);
  });
});

describe('a commune’s list, all text, headings without diacritics', () => {
  it('takes the agency from the titles, and years for dates', async () => {
    const plan = await planOf(communeList);

    expect(plan.counts).toMatchObject({ officials: 3, errors: 0, warnings: 3 });
    expect(plan.roster?.officials[0]).toMatchObject({ agency: 'ubnd-xa-mau', born: '1975', entered: '2011-01-01' });
    expect(plan.roster?.panels[0]?.agencyKind).toBe('commune');
  });

  it('lets the managing level decide cadres, as the law has it', async () => {
    const { roster } = await planOf(communeList);

    const own = roster?.panels.find(({ id }) => id === named(roster.officials, 'Quách Văn Bảo').panel);
    expect(named(roster?.officials, 'Dương Thị Ánh').panel).not.toBe(own?.id);
  });
});

describe('a list with everything wrong', () => {
  it('gets a verdict on each row, and no roster', async () => {
    const plan = await planOf(faultyList);

    expect(plan.roster).toBeUndefined();
    expect(verdicts(plan)).toEqual([
      '9 office-two-births',
      '10 office-month-first',
      '11 office-two-marks',
      '12 office-no-entered',
      '12 missing-value',
      '13 office-serial-date',
      '13 bad-date',
      '13 bad-email',
      '14 office-namesakes',
      '15 office-namesakes',
      '16 office-no-name',
      '17 office-total-differs',
    ]);
    expect(plan.problems[0]).toMatchObject({ column: 'Ngày sinh', sheet: 'DS 2023', file: 'danh-sach.xlsx' });
  });
});

describe('columns', () => {
  const odd = departmentList.map((row) => row.map((cell) => (cell === 'Chức vụ, chức danh' ? 'Việc đang giữ' : cell)));

  it('that are not known are told, and may be chosen by hand', async () => {
    expect(verdicts(await planOf(odd))).toContain('undefined missing-column');

    const plan = await planOf(odd, { choices: { 'viec dang giu': 'post' } });

    expect(plan.roster?.officials[0]?.post).toBe('Giám đốc');
  });

  it('that a list lacks are filled with what HR types for everybody', async () => {
    const without = departmentList.map((row) => row.filter((_, column) => column < 5 || column > 7));
    const plan = await planOf(without, { defaults: { kind: 'Công chức', entered: '01/01/2015', agency: 'Sở Khác' } });

    expect(plan.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan.roster?.officials[6]).toMatchObject({
      kind: 'civil-servant',
      entered: '2015-01-01',
      agency: 'so-khac',
    });
  });
});

describe('files that are no lists', () => {
  it.each([
    ['text under a workbook’s name', { name: 'ds.xlsx', bytes: Buffer.from('Họ và tên') }, 'broken-file'],
    [
      'a drawing under a CSV’s name',
      { name: 'ds.csv', bytes: Buffer.from([0x01, 0x50, 0x4e, 0x47, 0x0d, 0xff, 0xd8]) },
      'unknown-encoding',
    ],
    ['an old workbook', { name: 'ds.xlsx', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }, 'old-excel'],
  ])('%s is refused', async (_, file, code) => {
    const plan = await planImport([file], CONTEXT);

    expect(plan.roster).toBeUndefined();
    expect(plan.problems.map((each) => each.code)).toContain(code);
  });

  it('a sheet without a heading is refused', async () => {
    const plan = await planImport([await xlsx([['Kính gửi'], ['Nội dung']])], CONTEXT);

    expect(plan.problems.map(({ code }) => code)).toContain('office-no-header');
  });
});
