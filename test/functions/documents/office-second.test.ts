// The second list of an office: who is new, changed, gone, and that nobody is taken for a namesake.
import { describe, expect, it } from 'vitest';
import type { Roster } from '#shared/domain/roster';
import { type ImportPlan, planImport } from '../../../functions/documents/office-plan.ts';
import { remarksFile } from '../../../functions/documents/office-remarks.ts';
import { changesNothing, type Difference } from '../../../functions/documents/roster-difference.ts';
import { rosterCsvs, rosterXlsx } from '../../../functions/documents/roster-files.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import {
  CONTEXT,
  communeList,
  csv,
  departmentList,
  englishList,
  faultyList,
  type Grid,
  planOf,
  provinceList,
  schoolList,
  verdicts,
  xlsx,
} from './office-lists.ts';

const rosterFrom = (plan: ImportPlan): Roster => {
  if (plan.roster === undefined) throw new TypeError(verdicts(plan).join());
  return plan.roster;
};
const differenceIn = (plan: ImportPlan): Difference => {
  if (plan.difference === undefined) throw new TypeError(verdicts(plan).join());
  return plan.difference;
};
const without = (rows: Grid, name: string): Grid =>
  rows.filter((row) => row[1] !== name).map((row) => (row[0] === 'Tổng cộng: 7 người' ? [] : row));
const replaced = (rows: Grid, from: string | number, to: string): Grid =>
  rows.map((row) => row.map((cell) => (cell === from ? to : cell)));

describe('the same list again', () => {
  it.each([
    ['department', departmentList],
    ['province', provinceList],
    ['english', englishList],
    ['commune', communeList],
  ])('changes nothing (%s)', async (_, list) => {
    const standing = rosterFrom(await planOf(list));

    expect(changesNothing(differenceIn(await planOf(list, { standing })))).toBe(true);
  });

  it('changes nothing by CSV', async () => {
    const standing = rosterFrom(await planImport([csv(schoolList)], CONTEXT));
    const again = await planImport([csv(schoolList)], { ...CONTEXT, standing });

    expect(changesNothing(differenceIn(again))).toBe(true);
    expect(again.proposals).toEqual([]);
  });

  it('changes nothing after the way through the full tables, for a whole province too', async () => {
    for (const standing of [
      rosterFrom(await planOf(departmentList)),
      rosterOf(sampleProvince({ seed: 3, size: 'small' })),
    ])
      for (const files of [rosterCsvs(standing), [await rosterXlsx(standing)]]) {
        const plan = await planImport(files, { ...CONTEXT, standing });
        expect(plan.layout).toBe('own');
        expect(changesNothing(differenceIn(plan))).toBe(true);
      }
  });
});

describe('a next list', () => {
  it('tells who is new, changed and gone', async () => {
    const standing = rosterFrom(await planOf(departmentList));
    const next = replaced(without(departmentList, 'Đặng Văn Hải'), 'Chuyên viên', 'Chuyên viên');
    const added: Grid = [[8, 'Tô Thị Khánh', '', '1996', 'Chuyên viên', 'x', '', '01/10/2022', '', '', '']];
    const at = next.findIndex((row) => row[1] === 'Vũ Thị Giang');
    const list = replaced([...next.slice(0, at), ...added, ...next.slice(at)], 'Văn thư', 'Văn thư, lưu trữ');

    const difference = differenceIn(await planOf(list, { standing }));

    expect(difference.added.map(({ name }) => name)).toEqual(['Tô Thị Khánh']);
    expect(difference.gone.map(({ name }) => name)).toEqual(['Đặng Văn Hải']);
    expect(difference.changed).toMatchObject([
      {
        official: { name: 'Phạm Thị Dung' },
        fields: [{ vi: 'Chức vụ, chức danh', from: 'Văn thư', to: 'Văn thư, lưu trữ' }],
      },
    ]);
    expect(difference.same).toBe(5);
  });

  it('puts others in place of a head and a chair who left', async () => {
    const standing = rosterFrom(await planOf(departmentList));
    const list = replaced(
      without(without(departmentList, 'Nguyễn Văn An'), 'Hoàng Văn Em'),
      'Phó Giám đốc',
      'Giám đốc',
    );

    const { roster, proposals } = await planOf(list, { standing });

    const own = roster?.panels.find(({ sections }) => sections.some(({ name }) => name === 'Phòng Kế hoạch'));
    expect(own?.authority.name).toBe('Trần Thị Bình');
    expect(own?.sections.find(({ name }) => name === 'Phòng Kế hoạch')?.chair.name).toBe('Vũ Thị Giang');
    expect(proposals).toContainEqual({ what: 'authority', of: own?.name, value: 'Trần Thị Bình' });
  });

  it('leaves what HR set, and what the list has no column for', async () => {
    const first = rosterFrom(await planOf(departmentList));
    const standing: Roster = {
      ...first,
      officials: first.officials.map((each) => ({ ...each, email: `${each.id}@so.example.test`, jobGroup: 'Nhóm 1' })),
      panels: first.panels.map((panel) => ({ ...panel, hr: { name: 'Tổ chức', email: 'tc@so.example.test' } })),
    };

    expect(changesNothing(differenceIn(await planOf(departmentList, { standing })))).toBe(true);
  });

  it('leaves the people and panels of agencies that it does not name', async () => {
    const standing = rosterFrom(await planOf(departmentList));

    const { roster, difference } = await planOf(communeList, { standing });

    expect(difference?.gone).toEqual([]);
    expect(roster?.officials).toHaveLength(10);
    expect(roster?.panels).toHaveLength(4);
  });
});

describe('namesakes', () => {
  const twins: Grid = [
    ['SỞ MẪU'],
    ['STT', 'Mã CBCCVC', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đối tượng', 'Ngày vào cơ quan'],
    [1, 'A1', 'Lê Thị Hoa', '1980', 'Chuyên viên', 'CC', '1/1/2010'],
    [2, 'A2', 'Lê Thị Hoa', '1980', 'Chuyên viên', 'CC', '1/1/2011'],
  ];

  it('are told apart by their codes', async () => {
    const standing = rosterFrom(await planOf(twins));
    const list = replaced(twins, '1/1/2011', '2/1/2011');

    const { changed } = differenceIn(await planOf(list, { standing }));

    expect(changed.map(({ official }) => official.id)).toEqual(['A2']);
  });

  it('are never guessed between', async () => {
    const standing = rosterFrom(await planOf(twins));
    const one = twins.slice(0, 3).map((row, index) => (index === 2 ? row.with(1, '') : row));

    const plan = await planOf(one, { standing });

    expect(plan.roster).toBeUndefined();
    expect(verdicts(plan)).toEqual(['3 office-namesakes']);
  });

  it('with another code are somebody else, with a remark', async () => {
    const standing = rosterFrom(await planOf(twins.slice(0, 3)));

    const plan = await planOf(replaced(twins.slice(0, 3), 'A1', 'B1'), { standing });

    expect(verdicts(plan)).toContain('3 office-other-code');
    expect(differenceIn(plan).added.map(({ id }) => id)).toEqual(['B1']);
  });

  it('a person without a code so far keeps their id when they get one', async () => {
    const bare = twins.slice(0, 3).map((row, index) => (index === 2 ? row.with(1, '') : row));
    const standing = rosterFrom(await planOf(bare));

    const { added, gone } = differenceIn(await planOf(twins.slice(0, 3), { standing }));

    expect([added, gone]).toEqual([[], []]);
  });
});

describe('the file with remarks', () => {
  it('says what to do in each row, gives no national number back, and reads as the first did', async () => {
    const list = faultyList.map((row, index) => (index === 13 ? row.with(1, '001070000009') : row));
    const first = await planOf(list);
    const file = await remarksFile([await xlsx(list)], first, {});

    const again = await planImport([file], CONTEXT);

    expect(verdicts(again)).toEqual(verdicts(first).filter((each) => !each.includes('national')));
    expect(Buffer.from(file.bytes).toString('latin1')).not.toContain('001070000009');
  });
});
