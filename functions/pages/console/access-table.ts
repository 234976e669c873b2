// The table of who may see and do what, as a page: made from the table itself, so that it cannot say anything else.
import { html } from 'hono/html';
import { ACCESS_ROLES, type AccessRole, may, RECORD_KINDS, type RecordKind } from '#shared/domain/access';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { roleLabel } from '../words.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

export const KIND_LABELS: Record<RecordKind, Text> = {
  'roster-row': { vi: 'Thông tin trong danh sách', en: 'Row of the roster' },
  'leave-and-discipline': { vi: 'Nghỉ phép, sức khỏe, kỷ luật', en: 'Leave, health, discipline' },
  'self-assessment': { vi: 'Bản tự đánh giá', en: 'Self-assessment' },
  review: { vi: 'Biên bản họp nhận xét', en: 'Minutes of the review' },
  'party-opinion': { vi: 'Ý kiến của cấp ủy', en: 'Party committee’s opinion' },
  proposal: { vi: 'Tờ trình đề xuất', en: 'Staff proposal' },
  decision: { vi: 'Quyết định xếp loại', en: 'Decision' },
  signature: { vi: 'Số, ngày văn bản đã ký', en: 'Signed paper' },
  result: { vi: 'Kết quả xếp loại', en: 'Result' },
  petition: { vi: 'Kiến nghị', en: 'Petition' },
  answer: { vi: 'Trả lời kiến nghị', en: 'Answer to a petition' },
  'party-review': { vi: 'Chi bộ đánh giá đảng viên', en: 'Party cell’s review' },
  'party-decision': { vi: 'Cấp ủy xếp loại đảng viên', en: 'Party rating' },
  trail: { vi: 'Nhật ký', en: 'Trail' },
  performance: { vi: 'Số liệu kết quả công việc', en: 'Figures of performance' },
  'period-score': { vi: 'Điểm tháng, quý', en: 'Scores of months and quarters' },
  'unit-rating': { vi: 'Xếp loại tập thể', en: 'Rating of a unit' },
  'transfer-comment': { vi: 'Nhận xét của cơ quan cũ', en: 'Old agency’s comment' },
  'data-request': { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Request about personal data' },
  amendment: { vi: 'Điều chỉnh sau khi kết thúc', en: 'Amendment after the close' },
  reading: { vi: 'Ai đã đọc hồ sơ', en: 'Who read a file' },
  'hand-over': { vi: 'Ủy quyền, thay người', en: 'Hand-overs' },
};

const rightsOf = (role: AccessRole, kind: RecordKind): Html | string => {
  const [sees, does] = [may(role, 'see', kind), may(role, 'do', kind)];
  if (sees && does) return bi('xem, làm', 'see, do');
  if (does) return bi('làm', 'do');
  return sees ? bi('xem', 'see') : '–';
};

const NOTE = bi(
  'Trong phạm vi của mình: người được đánh giá là phần của chính mình; các vai trò trong quy trình là nhóm, bộ phận hoặc chi bộ được giao; cán bộ tổ chức của cơ quan là cơ quan ấy.',
  'Each within their own: the official their own part, the roles of the workflow their panel, section or cell, HR of an agency that agency.',
);

export const showAccess = (visit: ConsoleVisit): Html => {
  const title = { vi: 'Ai được xem và làm gì', en: 'Who may see and do what' };
  const columns = [
    { label: { vi: 'Nội dung', en: 'Record' } },
    ...ACCESS_ROLES.map((role) => ({ label: roleLabel(role) })),
  ];
  const rows = RECORD_KINDS.map((kind) => {
    const { vi, en } = KIND_LABELS[kind];
    return [bi(vi, en), ...ACCESS_ROLES.map((role) => rightsOf(role, kind))];
  });
  return consolePage(visit, title, [], html`<p class="note">${NOTE}</p>${tableOf(title, columns, rows)}`);
};
