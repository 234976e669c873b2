// Rows about who is rated, by which levels, and where (R01 to R09).
import { rule } from './rule.ts';

export const who = [
  rule(['R01', 'rating', 'T', 'Bốn mức xếp loại', 'Four levels'], {
    state: 'NĐ 90; NĐ 335 Đ20; Luật VC 2025 Đ26k1',
    party: 'QĐ 124 Đ12; QĐ 366 Đ11',
    at: ['shared/domain/rating.ts', 'nd-335-2025#standards.levels', 'qd-366-2025#standards.levels'],
  }),
  rule(
    [
      'R02',
      'rating',
      'T',
      'Khách quan, đúng thẩm quyền, bằng sản phẩm; người đứng đầu gắn với kết quả đơn vị',
      'Objective, by the right authority, by products; leaders tied to their unit’s result',
    ],
    {
      state: 'NĐ 90 Đ2k1-2',
      party: 'QĐ 366 Đ3k1-2',
      at: ['nd-90-2020#standards.levels.excellent.conditions', 'shared/domain/known.ts'],
    },
  ),
  rule(
    [
      'R03',
      'eligibility',
      'T',
      'Dưới 6 tháng công tác: kiểm điểm, không xếp loại, trừ thai sản; đảng viên dưới 6 tháng, bị đình chỉ: không kiểm điểm',
      'Under six months of service: reviewed, not rated, maternity excepted; Party members under six months or suspended: no review',
    ],
    {
      state: 'NĐ 90 Đ2k3; NĐ 233 Đ14',
      party: 'QĐ 124 Đ5; QĐ 366 Đ5k2',
      at: [
        'nd-90-2020#eligibility.minimumServiceMonths',
        'nd-233-2026#eligibility.minimumServiceMonths',
        'qd-366-2025#review',
        'shared/domain/party-eligibility.ts',
      ],
    },
  ),
  rule(
    [
      'R04',
      'eligibility',
      'T',
      'Nghỉ từ 3 đến dưới 6 tháng: không từ hoàn thành tốt',
      'Leave of three to under six months: completed at most',
    ],
    {
      state: 'NĐ 90 Đ2k3',
      at: ['nd-90-2020#eligibility.leaveCeiling', 'shared/domain/eligibility.ts'],
      absent: {
        vi: 'NĐ 233 bỏ; NĐ 335 chưa rõ: giả định, mặc định tắt',
        en: 'dropped by NĐ 233; under NĐ 335 not settled: an assumption that is off',
      },
    },
  ),
  rule(
    ['R05', 'eligibility', 'T', 'Thai sản: theo thời gian thực tế làm việc', 'Maternity: on the time really worked'],
    {
      state: 'NĐ 90 Đ2k3',
      at: ['nd-90-2020#eligibility.onTimeWorked'],
    },
  ),
  rule(
    [
      'R06',
      'eligibility',
      'T',
      'Công chức vắng, ốm, thai sản từ 2026: theo tổng điểm thời gian thực tế',
      'Civil servants absent, sick or on maternity leave from 2026: on the score of the real period',
    ],
    { state: 'NĐ 335 Đ21k3', at: ['nd-335-2025#eligibility.onTimeWorked', 'shared/domain/year-score.ts'] },
  ),
  rule(
    [
      'R07',
      'eligibility',
      'T',
      'Chuyển công tác: nơi mới xếp loại, cần nhận xét của nơi cũ từ 6 tháng',
      'A transfer: the new agency rates, with the old one’s comment after six months there',
    ],
    {
      state: 'NĐ 90 Đ20k1',
      at: [
        'nd-90-2020#transfer',
        'functions/console/roster-change.ts',
        'shared/domain/movement.ts',
        'shared/domain/transfer-comment.ts',
      ],
    },
  ),
  rule(
    [
      'R08',
      'eligibility',
      'T',
      'Chuyển công tác từ 2026: nơi cũ gửi kết quả tháng, quý',
      'A transfer from 2026: the old agency sends its months or quarters',
    ],
    {
      state: 'NĐ 335 Đ21k1; NĐ 233 Đ15k1a',
      at: ['nd-335-2025#transfer', 'nd-233-2026#transfer', 'functions/console/roster-change.ts'],
    },
  ),
  rule(
    [
      'R09',
      'eligibility',
      'T part',
      'Nhiều chức vụ: kiểm điểm ở mỗi nơi, xếp loại một lần ở chức vụ cao nhất',
      'Several posts: reviewed in each, rated once at the highest',
    ],
    {
      state: 'NĐ 335 (dự thảo)',
      party: 'QĐ 366 Đ3k4; HD 43 2.3; HD 21',
      at: [
        'shared/domain/transfer-comment.ts',
        'shared/domain/official.ts',
        'functions/documents/roster-checks.ts',
        'shared/regulations/conflicts.ts',
      ],
    },
  ),
];
