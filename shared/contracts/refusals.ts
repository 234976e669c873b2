// What a person is told of each refusal, and its HTTP status. A refusal without an entry does not compile.
import type * as errors from '../domain/errors.ts';

type Errors = typeof errors;
type Named<K extends keyof Errors> = Errors[K] extends abstract new (
  ...args: never[]
) => { readonly name: infer N }
  ? N
  : never;
export type RefusalName = { [K in Exclude<keyof Errors, 'Refusal'>]: Named<K> }[Exclude<keyof Errors, 'Refusal'>];

export type RefusalText = { status: number; vi: string; en: string };

const fault = {
  status: 500,
  vi: 'Hệ thống gặp lỗi. Chưa có gì được ghi nhận; xin thử lại sau.',
  en: 'The system met a fault. Nothing was recorded; please try again later.',
};
const refusal = (status: number, vi: string, en: string): RefusalText => ({ status, vi, en });

export const REFUSALS: Record<RefusalName, RefusalText> = {
  LinkInvalid: refusal(403, 'Đường dẫn không hợp lệ.', 'This link is not valid.'),
  LinkDead: refusal(410, 'Đường dẫn không còn hiệu lực.', 'This link is no longer valid.'),
  TooLate: refusal(
    410,
    'Bước này đã kết thúc; nội dung mới không được ghi nhận.',
    'This step has closed; nothing new is recorded.',
  ),
  TooEarly: refusal(409, 'Chưa đến bước này.', 'It is too early for this step.'),
  AlreadyRecorded: refusal(
    409,
    'Đã có nội dung khác được ghi nhận trước đó; nội dung ấy giữ nguyên.',
    'Another content was recorded before; it stands unchanged.',
  ),
  NotSettled: refusal(
    409,
    'Nhóm này chưa kết thúc: chưa thể điều chỉnh. Trước khi kết thúc, cấp có thẩm quyền có thể trả lại, người được xếp loại gửi kiến nghị; hoặc chờ lần điều chỉnh trước xong.',
    'This panel is not settled, so nothing can be amended yet. Until then the authority may return it and people may petition; or an earlier amendment must end first.',
  ),
  PetitionOnHold: refusal(
    409,
    'Kiến nghị đang tạm dừng vì có khiếu nại hoặc tố cáo; trả lời sau khi cán bộ tổ chức gỡ tạm dừng.',
    'The petition is on hold: a complaint or denunciation runs. It is answered once HR lifts the hold.',
  ),
  HandOverRunning: refusal(
    422,
    'Vai trò này đang hoặc sắp được ủy quyền; kết thúc việc đó trước.',
    'This post is handed over, or will be: end that first.',
  ),
  CircularHandOver: refusal(
    422,
    'Hai bên ủy quyền lẫn nhau thành vòng tròn.',
    'They would stand in for one another in a circle.',
  ),
  InactiveHolder: refusal(
    422,
    'Người này không còn đang làm việc theo danh sách; không nhận được vai trò nào.',
    'The roster has this person as inactive: they can receive no post.',
  ),
  NotAllowed: refusal(403, 'Không thuộc quyền của người dùng đường dẫn này.', 'Not allowed for this person.'),
  SignInRefused: refusal(
    403,
    'Không đăng nhập được: tài khoản chưa được đăng ký, thư điện tử chưa xác minh, hoặc lần đăng nhập đã cũ. Xin bắt đầu lại từ /console.',
    'Not signed in: not listed, no verified address, or an old attempt. Begin again at /console.',
  ),
  IssuerUnreachable: refusal(
    503,
    'Hệ thống đăng nhập của cơ quan chưa trả lời; xin thử lại sau, hoặc báo quản trị viên.',
    'The sign-in service does not answer; try again later, or tell the administrator.',
  ),
  OwnRow: refusal(422, 'Không được tự xử lý nội dung của chính mình.', 'Nobody acts on their own row.'),
  FormInvalid: refusal(422, 'Biểu mẫu còn chỗ cần sửa.', 'The form needs correction.'),
  CapExceeded: refusal(
    422,
    'Số người xếp loại xuất sắc vượt tỷ lệ cho phép.',
    'More excellent ratings than the cap allows.',
  ),
  RatingNotAllowed: refusal(
    422,
    'Mức xếp loại này không được phép đối với người này.',
    'The rules do not allow this rating for this person.',
  ),
  StrangerRow: refusal(
    422,
    'Có người không thuộc đơn vị, bộ phận hoặc chi bộ này.',
    'Somebody here does not belong to this panel, section or cell.',
  ),
  NotFound: refusal(404, 'Không tìm thấy.', 'Not found.'),
  RosterInvalid: refusal(422, 'Danh sách cán bộ chưa dùng được.', 'The roster cannot be used.'),
  CircularPanels: refusal(
    422,
    'Các nhóm đánh giá phụ thuộc lẫn nhau thành vòng tròn.',
    'Panels depend on one another in a circle.',
  ),
  TooManyUnits: refusal(
    422,
    'Quá 10.000 đơn vị trong một kỳ, hoặc mã của các đơn vị quá dài.',
    'More than 10,000 units in one cycle, or ids that are too long together.',
  ),
  ItemTooLarge: refusal(413, 'Nội dung quá lớn.', 'The content is too large.'),
  StepInputInvalid: fault,
  StoredInvalid: fault,
  ExtensionRefused: refusal(
    409,
    'Không thể gia hạn: bước đã kết thúc hoặc ngày đã qua.',
    'Not extended: the step has closed or the date is past.',
  ),
  EventsNotPublished: fault,
  MailsNotQueued: fault,
  StoreBusy: fault,
  SettingsInvalid: fault,
  DataFolderUnusable: fault,
  BackupUnusable: fault,
  FiguresInvalid: refusal(422, 'Số liệu công bố chưa đọc được.', 'The published figures cannot be read.'),
  TemplateInvalid: refusal(
    422,
    'Mẫu văn bản của cơ quan không dùng được; xem tên mẫu và chỗ sai.',
    'The office’s template cannot be used: see its name and the place.',
  ),
  CapProofInvalid: refusal(
    422,
    'Bản chứng minh tỷ lệ không hợp lệ hoặc không khớp.',
    'The cap proof is not valid or does not hold.',
  ),
  PointsInvalid: refusal(
    422,
    'Điểm hoặc số liệu tính điểm không hợp lệ.',
    'The points or their figures are not valid.',
  ),
  EventInvalid: refusal(422, 'Sự kiện không đọc được.', 'The event cannot be read.'),
  RegulationsInvalid: refusal(
    422,
    'Bộ quy định của kỳ đánh giá mâu thuẫn hoặc không khớp.',
    'The regulations of the cycle contradict themselves or do not fit.',
  ),
  RuleNotInForce: refusal(
    422,
    'Không có quy định nào đang có hiệu lực vào ngày này đối với đối tượng này.',
    'No rule is in force on this day for this kind of person.',
  ),
  ReasonNeeded: refusal(
    422,
    'Đã có nội dung được ghi và khóa; muốn mở lại để sửa phải ghi lý do.',
    'What was recorded stands locked: opening it again needs a reason.',
  ),
  PeriodRefused: refusal(
    422,
    'Người này không có điểm của tháng hoặc quý này.',
    'This person has no score of this month or quarter.',
  ),
  CareerInvalid: refusal(422, 'Danh sách kết quả các năm không hợp lệ.', 'The list of yearly results is not valid.'),
};

/** The text of any error: what is not a refusal of ours is a fault, told without detail. */
export const refusalText = (error: unknown): RefusalText => {
  const name = error instanceof Error ? error.name : '';
  return Object.hasOwn(REFUSALS, name) ? REFUSALS[name as RefusalName] : fault;
};
