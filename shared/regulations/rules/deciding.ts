// Rows about dates, caps, who decides, steps, notice and petitions (R10 to R12, R26 to R39).
import { rule } from './rule.ts';

export const deciding = [
  rule(
    [
      'R10',
      'order',
      'T',
      'Trước 15/12, trước xếp loại đảng viên và thi đua',
      'Before 15/12, before Party members are rated and before emulation',
    ],
    {
      state: 'NĐ 90 Đ20k2; NĐ 335 Đ21k2; NĐ 233 Đ15',
      party: 'HD 21: sau kết quả chính quyền',
      at: ['shared/regulations/yearly-procedure.ts', 'hd-21-2019#order'],
    },
  ),
  rule(
    [
      'R11',
      'order',
      'T',
      'Nơi kết thúc năm sớm do người đứng đầu định; cơ quan đặc thù đến 15/1',
      'Units whose year ends earlier set their own date; special agencies by 15/1',
    ],
    {
      state: 'NĐ 90 Đ20k2; NĐ 335 Đ21k2',
      at: ['shared/regulations/override.ts', 'shared/domain/cycle.ts'],
    },
  ),
  rule(
    [
      'R12',
      'procedure',
      'T',
      'Có thể họp chung với chi bộ, hai biên bản',
      'The meeting may be combined with the Party’s, two sets of minutes',
    ],
    {
      state: 'NĐ 90 Đ20 (sau khoản 3)',
      party: 'QĐ 366 Đ7',
      at: ['shared/domain/review.ts', 'shared/domain/party-rating.ts'],
    },
  ),
  rule(
    [
      'R26',
      'caps',
      'T',
      'Tỷ lệ xuất sắc trên tổng số không quá tỷ lệ của Đảng (20 %)',
      'Excellent of the total not above the Party’s share (20 %)',
    ],
    {
      state: 'NĐ 48 Đ1 (Đ2k6)',
      party: 'QĐ 124 Đ12; HD 21 2.3a',
      at: [
        'nd-90-2020-amended#caps.agency-20',
        'nd-90-2020-amended#caps.job-group-20',
        'hd-21-2019#caps.party-organisation-20',
        'shared/domain/cap-proof.ts',
      ],
    },
  ),
  rule(
    [
      'R27',
      'caps',
      'T part',
      'Xuất sắc không quá 20 % số hoàn thành tốt, trong đơn vị và nhóm; tiêu biểu 25 %',
      'Excellent at most 20 % of those good, per unit and group; 25 % where outstanding',
    ],
    {
      state: 'NĐ 335 Đ20k5 (25 %: S); NĐ 233 Đ12k6',
      party: 'QĐ 366 Đ11',
      at: [
        'nd-335-2025#caps.agency-20',
        'nd-335-2025#caps.job-group-20',
        'nd-233-2026#caps.agency-20.raise',
        'qd-366-2025#caps.similar-group-20',
        'functions/pages/cap-readings.ts',
      ],
    },
  ),
  rule(
    [
      'R28',
      'caps',
      'T',
      'Người quản lý không cao hơn đơn vị phụ trách trực tiếp; NĐ 233: người đứng đầu',
      'A manager is not above the unit led directly; NĐ 233: the head',
    ],
    {
      state: 'Luật VC 2010 Đ41k2b; NĐ 233 Đ12k7',
      party: 'QĐ 366 Đ12k2 (thứ tự)',
      at: ['nd-233-2026#ceilings.head-by-unit', 'shared/domain/eligibility.ts'],
    },
  ),
  rule(
    [
      'R29',
      'procedure',
      'T',
      'Thẩm quyền: cấp quản lý; người đứng đầu do cấp trên trực tiếp; còn lại do người đứng đầu nơi sử dụng',
      'Who decides: the managing level; heads by the level above; others by the head of the using agency',
    ],
    {
      state: 'NĐ 90 Đ16; Luật 80/2025 Đ25k2; NĐ 233 Đ13',
      party: 'QĐ 366 Đ3k5',
      at: [
        'nd-90-2020#authority',
        'nd-233-2026#authority',
        'shared/domain/authority.ts',
        'shared/domain/panel-slots.ts',
      ],
    },
  ),
  rule(
    [
      'R30',
      'procedure',
      'T',
      'Cán bộ: tự đánh giá, họp, ý kiến cấp ủy, tham mưu đề xuất, quyết định, thông báo',
      'Cadres: self, meeting, Party committee, staff proposal, decision, notice',
    ],
    {
      state: 'NĐ 90 Đ17',
      party: 'QĐ 124 Đ11; QĐ 366 Đ12k1',
      at: ['workflows/evaluation-cycle.asl.json', 'shared/regulations/yearly-procedure.ts'],
    },
  ),
  rule(
    [
      'R31',
      'procedure',
      'T',
      'Người đứng đầu: họp, ý kiến cấp ủy, cơ quan tham mưu của cấp trên',
      'A head: meeting, Party committee, staff body of the level above',
    ],
    {
      state: 'NĐ 90 Đ18k1',
      at: ['workflows/evaluation-cycle.asl.json', 'shared/domain/panel-slots.ts'],
    },
  ),
  rule(
    [
      'R32',
      'procedure',
      'G',
      'Cấp phó và công chức: họp, ý kiến cấp ủy cho cấp phó, người đứng đầu quyết định',
      'Deputies and staff: meeting, Party comment for deputies, the head decides',
    ],
    {
      state: 'NĐ 90 Đ18k2 (chưa đọc)',
      at: ['shared/regulations/yearly-procedure.ts'],
    },
  ),
  rule(
    [
      'R33',
      'procedure',
      'T',
      'Viên chức: trưởng, phó như R31; nhân viên không cần ý kiến cấp ủy, không đề xuất',
      'Public employees: head and deputy as R31; staff need no Party comment and no proposal',
    ],
    {
      state: 'NĐ 90 Đ19',
      at: ['shared/domain/panel-slots.ts', 'shared/regulations/yearly-procedure.ts'],
    },
  ),
  rule(
    [
      'R34',
      'procedure',
      'T',
      'Thông báo bằng văn bản cho cá nhân và công khai, ưu tiên điện tử; không quy định số ngày',
      'Written notice to the person and made public, electronic preferred; no number of days',
    ],
    {
      state: 'NĐ 90 (không phải 5 ngày của NĐ 56)',
      party: 'HD 21',
      at: ['functions/steps/announce-results.ts', 'functions/pages/result.ts'],
    },
  ),
  rule(
    [
      'R35',
      'procedure',
      'T',
      'Thông báo, công khai, lưu hồ sơ; thang riêng quy về bốn mức',
      'Notified, public, kept in the file; own scales mapped to the four levels',
    ],
    {
      state: 'Luật VC 2025 Đ26k1; Luật 80/2025 Đ26k2',
      at: ['functions/pages/result.ts', 'shared/domain/result.ts'],
    },
  ),
  rule(
    [
      'R36',
      'petitions',
      'S',
      'Trước 2026: kiến nghị với người đã xếp loại, không thời hạn',
      'Before 2026: a petition to the person who rated, no deadline',
    ],
    {
      state: 'NĐ 90, có lẽ Đ23',
      at: ['nd-90-2020#petition'],
    },
  ),
  rule(
    [
      'R37',
      'petitions',
      'T',
      'Viên chức 2026: 5 ngày, trả lời 10 ngày làm việc, đối thoại hoặc văn bản, không xét lại',
      'Public employees 2026: 5 days, answered in 10 working days, by dialogue or in writing, no second review',
    ],
    {
      state: 'Luật VC 2025 Đ27',
      party: 'QĐ 366 Đ12: kiểm tra trước quyết định',
      at: [
        'nd-233-2026#petition',
        'functions/gates/petition-due.ts',
        'shared/domain/working-days.ts',
        'qd-366-2025#complaints',
        'functions/pages/party-provisional.ts',
      ],
    },
  ),
  rule(['R38', 'petitions', 'S-code', 'Công chức 2026: kiến nghị', 'Civil servants 2026: petitions'], {
    state: 'NĐ 335 Đ22 (chưa đọc)',
    at: ['nd-335-2025#petition'],
  }),
  rule(
    [
      'R39',
      'papers',
      'T part',
      'Hồ sơ lưu: biên bản, phiếu, ý kiến cấp ủy, kết luận, thông báo',
      'File kept: minutes, form, Party comment, conclusion, notice',
    ],
    {
      state: 'NĐ 90 Đ22 (NĐ 48 Đ1k2)',
      at: ['shared/domain/fact.ts', 'shared/domain/result.ts'],
    },
  ),
];
