// The summary table that authorities use: groups by ratings, counts with exclusive and cumulative shares on a named base.
import { figures } from '#shared/domain/figures';
import { OUTCOMES, RATINGS } from '#shared/domain/rating';
import { inScope, type Tally, tallyOf } from '#shared/domain/tally';
import { type CycleResults, type Person, peopleOf } from './gather.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { KIND_NAMES, leadName, outcomeName, reasonName } from './words.ts';

const tallied = (people: readonly Person[]): Tally => tallyOf(people.map(({ outcome }) => outcome));
const OUTSIDE = OUTCOMES.filter((outcome) => !(RATINGS as readonly string[]).includes(outcome));

const COLUMNS: SheetColumn[] = [
  { label: 'Nhóm', width: 44 },
  { label: 'Tổng số trong phạm vi', width: 12 },
  { label: 'Số được xếp loại (mẫu số của các tỷ lệ)', width: 16 },
  ...RATINGS.flatMap((rating) => [
    { label: outcomeName(rating), width: 12 },
    { label: 'Tỷ lệ riêng (%)', width: 10 },
  ]),
  ...RATINGS.slice(1, -1).flatMap((rating) => [
    { label: `${outcomeName(rating)} trở lên`, width: 14 },
    { label: 'Tỷ lệ cộng dồn (%)', width: 10 },
  ]),
  ...OUTSIDE.map((outcome) => ({ label: outcomeName(outcome), width: 12 })),
];

const rowOf = (label: string, people: readonly Person[]): Cell[] => {
  const tally = tallied(people);
  const { base, rows } = figures(tally);
  return [
    label,
    inScope(tally),
    base,
    ...rows.flatMap(({ count, exclusive }): Cell[] => [count, { share: exclusive }]),
    ...rows.slice(1, -1).flatMap(({ upTo, cumulative }): Cell[] => [upTo, { share: cumulative }]),
    ...OUTSIDE.map((outcome) => tally[outcome]),
  ];
};

const grouped = (people: readonly Person[], by: (person: Person) => string): Cell[][] =>
  [...Map.groupBy(people, by)].map(([label, members]) => rowOf(label, members));

const NOTES = [
  'Tỷ lệ riêng và tỷ lệ cộng dồn tính trên số người được xếp loại của chính dòng đó; tỷ lệ riêng cộng lại đúng bằng 100 %.',
  'Người không xếp loại, do cấp khác quyết định hoặc hoãn không tính vào mẫu số; lý do ở bảng “Không xếp loại”.',
];

const groupsSheet = (results: CycleResults): Sheet => {
  const people = peopleOf(results);
  const sorted = people.toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  const agencies = results.panels.flatMap((panel) => panel.people.map((person) => ({ panel, person })));
  const byAgency = [...Map.groupBy(agencies, ({ panel }) => panel.agency).values()].map((members) =>
    rowOf(
      members[0]?.panel.agencyName ?? '',
      members.map(({ person }) => person),
    ),
  );
  return {
    name: 'Tổng hợp',
    heading: ['TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG', results.cycle.name],
    columns: COLUMNS,
    rows: [
      rowOf('Tổng số', people),
      ...grouped(sorted, ({ kind, lead }) => `${KIND_NAMES[kind]} ${leadName(lead)}`),
      ...(byAgency.length > 1 ? byAgency : []),
    ],
    notes: NOTES,
  };
};

/** Everybody without a rating, counted by outcome and reason. */
const reasonsSheet = (results: CycleResults): Sheet => {
  const without = peopleOf(results).filter(({ outcome }) => OUTSIDE.includes(outcome));
  const groups = Map.groupBy(without, ({ outcome, reason = '', article = '' }) =>
    [outcome, reason, article].join('\n'),
  );
  const rows = [...groups.values()].flatMap((members): Cell[][] => {
    const [first] = members;
    if (first === undefined) return [];
    return [[outcomeName(first.outcome), reasonName(first.reason), first.article ?? '', members.length]];
  });
  return {
    name: 'Không xếp loại',
    heading: ['SỐ NGƯỜI KHÔNG CÓ MỨC XẾP LOẠI VÀ LÝ DO', results.cycle.name],
    columns: [
      { label: 'Tình trạng', width: 28 },
      { label: 'Lý do', width: 48 },
      { label: 'Căn cứ', width: 24 },
      { label: 'Số người', width: 12 },
    ],
    rows: [...rows.sort((a, b) => (String(a) < String(b) ? -1 : 1)), ['Cộng', '', '', without.length]],
    notes: [],
  };
};

/** Percentage points as text with its sign: a difference is no share. */
export const pointsOf = (difference: number): string => {
  const size = Math.abs(difference);
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return `${sign}${Math.floor(size / 100)},${String(size % 100).padStart(2, '0')}`;
};

export const comparisonSheet = (now: CycleResults, before: CycleResults): Sheet => {
  const [is, was] = [figures(tallied(peopleOf(now))), figures(tallied(peopleOf(before)))];
  const rows = is.rows.map((row, index): Cell[] => {
    const last = was.rows[index];
    const share = last?.exclusive ?? 0;
    return [
      outcomeName(row.rating),
      row.count,
      { share: row.exclusive },
      last?.count ?? 0,
      { share },
      pointsOf(row.exclusive - share),
    ];
  });
  const hundred = (base: number): Cell => ({ share: base === 0 ? 0 : 10_000 });
  return {
    name: 'So với kỳ trước',
    heading: ['SO VỚI KỲ TRƯỚC', `${now.cycle.name}; ${before.cycle.name}`],
    columns: [
      { label: 'Mức xếp loại', width: 34 },
      { label: 'Kỳ này: số người', width: 14 },
      { label: 'Kỳ này: tỷ lệ (%)', width: 14 },
      { label: 'Kỳ trước: số người', width: 14 },
      { label: 'Kỳ trước: tỷ lệ (%)', width: 14 },
      { label: 'Tăng, giảm (điểm %)', width: 14 },
    ],
    rows: [...rows, ['Cộng số được xếp loại', is.base, hundred(is.base), was.base, hundred(was.base), '']],
    notes: ['Tỷ lệ mỗi kỳ tính trên số người được xếp loại của kỳ đó.'],
  };
};

export const summarySheets = (results: CycleResults, before?: CycleResults): Sheet[] => [
  groupsSheet(results),
  reasonsSheet(results),
  ...(before === undefined ? [] : [comparisonSheet(results, before)]),
];
