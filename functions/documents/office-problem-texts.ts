// What only an office's own list can get wrong, or what was done with it: what it is, then what to do.
const say = (vi: string, en: string) => ({ vi, en });

export const OFFICE_TEXTS = {
  'office-no-header': say(
    'Không tìm thấy dòng tiêu đề có “Họ và tên” và ít nhất hai cột khác. Hãy kiểm tra tên cột.',
    'No heading with “Họ và tên” and two more columns was found. Check the column names.',
  ),
  'office-no-name': say(
    'Dòng có dữ liệu nhưng không có họ tên. Hãy điền họ tên.',
    'The row has data but no name. Fill it in.',
  ),
  'office-two-births': say(
    'Ngày sinh điền ở cả cột Nam và cột Nữ. Hãy xóa một.',
    'A birth date stands under both Nam and Nữ. Remove one.',
  ),
  'office-two-marks': say(
    'Đánh dấu “x” ở nhiều cột cùng nhóm. Hãy giữ một.',
    'Several columns of one group are marked. Keep one.',
  ),
  'office-month-first': say(
    'Ngày ghi theo kiểu tháng/ngày/năm. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2023.',
    'Written month first. Write day/month/year, as in 31/12/2023.',
  ),
  'office-serial-date': say(
    'Số {serial} được hiểu là ngày {day}. Hãy kiểm tra.',
    'The number {serial} was read as {day}. Check it.',
  ),
  'office-year-only': say(
    'Chỉ có năm hoặc tháng: tạm lấy {day}. Hãy kiểm tra.',
    'Only a year or month: {day} is taken. Check it.',
  ),
  'office-no-entered': say(
    'Không có ngày vào cơ quan. Hãy điền: thời gian công tác quyết định ai được xếp loại.',
    'No day of entry. Fill it in: it decides who is rated.',
  ),
  'national-number': say(
    'Cột số định danh cá nhân (CCCD, CMND) đã bỏ, không lưu. Lần sau hãy xóa cột này.',
    'The column of national id numbers was dropped and is not kept. Remove it next time.',
  ),
  'national-as-code': say(
    'Mã là số định danh cá nhân nên đã bỏ, không lưu; người này được nhận ra theo họ tên, ngày sinh, đơn vị.',
    'The code is a national id number: dropped and not kept; the person is known by name, birth and unit.',
  ),
  'office-namesakes': say(
    'Trùng họ tên, ngày sinh, đơn vị với {other} nên không thể tự ghép. Hãy ghi mã cho từng người.',
    'Same name, birth and unit as {other}; nobody can tell them apart. Give each a code.',
  ),
  'office-other-code': say(
    'Người trùng họ tên, ngày sinh, đơn vị đang có mã {other}. Nếu là cùng một người hãy ghi mã cũ.',
    'Somebody of this name, birth and unit stands under code {other}. If it is the same person, write that code.',
  ),
  'office-transfer-left-out': say(
    'Điều động thiếu ngày vào cơ quan cũ nên chưa ghi. Hãy ghi “cơ quan cũ | ngày về cơ quan cũ | ngày điều động”.',
    'The transfer lacks since when they were there; left out. Write “old agency | since | day of transfer”.',
  ),
  'office-term-left-out': say(
    'Nhiệm kỳ không có ngày đầu nên chưa ghi. Hãy ghi “ngày đầu nhiệm kỳ | ngày cuối nhiệm kỳ”; ngày cuối có thể bỏ trống.',
    'The term has no first day; left out. Write “first day of the term | last day”; the last may be left out.',
  ),
  'office-managed-unclear': say(
    'Không rõ ai quản lý, hiểu là do cơ quan quyết định. Nếu do cấp ủy quyết định hãy ghi “x”.',
    'Who manages is not clear; taken as decided by the agency. Write “x” if a Party committee decides.',
  ),
  'office-total-differs': say(
    'Dòng tổng ghi {said} người nhưng đọc được {found}. Hãy kiểm tra có dòng nào bị sót.',
    'The totals row says {said} people, {found} were read. Check that none is missing.',
  ),
  'office-no-agency': say(
    'Không rõ cơ quan. Hãy ghi cột “Đơn vị” hoặc điền tên cơ quan khi tải lên.',
    'The agency is not told. Add the column “Đơn vị”, or type its name when uploading.',
  ),
  'office-two-heads': say(
    'Cơ quan này đã có người đứng đầu ở dòng {first}. Hãy kiểm tra cột cấp trưởng/phó.',
    'This agency has a head in row {first} already. Check the column of heads.',
  ),
} as const;
