// The sentences about a file of overrides and supplements, by code: what is wrong, then what to do; Vietnamese first.
const say = (vi: string, en: string) => ({ vi, en });

/** `{x}` is filled with the fact `x`. */
export const REGULATIONS_PROBLEM_TEXTS = {
  'broken-json': say(
    'Tệp không phải JSON. Hãy kiểm tra dấu phẩy, ngoặc và lưu lại bằng UTF-8.',
    'The file is no JSON. Check commas and brackets, and save it as UTF-8.',
  ),
  'bad-rule': say(
    'Chỗ này không đúng khuôn dạng ({why}). Hãy sửa theo tệp mẫu.',
    'This does not fit its form ({why}). Correct it after the sample.',
  ),
  'points-differ': say(
    'Tổng điểm là {found}, phải là {want}. Hãy sửa điểm các tiêu chí.',
    'The points add up to {found}, not {want}. Correct the points of the criteria.',
  ),
  'unknown-profile': say(
    'Không có bộ quy định nào mang mã này; có: {allowed}. Hãy sửa mã.',
    'No regulation profile has this id; there are: {allowed}. Correct it.',
  ),
  'no-own-rules': say(
    'Bộ quy định này không để đơn vị tự đặt tiêu chí. Hãy bỏ phần bổ sung hoặc sửa mã bộ quy định.',
    'This profile leaves no criteria to units. Remove the supplement or correct the profile’s id.',
  ),
  'second-supplement': say(
    'Cơ quan {agency} đã có quy chế khác ({first}) cho bộ quy định này. Hãy giữ một.',
    'The agency {agency} has other rules ({first}) for this profile already. Keep one.',
  ),
  'second-rule-id': say(
    'Mã này đã dùng ở {first}. Hãy đặt mã khác.',
    'This id is used already at {first}. Choose another.',
  ),
  'unknown-cap': say(
    'Bộ quy định này không có giới hạn mang mã ấy; có: {allowed}. Hãy sửa mã.',
    'This profile has no cap of this id; it has: {allowed}. Correct it.',
  ),
  'no-raise': say(
    'Văn bản không cho nâng giới hạn này. Hãy bỏ dòng này.',
    'The text gives no raise of this cap. Remove the line.',
  ),
  'raise-bounds': say(
    'Giới hạn này chỉ được nâng trong khoảng {least} đến {most} %. Hãy sửa số.',
    'This cap can only be raised to between {least} and {most} %. Correct the number.',
  ),
  'unknown-switch': say(
    'Bộ quy định này không có giả định mang mã ấy; có: {allowed}. Hãy sửa mã.',
    'This profile has no assumption of this id; it has: {allowed}. Correct it.',
  ),
  'party-off-premises': say(
    'Chỉ máy đặt tại cơ quan được giữ đầy đủ hồ sơ bên Đảng. Hãy chọn “off” hoặc “rating-and-number”.',
    'The full Party side is kept on a machine of the office’s own only. Choose “off” or “rating-and-number”.',
  ),
} as const;
