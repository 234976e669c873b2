// Recommendations and questions over the years, in words.
import type { Question, Recommendation } from '#shared/domain/career';
import type { CareerRuleId } from '#shared/regulations/use-of-results';
import type { Text } from '../layout.ts';

export const RULE_TEXTS: Record<CareerRuleId, Text> = {
  'dismissal-after-two-years': {
    vi: 'Hai năm liên tiếp không hoàn thành nhiệm vụ: xem xét cho thôi việc',
    en: 'Two years in a row not completed: dismissal to be considered',
  },
  'contract-ended-after-two-years': {
    vi: 'Hai năm liên tiếp không hoàn thành nhiệm vụ: xem xét đơn phương chấm dứt hợp đồng làm việc',
    en: 'Two years in a row not completed: ending the contract to be considered',
  },
  'leader-moved-or-not-reappointed': {
    vi: 'Hai năm không liên tiếp trong nhiệm kỳ không hoàn thành nhiệm vụ: xem xét bố trí công tác khác hoặc không bổ nhiệm lại',
    en: 'Two separate years of the term not completed: another post, or no re-appointment, to be considered',
  },
  'lower-post-after-two-in-three': {
    vi: 'Hai năm trong ba năm không hoàn thành nhiệm vụ: xem xét bố trí vị trí thấp hơn',
    en: 'Two years in three not completed: a lower post to be considered',
  },
  'lower-post-or-dismissal': {
    vi: 'Không hoàn thành nhiệm vụ: xem xét bố trí vị trí thấp hơn hoặc cho thôi việc',
    en: 'Not completed: a lower post, or dismissal, to be considered',
  },
  streamlining: {
    vi: 'Hai năm liên tiếp có một năm hoàn thành và một năm không hoàn thành nhiệm vụ: xem xét tinh giản biên chế',
    en: 'Two years in a row, one completed and one not: streamlining to be considered',
  },
};

export const NEED_TEXTS: Record<Recommendation['needs'][number], Text> = {
  'no-suitable-post': { vi: 'không bố trí được việc phù hợp', en: 'no suitable post can be found' },
  'lower-post-or-dismissal-chosen': {
    vi: 'cấp có thẩm quyền chọn vị trí thấp hơn hay cho thôi việc',
    en: 'the authority chooses between a lower post and dismissal',
  },
  'notice-45-or-30-days': { vi: 'báo trước 45 hoặc 30 ngày', en: 'notice of 45 or 30 days' },
};

export const QUESTION_TEXTS: Record<Question['code'], Text> = {
  'year-missing': { vi: 'không có kết quả của năm này', en: 'no result of this year is known' },
  'year-without-rating': { vi: 'năm này không xếp loại', en: 'this year has no rating' },
  'term-missing': { vi: 'không rõ nhiệm kỳ', en: 'the term of office is not known' },
  'year-partly-in-term': {
    vi: 'năm này chỉ một phần thuộc nhiệm kỳ, xếp loại giống năm sau: cần xem lại',
    en: 'only a part of this year lies in the term, and its rating would count: to be looked at',
  },
};
