// The words of a roster's coded columns: what is written (Vietnamese), and what else is understood.
import type { Discipline, KINDS, LEADS, LEAVES, PartyStanding, PENDING } from '#shared/domain/official';
import type { Panel } from '#shared/domain/panel';
import type { Outcome } from '#shared/domain/rating';

/** Code → words; the first is written. The code itself is understood too. */
export type Words<K extends string> = Record<K, readonly [string, ...string[]]>;

export const KIND_WORDS: Words<(typeof KINDS)[number]> = {
  cadre: ['Cán bộ', 'CB'],
  'civil-servant': ['Công chức', 'CC'],
  'public-employee': ['Viên chức', 'VC'],
  'contract-worker': ['Người lao động', 'HĐLĐ', 'Hợp đồng lao động', 'Hợp đồng'],
};

export const LEAD_WORDS: Words<(typeof LEADS)[number]> = {
  head: ['Cấp trưởng', 'Người đứng đầu', 'Trưởng'],
  deputy: ['Cấp phó', 'Phó'],
  manager: ['Trưởng bộ phận', 'Trưởng phòng'],
  staff: ['Không giữ chức vụ', 'Nhân viên', 'Không'],
};

export const LEAVE_WORDS: Words<(typeof LEAVES)[number]> = {
  maternity: ['Thai sản'],
  sick: ['Ốm đau', 'Ốm'],
  unpaid: ['Không lương', 'Nghỉ không lương'],
  study: ['Đi học', 'Học tập'],
  other: ['Khác'],
};

export const DISCIPLINE_WORDS: Words<Discipline['form']> = {
  reprimand: ['Khiển trách'],
  warning: ['Cảnh cáo'],
  demotion: ['Giáng chức'],
  removal: ['Cách chức'],
  dismissal: ['Buộc thôi việc'],
  'pay-cut': ['Hạ bậc lương'],
};

export const PENDING_WORDS: Words<(typeof PENDING)[number]> = {
  suspended: ['Đình chỉ', 'Đình chỉ công tác'],
  'under-inspection': ['Thanh tra', 'Kiểm tra'],
  discipline: ['Xem xét kỷ luật', 'Kỷ luật'],
};

export const SIDE_WORDS: Words<Discipline['side']> = {
  administrative: ['Chính quyền', 'Hành chính'],
  party: ['Đảng'],
};

export const STANDING_WORDS: Words<PartyStanding> = {
  exempt: ['Miễn sinh hoạt', 'Miễn công tác, miễn sinh hoạt', 'Miễn'],
  suspended: ['Đình chỉ sinh hoạt', 'Đình chỉ'],
};

/** What a roster says of earlier years; what stands in place of a rating has no other words. */
export const OUTCOME_WORDS: Words<Exclude<Outcome, 'decided-elsewhere' | 'deferred'>> = {
  excellent: ['HTXS', 'HTXSNV', 'Xuất sắc', 'Hoàn thành xuất sắc', 'Hoàn thành xuất sắc nhiệm vụ'],
  good: ['HTT', 'HTTNV', 'Tốt', 'Hoàn thành tốt', 'Hoàn thành tốt nhiệm vụ'],
  completed: ['HTNV', 'Hoàn thành', 'Hoàn thành nhiệm vụ'],
  'not-completed': ['KHT', 'KHTNV', 'Không hoàn thành', 'Không hoàn thành nhiệm vụ'],
  'not-rated': ['KXL', 'Không xếp loại', 'Không đánh giá'],
};

export const AGENCY_WORDS: Words<Panel['agencyKind']> = {
  department: ['Sở, ban, ngành', 'Sở'],
  district: ['Huyện', 'Thị xã', 'Thành phố'],
  commune: ['Xã', 'Phường', 'Thị trấn'],
  school: ['Trường học', 'Trường'],
  health: ['Y tế', 'Cơ sở y tế'],
};

/** Letters and digits only, lower case: how headers and words are compared. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Without diacritics as well: for names that people type in many ways. */
export const plain = (text: string): string =>
  folded(text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd'));

/** An “x” and its likes. */
export const isMark = (text: string): boolean =>
  ['x', '+', 'v', '✓', '✔', '1', 'co', 'yes'].includes(plain(text) || text);

const entriesOf = <K extends string>(words: Words<K>) => Object.entries(words) as [K, readonly [string, ...string[]]][];

const known = new WeakMap<object, Map<string, string>>();

/** Folded word → code, made once for each list of words: a roster asks for every row. */
const codesOf = (words: Words<string>): Map<string, string> => {
  const made = known.get(words);
  if (made !== undefined) return made;
  const codes = new Map<string, string>();
  for (const [code, all] of entriesOf(words))
    for (const word of [code, ...all]) if (!codes.has(folded(word))) codes.set(folded(word), code);
  known.set(words, codes);
  return codes;
};

export const codeOf = <K extends string>(words: Words<K>, text: string): K | undefined =>
  codesOf(words).get(folded(text)) as K | undefined;

export const wordOf = <K extends string>(words: Words<K>, code: K): string => words[code][0];

export const allowed = (words: Words<string>): { allowed: string; allowedEn: string } => ({
  allowed: entriesOf(words)
    .map(([, [word]]) => word)
    .join('; '),
  allowedEn: Object.keys(words).join(', '),
});
