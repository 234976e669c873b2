// Where what the State asks and what the Party asks overlap or contradict each other (C1 to C9 of the law sheet), as data:
// each side's article with its certainty, and what this program does about it. Which of them a situation meets is found in
// domain/party-conflicts.ts.
import * as z from 'zod';
import { Bilingual, Citation } from './citation.ts';

export const CONFLICT_IDS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'] as const;
export const ConflictId = z.enum(CONFLICT_IDS);
export type ConflictId = z.infer<typeof ConflictId>;

export const Conflict = z.strictObject({
  id: ConflictId,
  /** What can meet it: one person's year, a cell while petitions are open, the profiles as they stand, any cycle at all. */
  about: z.enum(['person', 'cell', 'profiles', 'always']),
  what: Bilingual,
  state: z.array(Citation).min(1),
  party: z.array(Citation).min(1),
  does: Bilingual,
});
export type Conflict = z.infer<typeof Conflict>;

const cite = (document: string, article: string, note?: string, certainty: Citation['certainty'] = 'T'): Citation => ({
  document,
  article,
  certainty,
  ...(note === undefined ? {} : { note }),
});

const nd48 = cite('NĐ 48/2023/NĐ-CP', 'Đ1 (Đ2k6 of NĐ 90)');
const nd335 = (article: string, note?: string) => cite('NĐ 335/2025/NĐ-CP', article, note);
const hd21 = (article: string, note?: string) => cite('HD 21-HD/BTCTW (18/10/2019)', article, note);
const qd124 = (article: string, note?: string) => cite('QĐ 124-QĐ/TW (4/10/2023)', article, note);
const qd366 = (article: string, note?: string) => cite('QĐ 366-QĐ/TW (30/8/2025)', article, note);

export const CONFLICTS: readonly Conflict[] = [
  {
    id: 'C1',
    about: 'profiles',
    what: {
      vi: 'Tỷ lệ xuất sắc của chính quyền không vượt tỷ lệ của Đảng, nhưng chính quyền xếp loại trước',
      en: 'The State’s share of excellent may not exceed the Party’s, yet the State is rated first',
    },
    state: [nd48],
    party: [hd21('2.3a', '20 % of members rated good'), qd124('Đ12', '20 % of those rated good, read for collectives')],
    does: {
      vi: 'Dùng tỷ lệ quy định (20 %), không dùng tỷ lệ thực tế',
      en: 'Uses the regulated share (20 %), never the actual one',
    },
  },
  {
    id: 'C2',
    about: 'person',
    what: {
      vi: 'Đủ điểm theo chính quyền nhưng theo đúng chữ của quy định Đảng không mức nào phù hợp',
      en: 'Rated by points on the State side, while by the letter no Party level fits',
    },
    state: [nd335('Đ20'), cite('NĐ 233/2026/NĐ-CP', 'Đ12', 'read by OCR')],
    party: [qd366('Đ11')],
    does: {
      vi: 'Hiện hai kết quả cạnh nhau với điều kiện chưa đạt; người có thẩm quyền quyết định',
      en: 'Shows both side by side with the condition that fails; a person decides',
    },
  },
  {
    id: 'C3',
    about: 'profiles',
    what: {
      vi: 'Tỷ lệ vượt mức để xuất sắc khác nhau giữa hai bên',
      en: 'How much beyond target excellent asks for differs',
    },
    state: [cite('NĐ 90/2020/NĐ-CP', 'Đ8', '50 %'), nd335('Đ20', 'none')],
    party: [qd124('Đ12', '50 %'), qd366('Đ11', '30 %')],
    does: {
      vi: 'Là số liệu của từng bộ quy định, không phải hằng số',
      en: 'A figure of each profile, never a constant',
    },
  },
  {
    id: 'C4',
    about: 'profiles',
    what: { vi: 'Mẫu số của tỷ lệ xuất sắc khác nhau giữa hai bên', en: 'The base of the cap on excellent differs' },
    state: [nd48, nd335('Đ20k5a')],
    party: [hd21('2.3a'), qd124('Đ12', 'for collectives'), qd366('Đ11')],
    does: {
      vi: 'Mỗi bên tính trên mẫu số của mình, ghi rõ mẫu số',
      en: 'Each side is counted on its own base, which is named',
    },
  },
  {
    id: 'C5',
    about: 'person',
    what: {
      vi: 'Kỷ luật tính ở bên này mà không tính ở bên kia',
      en: 'Discipline counts on one side and not on the other',
    },
    state: [
      cite('NĐ 48/2023/NĐ-CP', 'Đ1 (Đ2k5 of NĐ 90)', 'any, each act once'),
      cite('Luật 80/2025/QH15', 'Đ38k4', 'duty-related only'),
      nd335('Đ20k4', 'duty-related only'),
    ],
    party: [qd124('Đ12', 'text cut'), qd366('Đ11', 'duty-related; an old act is weighed now all the same')],
    does: {
      vi: 'Mỗi quyết định kỷ luật ghi rõ bên, liên quan công vụ, ngày, năm đã tính; mỗi bên tính theo quy định của mình',
      en: 'Each record says side, whether duty-related, day and year counted; each side counts by its own rule',
    },
  },
  {
    id: 'C6',
    about: 'cell',
    what: {
      vi: 'Xếp loại đảng viên phải theo kết quả chính quyền khi thời hạn kiến nghị chưa hết',
      en: 'The Party rating has to follow a State result that may still be petitioned against',
    },
    state: [cite('Luật Viên chức 2025', 'Đ27', '5 days, then 10 working days')],
    party: [qd366('Đ12', 'complaints are checked before the decision')],
    does: {
      vi: 'Kết quả Đảng là tạm thời cho đến khi giải quyết xong kiến nghị; kết quả thay đổi thì xếp loại lại',
      en: 'The Party result is provisional until petitions are settled; a changed result opens it again',
    },
  },
  {
    id: 'C7',
    about: 'person',
    what: {
      vi: 'Chính quyền có mức trần do thời gian công tác, bên Đảng không có',
      en: 'The State has a ceiling for leave, the Party has none',
    },
    state: [cite('NĐ 90/2020/NĐ-CP', 'Đ2k3')],
    party: [cite('HD 43-HD/BTCTW (31/10/2025)', '7.5', 'on the work really done')],
    does: { vi: 'Cảnh báo; không giới hạn bên Đảng', en: 'Warns; binds nothing on the Party side' },
  },
  {
    id: 'C8',
    about: 'always',
    what: {
      vi: 'Kiểm điểm ở nhiều nơi, xếp loại một lần ở chức vụ cao nhất, đảng viên ở chi bộ',
      en: 'Reviewed in several places, rated once at the highest post, and by the Party at the cell',
    },
    state: [cite('NĐ 335/2025/NĐ-CP (draft)', 'several posts', 'assumption: read in the draft', 'S')],
    party: [qd366('Đ3k4'), cite('HD 43-HD/BTCTW (31/10/2025)', '2.3', 'concurrent posts in one office: most time')],
    does: {
      vi: 'Một người: nhiều biên bản, một kết quả chính quyền, một kết quả Đảng',
      en: 'One person: many review records, one State result, one Party result',
    },
  },
  {
    id: 'C9',
    about: 'always',
    what: {
      vi: 'Kiểm điểm người đứng đầu trước, xếp loại tập thể trước người đứng đầu',
      en: 'Reviewed head first, rated unit before head',
    },
    state: [cite('NĐ 233/2026/NĐ-CP', 'Đ15', 'after the unit’s rating; read by OCR')],
    party: [qd124('Đ11'), qd366('Đ12k2')],
    does: {
      vi: 'Hai thứ tự riêng: họp song song ở mọi nơi; quyết định đơn vị trước, người lãnh đạo sau',
      en: 'Two separate orders: meetings side by side everywhere; decisions on those led before decisions on leaders',
    },
  },
];

const BY_ID = Object.fromEntries(CONFLICTS.map((conflict) => [conflict.id, conflict])) as Record<ConflictId, Conflict>;

export const conflictById = (id: ConflictId): Conflict => BY_ID[id];
