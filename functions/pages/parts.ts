// Labels of the parts of recorded contents, and of the choices in them.
import type { Text } from './layout.ts';
import { PHASE_LABELS } from './words.ts';

const text = (vi: string, en: string): Text => ({ vi, en });

const PARTS: Record<string, Text> = {
  confirmed: text('Xác nhận', 'Confirmed'),
  note: text('Ghi chú', 'Note'),
  heldOn: text('Ngày họp', 'Held on'),
  combined: text('Họp chung với chi bộ', 'Combined with the Party cell’s meeting'),
  present: text('Số có mặt', 'Present'),
  dialogueOn: text('Ngày đối thoại', 'Dialogue held on'),
  attendance: text('Thành phần dự họp', 'Attendance'),
  attends: text('Có mặt', 'Attended'),
  attended: text('Có mặt', 'Attended'),
  absence: text('Lý do vắng', 'Why absent'),
  otherCalled: text('Người khác được triệu tập', 'Others called'),
  otherPresent: text('Người khác có mặt', 'Others present'),
  guests: text('Khách mời, không biểu quyết', 'Guests without a vote'),
  belowQuorum: text('Vì sao vẫn họp khi chưa đủ', 'Why it was held below the quorum'),
  called: text('Số được triệu tập', 'Called'),
  minutes: text('Biên bản', 'Minutes'),
  rows: text('Từng người', 'Person by person'),
  notSelfAssessed: text('Không tự đánh giá', 'No self-assessment'),
  official: text('Họ và tên', 'Person'),
  proposal: text('Đề xuất', 'Proposal'),
  votes: text('Số phiếu', 'Votes'),
  comment: text('Nhận xét', 'Comment'),
  document: text('Văn bản số', 'Document'),
  text: text('Nội dung', 'Text'),
  agrees: text('Đồng ý', 'Agrees'),
  outcome: text('Kết luận', 'Outcome'),
  summary: text('Tóm tắt', 'Summary'),
  rating: text('Xếp loại', 'Rating'),
  reason: text('Lý do', 'Reason'),
  why: text('Lý do', 'Reason'),
  to: text('Trả lại bước', 'Returned to'),
  deferred: text('Hoãn', 'Deferred'),
  until: text('Đến ngày', 'Until'),
  madeOutside: text('Quyết định ban hành bên ngoài', 'Decision made outside'),
  number: text('Số văn bản', 'Number'),
  date: text('Ngày', 'Date'),
  signer: text('Người ký', 'Signer'),
  checksum: text('Mã kiểm tra SHA-256 của bản chụp', 'SHA-256 of the scan'),
  grounds: text('Nội dung kiến nghị', 'Grounds'),
  by: text('Hình thức', 'Form'),
  addressee: text('Gửi đến', 'Sent to'),
  agencyName: text('Cơ quan', 'Agency'),
};

const VALUES: Record<string, Text> = {
  'combined.with-party-cell': text('Một buổi họp, hai biên bản', 'One meeting, two sets of minutes'),
  'outcome.submitted': text('Trình', 'Submitted'),
  'outcome.returned': text('Trả lại', 'Returned'),
  'outcome.decided': text('Quyết định', 'Decided'),
  'outcome.kept': text('Giữ nguyên kết quả', 'Result kept'),
  'outcome.changed': text('Thay đổi kết quả', 'Result changed'),
  'addressee.rater': text('Cấp đã xếp loại', 'Whoever rated'),
  'addressee.level-above': text('Cấp trên trực tiếp', 'The level directly above'),
  'by.dialogue': text('Đối thoại', 'Dialogue'),
  'by.writing': text('Bằng văn bản', 'In writing'),
};

export const partLabel = (key: string): Text => PARTS[key] ?? text(key, key);

/** The label of a choice; undefined where the value is free text. */
export const valueLabel = (key: string, value: string): Text | undefined => {
  if (key === 'to' && Object.hasOwn(PHASE_LABELS, value)) return PHASE_LABELS[value as keyof typeof PHASE_LABELS];
  return VALUES[`${key}.${value}`];
};
