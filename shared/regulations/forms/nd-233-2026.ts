// Annex II of NĐ 233/2026: a public employee's points, own rating, the competent level's rating and comment.
// Each unit's own rules say which criteria make the points; without them the two sums are asked for.
import type { Bilingual, Citation } from '../citation.ts';
import type { Field, Form } from '../form.ts';

const text = (vi: string, en: string): Bilingual => ({ vi, en });

const ANNEX: Citation = {
  document: 'NĐ 233/2026/NĐ-CP',
  article: 'Phụ lục II',
  certainty: 'T',
  note: 'read by OCR of the signed text',
};

const scored = (id: string, number: string, label: Bilingual, most: number): Field => ({
  id,
  number,
  label,
  for: 'all',
  required: true,
  kind: 'points',
  most,
  source: ANNEX,
});

export const formNd233: Form = {
  id: 'annex-2-nd-233-2026',
  version: 1,
  title: text(
    'Phiếu đánh giá, xếp loại chất lượng viên chức (Phụ lục II)',
    'Assessment of a public employee (Annex II)',
  ),
  kinds: ['public-employee', 'contract-worker'],
  post: text('Chức danh nghề nghiệp, chức vụ', 'Professional title, post'),
  sections: [
    {
      number: 'I',
      title: text('Tổng hợp kết quả theo dõi, đánh giá', 'Sum of the monitoring'),
      for: 'all',
      fields: [],
    },
    {
      number: 'I.1',
      title: text('Tiêu chí chung', 'Common criteria'),
      for: 'all',
      fields: [scored('common', 'I.1', text('Điểm tiêu chí chung', 'Common criteria'), 30)],
      criteria: 'common',
      total: { label: text('Cộng tiêu chí chung', 'Common criteria'), most: 30, way: 'sum', source: ANNEX },
    },
    {
      number: 'I.2',
      title: text('Kết quả thực hiện nhiệm vụ', 'Results'),
      for: 'all',
      fields: [scored('results', 'I.2', text('Điểm kết quả thực hiện nhiệm vụ', 'Results'), 70)],
      criteria: 'results',
      total: { label: text('Cộng kết quả thực hiện nhiệm vụ', 'Results'), most: 70, way: 'sum', source: ANNEX },
    },
    {
      number: 'II',
      title: text('Tự xếp loại chất lượng', 'Own rating'),
      for: 'all',
      fields: [
        {
          id: 'ownRating',
          label: text('Mức tự xếp loại', 'Own rating'),
          for: 'all',
          required: true,
          kind: 'rating',
          source: ANNEX,
        },
      ],
    },
  ],
  later: [
    {
      number: 'III',
      title: text('Kết quả xếp loại của cấp có thẩm quyền', 'Rating by the competent level'),
      from: 'decision',
      lines: [
        { label: text('Mức xếp loại', 'Rating'), gives: 'rating' },
        { label: text('Quyết định', 'Decision'), gives: 'document' },
      ],
      source: ANNEX,
    },
    {
      number: 'IV',
      title: text('Nhận xét và đề xuất sử dụng kết quả', 'Comment and proposed use'),
      from: 'decision',
      lines: [{ label: text('Nhận xét, đề xuất', 'Comment'), gives: 'comment' }],
      source: ANNEX,
    },
  ],
  source: ANNEX,
};
