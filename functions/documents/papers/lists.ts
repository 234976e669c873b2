// Lists of people: all results with their reasons for the office, and the list for publication, which tells nothing more.
import { isRating } from '#shared/domain/rating';
import type { CycleResults, PanelResults, Person } from './gather.ts';
import type { Cell, Sheet } from './sheet.ts';
import { dayName, KIND_NAMES, outcomeName, reasonName } from './words.ts';

const COLUMNS = [
  { label: 'STT', width: 6 },
  { label: 'Mã', width: 14 },
  { label: 'Họ và tên', width: 28 },
  { label: 'Chức vụ, chức danh', width: 28 },
  { label: 'Đối tượng', width: 16 },
  { label: 'Cơ quan, đơn vị', width: 32 },
  { label: 'Mức xếp loại', width: 30 },
  { label: 'Lý do', width: 36 },
  { label: 'Căn cứ', width: 22 },
  { label: 'Số quyết định', width: 18 },
  { label: 'Ngày quyết định', width: 14 },
];

const rowOf = (person: Person, { agencyName }: PanelResults, index: number): Cell[] => [
  index + 1,
  person.official,
  person.name,
  person.post,
  KIND_NAMES[person.kind],
  agencyName,
  outcomeName(person.outcome),
  reasonName(person.reason),
  person.article ?? '',
  person.number ?? '',
  dayName(person.date),
];

const provisional = (panels: readonly PanelResults[]): string[] => {
  const open = panels.filter(({ settled }) => !settled).length;
  return open === 0 ? [] : [`Còn ${open} nhóm đánh giá trong thời hạn kiến nghị: kết quả có thể thay đổi.`];
};

/** Of one panel, or of the whole cycle where all its panels are given. */
export const resultList = ({ cycle, panels }: CycleResults): Sheet => {
  const rows = panels.flatMap((panel) => panel.people.map((person) => ({ person, panel })));
  const [only] = panels;
  return {
    name: 'Kết quả',
    heading: [
      'KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG',
      panels.length === 1 ? (only?.name ?? '') : '',
      cycle.name,
    ].filter(Boolean),
    columns: COLUMNS,
    rows: rows.map(({ person, panel }, index) => rowOf(person, panel, index)),
    notes: [...provisional(panels), ...amendedLines(panels)],
  };
};

export const papersOf = (people: readonly Person[]): string[] =>
  [...new Set(people.map(({ number, date }) => `số ${number ?? '……'} ngày ${dayName(date) || '……'}`))].sort();

/** The days on which the list was posted: from each the time for petitions runs. */
const postedLines = (panels: readonly PanelResults[]): string[] => {
  const said = panels.flatMap(({ published }) =>
    published === undefined ? [] : [`Công khai ngày ${dayName(published.date)} (${published.document}).`],
  );
  return [...new Set(said)].sort();
};

/** That results were amended, and by which documents; whose, their rows say in the decisions alone. */
const amendedLines = (panels: readonly PanelResults[]): string[] => [
  ...new Set(panels.flatMap(({ amended }) => amended.map(({ document }) => `Đã điều chỉnh theo ${document}.`))),
];

/** Name, post, rating: whoever has no rating is not told of here, nor why. */
export const publicationList = ({ cycle, panels }: CycleResults): Sheet => {
  const rated = panels.flatMap(({ people }) => people).filter(({ outcome }) => isRating(outcome));
  return {
    name: 'Công khai',
    heading: [
      `DANH SÁCH CÔNG KHAI KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG${amendedLines(panels).length === 0 ? '' : ' (ĐÃ ĐIỀU CHỈNH)'}`,
      ...panels.map(({ name }) => name).slice(0, 1),
      cycle.name,
    ],
    columns: [
      { label: 'Họ và tên', width: 30 },
      { label: 'Chức vụ, chức danh', width: 34 },
      { label: 'Mức xếp loại', width: 34 },
    ],
    rows: rated.map(({ name, post, outcome }) => [name, post, outcomeName(outcome)]),
    notes: [
      ...papersOf(rated).map((paper) => `Kèm theo Quyết định ${paper}.`),
      ...postedLines(panels),
      ...amendedLines(panels),
    ],
  };
};
