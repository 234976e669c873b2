// What the law makes of ratings over the years (law sheet R46 to R49), as data: two years to 2025, a single year from 2026.
// Each is a recommendation to the personnel body; nothing follows by itself.
import type { Day } from '../domain/ids.ts';
import type { Kind } from '../domain/official.ts';
import type { Rating } from '../domain/rating.ts';
import type { Bilingual, Citation } from './citation.ts';

export type CareerRule = {
  id: CareerRuleId;
  kinds: readonly Kind[];
  /** Only for those who lead, or only for those who do not. */
  who?: 'leader' | 'staff';
  /** The year that completes the pattern; the first years of the older laws are general knowledge. */
  completedBy: { from: number; to?: number };
  /** These ratings, in any order, the last year's among them. */
  ratings: readonly Rating[];
  /** Within so many years up to the last, or within the leader's term. */
  within: number | 'term';
  /** Not in two years that follow each other. */
  apart: boolean;
  source: Citation;
  /** What must be found besides, by people. */
  needs: readonly ('no-suitable-post' | 'lower-post-or-dismissal-chosen' | 'notice-45-or-30-days')[];
  /** To look at before acting. */
  cautions: readonly Citation[];
};

export const CAREER_RULE_IDS = [
  'dismissal-after-two-years',
  'contract-ended-after-two-years',
  'leader-moved-or-not-reappointed',
  'lower-post-after-two-in-three',
  'lower-post-or-dismissal',
  'streamlining',
] as const;
export type CareerRuleId = (typeof CAREER_RULE_IDS)[number];

const FAILED_TWICE = ['not-completed', 'not-completed'] as const;
const LAW_2019 = { document: 'Luật sửa đổi 2019 (Luật Cán bộ, công chức)', article: 'Đ1k12', certainty: 'T' } as const;
const PROTECTED: Citation = {
  document: 'NĐ 46/2010/NĐ-CP',
  certainty: 'S',
  note: 'not while disciplined, pregnant or with a child under 36 months; whether still in force was not checked',
};

export const CAREER_RULES: readonly CareerRule[] = [
  {
    id: 'dismissal-after-two-years',
    kinds: ['civil-servant'],
    completedBy: { from: 2020, to: 2025 },
    ratings: FAILED_TWICE,
    within: 2,
    apart: false,
    source: LAW_2019,
    needs: [],
    cautions: [PROTECTED],
  },
  {
    id: 'contract-ended-after-two-years',
    kinds: ['public-employee'],
    completedBy: { from: 2012, to: 2025 },
    ratings: FAILED_TWICE,
    within: 2,
    apart: false,
    source: { document: 'Luật Viên chức 2010', article: 'Đ29', certainty: 'T' },
    needs: ['notice-45-or-30-days'],
    cautions: [],
  },
  {
    id: 'leader-moved-or-not-reappointed',
    kinds: ['civil-servant'],
    who: 'leader',
    completedBy: { from: 2020, to: 2025 },
    ratings: FAILED_TWICE,
    within: 'term',
    apart: true,
    source: LAW_2019,
    needs: [],
    cautions: [],
  },
  {
    id: 'lower-post-after-two-in-three',
    kinds: ['civil-servant'],
    who: 'staff',
    completedBy: { from: 2020, to: 2025 },
    ratings: FAILED_TWICE,
    within: 3,
    // two that follow each other are dismissal already
    apart: true,
    source: LAW_2019,
    needs: [],
    cautions: [],
  },
  {
    id: 'lower-post-or-dismissal',
    kinds: ['civil-servant'],
    completedBy: { from: 2026 },
    ratings: ['not-completed'],
    within: 1,
    apart: false,
    source: {
      document: 'Luật Cán bộ, công chức 2025 (80/2025/QH15)',
      article: 'Đ27k1c; NĐ 335/2025 Đ23k3',
      certainty: 'T',
    },
    needs: ['lower-post-or-dismissal-chosen'],
    cautions: [],
  },
  {
    id: 'lower-post-or-dismissal',
    kinds: ['public-employee'],
    completedBy: { from: 2026 },
    ratings: ['not-completed'],
    within: 1,
    apart: false,
    source: {
      document: 'Luật Viên chức 2025',
      article: 'Đ26k2',
      certainty: 'S',
      note: 'assumption: the use of a single not-completed year was read in a summary',
    },
    needs: ['lower-post-or-dismissal-chosen'],
    cautions: [],
  },
  {
    id: 'streamlining',
    kinds: ['cadre', 'civil-servant', 'public-employee'],
    completedBy: { from: 2023, to: 2025 },
    ratings: ['completed', 'not-completed'],
    within: 2,
    apart: false,
    source: { document: 'NĐ 29/2023/NĐ-CP', article: 'Đ2k1đ', certainty: 'T' },
    needs: ['no-suitable-post'],
    cautions: [],
  },
];

/** What else a rating is used for, by law (R50 to R52): named to whoever prepares it; nothing is computed here. */
export type UseOfResults = {
  id: 'bonus' | 'bonus-by-quarter' | 'personnel-work' | 'quarter-half-year-year' | 'reorganisation';
  from?: Day;
  to?: Day;
  text: Bilingual;
  source: Citation;
};

const BONUS: Bilingual = {
  vi: 'Tiền thưởng: tiêu chí phải dùng kết quả xếp loại năm; mức thưởng không gắn với hệ số lương',
  en: 'Bonus: its criteria must use the yearly rating; the amount is not tied to the salary coefficient',
};

const USES: readonly UseOfResults[] = [
  {
    id: 'bonus',
    from: '2024-07-01',
    to: '2026-06-30',
    text: BONUS,
    source: { document: 'NĐ 73/2024/NĐ-CP', article: 'Đ4', certainty: 'T' },
  },
  {
    id: 'bonus-by-quarter',
    from: '2026-07-01',
    text: {
      vi: 'Tiền thưởng: theo kết quả xếp loại năm, và cả kết quả quý, 6 tháng',
      en: 'Bonus: by the yearly rating, and by quarterly and half-yearly results too',
    },
    source: {
      document: 'NĐ 161/2026/NĐ-CP',
      certainty: 'T',
      note: 'in place of NĐ 73/2024; NĐ 335 Đ23k3e for civil servants',
    },
  },
  {
    id: 'personnel-work',
    text: {
      vi: 'Quy hoạch, bổ nhiệm, bổ nhiệm lại, điều động, đào tạo, nâng ngạch, khen thưởng, kỷ luật, tiền lương',
      en: 'Planning, appointment, re-appointment, transfer, training, promotion, reward, discipline, pay',
    },
    source: {
      document: 'NĐ 90/2020/NĐ-CP',
      article: 'Đ21; Luật Viên chức 2025 Đ26k2; NĐ 335/2025 Đ23k3',
      certainty: 'T',
    },
  },
  {
    id: 'quarter-half-year-year',
    from: '2026-07-01',
    text: {
      vi: 'Viên chức: kết quả quý, 6 tháng và năm có việc sử dụng khác nhau',
      en: 'Public employees: results of the quarter, the half-year and the year have uses of their own',
    },
    source: { document: 'NĐ 233/2026/NĐ-CP', article: 'Đ16', certainty: 'T' },
  },
  {
    id: 'reorganisation',
    from: '2025-01-01',
    text: {
      vi: 'Sắp xếp tổ chức bộ máy: dùng kết quả xếp loại 3 năm gần nhất',
      en: 'Reorganisation: the ratings of the last three years are used',
    },
    source: { document: 'NĐ 178/2024/NĐ-CP', certainty: 'T', note: 'amended by NĐ 67/2025; scored by local sets' },
  },
];

export const usesOn = (day: Day): UseOfResults[] => USES.filter(({ from = day, to = day }) => from <= day && day <= to);
