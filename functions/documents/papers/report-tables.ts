// The tables of a report: made once, shown on the page, in the spreadsheet and in Word alike.
import { figures } from '#shared/domain/figures';
import { OUTCOMES, RATINGS } from '#shared/domain/rating';
import { inScope, type Tally } from '#shared/domain/tally';
import { adjustedIn, type Part, type Report } from './report.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { outcomeName } from './words.ts';

export const TABLES = {
  whole: 'Kết quả chung',
  parts: 'Theo cơ quan',
  caps: 'Tỷ lệ tối đa',
  petitions: 'Kiến nghị',
  before: 'So với kỳ trước',
} as const;

const OUTSIDE = OUTCOMES.filter((outcome) => !(RATINGS as readonly string[]).includes(outcome));

const heading = ({ title, cycle }: Report): string[] => [title, cycle.name];

const adjusted = (tally: Tally): string[] => {
  const names = adjustedIn(tally).map(outcomeName);
  return names.length === 0 ? [] : [`Tỷ lệ được điều chỉnh 0,01 để tổng đúng bằng 100 %: ${names.join(', ')}.`];
};

const foldedNote = ({ folded }: Report): string[] => {
  if (folded === undefined || folded.agencies === 0) return [];
  const fate = folded.included ? 'được gộp thành một dòng' : 'không tính vào số liệu nào';
  return [`${folded.agencies} cơ quan, đơn vị dưới 5 người ${fate}, để không lộ kết quả của từng người.`];
};

const WIDTH = 16;
const columnsOf = (first: string, ...labels: string[]): SheetColumn[] => [
  { label: first, width: 40 },
  ...labels.map((label) => ({ label, width: WIDTH })),
];

const wholeTable = (report: Report): Sheet => {
  const { tally } = report.whole;
  const { base, rows } = figures(tally);
  return {
    name: TABLES.whole,
    heading: heading(report),
    columns: columnsOf('Mức xếp loại', 'Số người', 'Tỷ lệ riêng (%)', 'Từ mức này trở lên', 'Tỷ lệ cộng dồn (%)'),
    rows: rows.map(({ rating, count, exclusive, upTo, cumulative }): Cell[] => [
      outcomeName(rating),
      count,
      { share: exclusive },
      upTo,
      { share: cumulative },
    ]),
    notes: [
      `Mẫu số của các tỷ lệ: ${base} người được xếp loại, trong ${inScope(tally)} người thuộc phạm vi.`,
      `Không tính vào mẫu số: ${OUTSIDE.map((outcome) => `${outcomeName(outcome)}: ${tally[outcome]}`).join('; ')}.`,
      ...adjusted(tally),
      ...foldedNote(report),
      ...(report.provisional ? ['Còn nhóm đánh giá trong thời hạn kiến nghị: số liệu có thể thay đổi.'] : []),
    ],
  };
};

const partRow = ({ name, tally }: Part): Cell[] => {
  const { base, rows } = figures(tally);
  return [
    name,
    inScope(tally),
    base,
    ...rows.flatMap(({ count, exclusive }): Cell[] => [count, { share: exclusive }]),
    ...OUTSIDE.map((outcome) => tally[outcome]),
  ];
};

const partsTable = (report: Report): Sheet => ({
  name: TABLES.parts,
  heading: heading(report),
  columns: columnsOf(
    'Cơ quan, đơn vị',
    'Tổng số',
    'Được xếp loại',
    ...RATINGS.flatMap((rating) => [outcomeName(rating), 'Tỷ lệ (%)']),
    ...OUTSIDE.map(outcomeName),
  ),
  rows: [...report.parts.map(partRow), partRow(report.whole)],
  notes: ['Tỷ lệ của mỗi dòng tính trên số người được xếp loại của dòng đó.'],
});

const capsTable = (report: Report): Sheet => ({
  name: TABLES.caps,
  heading: heading(report),
  columns: columnsOf('Nhóm', 'Gốc tính (người)', 'Tỷ lệ tối đa (%)', 'Số tối đa', 'Đã xếp', 'Căn cứ'),
  rows: (report.caps ?? []).map(({ cap, base, percent, bound, used, assumption }): Cell[] => [
    cap,
    base,
    percent,
    bound,
    used,
    assumption ? 'giả định' : 'quy định',
  ]),
  notes: ['Số tối đa là phần nguyên của gốc tính × tỷ lệ / 100.'],
});

const petitionsTable = (report: Report): Sheet => ({
  name: TABLES.petitions,
  heading: heading(report),
  columns: columnsOf('Kiến nghị', 'Số lượng'),
  rows: [
    ['Đã gửi', report.petitions?.filed ?? 0],
    ['Được chấp nhận, thay đổi kết quả', report.petitions?.changed ?? 0],
  ],
  notes: [],
});

const beforeTable = (report: Report, before: NonNullable<Report['before']>): Sheet => {
  const [is, was] = [figures(report.whole.tally), figures(before.tally)];
  return {
    name: TABLES.before,
    heading: heading(report),
    columns: columnsOf('Mức xếp loại', 'Kỳ này', 'Tỷ lệ (%)', 'Kỳ trước', 'Tỷ lệ kỳ trước (%)'),
    rows: is.rows.map((row, index): Cell[] => [
      outcomeName(row.rating),
      row.count,
      { share: row.exclusive },
      was.rows[index]?.count ?? 0,
      { share: was.rows[index]?.exclusive ?? 0 },
    ]),
    notes: [
      `Kỳ trước: ${before.cycle.name}. Mẫu số: kỳ này ${is.base}, kỳ trước ${was.base} người được xếp loại.`,
      ...(before.unknown
        ? [`${before.unknown} người không có xếp loại năm trước trong danh sách, không tính ở cột kỳ trước.`]
        : []),
      ...adjusted(before.tally),
    ],
  };
};

export const reportTables = (report: Report): Sheet[] => [
  wholeTable(report),
  ...(report.parts.length === 0 ? [] : [partsTable(report)]),
  ...((report.caps?.length ?? 0) === 0 ? [] : [capsTable(report)]),
  ...(report.petitions === undefined ? [] : [petitionsTable(report)]),
  ...(report.before === undefined ? [] : [beforeTable(report, report.before)]),
];
