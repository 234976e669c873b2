// How long each kind of personal data is kept after a cycle's close, as data. No text of the law that we have read gives
// these years: each is an assumption, to be set by the office's own rules on archives.
import type { Bilingual, Citation } from './citation.ts';

export const RETENTION_IDS = ['mails', 'readings', 'forms', 'comments', 'results'] as const;
export type RetentionId = (typeof RETENTION_IDS)[number];

export type RetentionRule = {
  id: RetentionId;
  what: Bilingual;
  /** Whole years after the last unit settled; `always`: decisions and results belong to the personnel file. */
  years: number | 'always';
  source: Citation;
};

const ASSUMED: Citation = {
  document: 'Luật 91/2025/QH15',
  certainty: 'G',
  note: 'kept no longer than its purpose needs; the number of years is an assumption',
};

export const RETENTION: readonly RetentionRule[] = [
  { id: 'mails', what: { vi: 'Thư đã gửi, kèm địa chỉ', en: 'Mails sent, with addresses' }, years: 1, source: ASSUMED },
  { id: 'readings', what: { vi: 'Ai đã đọc hồ sơ', en: 'Who read files' }, years: 5, source: ASSUMED },
  { id: 'comments', what: { vi: 'Nhận xét của nơi khác', en: 'Comments of other places' }, years: 5, source: ASSUMED },
  { id: 'forms', what: { vi: 'Bản tự đánh giá', en: 'Self-assessments' }, years: 10, source: ASSUMED },
  {
    id: 'results',
    what: { vi: 'Biên bản, quyết định, kết quả, kiến nghị', en: 'Minutes, decisions, results, petitions' },
    years: 'always',
    source: { ...ASSUMED, note: 'the personnel file; later years rest on it' },
  },
];
