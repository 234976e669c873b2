// Lists and the summary table as data, and as a workbook read back.
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { publicationList, resultList } from '../../../../functions/documents/papers/lists.ts';
import type { Cell, Sheet } from '../../../../functions/documents/papers/sheet.ts';
import { summarySheets } from '../../../../functions/documents/papers/summary.ts';
import { workbook } from '../../../../functions/documents/papers/xlsx.ts';
import { aPerson, people, somePanel, someResults } from './results.ts';

const sheetNamed = (sheets: Sheet[], name: string): Sheet => {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new TypeError(`no sheet ${name}`);
  return sheet;
};
const valuesOf = (sheet: Sheet, label: string): Record<string, Cell> => {
  const row = sheet.rows.find(([first]) => first === label) ?? [];
  return Object.fromEntries(sheet.columns.map((column, index) => [`${index} ${column.label}`, row[index]]));
};

describe('the list for publication', () => {
  it('tells name, post and rating and nothing else, and of nobody without a rating', () => {
    const panel = somePanel({
      people: [
        aPerson({ name: 'Trần Thị Mẫu', post: 'Kế toán', outcome: 'excellent' }),
        aPerson({ official: 'o2', name: 'Lê Văn Nghỉ', outcome: 'not-rated', reason: 'service-under-minimum' }),
      ],
    });

    const sheet = publicationList(someResults([panel]));

    expect(sheet.rows).toEqual([['Trần Thị Mẫu', 'Kế toán', 'Hoàn thành xuất sắc nhiệm vụ']]);
    expect(JSON.stringify(sheet)).not.toContain('Lê Văn Nghỉ');
    expect(sheet.notes).toEqual(['Kèm theo Quyết định số 15/QĐ-SM ngày 10/12/2023.']);
  });
});

describe('the list of results', () => {
  it('gives those without a rating their reason and article', () => {
    const person = aPerson({ outcome: 'not-rated', reason: 'service-under-minimum', article: 'Đ2k3' });

    const [row] = resultList(someResults([somePanel({ people: [person] })])).rows;

    expect(row).toContain('Thời gian công tác trong kỳ chưa đủ để xếp loại');
    expect(row).toContain('Đ2k3');
  });

  it('says how many panels may still change', () => {
    const sheet = resultList(someResults([somePanel({ settled: false }), somePanel({ id: 'p2' })]));

    expect(sheet.notes).toEqual(['Còn 1 nhóm đánh giá trong thời hạn kiến nghị: kết quả có thể thay đổi.']);
  });
});

describe('the summary', () => {
  const panel = somePanel({ people: people({ excellent: 1, good: 4, completed: 1, 'not-rated': 2 }) });

  it('names the base and gives exclusive and cumulative shares of it', () => {
    const all = valuesOf(sheetNamed(summarySheets(someResults([panel])), 'Tổng hợp'), 'Tổng số');

    expect(all).toMatchObject({
      '1 Tổng số trong phạm vi': 8,
      '2 Số được xếp loại (mẫu số của các tỷ lệ)': 6,
      '4 Tỷ lệ riêng (%)': { share: 16_67 },
      '6 Tỷ lệ riêng (%)': { share: 66_67 },
      '11 Hoàn thành tốt nhiệm vụ trở lên': 5,
      '12 Tỷ lệ cộng dồn (%)': { share: 83_33 },
      '15 Không xếp loại': 2,
    });
  });

  it('counts each kind of person, led and leading, apart', () => {
    const heads = people({ excellent: 1 }, { lead: 'head' });
    const mixed = somePanel({ people: [...panel.people, ...heads] });

    const { rows } = sheetNamed(summarySheets(someResults([mixed])), 'Tổng hợp');

    expect(rows.map(([label, all]) => [label, all])).toEqual([
      ['Tổng số', 9],
      ['Công chức không giữ chức vụ lãnh đạo, quản lý', 8],
      ['Công chức giữ chức vụ lãnh đạo, quản lý', 1],
    ]);
  });

  it('counts those without a rating by reason, which add up', () => {
    const reasons = [
      ...people({ 'not-rated': 2 }, { reason: 'service-under-minimum', article: 'Đ2k3' }),
      ...people({ deferred: 1 }, { reason: 'Chờ kết luận' }),
    ];

    const { rows } = sheetNamed(summarySheets(someResults([somePanel({ people: reasons })])), 'Không xếp loại');

    expect(rows).toEqual([
      ['Chưa xếp loại (hoãn)', 'Chờ kết luận', '', 1],
      ['Không xếp loại', 'Thời gian công tác trong kỳ chưa đủ để xếp loại', 'Đ2k3', 2],
      ['Cộng', '', '', 3],
    ]);
  });

  it('stands against the cycle before only where there was one', () => {
    const before = someResults([somePanel({ people: people({ excellent: 1, good: 1 }) })], {
      id: '2022',
      name: 'Năm 2022',
    });

    const sheets = summarySheets(someResults([panel]), before);

    expect(summarySheets(someResults([panel])).map(({ name }) => name)).not.toContain('So với kỳ trước');
    expect(sheetNamed(sheets, 'So với kỳ trước').rows[0]).toEqual([
      'Hoàn thành xuất sắc nhiệm vụ',
      1,
      { share: 16_67 },
      1,
      { share: 50_00 },
      '−33,33',
    ]);
  });
});

describe('a workbook', () => {
  it('keeps text that looks like a formula as text, and drops what no file can hold', async () => {
    const panel = somePanel({ people: [aPerson({ name: '=HYPERLINK("x")', post: 'A\u0000\u000bB\ud800' })] });

    const bytes = await workbook([publicationList(someResults([panel]))]);
    const rows = await readSheet(Buffer.from(bytes));

    expect(rows.flat()).toContain('=HYPERLINK("x")');
    expect(rows.flat()).toContain('AB');
    expect(Buffer.from(bytes).includes('<f>')).toBe(false);
  });

  it('writes shares as numbers with two decimals', async () => {
    const bytes = await workbook(
      summarySheets(someResults([somePanel({ people: people({ excellent: 1, good: 2 }) })])),
    );

    expect((await readSheet(Buffer.from(bytes))).flat()).toContain(33.33);
  });
});
