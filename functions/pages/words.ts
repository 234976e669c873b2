// Words for people: phases, roles, and days and instants as Việt Nam writes them.
import { dayOf } from '#shared/domain/calendar';
import type { Instant } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import type { Text } from './layout.ts';

export const PHASE_LABELS: Record<Phase, Text> = {
  'confirm-roster': { vi: 'Xác nhận danh sách', en: 'Roster confirmation' },
  'self-assessment': { vi: 'Tự đánh giá', en: 'Self-assessment' },
  'collective-review': { vi: 'Họp nhận xét, đánh giá', en: 'Collective review' },
  'party-opinion': { vi: 'Ý kiến của cấp ủy', en: 'Party committee’s opinion' },
  'lower-panels': { vi: 'Chờ kết quả cấp dưới', en: 'Results of the units below' },
  'staff-proposal': { vi: 'Tham mưu, đề xuất', en: 'Staff proposal' },
  decision: { vi: 'Quyết định xếp loại', en: 'Decision' },
  signature: { vi: 'Ký ban hành', en: 'Signature' },
  petitions: { vi: 'Kiến nghị', en: 'Petitions' },
  answers: { vi: 'Trả lời kiến nghị', en: 'Answers to petitions' },
  'members-announced': { vi: 'Chờ kết quả chính quyền', en: 'State results of the members' },
  'party-review': { vi: 'Chi bộ đánh giá', en: 'Party cell’s review' },
  'party-decision': { vi: 'Cấp ủy quyết định', en: 'Party committee’s decision' },
  repair: { vi: 'Xử lý sự cố', en: 'Repair' },
};

const ROLE_LABELS: Record<string, Text> = {
  official: { vi: 'Người được đánh giá', en: 'the official' },
  chair: { vi: 'Người chủ trì', en: 'the chair' },
  substitute: { vi: 'Người thay thế', en: 'the substitute' },
  'agency-hr': { vi: 'Bộ phận tổ chức của cơ quan', en: 'the agency’s HR' },
  'party-committee': { vi: 'Cấp ủy', en: 'the Party committee' },
  'personnel-office': { vi: 'Cơ quan tham mưu về cán bộ', en: 'the personnel office' },
  authority: { vi: 'Cấp có thẩm quyền', en: 'the authority' },
  'level-above': { vi: 'Cấp trên trực tiếp', en: 'the level directly above' },
  clerk: { vi: 'Văn thư', en: 'the clerk' },
  'party-secretary': { vi: 'Bí thư chi bộ', en: 'the cell’s secretary' },
  'party-decider': { vi: 'Cấp ủy có thẩm quyền', en: 'the deciding Party committee' },
  'old-agency': { vi: 'Cơ quan cũ', en: 'the old agency' },
  'other-post': { vi: 'Nơi kiêm nhiệm', en: 'the place of a further post' },
  hr: { vi: 'Cán bộ tổ chức', en: 'HR' },
  auditor: { vi: 'Người kiểm tra', en: 'the auditor' },
  operator: { vi: 'Người vận hành', en: 'the operator' },
  'hr-of-agency': { vi: 'Cán bộ tổ chức của cơ quan', en: 'HR of the agency' },
};

/** What no person answers: the clock ends a window, another unit's results end a wait for them. */
export const awaitedByItself = (slot: string): Text =>
  slot.startsWith('panel:')
    ? {
        vi: `Kết quả của nhóm ${slot.slice('panel:'.length)}`,
        en: `the results of panel ${slot.slice('panel:'.length)}`,
      }
    : { vi: 'Hết thời hạn kiến nghị', en: 'the end of the petition window' };

/** Whoever `by` of a fact names, as a role: no name, no id. */
export const roleLabel = (by: string): Text => {
  const role = by.split(':')[0] ?? '';
  return ROLE_LABELS[role] ?? { vi: 'Người có thẩm quyền', en: 'another person' };
};

export const shownDay = (day: string): string => day.split('-').reverse().join('/');

/** `10:30, 25/11/2026`, in Asia/Ho_Chi_Minh. */
export const shownInstant = (instant: Instant): string => {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)}, ${shownDay(dayOf(instant))}`;
};

/** `2026-Q3` and `2026-M07` as people say them. */
export const periodLabel = (period: string): Text => {
  const [year = '', part = ''] = period.split('-');
  const number = Number(part.slice(1));
  return part.startsWith('Q')
    ? { vi: `Quý ${number}/${year}`, en: `Q${number} ${year}` }
    : { vi: `Tháng ${number}/${year}`, en: `${part.slice(1)}/${year}` };
};
