// The points form of civil servants under NĐ 335/2025. The decree's own form was not found: this one asks for what Đ12-16 score.
import type { Bilingual, Citation } from '../citation.ts';
import type { Field, Form } from '../form.ts';

const text = (vi: string, en: string): Bilingual => ({ vi, en });

const law = (article: string): Citation => ({ document: 'NĐ 335/2025/NĐ-CP', article, certainty: 'T' });
const NOT_FOUND: Citation = {
  document: 'NĐ 335/2025/NĐ-CP',
  certainty: 'G',
  note: 'assumption: the form was not found; how the 30 points spread over the three groups is not known either',
};

const group = (id: string, number: string, label: Bilingual): Field => ({
  id,
  number,
  label,
  for: 'all',
  required: true,
  kind: 'points',
  most: 30,
  source: law('Đ12'),
});

const part = (id: string, number: string, label: Bilingual, leader = false): Field => ({
  id,
  number,
  label,
  for: leader ? 'leader' : 'all',
  required: true,
  kind: 'percent',
  most: 100,
  source: law(leader ? 'Đ15-16' : 'Đ14'),
});

export const formNd335: Form = {
  id: 'points-nd-335-2025',
  version: 1,
  title: text('Phiếu tự đánh giá theo điểm của công chức', 'Own assessment of a civil servant, by points'),
  kinds: ['civil-servant'],
  post: text('Chức vụ, chức danh', 'Post'),
  sections: [
    {
      number: 'I',
      title: text('Nhóm tiêu chí chung', 'Common criteria'),
      for: 'all',
      fields: [
        group(
          'conduct',
          'a',
          text('Phẩm chất chính trị, đạo đức, văn hóa, kỷ luật', 'Political quality, ethics, culture, discipline'),
        ),
        group(
          'competence',
          'b',
          text(
            'Năng lực, trách nhiệm, thái độ phục vụ, phối hợp công tác',
            'Competence, responsibility, service, cooperation',
          ),
        ),
        group(
          'innovation',
          'c',
          text(
            'Đổi mới, sáng tạo; dám nghĩ, dám làm, dám chịu trách nhiệm',
            'Innovation, daring to think, act and answer',
          ),
        ),
      ],
      criteria: 'common',
      total: { label: text('Cộng tiêu chí chung', 'Common criteria'), most: 30, way: 'sum', source: law('Đ12') },
    },
    {
      number: 'II',
      title: text('Kết quả thực hiện nhiệm vụ', 'Results'),
      for: 'all',
      fields: [
        part('quantity', 'a', text('Số lượng', 'Quantity')),
        part('quality', 'b', text('Chất lượng', 'Quality')),
        part('progress', 'c', text('Tiến độ', 'Progress')),
        part(
          'unitResults',
          'd',
          text('Kết quả hoạt động của đơn vị, lĩnh vực phụ trách', 'Results of the unit or field led'),
          true,
        ),
        part('leading', 'đ', text('Khả năng tổ chức triển khai nhiệm vụ', 'Organising'), true),
        part('uniting', 'e', text('Năng lực tập hợp, đoàn kết', 'Uniting'), true),
      ],
      criteria: 'results',
      total: {
        label: text('Điểm kết quả thực hiện nhiệm vụ', 'Results'),
        most: 70,
        way: 'mean',
        source: {
          document: 'NĐ 335/2025/NĐ-CP',
          article: 'Đ14-16',
          certainty: 'S-code',
          note: 'assumption: the mean of the parts, of 70 points; the formula is a picture that was not read',
        },
      },
    },
    {
      number: 'III',
      title: text('Tự nhận xét, xếp loại chất lượng', 'Own conclusion and rating'),
      for: 'all',
      fields: [
        {
          id: 'notes',
          number: 'III.1',
          label: text('Giải trình thêm (nếu có)', 'Notes, if any'),
          for: 'all',
          required: false,
          kind: 'text',
          source: NOT_FOUND,
        },
        {
          id: 'ownRating',
          number: 'III.2',
          label: text('Tự xếp loại chất lượng', 'Own rating'),
          for: 'all',
          required: true,
          kind: 'rating',
          source: NOT_FOUND,
        },
      ],
    },
  ],
  later: [
    {
      number: 'IV',
      title: text('Ý kiến nhận xét, đánh giá', 'Comment'),
      from: 'review',
      lines: [
        { number: '1', label: text('Nhận xét', 'Comment'), gives: 'comment' },
        { number: '2', label: text('Mức xếp loại đề nghị', 'Rating proposed'), gives: 'rating' },
      ],
      source: NOT_FOUND,
    },
    {
      number: 'V',
      title: text('Kết quả đánh giá, xếp loại chất lượng', 'Result'),
      from: 'decision',
      lines: [
        { number: '1', label: text('Nhận xét', 'Comment'), gives: 'comment' },
        { number: '2', label: text('Kết quả xếp loại', 'Rating'), gives: 'rating' },
        { label: text('Quyết định', 'Decision'), gives: 'document' },
      ],
      source: NOT_FOUND,
    },
  ],
  source: NOT_FOUND,
  assumption: {
    id: 'form-nd-335-assumed',
    text: text(
      'Chưa tìm được mẫu phiếu của NĐ 335/2025/NĐ-CP; phiếu này dựng theo Điều 12–16, cách tính điểm kết quả là giả định.',
      'The decree’s own form was not found: this one follows Đ12–16, and how results make points is an assumption.',
    ),
  },
};
