// The office's own file back, with a column of remarks: what to do in each row. National id numbers are not given back.
import writeXlsxFile from 'write-excel-file/node';
import type { ColumnChoices } from './office-columns.ts';
import { officeHeaderOf } from './office-header.ts';
import { clean } from './roster-cells.ts';
import { FORMULA } from './roster-csv.ts';
import { escapedForXlsx } from './roster-files.ts';
import type { Problem } from './roster-problems.ts';
import { type Raw, type RosterFile, rawOf } from './roster-tables.ts';

const REMARKS = 'Nhận xét của phần mềm';
const PASSED = 'Đạt';

type Remarks = {
  problems: readonly Problem[];
  people: readonly { file: string; sheet: string | undefined; row: number }[];
};

const isNational = (text: string): boolean => /^\d{12}$/.test(clean(text));
const shown = (text: string): string => (text === FORMULA || isNational(text) ? '' : text);

const at = (place: { file: string; sheet?: string | undefined; row?: number }): string =>
  `${place.file}|${place.sheet ?? ''}|${place.row ?? ''}`;

const said = ({ column, vi, severity }: Problem): string =>
  `${severity === 'error' ? 'Cần sửa' : 'Lưu ý'}${column === undefined ? '' : ` (${column})`}: ${vi}`;

/** Row, one for the whole sheet where it names none, and its remark. */
const remarked = ({ place, rows }: Raw, { problems, people }: Remarks): string[][] => {
  const byRow = Map.groupBy(problems, (each) => at(each));
  const passed = new Set(people.map((each) => at(each)));
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const whole = byRow.get(at(place)) ?? [];
  return rows.map((row, index) => {
    const here = at({ ...place, row: index + 1 });
    const found = [...(index === 0 ? whole : []), ...(byRow.get(here) ?? [])].map(said);
    const remark = found.length === 0 && passed.has(here) ? PASSED : found.join('\n');
    return [...Array.from({ length: width }, (_, column) => shown(row[column] ?? '')), remark];
  });
};

/** Sheets are named in 31 letters, without marks that a workbook forbids, each once. */
const sheetNames = (raws: readonly Raw[]): string[] => {
  const taken = new Set<string>();
  return raws.map(({ name }, index) => {
    const plain = name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 26) || 'DS';
    const free = taken.has(plain.toLowerCase()) ? `${plain} ${index + 1}` : plain;
    taken.add(free.toLowerCase());
    return free;
  });
};

/** The heading of the remarks stands in the row of the others', so that the file may be brought in again as it is. */
const withHeading = (rows: string[][], headerRow: number): string[][] =>
  rows.map((row, index) =>
    index === headerRow ? row.with(-1, [REMARKS, row.at(-1)].filter(Boolean).join('\n')) : row,
  );

export const remarksFile = async (
  files: readonly RosterFile[],
  remarks: Remarks,
  choices: ColumnChoices,
): Promise<RosterFile> => {
  const raws = (await Promise.all(files.map((file) => rawOf(file, () => {})))).flatMap((each) => each ?? []);
  const names = sheetNames(raws);
  const sheets = raws.map((raw, index) => ({
    sheet: names[index] ?? `DS ${index + 1}`,
    data: withHeading(remarked(raw, remarks), officeHeaderOf(raw.rows, choices)?.first ?? 0).map((row) =>
      row.map((value) => (value === '' ? null : { value: escapedForXlsx(value), type: String, wrap: true })),
    ),
  }));
  return { name: 'nhan-xet.xlsx', bytes: await writeXlsxFile(sheets).toBuffer() };
};
