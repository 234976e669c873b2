// Rows about the Party link, periods, forms and re-rating (R40 to R45, R53 to R58).
import { rule } from './rule.ts';

export const after = [
  rule(
    [
      'R40',
      'link',
      'T',
      'Kết quả chính quyền là cơ sở; HD 21: xuất sắc Đảng cần xuất sắc chính quyền, không hoàn thành kéo theo',
      'The State result is a base; HD 21: Party excellent needs State excellent, not completed carries over',
    ],
    {
      state: 'NĐ 90 Đ2, Đ21; NĐ 335 Đ23k3a',
      party: 'HD 21 2.3a; QĐ 366 Đ3k4',
      at: ['hd-21-2019#link.needs', 'hd-21-2019#link.forces', 'qd-366-2025#link', 'shared/domain/party-link.ts'],
    },
  ),
  rule(
    [
      'R41',
      'order',
      'T',
      'Chính quyền trước, Đảng sau; cấp dưới trước; tập thể trước cá nhân; đơn vị trước người đứng đầu',
      'State then Party; lower before upper; collective before members; unit before head',
    ],
    {
      state: 'NĐ 233 Đ5-9, Đ15',
      party: 'QĐ 124 Đ11; QĐ 366 Đ12k2',
      at: ['workflows/evaluation-cycle.asl.json', 'qd-366-2025#order', 'shared/domain/dependencies-of-panels.ts'],
    },
  ),
  rule(
    [
      'R42',
      'link',
      'T',
      'Hai người xếp, hai mức khác nhau là đúng quy định',
      'Two raters, two different levels are lawful',
    ],
    {
      party: 'QĐ 366 Đ3k4',
      at: ['shared/domain/party-link.ts', 'functions/steps/settle-cell.ts'],
    },
  ),
  rule(
    [
      'R43',
      'order',
      'T part',
      'Lãnh đạo: quý 1, 2, 3, không có quý 4; Đảng xong trước 31/12',
      'Leaders: quarters 1 to 3, no fourth; the Party done before 31/12',
    ],
    {
      party: 'KL 198-KL/TW; HD 43; HD 02-HD/BTCTW (S)',
      at: ['nd-335-2025#periods.leaders', 'shared/domain/year-score.ts', 'shared/regulations/yearly-procedure.ts'],
    },
  ),
  rule(['R44', 'rating', 'T', 'Điểm năm là trung bình các tháng, quý', 'The year is the mean of months or quarters'], {
    state: 'NĐ 335 Đ21k1; NĐ 233 Đ15k1a',
    at: ['nd-335-2025#periods.mean', 'nd-335-2025#periods.expected', 'shared/domain/year-score.ts'],
  }),
  rule(
    [
      'R45',
      'procedure',
      'T',
      'Cơ quan có thể quy định đánh giá theo quý, tháng, tuần',
      'An agency may rate by quarter, month or week',
    ],
    {
      state: 'Luật VC 2010 Đ41k3',
      party: 'QĐ 366 Đ3k3',
      at: ['shared/domain/period-score.ts', 'hau-giang-1120#local'],
      absent: { vi: 'tuần: không có quy định nào để dựa vào', en: 'weeks: no rule to rest on' },
    },
  ),
  rule(
    [
      'R53',
      'papers',
      'T',
      'Mẫu đảng 01, 2A, 2B, 2C, 03, 04, 05; thời gian họp',
      'Party forms 01, 2A to 2C, 03 to 05; length of meetings',
    ],
    {
      party: 'HD 43',
      absent: {
        vi: 'giấy tờ Đảng có thể mật: ở đây chỉ ghi mức, số và ngày văn bản',
        en: 'Party papers may be classified: only rating, number and date are kept here',
      },
    },
  ),
  rule(
    ['R54', 'papers', 'T', 'Phụ lục tiêu chí theo đối tượng (PL2 đến PL5)', 'Annexes of criteria by kind (PL2 to PL5)'],
    {
      party: 'QĐ 366 Đ10',
      at: ['qd-366-2025#standards.way'],
      absent: {
        vi: '30 + 70 không có điểm thành phần; chỉ tổng điểm được dùng',
        en: '30 + 70 without points of parts; only the sum is used',
      },
    },
  ),
  rule(
    [
      'R55',
      'petitions',
      'T',
      'Kết quả sai: quyết định mới thay quyết định cũ, xếp loại lại theo chuỗi',
      'A wrong result: a new decision replaces the old, the chain re-opens',
    ],
    {
      state: 'NĐ 233 Đ4k5, Đ15k4',
      party: 'QĐ 366 Đ15k3, mẫu 03',
      at: ['shared/domain/rounds.ts', 'functions/units-left.ts'],
    },
  ),
  rule(
    [
      'R56',
      'rating',
      'T',
      'Kỷ luật về hành vi ở nơi cũ tính cho nơi cũ',
      'Discipline for an act at the old unit belongs to the old unit',
    ],
    {
      state: 'NĐ 233 Đ14k3c; NĐ 234/2026',
      party: 'QĐ 366 Đ11.4',
      at: ['nd-233-2026#discipline', 'qd-366-2025#discipline.actAtOldOrganisation', 'shared/domain/discipline.ts'],
    },
  ),
  rule(
    [
      'R57',
      'papers',
      'T*',
      'Đồng bộ cơ sở dữ liệu quốc gia trong 5 ngày; Quy chế trước 30/11/2026',
      'Synchronised with the national database in 5 days; own rules by 30/11/2026',
    ],
    {
      state: 'NĐ 233 Đ18',
      at: ['nd-233-2026#bridge', 'shared/regulations/supplement.ts'],
      absent: {
        vi: 'chưa thấy giao diện công bố của cơ sở dữ liệu quốc gia',
        en: 'no published interface of the national database was found',
      },
    },
  ),
  rule(
    [
      'R58',
      'procedure',
      'T local',
      'Bộ quy định Hải Phòng; nhận xét của Mặt trận nơi cư trú ở TP.HCM',
      'The Hải Phòng pack; the residence Front’s comment in HCM City',
    ],
    {
      state: 'QĐ 212/2025 Hải Phòng; CV 4169/UBND-VX',
      absent: {
        vi: 'quy định riêng của tỉnh: mỗi tỉnh thêm một bộ khi cần',
        en: 'local: a province adds its profile where it needs one',
      },
    },
  ),
];
