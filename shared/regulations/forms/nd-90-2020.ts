// Mẫu 01 (cadres), 02 (civil servants) and 03 (public employees) of NĐ 90/2020: five items for all, the leaders' part, own rating.
// Mẫu 03 was read; of 01 and 02 only pieces were seen, and the rest stands as in 03.
import type { Bilingual, Citation } from '../citation.ts';
import type { Field, Form, LaterPart, Section } from '../form.ts';

const text = (vi: string, en: string): Bilingual => ({ vi, en });

type Whose = { paper: string; source: Citation; uncertain: Citation };

const cited = (paper: string, certainty: Citation['certainty'], note?: string): Citation => ({
  document: 'NĐ 90/2020/NĐ-CP',
  article: paper,
  certainty,
  ...(note === undefined ? {} : { note }),
});

const FORM_01: Whose = {
  paper: 'Mẫu 01',
  source: cited('Mẫu 01', 'S', 'items 1 to 5 seen in a list of contents'),
  uncertain: cited('Mẫu 01', 'G', 'not read: as in Mẫu 03'),
};
const FORM_02: Whose = {
  paper: 'Mẫu 02',
  source: cited('Mẫu 02', 'S', 'seen in a list of contents'),
  uncertain: cited('Mẫu 02', 'G', 'not read: as in Mẫu 03'),
};
const FORM_03: Whose = { paper: 'Mẫu 03', source: cited('Mẫu 03', 'T'), uncertain: cited('Mẫu 03', 'T') };

const asked = (id: string, number: string | undefined, label: Bilingual, source: Citation): Field => ({
  id,
  ...(number === undefined ? {} : { number }),
  label,
  for: 'all',
  required: true,
  kind: 'text',
  source,
});

const ownAssessment = ({ source }: Whose): Section => ({
  number: 'I',
  title: text('Kết quả tự đánh giá', 'Own assessment'),
  for: 'all',
  fields: [
    asked('politics', 'I.1', text('Chính trị tư tưởng', 'Political thought'), source),
    asked('ethics', 'I.2', text('Đạo đức, lối sống', 'Ethics and way of life'), source),
    asked('style', 'I.3', text('Tác phong, lề lối làm việc', 'Working style'), source),
    asked('discipline', 'I.4', text('Ý thức tổ chức kỷ luật', 'Sense of discipline'), source),
    asked(
      'results',
      'I.5',
      text('Kết quả thực hiện chức trách, nhiệm vụ được giao', 'Results of the tasks assigned'),
      source,
    ),
  ],
});

const withService = (section: Section, source: Citation): Section => ({
  ...section,
  fields: [
    ...section.fields,
    {
      ...asked(
        'service',
        'I.6',
        text('Thái độ phục vụ nhân dân, doanh nghiệp', 'Attitude to citizens, businesses'),
        source,
      ),
      for: 'citizen-facing',
      required: false,
    },
  ],
});

const leadersPart = (title: Bilingual, numbers: readonly string[], source: Citation): Section => {
  const labels: [string, Bilingual][] = [
    ['unitResults', text('Kết quả hoạt động của cơ quan, tổ chức, đơn vị được giao', 'Results of the unit led')],
    ['leading', text('Năng lực lãnh đạo, quản lý', 'Ability to lead')],
    ['uniting', text('Năng lực tập hợp, đoàn kết', 'Ability to unite')],
  ];
  const fields = labels.map(
    ([id, label], index): Field => ({ ...asked(id, numbers[index], label, source), for: 'leader' }),
  );
  return { title, for: 'leader', fields };
};

const conclusion = ({ uncertain }: Whose): Section => ({
  number: 'II',
  title: text('Tự nhận xét, xếp loại chất lượng', 'Own conclusion and rating'),
  for: 'all',
  fields: [
    asked('strengths', 'II.1', text('Tự nhận xét: ưu điểm', 'Strengths'), uncertain),
    asked('shortcomings', 'II.1', text('Tự nhận xét: khuyết điểm', 'Shortcomings'), uncertain),
    { ...asked('ownRating', 'II.2', text('Tự xếp loại chất lượng', 'Own rating'), uncertain), kind: 'rating' },
  ],
});

const later = ({ uncertain: source }: Whose): LaterPart[] => [
  {
    number: 'III',
    title: text('Ý kiến nhận xét, đánh giá', 'Comment'),
    from: 'review',
    lines: [
      { number: '1', label: text('Nhận xét ưu, khuyết điểm', 'Strengths and shortcomings'), gives: 'comment' },
      { number: '2', label: text('Mức xếp loại đề nghị', 'Rating proposed'), gives: 'rating' },
    ],
    source,
  },
  {
    number: 'IV',
    title: text('Kết quả đánh giá, xếp loại chất lượng', 'Result'),
    from: 'decision',
    lines: [
      { number: '1', label: text('Nhận xét', 'Comment'), gives: 'comment' },
      { number: '2', label: text('Kết quả xếp loại', 'Rating'), gives: 'rating' },
      { label: text('Quyết định', 'Decision'), gives: 'document' },
    ],
    source,
  },
];

const inPieces = ({ paper }: Whose, id: string): NonNullable<Form['assumption']> => ({
  id,
  text: text(
    `Mới đọc được từng phần của ${paper}; mục ghi “giả định” đang theo Mẫu 03.`,
    'This form was seen only in pieces; items marked as assumption follow form 03.',
  ),
});

const POST = text('Chức vụ, chức danh', 'Post');

export const form01: Form = {
  id: 'form-01-nd-90-2020',
  version: 1,
  title: text('Phiếu đánh giá, xếp loại chất lượng cán bộ (Mẫu 01)', 'Assessment of a cadre (form 01)'),
  kinds: ['cadre'],
  post: POST,
  // without an item 6; how the leaders' items are numbered was not seen
  sections: [
    ownAssessment(FORM_01),
    leadersPart(text('Phần dành riêng cho cán bộ lãnh đạo, quản lý', 'Leaders only'), [], FORM_01.uncertain),
    conclusion(FORM_01),
  ],
  later: later(FORM_01),
  source: FORM_01.source,
  assumption: inPieces(FORM_01, 'form-01-in-pieces'),
};

export const form02: Form = {
  id: 'form-02-nd-90-2020',
  version: 1,
  title: text('Phiếu đánh giá, xếp loại chất lượng công chức (Mẫu 02)', 'Assessment of a civil servant (form 02)'),
  kinds: ['civil-servant'],
  post: POST,
  sections: [
    withService(ownAssessment(FORM_02), FORM_02.uncertain),
    leadersPart(
      text('Phần dành riêng cho công chức lãnh đạo, quản lý', 'Leaders only'),
      ['7', '8', '9'],
      FORM_02.uncertain,
    ),
    conclusion(FORM_02),
  ],
  later: later(FORM_02),
  source: FORM_02.source,
  assumption: inPieces(FORM_02, 'form-02-in-pieces'),
};

/** Contract workers have no form of their own: a province that rates them takes this one. */
export const form03: Form = {
  id: 'form-03-nd-90-2020',
  version: 1,
  title: text('Phiếu đánh giá, xếp loại chất lượng viên chức (Mẫu 03)', 'Assessment of a public employee (form 03)'),
  kinds: ['public-employee', 'contract-worker'],
  post: text('Chức danh nghề nghiệp, chức vụ', 'Professional title, post'),
  sections: [
    withService(ownAssessment(FORM_03), FORM_03.source),
    leadersPart(text('Phần dành riêng cho viên chức quản lý', 'Managers only'), ['7', '8', '9'], FORM_03.source),
    conclusion(FORM_03),
  ],
  later: later(FORM_03),
  source: FORM_03.source,
};
