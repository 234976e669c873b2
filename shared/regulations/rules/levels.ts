// Rows about what each level asks for, what overrides it, and how points are made (R13 to R25).
import { rule } from './rule.ts';

export const levels = [
  rule(
    [
      'R13',
      'rating',
      'T',
      'Xuất sắc, không giữ chức vụ: 100 % đúng tiến độ, vượt mức 50 % (NĐ 90, QĐ 124) hoặc 30 % (QĐ 366)',
      'Excellent, who leads nobody: all on time, beyond target by 50 % (NĐ 90, QĐ 124) or 30 % (QĐ 366)',
    ],
    {
      state: 'NĐ 90 Đ8k1',
      party: 'QĐ 124 Đ12; QĐ 366 Đ11',
      at: [
        'nd-90-2020#standards.levels.excellent.conditions.art8-1-tasks-beyond',
        'qd-124-2023#standards.levels.excellent.conditions.beyond-50',
        'qd-366-2025#standards.levels.excellent.conditions.beyond-30',
      ],
    },
  ),
  rule(
    [
      'R14',
      'rating',
      'T',
      'Xuất sắc, lãnh đạo: đơn vị đạt mọi chỉ tiêu và vượt mức; 100 % đơn vị hoàn thành, 70 % tốt trở lên',
      'Excellent, leaders: the unit reaches all targets and beyond; all units completed, 70 % good or better',
    ],
    {
      state: 'NĐ 90 Đ8k2, Đ4, Đ12k2',
      party: 'QĐ 366 Đ11',
      at: [
        'nd-90-2020#standards.levels.excellent.conditions.art8-2-unit-beyond',
        'nd-90-2020#standards.levels.excellent.conditions.art8-2-units-good',
        'qd-366-2025#standards.levels.excellent.conditions.unit-beyond-30',
      ],
    },
  ),
  rule(
    [
      'R15',
      'rating',
      'T part',
      'Tốt, không giữ chức vụ: 100 % đúng tiến độ, chất lượng',
      'Good, who leads nobody: all on time and with quality',
    ],
    {
      state: 'NĐ 90 Đ13k1 (T), Đ9k1 (S)',
      party: 'QĐ 366 Đ11',
      at: [
        'nd-90-2020#standards.levels.good.conditions.art13-1-tasks-on-time',
        'nd-90-2020#standards.levels.good.conditions.art9-1-tasks-on-time',
        'qd-366-2025#standards.levels.good.conditions.on-time-good',
      ],
    },
  ),
  rule(
    [
      'R16',
      'rating',
      'T part',
      'Tốt, quản lý: đơn vị 80 % đúng tiến độ; 100 % và 70 % đơn vị',
      'Good, managers: the unit 80 % on time; 100 % and 70 % of units',
    ],
    {
      state: 'NĐ 90 Đ13k2 (T), Đ5, Đ9k2 (S)',
      party: 'QĐ 366 Đ11',
      at: [
        'nd-90-2020#standards.levels.good.conditions.art13-2-unit-on-time',
        'nd-90-2020#standards.levels.good.conditions.art13-2-units-good',
        'qd-366-2025#standards.levels.good.conditions.unit-on-time',
      ],
    },
  ),
  rule(
    [
      'R17',
      'rating',
      'T part',
      'Hoàn thành: không quá 20 % tiêu chí chưa bảo đảm; đơn vị trên 70 %',
      'Completed: at most 20 % of criteria short; the unit over 70 %',
    ],
    {
      state: 'NĐ 90 Đ14 (T), Đ6, Đ10 (S)',
      party: 'QĐ 366 Đ11',
      at: [
        'nd-90-2020#standards.levels.completed.conditions.art14-1-criteria-short',
        'nd-90-2020#standards.levels.completed.conditions.art14-2-unit-targets',
        'qd-366-2025#standards.levels.completed.conditions.late-20',
      ],
    },
  ),
  rule(
    [
      'R18',
      'rating',
      'T',
      'Không hoàn thành (một trong): suy thoái, trên 50 % chưa bảo đảm, kỷ luật theo quy định từng thời kỳ, đơn vị dưới 50 %, tham nhũng',
      'Not completed, by one of: degradation, over 50 % short, discipline as the law of the day counts it, the unit under 50 %, corruption',
    ],
    {
      state: 'NĐ 90 Đ15, Đ7; NĐ 48 Đ1k4; Luật 80/2025 Đ38k4',
      party: 'QĐ 366 Đ11; QĐ 124 Đ12',
      at: [
        'nd-90-2020#standards.notCompleted.conditions.art15-1-criteria-short',
        'nd-90-2020-amended#discipline',
        'qd-366-2025#standards.notCompleted.conditions',
        'shared/regulations/discipline-over-time.ts',
      ],
    },
  ),
  rule(
    [
      'R19',
      'rating',
      'T',
      'Bị kỷ luật thì không hoàn thành dù kết quả tốt (15/9/2023 đến 30/6/2025)',
      'Disciplined means not completed though the work was good (15/9/2023 to 30/6/2025)',
    ],
    {
      state: 'NĐ 90 Đ15k1c; NĐ 48',
      at: ['nd-90-2020-amended#discipline', 'shared/domain/eligibility.ts'],
    },
  ),
  rule(
    ['R20', 'rating', 'T', 'Một hành vi chỉ tính không hoàn thành một năm', 'An act makes one year only not completed'],
    {
      state: 'NĐ 48 Đ1 (Đ2k5b, c); NĐ 233 Đ14k3b',
      party: 'QĐ 366 Đ11: không có ngoại lệ',
      at: ['nd-233-2026#discipline', 'qd-366-2025#discipline.oldFaultsWeighedNow', 'shared/domain/discipline.ts'],
    },
  ),
  rule(
    [
      'R21',
      'rating',
      'T',
      'Không hoàn thành từ 2026: dưới 50 điểm, suy thoái, điều đảng viên không được làm, kỷ luật công vụ, tham nhũng',
      'Not completed from 2026: under 50, degradation, what Party members must not do, duty-related discipline, corruption',
    ],
    {
      state: 'NĐ 335 Đ20k4; NĐ 233 Đ12k4',
      at: [
        'nd-335-2025#standards.notCompleted.conditions.not-completed-party-bans',
        'nd-233-2026#standards.notCompleted.conditions.not-completed-unit-corruption',
      ],
    },
  ),
  rule(
    [
      'R22',
      'rating',
      'T',
      '30 điểm chung và 70 điểm kết quả; 90, 70, 50',
      '30 points common and 70 for results; 90, 70, 50',
    ],
    {
      state: 'NĐ 335 Đ12, Đ20; NĐ 233 Đ10-12',
      party: 'QĐ 366 Đ10-11: cùng mốc, thêm điều kiện',
      at: [
        'nd-335-2025#standards.levels.excellent.points',
        'nd-335-2025#points',
        'qd-366-2025#standards.levels.excellent.points',
      ],
    },
  ),
  rule(
    [
      'R23',
      'rating',
      'T',
      'Số lượng, chất lượng, tiến độ; mỗi lần trả lại hoặc chậm trừ 25 %, trừ nguyên nhân khách quan',
      'Quantity, quality, progress; each failed review or delay takes 25 % off, objective causes excepted',
    ],
    {
      state: 'NĐ 335 Đ14',
      at: ['nd-335-2025#points.failedReview', 'nd-335-2025#points.delay', 'shared/domain/points.ts'],
    },
  ),
  rule(
    ['R24', 'rating', 'S', '(a+b+c)/3, lãnh đạo (a+b+c+d+đ+e)/6, × 70 %', '(a+b+c)/3, leaders (a+b+c+d+đ+e)/6, × 70 %'],
    {
      state: 'NĐ 335 Đ14-16 (công thức là hình ảnh)',
      at: ['nd-335-2025#points.formula', 'shared/domain/points.ts'],
    },
  ),
  rule(
    [
      'R25',
      'rating',
      'T',
      'Lãnh đạo: 100 % khi mọi người hoàn thành, 50 % khi có người không hoàn thành',
      'Leaders: 100 % where all staff completed, 50 % where anybody did not',
    ],
    {
      state: 'NĐ 335 Đ15-16',
      at: ['nd-335-2025#points.leader', 'shared/domain/points.ts'],
    },
  ),
];
