// The sentences of a roster's report, by code: what is wrong, then what to do; Vietnamese first.
const say = (vi: string, en: string) => ({ vi, en });

/** `{x}` is filled with the fact `x`. */
export const PROBLEM_TEXTS = {
  'no-files': say(
    'Chưa chọn tệp nào. Hãy chọn một tệp .xlsx hoặc bốn tệp .csv.',
    'No file was given. Choose one .xlsx file or four .csv files.',
  ),
  'file-too-large': say(
    'Tệp lớn hơn {limit}. Hãy xóa hình ảnh và trang thừa, hoặc tách theo cơ quan.',
    'The file is larger than {limit}. Remove pictures and spare sheets, or split it by agency.',
  ),
  'empty-file': say('Tệp rỗng. Hãy kiểm tra và chọn lại.', 'The file is empty. Check it and choose again.'),
  'unknown-file-type': say(
    'Không phải tệp .xlsx hay .csv. Hãy lưu lại theo một trong hai dạng này.',
    'This is neither an .xlsx nor a .csv file. Save it as one of the two.',
  ),
  'disguised-file': say(
    'Tên tệp là {extension} nhưng bên trong là {kind}. Hãy mở tệp gốc, lưu thành .xlsx rồi chọn lại.',
    'The name says {extension}, but inside it is {kind}. Open the original, save it as .xlsx and choose it again.',
  ),
  'macros-ignored': say(
    'Tệp có macro; macro không chạy ở đây và bị bỏ qua. Hãy kiểm tra các ô mà macro điền, lần sau lưu thành .xlsx.',
    'The file has macros; none is run here. Check the cells that they fill, and save it as .xlsx next time.',
  ),
  'old-excel': say(
    'Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy lưu thành .xlsx không mật khẩu.',
    'An old Excel file (.xls), or one with a password. Save it as .xlsx without a password.',
  ),
  'broken-file': say(
    'Không đọc được tệp. Hãy mở bằng Excel, lưu lại rồi thử lại.',
    'The file cannot be read. Open it in Excel, save it and try again.',
  ),
  'unpacks-too-large': say(
    'Tệp nén này bung ra quá lớn nên bị từ chối. Hãy chép dữ liệu sang một tệp mới.',
    'This file unpacks to too much and is refused. Copy the data into a new file.',
  ),
  'too-many-rows': say('Quá {limit} dòng. Hãy tách theo cơ quan.', 'More than {limit} rows. Split it by agency.'),
  'too-many-columns': say(
    'Quá {limit} cột: ô {cell} nằm ngoài. Hãy xóa các cột thừa ở bên phải, rồi lưu lại.',
    'More than {limit} columns: cell {cell} lies outside. Delete the spare columns on the right, then save.',
  ),
  'broken-csv': say(
    'Dấu ngoặc kép không khớp từ dòng này. Hãy lưu lại bằng Excel dạng “CSV UTF-8”.',
    'Quotation marks do not match from this row on. Save it from Excel as “CSV UTF-8”.',
  ),
  'unknown-encoding': say(
    'Không nhận ra bảng mã chữ của tệp. Hãy lưu lại bằng Excel dạng “CSV UTF-8”.',
    'The character encoding is not recognised. Save it from Excel as “CSV UTF-8”.',
  ),
  'windows-1258': say(
    'Tệp dùng bảng mã Windows-1258; đã tự chuyển. Hãy xem kỹ dấu của họ tên.',
    'The file is in Windows-1258 and was converted. Check the accents of names.',
  ),
  'lost-characters': say(
    'Chữ trong ô đã hỏng dấu. Hãy sửa ô này trong tệp gốc và lưu dạng “CSV UTF-8”.',
    'The letters of this cell were damaged. Correct it in the original and save as “CSV UTF-8”.',
  ),
  'old-font': say(
    'Ô {cell} gõ bằng phông {font}, không phải Unicode. Hãy chuyển cả tệp sang Unicode (Unikey: Công cụ, Chuyển mã) rồi chọn lại.',
    'Cell {cell} was typed in the old font {font}. Convert the whole file to Unicode (Unikey’s toolkit does) and choose it again.',
  ),
  'old-font-file': say(
    'Tệp gõ bằng phông {font}, không phải Unicode. Hãy chuyển cả tệp sang Unicode (Unikey: Công cụ, Chuyển mã) rồi chọn lại.',
    'The file was typed in the old font {font}. Convert it to Unicode (Unikey’s toolkit does) and choose it again.',
  ),
  'unknown-table': say(
    'Không rõ đây là bảng nào nên bỏ qua. Tên đúng: officials, panels, sections, cells.',
    'Which table this is cannot be told; it is left out. Right names: officials, panels, sections, cells.',
  ),
  'missing-table': say(
    'Thiếu bảng “{table}”. Hãy thêm trang hoặc tệp có tên này.',
    'The table “{table}” is missing. Add a sheet or file of that name.',
  ),
  'second-table': say(
    'Bảng “{table}” có hai lần. Hãy chỉ giữ một.',
    'The table “{table}” is there twice. Keep only one.',
  ),
  'no-header': say(
    'Không tìm thấy dòng tiêu đề cột. Hãy ghi tên cột như tệp mẫu.',
    'No row with column names was found. Name the columns as in the sample.',
  ),
  'no-rows': say('Bảng không có dòng nào. Hãy bổ sung dữ liệu.', 'The table has no rows. Add the data.'),
  'missing-column': say('Thiếu cột “{column}”. Hãy thêm cột này.', 'The column “{english}” is missing. Add it.'),
  'second-column': say('Cột này có hai lần. Hãy chỉ giữ một.', 'This column is there twice. Keep only one.'),
  'unknown-column': say(
    'Không biết cột này nên bỏ qua. Nếu cần, hãy đổi tên cột như tệp mẫu.',
    'This column is not known and is left out. If you need it, name it as in the sample.',
  ),
  formula: say(
    'Ô {cell} là công thức. Hãy thay bằng giá trị (chép, dán giá trị).',
    'Cell {cell} is a formula. Replace it by its value (copy, paste values).',
  ),
  'missing-value': say('Ô trống. Hãy điền.', 'The cell is empty. Fill it in.'),
  'bad-id': say(
    'Mã chỉ gồm chữ không dấu, số, gạch nối, tối đa 40 ký tự, và không phải số định danh cá nhân. Hãy sửa mã.',
    'An id has only plain letters, digits and inner dashes, at most 40, and is no national number. Correct it.',
  ),
  'duplicate-id': say(
    'Mã này đã có ở dòng {first}. Hãy sửa một trong hai.',
    'This id is already in row {first}. Correct one of the two.',
  ),
  'unknown-word': say('Giá trị không có trong danh mục: {allowed}.', 'The value is not one of: {allowedEn}.'),
  'bad-date': say(
    'Không phải ngày hợp lệ. Hãy ghi ngày/tháng/năm, ví dụ 05/09/1980.',
    'Not a valid date. Write day/month/year, as in 05/09/1980.',
  ),
  'future-date': say('Ngày ở tương lai. Hãy kiểm tra năm.', 'The date is in the future. Check the year.'),
  'wrong-order': say('Ngày này sớm hơn ngày sinh. Hãy kiểm tra.', 'This day is before the date of birth. Check it.'),
  'bad-email': say(
    'Địa chỉ thư không hợp lệ. Hãy sửa hoặc để trống.',
    'Not a valid e-mail. Correct it or leave it empty.',
  ),
  'bad-yes-no': say('Hãy ghi “x” (có) hoặc để trống (không).', 'Write “x” (yes) or leave it empty (no).'),
  'bad-leave': say(
    'Hãy ghi “loại | từ ngày | đến ngày”, nhiều đợt cách nhau bằng dấu chấm phẩy.',
    'Write “kind | from | to”, several separated by semicolons.',
  ),
  'authority-doubtful': say(
    'Theo {article}, người có thẩm quyền xếp loại ở đây là {expected}; hãy kiểm tra lại hoặc giữ văn bản phân công.',
    'By {article} the authority here is {expectedEn}; check it, or keep the paper that gives the authority.',
  ),
  'contradictory-discipline': say(
    'Một quyết định kỷ luật ghi hai lần với nội dung khác nhau. Hãy đối chiếu quyết định và sửa lại.',
    'One discipline decision stands here twice with different content. Look at the paper and correct it.',
  ),
  'bad-transfer': say(
    'Hãy ghi “cơ quan cũ | ngày về cơ quan cũ | ngày điều động”, thêm “| không còn” nếu cơ quan cũ đã giải thể.',
    'Write “old agency | since when there | day of the transfer”, and “| không còn” where that agency is no more.',
  ),
  'bad-term': say(
    'Hãy ghi “ngày đầu nhiệm kỳ | ngày cuối nhiệm kỳ”; ngày cuối có thể bỏ trống.',
    'Write “first day of the term | last day”; the last may be left out.',
  ),
  'bad-other-post': say(
    'Hãy ghi “chức vụ | nơi”, mỗi chức vụ kiêm nhiệm cách nhau bằng dấu chấm phẩy.',
    'Write “post | place”, with a semicolon between further posts.',
  ),
  'bad-earlier-ratings': say(
    'Hãy ghi “năm: mức xếp loại”, các năm cách nhau bằng dấu chấm phẩy, mỗi năm một lần, ví dụ “2022: HTT; 2021: HTXS”.',
    'Write “year: rating”, years separated by semicolons, each once, as in “2022: HTT; 2021: HTXS”.',
  ),
  'bad-pending': say(
    'Hãy ghi “đình chỉ, thanh tra hoặc xem xét kỷ luật | từ ngày”.',
    'Write “suspended, under-inspection or discipline | since”.',
  ),
  'bad-discipline': say(
    'Hãy ghi “hình thức | chính quyền hoặc đảng | ngày | liên quan công vụ: có/không | số quyết định”, có thể thêm “| năm đã tính | mã cơ quan cũ”.',
    'Write “form | administrative or party | day | duty-related: yes/no | document”, and “| year counted | id of the old agency” if any.',
  ),
  'bad-value': say('Giá trị quá dài hoặc không hợp lệ. Hãy sửa.', 'The value is too long or not valid. Correct it.'),
  'unknown-agency': say(
    'Không có cơ quan nào mang mã này trong bảng panels. Hãy sửa mã.',
    'No agency of this id is in the table panels. Correct it.',
  ),
  'unknown-panel': say(
    'Không có nhóm đánh giá nào mang mã này trong bảng panels. Hãy sửa mã.',
    'No panel of this id is in the table panels. Correct it.',
  ),
  'unknown-section': say(
    'Nhóm đánh giá của người này không có bộ phận mang mã này. Hãy sửa mã hoặc thêm vào bảng sections.',
    'The person’s panel has no section of this id. Correct it or add it to the table sections.',
  ),
  'unknown-cell': say(
    'Không có chi bộ nào mang mã này trong bảng cells. Hãy sửa mã.',
    'No Party cell of this id is in the table cells. Correct it.',
  ),
  'unknown-official': say(
    'Không có người nào mang mã này trong bảng officials. Hãy sửa mã hoặc để trống.',
    'Nobody of this id is in the table officials. Correct it or leave it empty.',
  ),
  'holder-differs': say(
    'Họ tên không khớp với người mang mã này trong bảng officials. Hãy kiểm tra.',
    'The name differs from that of this id in the table officials. Check it.',
  ),
  'no-sections': say(
    'Nhóm đánh giá này không có bộ phận nào. Hãy thêm vào bảng sections.',
    'This panel has no section. Add one to the table sections.',
  ),
  'own-panel': say(
    'Người có thẩm quyền quyết định lại nằm trong chính nhóm đánh giá này. Hãy chuyển người ấy lên nhóm đánh giá cấp trên hoặc đổi người quyết định.',
    'The authority sits in this very panel; nobody decides their own row. Move them to the panel above or name another.',
  ),
  'own-substitute': say(
    'Người thay thế trùng với người cần được thay. Hãy chọn người khác.',
    'The substitute is the very person to be replaced. Name another.',
  ),
  circle: say(
    'Các nhóm đánh giá chờ nhau thành vòng tròn: {circle}. Hãy bỏ một chỗ phụ thuộc.',
    'Panels wait for one another in a circle: {circle}. Remove one dependency.',
  ),
  'empty-panel': say('Nhóm đánh giá này không có người nào.', 'Nobody is in this panel.'),
  'shared-email': say(
    'Địa chỉ thư này trùng với dòng {first}. Mỗi người cần một địa chỉ riêng.',
    'This e-mail is that of row {first} too. Each person needs their own.',
  ),
  twin: say(
    'Trùng họ tên và ngày sinh với dòng {first}. Hãy kiểm tra có nhập hai lần không.',
    'Same name and date of birth as row {first}. Check whether the person was entered twice.',
  ),
  'more-problems': say(
    'Còn {count} chỗ nữa chưa liệt kê. Hãy sửa các chỗ trên rồi thử lại.',
    '{count} more are not listed. Correct those above and try again.',
  ),
} as const;
