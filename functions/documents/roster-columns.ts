// The four tables of a roster and their columns: Vietnamese header (written), English header, other headers understood.
import { folded } from './roster-words.ts';

export const TABLES = ['officials', 'panels', 'sections', 'cells'] as const;
export type TableName = (typeof TABLES)[number];

export type Column = {
  key: string;
  vi: string;
  en: string;
  also?: readonly string[];
  /** The column must be there; `value` where each row must fill it too. */
  needed?: 'column' | 'value';
  /** Holds no personal data: its values may be quoted in a report. */
  open?: true;
};

const id = (key: string, vi: string, en: string, also: readonly string[] = []): Column => ({
  key,
  vi,
  en,
  also,
  needed: 'value',
  open: true,
});

const holder = (key: string, vi: string, en: string, needed: boolean): Column[] => [
  { key: `${key}.name`, vi: `${vi} – tên`, en: `${en} name`, also: [vi, en], ...(needed ? { needed: 'column' } : {}) },
  { key: `${key}.email`, vi: `${vi} – thư`, en: `${en} email`, also: [`${vi} email`] },
  { key: `${key}.official`, vi: `${vi} – mã`, en: `${en} official`, also: [`${vi} mã số`], open: true },
];

const OFFICIALS: Column[] = [
  id('id', 'Mã số', 'id', ['Mã CBCCVC', 'Mã cán bộ', 'Mã']),
  { key: 'name', vi: 'Họ và tên', en: 'name', also: ['Họ tên', 'full name'], needed: 'value' },
  { key: 'born', vi: 'Ngày sinh', en: 'born', also: ['Năm sinh', 'date of birth'], needed: 'value' },
  id('kind', 'Đối tượng', 'kind', ['Đối tượng (CB/CC/VC/HĐLĐ)']),
  { key: 'post', vi: 'Chức vụ, chức danh', en: 'post', also: ['Chức vụ', 'Chức danh', 'position'], needed: 'value' },
  id('lead', 'Cấp trưởng, cấp phó', 'lead', ['Vị trí lãnh đạo']),
  id('agency', 'Cơ quan', 'agency', ['Đơn vị', 'Mã cơ quan']),
  id('panel', 'Nhóm đánh giá', 'panel', ['Mã nhóm đánh giá', 'Hội đồng', 'Mã hội đồng']),
  id('section', 'Phòng, bộ phận', 'section', ['Bộ phận', 'Phòng', 'Mã bộ phận']),
  id('jobGroup', 'Nhóm nhiệm vụ tương đồng', 'job group', ['Nhóm nhiệm vụ']),
  { ...id('entered', 'Ngày vào cơ quan', 'entered', ['entry date']) },
  { key: 'email', vi: 'Email công vụ', en: 'email', also: ['Email', 'Thư điện tử'] },
  { key: 'cell', vi: 'Chi bộ', en: 'cell', also: ['Party cell', 'Mã chi bộ'], open: true },
  { key: 'joinedParty', vi: 'Ngày vào Đảng', en: 'joined the Party', also: ['Ngày vào Đảng (dự bị)'] },
  { key: 'partyStanding', vi: 'Sinh hoạt đảng', en: 'Party standing' },
  { key: 'decidedElsewhere', vi: 'Diện quản lý nơi khác', en: 'decided elsewhere', also: ['Diện quản lý'], open: true },
  { key: 'leaves', vi: 'Nghỉ (loại, từ, đến)', en: 'leaves', also: ['Nghỉ'] },
  { key: 'disciplines', vi: 'Kỷ luật', en: 'disciplines', also: ['discipline'] },
  {
    key: 'transfer',
    vi: 'Điều động đến (cơ quan cũ, từ, đến)',
    en: 'transfer',
    also: ['Điều động từ/ngày', 'Điều động'],
  },
  {
    key: 'otherPosts',
    vi: 'Kiêm nhiệm (chức vụ, nơi)',
    en: 'other posts',
    also: ['Kiêm nhiệm', 'Chức vụ kiêm nhiệm', 'further posts'],
  },
  { key: 'term', vi: 'Nhiệm kỳ (từ, đến)', en: 'term of office', also: ['Nhiệm kỳ', 'term'] },
  { key: 'earlierRatings', vi: 'Xếp loại 3 năm trước', en: 'earlier ratings', also: ['Xếp loại các năm trước'] },
  { key: 'pending', vi: 'Đang chờ kết luận (việc, từ ngày)', en: 'pending', also: ['Đang chờ kết luận'] },
  { key: 'active', vi: 'Đang làm việc', en: 'active', open: true },
];

const PANELS: Column[] = [
  id('id', 'Mã nhóm đánh giá', 'id', ['Mã số', 'Mã', 'panel', 'Mã hội đồng']),
  { ...id('name', 'Tên nhóm đánh giá', 'name', ['Tên', 'Tên hội đồng']) },
  id('agency', 'Mã cơ quan', 'agency'),
  id('agencyName', 'Tên cơ quan', 'agency name', ['Cơ quan']),
  id('agencyKind', 'Loại cơ quan', 'agency kind'),
  { key: 'dependsOn', vi: 'Chờ kết quả của', en: 'depends on', open: true },
  ...holder('hr', 'Tổ chức cán bộ', 'hr', true),
  ...holder('partyCommittee', 'Cấp ủy', 'party committee', false),
  ...holder('personnelOffice', 'Cơ quan tham mưu', 'personnel office', true),
  ...holder('authority', 'Cấp có thẩm quyền', 'authority', true),
  ...holder('levelAbove', 'Cấp trên trực tiếp', 'level above', false),
  ...holder('clerk', 'Văn thư', 'clerk', true),
  ...holder('substitute', 'Người thay thế', 'substitute', true),
];

const SECTIONS: Column[] = [
  id('panel', 'Mã nhóm đánh giá', 'panel', ['Nhóm đánh giá', 'Hội đồng', 'Mã hội đồng']),
  id('id', 'Mã bộ phận', 'id', ['Mã số', 'Mã', 'section']),
  id('name', 'Tên bộ phận', 'name', ['Tên']),
  ...holder('chair', 'Chủ trì', 'chair', true),
  ...holder('substitute', 'Người thay thế', 'substitute', false),
];

const CELLS: Column[] = [
  id('id', 'Mã chi bộ', 'id', ['Mã số', 'Mã', 'cell']),
  id('name', 'Tên chi bộ', 'name', ['Tên', 'Chi bộ']),
  ...holder('secretary', 'Bí thư', 'secretary', true),
  ...holder('deputySecretary', 'Phó bí thư', 'deputy secretary', true),
  ...holder('committee', 'Cấp ủy quyết định', 'committee', true),
  ...holder('committeeSubstitute', 'Cấp ủy thay thế', 'committee substitute', true),
];

export const COLUMNS: Record<TableName, readonly Column[]> = {
  officials: OFFICIALS,
  panels: PANELS,
  sections: SECTIONS,
  cells: CELLS,
};

const TABLE_WORDS: Record<TableName, readonly string[]> = {
  officials: ['officials', 'Cán bộ', 'Danh sách', 'Danh sách cán bộ'],
  panels: ['panels', 'Nhóm đánh giá', 'Hội đồng'],
  sections: ['sections', 'Bộ phận', 'Phòng, bộ phận'],
  cells: ['cells', 'Chi bộ'],
};

export const tableNamed = (name: string): TableName | undefined =>
  TABLES.find((table) => TABLE_WORDS[table].some((word) => folded(word) === folded(name)));

/** Folded header → column, of a table's columns. */
export const headersOf = (columns: readonly Column[]): Map<string, Column> => {
  const headers = new Map<string, Column>();
  for (const column of columns)
    for (const header of [column.vi, column.en, column.key, ...(column.also ?? [])])
      if (!headers.has(folded(header))) headers.set(folded(header), column);
  return headers;
};
