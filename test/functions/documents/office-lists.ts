// Offices' lists as they come: title rows, merged headings, sections, marks, totals, signatures. All names are generated.
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { type ImportContext, type ImportPlan, planImport } from '../../../functions/documents/office-plan.ts';
import type { RosterFile } from '../../../functions/documents/roster-tables.ts';

export const TODAY = '2023-11-15';
export type Grid = (string | number | Date)[][];

export const CONTEXT: ImportContext = {
  today: TODAY,
  where: { onPremises: false },
  standing: undefined,
  defaults: {},
  choices: {},
};

const cellOf = (value: string | number | Date) => {
  if (value === '') return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
};

export const xlsx = async (rows: Grid, sheet = 'DS 2023', name = 'danh-sach.xlsx'): Promise<RosterFile> => ({
  name,
  bytes: await writeXlsxFile([{ sheet, data: rows.map((row) => row.map(cellOf)) }]).toBuffer(),
});

export const csv = (rows: Grid, name = 'danh-sach.csv'): RosterFile => ({
  name,
  bytes: Buffer.from(stringify(rows.map((row) => row.map(String)))),
});

export const planOf = async (rows: Grid, context: Partial<ImportContext> = {}): Promise<ImportPlan> =>
  planImport([await xlsx(rows)], { ...CONTEXT, ...context });

/** `row code` of each verdict, in order. */
export const verdicts = ({ problems }: ImportPlan): string[] => problems.map(({ row, code }) => `${row} ${code}`);

const TITLES: Grid = [
  ['UBND TỈNH MẪU', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ CÔNG VIỆC MẪU', '', '', '', 'Độc lập - Tự do - Hạnh phúc'],
  [],
  ['DANH SÁCH CÔNG CHỨC ĐÁNH GIÁ, XẾP LOẠI NĂM 2023'],
  ['(Kèm theo Công văn số 12/SCV-VP ngày 01/11/2023)'],
];

/** 1: title rows, two-row heading, sections with Roman numbers, marks, birth dates in two columns, totals, signatures. */
export const departmentList: Grid = [
  ...TITLES,
  [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    '',
    'Chức vụ, chức danh',
    'Đối tượng',
    '',
    'Ngày vào cơ quan',
    'Đảng viên',
    'Chi bộ',
    'Ghi chú',
  ],
  ['', '', 'Nam', 'Nữ', '', 'CC', 'HĐLĐ', '', '', '', ''],
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
  ['I', 'Lãnh đạo Sở'],
  [1, 'Nguyễn Văn An', '31/12/1970', '', 'Giám đốc', 'x', '', '01/03/2010', 'x', 'Chi bộ 1', ''],
  [2, 'Trần Thị Bình', '', '02.09.1975', 'Phó Giám đốc', 'x', '', '15/06/2012', 'x', 'Chi bộ 1', ''],
  ['II. Văn phòng'],
  [3, 'Lê Văn Cường', 1980, '', 'Chánh Văn phòng', 'x', '', new Date(Date.UTC(2015, 0, 5)), 'x', 'Chi bộ 2', ''],
  [4, 'Phạm Thị Dung', '', '1990', 'Văn thư', '', 'X', '7/2018', '', '', 'tập sự'],
  ['III. Phòng Kế hoạch'],
  [5, 'Hoàng Văn Em', '9/5/1985', '', 'Trưởng phòng', 'x', '', '2016', 'x', 'Chi bộ 2', ''],
  [6, 'Vũ Thị Giang', '', '12/11/1988', 'Phó Trưởng phòng', 'x', '', '01/02/2017', '', '', ''],
  [7, 'Đặng Văn Hải', '20/10/1995', '', 'Chuyên viên', 'x', '', '01/09/2019', '', '', ''],
  ['Tổng cộng: 7 người'],
  [],
  ['', '', '', '', '', 'Mẫu, ngày 10 tháng 11 năm 2023'],
  ['NGƯỜI LẬP BIỂU', '', '', '', '', 'GIÁM ĐỐC'],
  ['', 'Phạm Thị Dung', '', '', '', 'Nguyễn Văn An'],
  ['Nơi nhận:'],
  [1, 'Sở Nội vụ Mẫu'],
];

/** 2: one heading row in CSV, codes, units in a column, Party and national numbers, dates with dashes. */
export const schoolList: Grid = [
  ['TRƯỜNG THPT MẪU'],
  ['Danh sách viên chức năm 2023'],
  [],
  [],
  [
    'TT',
    'Mã CBCCVC',
    'Họ tên',
    'Năm sinh',
    'Số CCCD',
    'Chức danh',
    'Tổ',
    'Đối tượng',
    'Cấp trưởng/phó',
    'Ngày vào cơ quan',
    'Email công vụ',
  ],
  [
    '1',
    'GV001',
    'Đỗ Thị Hoa',
    '1972',
    '001072000001',
    'Hiệu trưởng',
    'Ban giám hiệu',
    'VC',
    'Trưởng',
    '15-08-2001',
    'hoa@truong.example.test',
  ],
  [
    '2',
    'GV002',
    'Bùi Văn Khoa',
    '1978',
    '001078000002',
    'Phó Hiệu trưởng',
    'Ban giám hiệu',
    'VC',
    'Phó',
    '15-08-2005',
    '',
  ],
  ['3', 'GV003', 'Ngô Thị Lan', '1985', '001085000003', 'Tổ trưởng', 'Tổ Toán', 'VC', 'Trưởng', '15-08-2009', ''],
  ['4', 'GV004', 'Lý Văn Minh', '1990', '001090000004', 'Giáo viên', 'Tổ Toán', 'VC', '', '15-08-2014', ''],
  ['5', '001091000005', 'Mai Thị Nga', '1991', '001091000005', 'Giáo viên', 'Tổ Văn', 'VC', '', '15-08-2015', ''],
];

/** 3: many units under letters, with sections under Roman numbers. */
export const provinceList: Grid = [
  ['UBND TỈNH MẪU'],
  ['BAN TỔ CHỨC'],
  [],
  ['TỔNG HỢP CÔNG CHỨC NĂM 2023'],
  [
    'STT',
    'Họ và tên',
    'Ngày, tháng, năm sinh',
    'Chức vụ/chức danh',
    'CB/CC/VC/HĐLĐ',
    'Diện quản lý',
    'Ngày vào cơ quan',
  ],
  ['A', 'Sở Xây Mẫu'],
  ['I', 'Văn phòng'],
  [1, 'Nguyễn Thị Oanh', '1/1/1971', 'Giám đốc', 'CC', 'BTV Tỉnh ủy', '1/1/2000'],
  [2, 'Trần Văn Phúc', '2/2/1981', 'Chánh Văn phòng', 'CC', 'Sở', '1/1/2005'],
  ['B', 'Sở Nước Mẫu'],
  ['I', 'Phòng Cấp nước'],
  [3, 'Lê Thị Quỳnh', '3/3/1973', 'Giám đốc', 'CC', 'x', '1/1/2003'],
  [4, 'Phạm Văn Sơn', '4/4/1984', 'Trưởng phòng', 'CC', '', '1/1/2010'],
  [5, 'Hồ Thị Tâm', '5/5/1994', 'Chuyên viên', 'CC', '', '1/1/2018'],
  ['Cộng', 5],
];

/** 4: English names, records in parts under merged headings. */
export const englishList: Grid = [
  ['Hospital list 2023'],
  [],
  [
    'No',
    'Employee code',
    'Full name',
    'Date of birth',
    'Job title',
    'Unit',
    'Department',
    'Category',
    'Start date',
    'Nghỉ',
    '',
    '',
    'Kỷ luật',
    '',
    '',
    '',
    'Xếp loại 3 năm trước',
    '',
    '',
  ],
  [
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'Loại',
    'Từ',
    'Đến',
    'Hình thức',
    'Số QĐ',
    'Ngày',
    'Liên quan công vụ',
    '2020',
    '2021',
    '2022',
  ],
  [
    1,
    'BV01',
    'Đinh Văn Út',
    '1970-05-06',
    'Giám đốc',
    'Bệnh viện Mẫu',
    'Ban Giám đốc',
    'VC',
    '2001-01-01',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'HTT',
    'HTXS',
    'HTT',
  ],
  [
    2,
    'BV02',
    'Tạ Thị Vân',
    '1988-07-08',
    'Trưởng khoa',
    'Bệnh viện Mẫu',
    'Khoa Nội',
    'VC',
    '2012-01-01',
    'Thai sản',
    '01/02/2023',
    '31/07/2023',
    '',
    '',
    '',
    '',
    '',
    '',
    'HTNV',
  ],
  [
    3,
    'BV03',
    'Cao Văn Xuân',
    '1992-09-10',
    'Bác sĩ',
    'Bệnh viện Mẫu',
    'Khoa Nội',
    'VC',
    '2017-01-01',
    '',
    '',
    '',
    'Khiển trách',
    '15/QĐ-BV',
    '03/04/2023',
    'x',
    '',
    '',
    '',
  ],
];

/** 5: typed without diacritics in the heading, years only, everything as text, no unit but in the titles. */
export const communeList: Grid = [
  ['UY BAN NHAN DAN HUYEN MAU', '', ''],
  ['UBND XÃ MẪU', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['Độc lập - Tự do - Hạnh phúc'],
  ['DANH SÁCH CÁN BỘ, CÔNG CHỨC XÃ'],
  ['Năm 2023'],
  [],
  [],
  ['STT', 'HO VA TEN', 'NAM SINH', '', 'CHUC VU', 'DOI TUONG', 'NGAY VAO CO QUAN'],
  ['', '', 'NAM', 'NU', '', '', ''],
  ['1', 'Phan Văn Yên', '1975', '', 'Chủ tịch UBND', 'CB', '2011'],
  ['2', 'Dương Thị Ánh', '', '1983', 'Phó Chủ tịch UBND', 'CB', '2014'],
  ['3', 'Quách Văn Bảo', '1987', '', 'Công chức Tư pháp', 'CC', '2016'],
  ['Danh sách này có 3 người./.'],
  ['TM. ỦY BAN NHÂN DÂN'],
  ['CHỦ TỊCH'],
];

/** 6: what people get wrong, each in a row of its own. */
export const faultyList: Grid = [
  ...TITLES,
  ['STT', 'Mã CBCCVC', 'Họ và tên', 'Ngày sinh', '', 'Chức vụ', 'Đối tượng', '', 'Ngày vào cơ quan', 'Email'],
  ['', '', '', 'Nam', 'Nữ', '', 'CC', 'VC', '', ''],
  [1, 'C01', 'Nguyễn Văn Một', '1/1/1970', '', 'Giám đốc', 'x', '', '1/1/2000', ''],
  [2, 'C02', 'Nguyễn Văn Hai', '1/1/1971', '1/1/1971', 'Chuyên viên', 'x', '', '1/1/2001', ''],
  [3, 'C03', 'Nguyễn Văn Ba', '12/31/1972', '', 'Chuyên viên', 'x', '', '1/1/2002', ''],
  [4, 'C04', 'Nguyễn Văn Bốn', '1/1/1973', '', 'Chuyên viên', 'x', 'x', '1/1/2003', ''],
  [5, 'C05', 'Nguyễn Văn Năm', '1/1/1974', '', 'Chuyên viên', '', '', '', ''],
  [6, 'C06', 'Nguyễn Văn Sáu', '31/02/1975', '', 'Chuyên viên', 'x', '', 38353, 'không phải thư'],
  [7, '', 'Nguyễn Văn Bảy', '1976', '', 'Chuyên viên', 'x', '', '1/1/2006', ''],
  [8, '', 'Nguyễn Văn Bảy', '1976', '', 'Chuyên viên', 'x', '', '1/1/2007', ''],
  ['', 'C09', '', '1977', '', 'Chuyên viên', 'x', '', '1/1/2008', ''],
  ['Tổng cộng: 12 người'],
];
