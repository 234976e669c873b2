// The document for offices that bring their own templates: which file stands for which paper, and the fields it may name.
import { PAPER_KINDS, type PaperKind } from '../../functions/documents/papers/paper.ts';
import { type Fields, templateFields } from '../../functions/documents/papers/template-fields.ts';

const NAMES: Record<PaperKind, string> = {
  form: 'Phiếu đánh giá (form)',
  minutes: 'Biên bản họp (minutes)',
  proposal: 'Tờ trình (staff proposal)',
  decision: 'Quyết định (decision)',
  notice: 'Thông báo (notice)',
  publication: 'Danh sách công khai (list for publication)',
  report: 'Báo cáo (yearly report)',
};

const table = (fields: Fields): string[] => [
  '| trường / field | là gì / what it is |',
  '| --- | --- |',
  ...Object.entries(fields).map(([name, what]) => `| \`{${name}}\` | ${what} |`),
  '',
];

const chapter = (kind: PaperKind): string[] => {
  const { alone, lists } = templateFields(kind);
  return [
    `## ${NAMES[kind]}: \`${kind}.docx\``,
    '',
    ...table(alone),
    ...Object.entries(lists).flatMap(([name, fields]) => [
      `Danh sách / list \`{#${name}}\` … \`{/${name}}\`, mỗi người hoặc mục một dòng:`,
      '',
      ...table(fields),
    ]),
  ];
};

export const templatesDocument = (): string =>
  [
    '# Mẫu văn bản của cơ quan / an office’s own templates',
    '',
    'Made by `npm run docs`.',
    '',
    'Each paper has a layout of ours after NĐ 30/2020. An office that wants its own puts a Word file of the name below into',
    'the folder `templates` of the data folder; it is read each time a paper is made, so no restart is needed. A field is',
    'written in braces, `{ho_ten}`; a list begins with `{#danh_sach}` and ends with `{/danh_sach}`, in one table row or around',
    'it. Nothing in a template is run. A field that is not listed here is refused, by its name and the line in which it stands,',
    'and so are files with macros.',
    '',
    'Mỗi văn bản có sẵn bố cục theo NĐ 30/2020. Cơ quan muốn dùng mẫu riêng thì đặt tệp Word mang tên dưới đây vào thư mục',
    '`templates` trong thư mục dữ liệu; trường viết trong ngoặc nhọn. Trường không có ở đây bị từ chối, kèm tên và dòng chứa nó.',
    '',
    ...PAPER_KINDS.flatMap(chapter),
  ].join('\n');
