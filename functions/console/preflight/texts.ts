// The sentences of a preflight: what was found, and what to do.
import type { FindingCode } from './findings.ts';

export type Text = { vi: string; en: string };

const text = (vi: string, en: string): Text => ({ vi, en });
const IMPORT = text('Sửa trong tệp danh sách rồi nhập lại.', 'Correct the roster file and import it again.');

export const TEXTS: Record<FindingCode, { what: Text; todo: Text }> = {
  'start-refused': {
    what: text('Không mở được kỳ với danh sách và quy định này', 'A start would be refused'),
    todo: text('Sửa danh sách hoặc tệp quy định rồi nhập lại.', 'Correct the roster or the regulations, import again.'),
  },
  'no-panel': { what: text('Người không thuộc nhóm đánh giá nào', 'People in no panel'), todo: IMPORT },
  'no-section': {
    what: text(
      'Người thuộc bộ phận không có trong nhóm: không cuộc họp nào nhận xét',
      'People whose section is not in their panel',
    ),
    todo: IMPORT,
  },
  'own-panel': {
    what: text('Người có thẩm quyền ở trong chính nhóm mình quyết định', 'An authority sits in their own panel'),
    todo: text(
      'Chuyển người này sang nhóm của cấp trên trực tiếp.',
      'Move that person to the panel of the level above.',
    ),
  },
  'own-row': {
    what: text(
      'Người sẽ phải tự nhận xét mình vì người thay cũng là họ',
      'People who would act on themselves, with no substitute',
    ),
    todo: text('Ghi một người thay khác.', 'Name another substitute.'),
  },
  'holder-gone': {
    what: text(
      'Vai trò do người không còn làm việc, hoặc không có trong danh sách, đang giữ',
      'Roles held by somebody inactive or not in the roster',
    ),
    todo: text('Ghi người giữ vai trò hiện nay.', 'Name who holds the role now.'),
  },
  'empty-panel': {
    what: text('Nhóm không có ai để đánh giá', 'Panels with nobody to rate'),
    todo: text('Bỏ nhóm, hoặc xem lại người được xếp vào.', 'Remove the panel, or look who belongs to it.'),
  },
  'empty-section': {
    what: text('Bộ phận không có ai để nhận xét', 'Sections with nobody to review'),
    todo: text('Bỏ bộ phận, hoặc xem lại người được xếp vào.', 'Remove the section, or look who belongs to it.'),
  },
  'meeting-of-one': {
    what: text('Bộ phận chỉ có một người: không họp tập thể được', 'Sections of one person: no collective meeting'),
    todo: text('Gộp với bộ phận khác, nếu quy chế cho phép.', 'Join it with another section where the rules allow.'),
  },
  'no-cell': {
    what: text('Đảng viên của chi bộ không có trong danh sách', 'Party members of a cell that is not there'),
    todo: IMPORT,
  },
  'authority-doubtful': {
    what: text('Người có thẩm quyền có thể không đúng quy định', 'The authority may not be the one the law names'),
    todo: text('Đối chiếu văn bản giao, ủy quyền.', 'Look at the paper that gives the authority.'),
  },
  'shared-address': {
    what: text('Một địa chỉ thư của nhiều người', 'One address of several people'),
    todo: text(
      'Ghi địa chỉ riêng: ai đọc được thư là mở được đường dẫn.',
      'Give each their own: who reads the mail can open the link.',
    ),
  },
  'holder-without-address': {
    what: text('Người giữ vai trò không có địa chỉ thư', 'Holders of roles without an address'),
    todo: text(
      'In phiếu có mã QR trao tay, hoặc nhập phiếu giấy thay.',
      'Print slips with a QR code, or enter paper forms for them.',
    ),
  },
  'person-without-address': {
    what: text('Người được đánh giá không có địa chỉ thư', 'People to be rated without an address'),
    todo: text(
      'In phiếu có mã QR trao tay, hoặc nhập phiếu giấy thay.',
      'Print slips with a QR code, or enter paper forms for them.',
    ),
  },
};
