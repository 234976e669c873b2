// The sentences of a report on figures, scores and units' ratings, by code: what is wrong, then what to do.
const say = (vi: string, en: string) => ({ vi, en });

/** `{x}` is filled with the fact `x`. */
export const SCORES_TEXTS = {
  'unknown-scores': say(
    'Không nhận ra bảng: cần cột Mã số với Kỳ và điểm, hoặc số liệu, hoặc Mã đơn vị và Xếp loại.',
    'Which table this is cannot be told: an id with period and points, with figures, or a unit with its rating is needed.',
  ),
  'not-in-cycle': say(
    'Không có người nào mang mã này trong kỳ đánh giá. Hãy sửa mã.',
    'Nobody of this id is in the cycle. Correct it.',
  ),
  'unit-not-in-cycle': say(
    'Không có đơn vị nào mang mã này, hoặc mã cơ quan cấp trên, trong kỳ đánh giá. Hãy sửa mã.',
    'No unit of this id, nor the agency above it, is in the cycle. Correct it.',
  ),
  'bad-period': say(
    'Kỳ phải là tháng hoặc quý, ví dụ 03/2026, Tháng 3/2026, Quý 1/2026, 2026-Q1.',
    'A month or quarter is needed, as in 03/2026 or 2026-Q1.',
  ),
  'bad-number': say(
    'Cần một số, nhiều nhất hai chữ số thập phân, ví dụ 87,5.',
    'A number with at most two decimals is needed, as in 87.5.',
  ),
  'out-of-bounds': say('Số này vượt quá {most}. Hãy sửa.', 'The number is above {most}. Correct it.'),
  'outside-cycle': say('Kỳ này không thuộc kỳ đánh giá.', 'The period is not within the cycle.'),
  'no-such-quarter': say(
    'Lãnh đạo, quản lý không xếp loại riêng quý này: gộp vào cả năm ({article}). Hãy bỏ dòng.',
    'Leaders have no rating of this quarter: it is merged into the year ({article}). Remove the row.',
  ),
  'months-and-quarters': say(
    'Người này đã có điểm theo tháng; không ghi lẫn tháng và quý.',
    'This person has scores by the month; months and quarters are not mixed.',
  ),
  'same-row': say(
    'Nội dung này đã có ở dòng {first} của {file}. Hãy chỉ giữ một dòng.',
    'This is already in row {first} of {file}. Keep only one.',
  ),
  locked: say(
    'Đã ghi nội dung khác và khóa. Hãy ghi lý do ở cột Lý do sửa, hoặc bỏ dòng.',
    'Other content was recorded and is locked. Give the reason in its column, or remove the row.',
  ),
  'no-figures': say(
    'Dòng không có số liệu nào. Hãy bổ sung hoặc bỏ dòng.',
    'The row has no figures. Add or remove it.',
  ),
} as const;
