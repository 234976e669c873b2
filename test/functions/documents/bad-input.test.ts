// What offices send by mistake or in malice: each refused or told by file, sheet, row and column, with what to do, and bounded.
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../functions/documents/office-plan.ts';
import { oldFontOf } from '../../../functions/documents/roster-fonts.ts';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';
import { repacked, unpacked } from '../../../functions/documents/roster-zip.ts';
import { rosterOf, sampleProvince } from '../../../infra/local/sample/province.ts';
import { CONTEXT, csv, departmentList, type Grid, planOf, schoolList, verdicts, xlsx } from './office-lists.ts';
import { asTcvn3, asVni } from './old-fonts.ts';
import { filesWith, planWithCell, rowsOf, TODAY, csv as tableCsv } from './roster-edits.ts';

/** The first person's row, counted from nought. */
const FIRST = departmentList.findIndex((row) => row.includes('Nguyễn Văn An'));
const SHEET = 'xl/worksheets/sheet1.xml';
const plan = (...files: RosterFile[]) => planImport(files, CONTEXT);
const typedAs = (change: (text: string) => string, rows = departmentList): Grid =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell)));
/** The people's own rows, the headings as they were. */
const peopleAs = (change: (text: string) => string): Grid => [
  ...departmentList.slice(0, FIRST),
  ...typedAs(change, departmentList.slice(FIRST)),
];

/** The list's workbook with its sheet's XML changed. */
const tampered = async (change: (xml: string) => string): Promise<RosterFile> => {
  const { bytes } = await xlsx(departmentList);
  const parts = new Map(unpacked(bytes));
  parts.set(SHEET, Buffer.from(change(String(parts.get(SHEET)))));
  return { name: 'danh-sach.xlsx', bytes: repacked(parts) };
};
const zipOf = (...names: string[]): Buffer => repacked(new Map(names.map((name) => [name, Buffer.from('<x/>')])));

const expectTold = (problems: readonly { vi: string; en: string }[]): void => {
  for (const { vi, en } of problems) {
    expect(vi).toMatch(/Hãy|Xin/);
    expect(`${vi}${en}`).not.toMatch(/[{}]/);
  }
};

describe('a sheet of a million columns', () => {
  it('is refused by its cell, before the reader fills what lies between', async () => {
    const file = await tampered((xml) =>
      xml.replace('</sheetData>', '<row r="40"><c r="XFD40"><v>1</v></c></row></sheetData>'),
    );
    const { problems, roster } = await plan(file);

    expect(roster).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'danh-sach.xlsx', code: 'too-many-columns', row: 40, column: 'XFD' }]);
    expect(problems[0]?.vi).toContain('XFD40');
    expectTold(problems);
  });

  it('is refused where its cells give no address', async () => {
    const cells = '<c><v>1</v></c>'.repeat(1_000_000);
    const { problems } = await plan(
      await tampered((xml) => xml.replace('</sheetData>', `<row>${cells}</row></sheetData>`)),
    );

    expect(problems.map(({ code }) => code)).toEqual(['broken-file']);
  });

  it('only by what it says of itself is read as what it holds', async () => {
    const file = await tampered((xml) =>
      xml
        .replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')
        .replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A30:XFD1048576"/></mergeCells>'),
    );

    expect((await plan(file)).roster?.officials).toHaveLength(7);
  });

  it('as CSV is refused by its row, and read where the spare cells are empty', async () => {
    const wide = schoolList.map((row, at) => (at === 6 ? [...row, ...Array<string>(300).fill('x')] : row));
    const { problems } = await plan(csv(wide));
    const padded = await plan(csv(schoolList.map((row) => [...row, ...Array<string>(16_000).fill('')])));

    expect(problems).toMatchObject([{ file: 'danh-sach.csv', code: 'too-many-columns', row: 7 }]);
    expectTold(problems);
    expect(padded).toEqual(await plan(csv(schoolList)));
    expect(padded.roster).toBeDefined();
  });
});

describe('a workbook with macros', () => {
  it('is read without running any, and says so', async () => {
    const { bytes } = await xlsx(departmentList);
    const withMacros = repacked(new Map([...unpacked(bytes), ['xl/vbaProject.bin', Buffer.from('Sub AutoOpen()')]]));
    const { problems, roster } = await plan({ name: 'danh-sach.xlsm', bytes: withMacros });

    expect(roster?.officials).toHaveLength(7);
    expect(problems[0]).toMatchObject({ file: 'danh-sach.xlsm', code: 'macros-ignored', severity: 'warning' });
    expectTold(problems.slice(0, 1));
  });
});

describe('another kind of file under a table’s name', () => {
  it.each([
    ['ds.csv', '%PDF-1.7\n1 0 obj', 'PDF'],
    ['ds.xls', '<html><body><table><tr><td>Họ và tên', 'HTML'],
    ['ds.xlsx', '\uFEFF<!DOCTYPE html><html>', 'HTML'],
    ['ds.csv', '{\\rtf1\\ansi Họ và tên}', 'RTF'],
    ['ds.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0xff, 0xd8]), 'PNG'],
    ['ds.xlsx', zipOf('[Content_Types].xml', 'word/document.xml'), 'Word'],
    ['ds.csv', zipOf('[Content_Types].xml', 'word/document.xml'), 'Word'],
    ['ds.xlsx', zipOf('mimetype', 'content.xml'), 'OpenDocument'],
    ['ds.xlsx', zipOf('danh-sach.xml'), 'ZIP'],
  ])('%s is named for what it is', async (name, bytes, kind) => {
    const { problems, roster } = await plan({ name, bytes: Buffer.from(bytes as string) });

    expect(roster).toBeUndefined();
    expect(problems).toMatchObject([{ file: name, code: 'disguised-file' }]);
    expect(problems[0]?.vi).toContain(kind);
    expectTold(problems);
  });

  it('is read where it is a table all the same: a workbook called CSV', async () => {
    const { bytes } = await xlsx(departmentList);

    expect((await plan({ name: 'danh-sach.csv', bytes })).roster?.officials).toHaveLength(7);
  });
});

describe('names in fonts of before Unicode', () => {
  it.each([
    ['TCVN3', asTcvn3],
    ['VNI', asVni],
  ])('%s are refused cell by cell, not taken for names', async (font, change) => {
    const { roster, problems } = await planOf(peopleAs(change));
    const told = problems.filter(({ code }) => code === 'old-font');

    expect(roster).toBeUndefined();
    expect(told).toContainEqual(
      expect.objectContaining({ file: 'danh-sach.xlsx', sheet: 'DS 2023', row: FIRST + 1, column: 'Họ và tên' }),
    );
    expect(told[0]?.vi).toContain(font);
    expectTold(told);
    expect(JSON.stringify(problems)).not.toContain(change('Nguyễn Văn An'));
  });

  it.each([
    ['TCVN3', asTcvn3],
    ['VNI', asVni],
  ])('%s are told where the very heading is in it, too', async (font, change) => {
    const { problems } = await planOf(typedAs(change));

    expect(problems).toMatchObject([{ sheet: 'DS 2023', code: 'old-font-file' }]);
    expect(problems[0]?.vi).toContain(font);
    expectTold(problems);
  });

  it('are told in a CSV as old machines wrote it', async () => {
    const text = csv(typedAs(asTcvn3));
    const bytes = Buffer.from(Buffer.from(text.bytes).toString('utf8'), 'latin1');

    expect((await plan({ name: 'ds.csv', bytes })).problems).toMatchObject([{ file: 'ds.csv', code: 'old-font-file' }]);
  });

  it('are refused in the four tables of an export, too', async () => {
    const { problems } = await planWithCell('officials', 4, 'Họ và tên', asTcvn3('Nguyễn Văn Đức'));

    expect(problems).toMatchObject([{ row: 5, column: 'Họ và tên', code: 'old-font', severity: 'error' }]);
  });

  it('are found in nine names of ten, and in no name or post of a province in Unicode', () => {
    const { officials, panels } = rosterOf(sampleProvince({ seed: 3, size: 'small' }));
    const names = officials.map(({ name }) => name);
    const found = (change: (text: string) => string) => names.filter((name) => oldFontOf(change(name))).length;
    const sound = [...names, ...officials.map(({ post }) => post), ...panels.map(({ name }) => name)];
    const spelled = [
      'Hoàn',
      'Khoẻ',
      'Thuỷ',
      'Ngoãn',
      'Phan Thị Ỷ Lan',
      'Müller',
      'Peña',
      'ĐẶNG THỊ HẠNH',
      'Trụ sở A–B',
      '§ 12',
    ];

    expect([...sound, ...spelled].filter((text) => oldFontOf(text))).toEqual([]);
    for (const change of [asTcvn3, asVni]) expect(found(change) / names.length).toBeGreaterThan(0.8);
  });
});

describe('values stored otherwise', () => {
  const withBorn = (value: string | number | Date): Grid =>
    departmentList.map((row, at) => (at === FIRST ? row.with(2, value) : row));
  const born = async (value: string | number | Date): Promise<string | undefined> =>
    (await planOf(withBorn(value))).roster?.officials.find(({ name }) => name === 'Nguyễn Văn An')?.born;

  it.each([
    ['text in Vietnamese order', '31/12/1970'],
    ['text with blanks of a web page around it', ' \u00A031/12/1970\u00A0'],
    ['text with a time', '31/12/1970 00:00:00'],
    ['text with dots', '31.12.1970'],
    ['ISO text', '1970-12-31'],
    ['a date cell', new Date(Date.UTC(1970, 11, 31))],
    ['the number that a spreadsheet keeps', 25_933],
    ['that number as text', '25933'],
  ])('a date as %s is the same day', async (_, value) => {
    expect(await born(value)).toBe('1970-12-31');
  });

  it('a date that only fits month first is refused by its cell, and none is turned round', async () => {
    expect(verdicts(await planOf(withBorn('12/31/1970')))).toContain(`${FIRST + 1} office-month-first`);
    expect(await born('05/09/1970')).toBe('1970-09-05');
  });

  it('an id is the same as number and as text, and keeps the noughts that it is written with', async () => {
    const rows = rowsOf('officials');
    const renamed = (id: string) =>
      planRoster(filesWith(tableCsv('officials', rows.with(60, (rows[60] ?? []).with(0, id)))), TODAY);

    expect((await renamed('0012')).roster?.officials.at(-1)?.id).toBe('0012');
    const numbered = async (id: string | number) => {
      const coded = departmentList.map((row, at) => (at === 5 ? [...row, 'Mã số'] : at === FIRST ? [...row, id] : row));
      return (await planOf(coded)).roster?.officials.find(({ name }) => name === 'Nguyễn Văn An')?.id;
    };
    expect([await numbered(17), await numbered('17'), await numbered('017')]).toEqual(['17', '17', '017']);
  });
});
