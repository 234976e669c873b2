// Rows about what results are used for (R46 to R52).
import { rule } from './rule.ts';

export const use = [
  rule(
    [
      'R46',
      'use',
      'T',
      'Hai năm liên tiếp không hoàn thành: thôi việc, chấm dứt hợp đồng (đến 2025)',
      'Two years in a row not completed: dismissal, contract ended (to 2025)',
    ],
    {
      state: 'Luật 2019 Đ1k12; Luật VC 2010 Đ29',
      at: ['shared/regulations/use-of-results.ts', 'shared/domain/career.ts'],
    },
  ),
  rule(
    [
      'R47',
      'use',
      'T',
      'Lãnh đạo hai năm không liên tiếp trong nhiệm kỳ; nhân viên hai trong ba năm',
      'Leaders two years apart in a term; staff two in three',
    ],
    {
      state: 'Luật 2019 Đ1k12',
      at: ['shared/regulations/use-of-results.ts', 'shared/domain/career.ts', 'shared/domain/official.ts'],
    },
  ),
  rule(
    [
      'R48',
      'use',
      'T',
      'Từ 2026: một năm có thể bố trí thấp hơn hoặc thôi việc',
      'From 2026: a single year may mean a lower post or dismissal',
    ],
    {
      state: 'Luật 80/2025 Đ27k1c; NĐ 335 Đ23k3',
      party: 'QĐ 366 Đ3k5',
      at: ['shared/regulations/use-of-results.ts', 'shared/domain/career.ts'],
    },
  ),
  rule(
    [
      'R49',
      'use',
      'T',
      'Tinh giản: hai năm liên tiếp một hoàn thành, một không hoàn thành',
      'Streamlining: two years in a row, one completed and one not',
    ],
    {
      state: 'NĐ 29/2023 Đ2k1đ',
      at: ['shared/regulations/use-of-results.ts', 'shared/domain/career.ts'],
    },
  ),
  rule(['R50', 'use', 'T', 'Tiền thưởng phải theo mức xếp loại năm', 'The bonus must follow the yearly level'], {
    state: 'NĐ 73/2024 Đ4, từ 1/7/2026 NĐ 161/2026; NĐ 335 Đ23k3e',
    at: ['shared/regulations/use-of-results.ts', 'functions/pages/console/career.ts'],
    absent: {
      vi: 'số tiền do quy chế của đơn vị; ở đây xuất mức xếp loại',
      en: 'amounts are the unit’s own; the level is exported here',
    },
  }),
  rule(
    [
      'R51',
      'use',
      'T',
      'Sắp xếp 2025: kết quả ba năm gần nhất',
      'The reorganisation of 2025: the last three years’ results',
    ],
    {
      state: 'NĐ 178/2024',
      at: ['shared/domain/career.ts'],
      absent: { vi: 'bảng điểm riêng của từng tỉnh', en: 'each province’s own scale' },
    },
  ),
  rule(
    [
      'R52',
      'use',
      'T',
      'Dùng cho quy hoạch, bổ nhiệm, khen thưởng, kỷ luật, tiền lương',
      'Used for planning, appointment, reward, discipline, pay',
    ],
    {
      state: 'NĐ 90 Đ21; Luật VC 2025 Đ26k2; NĐ 335 Đ23k3; NĐ 233 Đ16',
      party: 'QĐ 366 Đ3k5',
      at: ['shared/domain/career.ts', 'functions/steps/close-cycle.ts'],
    },
  ),
];
