import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { rosterXlsx } from '../../../functions/documents/roster-files.ts';
import { planRoster } from '../../../functions/documents/roster-plan.ts';
import { repacked, unpacked } from '../../../functions/documents/roster-zip.ts';
import { csv, filesWith, rowsOf, sound, TODAY } from './roster-edits.ts';

const TABLES = ['officials', 'panels', 'sections', 'cells'] as const;
const codes = (plan: Awaited<ReturnType<typeof planRoster>>) => plan.problems.map(({ code }) => code);
const textOf = (table: (typeof TABLES)[number]) => Buffer.from(csv(table, rowsOf(table)).bytes).toString('utf8');
const officialsAs = (bytes: Uint8Array) => planRoster(filesWith({ name: 'officials.csv', bytes }), TODAY);

/** Windows-1258 as old machines wrote it: letters with their own byte, tones as a byte behind. */
const asWindows1258 = (text: string): Buffer => {
  const decoder = new TextDecoder('windows-1258');
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const bytes = [...text.replaceAll('–', '-')].flatMap((letter) => {
    const whole = byteOf.get(letter);
    if (whole !== undefined) return [whole];
    const apart = letter.normalize('NFD');
    const base = apart.replaceAll(tones, '').normalize('NFC');
    return [base, ...(apart.match(tones) ?? [])].map((part) => byteOf.get(part) ?? 0x3f);
  });
  return Buffer.from(bytes);
};

describe('encodings', () => {
  it('reads UTF-8 with and without byte order mark, and UTF-16 as Excel writes it', async () => {
    const text = textOf('officials');
    const encoded = [Buffer.from(text), Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le')];
    for (const bytes of encoded) {
      const plan = await officialsAs(bytes);
      expect(plan.problems).toEqual([]);
      expect(plan.roster).toEqual(sound);
    }
  });

  it('joins decomposed accents', async () => {
    const plan = await officialsAs(Buffer.from(textOf('officials').normalize('NFD')));

    expect(plan.problems).toEqual([]);
    expect(plan.roster).toEqual(sound);
  });

  it('recognises Windows-1258 and says so', async () => {
    const plan = await officialsAs(asWindows1258(textOf('officials')));

    expect(codes(plan)).toEqual(['windows-1258']);
    expect(plan.roster).toEqual(sound);
  });

  it('refuses an encoding that it cannot tell', async () => {
    const plan = await officialsAs(Buffer.from('id,name\n1,Nguy\xe9n\x81\x8d V\xffn', 'latin1'));

    expect(codes(plan)).toContain('unknown-encoding');
    expect(plan.problems.find(({ code }) => code === 'unknown-encoding')?.vi).toContain('CSV UTF-8');
  });
});

describe('CSV as machines write it', () => {
  it.each([';', '\t'])('reads “%s” between the cells', async (mark) => {
    const rows = rowsOf('officials').map((row) => row.map((cell) => `"${cell}"`).join(mark));
    const plan = await officialsAs(Buffer.from(rows.join('\r\n')));

    expect(plan.roster).toEqual(sound);
  });

  it('names the row where quotation marks stop matching', async () => {
    const plan = await officialsAs(Buffer.from(`${textOf('officials')}"CB9`));

    expect(plan.problems[0]).toMatchObject({ file: 'officials.csv', code: 'broken-csv' });
    expect(plan.problems[0]?.row).toBeGreaterThan(60);
    expect(codes(plan)).not.toContain('missing-table');
  });

  it('refuses a formula with its cell', async () => {
    const rows = rowsOf('officials');
    const plan = await planRoster(filesWith(csv('officials', rows.with(3, (rows[3] ?? []).with(1, '=A1&"x"')))), TODAY);

    expect(plan.problems).toEqual([
      expect.objectContaining({ code: 'formula', row: 4, column: 'Họ và tên', vi: expect.stringContaining('B4') }),
    ]);
  });
});

describe('files that are not a roster', () => {
  it('are refused one by one, each with its reason', async () => {
    const file = (name: string, bytes: Uint8Array) => [{ name, bytes }];
    const refused = async (name: string, bytes: Uint8Array) => codes(await planRoster(file(name, bytes), TODAY));

    expect(await refused('a.xlsx', Buffer.alloc(0))).toEqual(['empty-file']);
    expect(await refused('officials.csv', Buffer.from('\uFEFF \r\n'))).toContain('empty-file');
    expect(await refused('a.xlsx', Buffer.from('hello'))).toEqual(['broken-file']);
    expect(await refused('a.xlsx', Buffer.from('504b030414000000', 'hex'))).toEqual(['broken-file']);
    expect(await refused('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual(['old-excel']);
    expect(await refused('a.pdf', Buffer.from('%PDF-1.7'))).toEqual(['unknown-file-type']);
    expect(codes(await planRoster([], TODAY))).toEqual(['no-files']);
  });

  it('are refused before parsing where they are larger than 20 MB', async () => {
    const huge = { name: 'officials.csv', bytes: new Uint8Array(50 * 1024 * 1024) };
    const plan = await planRoster(filesWith(huge), TODAY);

    expect(codes(plan)).toEqual(['file-too-large']);
    expect(plan.counts.officials).toBe(0);
  });

  it('name the tables and columns that are missing', async () => {
    const withoutCells = filesWith().filter(({ name }) => name !== 'cells.csv');
    const withoutKind = rowsOf('officials').map((row) => row.toSpliced(3, 1));
    const tables = await planRoster(withoutCells, TODAY);
    const columns = await planRoster(filesWith(csv('officials', withoutKind)), TODAY);

    expect(tables.problems).toEqual([
      expect.objectContaining({ code: 'missing-table', vi: expect.stringContaining('cells') }),
    ]);
    expect(columns.problems).toEqual([
      expect.objectContaining({ code: 'missing-column', file: 'officials.csv', row: 1, column: 'Đối tượng' }),
    ]);
    expect(columns.roster).toBeUndefined();
  });

  it('still judge the rows where a column is missing', async () => {
    const rows = rowsOf('officials');
    const broken = rows.with(5, (rows[5] ?? []).with(2, '31/02/1980')).map((row) => row.toSpliced(3, 1));
    const plan = await planRoster(filesWith(csv('officials', broken)), TODAY);

    expect(codes(plan)).toEqual(['missing-column', 'bad-date']);
  });

  it('are refused where a table has a header but nobody', async () => {
    const plan = await planRoster(filesWith(csv('officials', rowsOf('officials').slice(0, 1))), TODAY);

    expect(codes(plan)).toContain('no-rows');
    expect(plan.roster).toBeUndefined();
  });
});

describe('xlsx', () => {
  it('refuses formulas with sheet and cell, and judges the rest', async () => {
    const sheets = TABLES.map((sheet) => ({
      sheet,
      data: rowsOf(sheet).map((row) => row.map((value) => value || null)),
    }));
    const formula = { type: 'Formula' as const, value: 'A2&"x"' };
    const data = sheets[0]?.data.map((row, index) => (index === 7 ? [row[0], formula, ...row.slice(2)] : row)) ?? [];
    const bytes = await writeXlsxFile([{ sheet: 'officials', data }, ...sheets.slice(1)]).toBuffer();
    const plan = await planRoster([{ name: 'roster.xlsx', bytes }], TODAY);

    expect(plan.counts.officials).toBe(60);
    expect(plan.problems).toEqual([
      expect.objectContaining({
        code: 'formula',
        file: 'roster.xlsx',
        sheet: 'officials',
        row: 8,
        column: 'Họ và tên',
      }),
    ]);
    expect(plan.problems[0]?.en).toContain('B8');
  });

  it('reads date and number cells', async () => {
    const born = new Date(Date.UTC(1980, 8, 5));
    const sheets = TABLES.map((sheet) => ({
      sheet,
      data: rowsOf(sheet).map((row) => row.map((value) => value || null)),
    }));
    const data =
      sheets[0]?.data.map((row, index) => {
        if (index === 2) return row.with(2, { type: Date, value: born, format: 'dd/mm/yyyy' } as never);
        return index === 3 ? row.with(2, { type: Number, value: 1981 } as never) : row;
      }) ?? [];
    const bytes = await writeXlsxFile([{ sheet: 'officials', data }, ...sheets.slice(1)]).toBuffer();
    const plan = await planRoster([{ name: 'roster.xlsx', bytes }], TODAY);

    expect(plan.problems).toEqual([]);
    expect(plan.roster?.officials.slice(1, 3).map((each) => each.born)).toEqual(['1980-09-05', '1981']);
  });

  const partsOf = async () => unpacked((await rosterXlsx(sound)).bytes);

  it('refuses a file that says it unpacks to too much, without unpacking it', async () => {
    const zip = repacked(await partsOf());
    const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    zip.writeUInt32LE(3_000_000_000, entry + 24);

    expect(codes(await planRoster([{ name: 'bomb.xlsx', bytes: zip }], TODAY))).toEqual(['unpacks-too-large']);
  });

  it('stops unpacking where a part is larger than its directory says', async () => {
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const parts = await partsOf();
    parts.set('xl/worksheets/sheet9.xml', packed);
    const zip = repacked(parts);
    const name = zip.lastIndexOf('xl/worksheets/sheet9.xml');
    zip.writeUInt16LE(8, name - 36);
    zip.writeUInt32LE(1000, name - 22);

    expect(codes(await planRoster([{ name: 'bomb.xlsx', bytes: zip }], TODAY))).toEqual(['unpacks-too-large']);
  });

  it('refuses one far-away cell that would make the reader fill millions before it', async () => {
    const parts = await partsOf();
    const sheet = 'xl/worksheets/sheet1.xml';
    const far = String(parts.get(sheet)).replace(
      '</sheetData>',
      '<row r="999999"><c r="XFD999999"><v>1</v></c></row></sheetData>',
    );
    parts.set(sheet, Buffer.from(far));

    expect(codes(await planRoster([{ name: 'far.xlsx', bytes: repacked(parts) }], TODAY))).toEqual(['too-many-rows']);
  });
});
