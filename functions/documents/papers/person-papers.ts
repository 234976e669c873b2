// Papers about one person: the form that the law prescribes as they filled it, and the notice of their result.
import { amendmentsCounted } from '#shared/domain/amendments';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import { factsOf } from '#shared/domain/fact';
import type { FilledForm, FilledLine, FilledSection, FilledValue } from '#shared/domain/forms/filled';
import { filledForm } from '#shared/domain/forms/filled-form';
import { formOf } from '#shared/domain/forms/form-for';
import { laterOf } from '#shared/domain/forms/later-of';
import type { Official } from '#shared/domain/official';
import { printHundredths } from '#shared/domain/points/exact';
import { isRating } from '#shared/domain/rating';
import { lastClosure } from '#shared/domain/rounds';
import { leaversOf, officialsOf, type PanelRecord } from '#shared/domain/unit';
import { resultRows } from '../../console/results.ts';
import { type Block, commonFields, type Paper, paragraphs, text } from './paper.ts';
import { dayName, outcomeName, reasonName } from './words.ts';

export type Of = { record: PanelRecord; cycle: Cycle };

export const officialIn = ({ record }: Of, id: string): Official => {
  const people = [...officialsOf(record), ...leaversOf(record).map(({ official }) => official)];
  const official = people.find((each) => each.id === id);
  if (official === undefined) throw new NotFound('nobody of this unit', { official: id });
  return official;
};

const points = (value: number): string => printHundredths(value, ',');

const valueText = (value: FilledValue | undefined): string => {
  switch (value?.is) {
    case undefined:
      return '';
    case 'text':
      return value.text;
    case 'rating':
      return outcomeName(value.rating);
    case 'points':
      return `${points(value.points)}/${value.most}`;
    case 'percent':
      return `${points(value.percent)} %`;
    case 'document': {
      const { number, date, signer } = value.paper;
      return `số ${number} ngày ${dayName(date)}${signer === undefined ? '' : `, ${signer}`}`;
    }
  }
};

const numbered = (number: string | undefined, said: string): string =>
  number === undefined ? said : `${number}. ${said}`;
/** What nobody has read in a text of the law says so on paper too. */
const marked = (said: string, assumed: boolean): string => (assumed ? `${said} (giả định)` : said);
const labelOf = ({ number, label, assumed }: FilledLine): string => marked(numbered(number, label.vi), assumed);

const linesOf = ({ lines, total }: FilledSection): FilledLine[] => [...lines, ...(total === undefined ? [] : [total])];

const sectionBlocks = (section: FilledSection): Block[] => [
  text(marked(numbered(section.number, section.title.vi), section.assumed), { bold: true }),
  ...linesOf(section).flatMap((line): Block[] => {
    const said = valueText(line.value);
    const [first = '', ...rest] = said.split(/\r?\n/).filter((each) => each.trim() !== '');
    return [{ is: 'line', label: labelOf(line), text: first }, ...paragraphs(rest.join('\n'))];
  }),
];

const ownTotal = ({ total }: FilledForm): Block[] =>
  total === undefined
    ? []
    : [{ is: 'line', label: 'Tổng điểm tự chấm', text: `${points(total.points)}/${total.most}` }];

const formBlocks = (filled: FilledForm): Block[] => [
  ...filled.header.map(({ label, text: said }): Block => ({ is: 'line', label: label.vi, text: said })),
  ...(filled.form.assumption === undefined ? [] : [text(`(${filled.form.assumption.text.vi})`)]),
  ...filled.sections.filter(({ by }) => by === 'official').flatMap(sectionBlocks),
  ...ownTotal(filled),
  ...filled.sections.filter(({ by }) => by !== 'official').flatMap(sectionBlocks),
];

/** The newest of those that a closure counts; while the phase is open, the newest at all. */
const assessmentOf = ({ record }: Of, id: string) => {
  const listed = lastClosure(record.facts, 'self-assessment')?.content.facts;
  const own = factsOf(record.facts, 'self-assessment')
    .filter(({ subject }) => subject === `official:${id}`)
    .sort((a, b) => b.round - a.round);
  const counted = own.find(({ round }) =>
    listed?.some((key) => key.endsWith(`official:${id}#${String(round).padStart(3, '0')}`)),
  );
  const fact = counted ?? own.at(0);
  if (fact === undefined) throw new NotFound('no self-assessment', { official: id });
  return fact;
};

type Form = Of & { official: Official; filled: FilledForm };

const formFields = ({ official, filled, record }: Form) => ({
  ho_ten: official.name,
  chuc_vu: official.post,
  don_vi: record.panel.agencyName,
  ky: filled.header.at(-1)?.text ?? '',
  noi_dung: filled.sections.flatMap((section) =>
    linesOf(section).map((line) => ({
      phan: numbered(section.number, section.title.vi),
      muc: labelOf(line),
      gia_tri: valueText(line.value),
    })),
  ),
});

export const formPaper = (of: Of, id: string): Paper => {
  const { record, cycle } = of;
  const official = officialIn(of, id);
  const { content } = assessmentOf(of, id);
  const later = laterOf(record, id, () => true);
  const form = formOf(content, cycle.regulations, official);
  const filled = filledForm(form, { content, official, agency: record.panel.agencyName, cycle, later });
  const paper = {
    kind: 'form' as const,
    name: `form-${cycle.id}-${id}`,
    issuer: { name: record.panel.agencyName },
    numbered: false,
    title: filled.form.title.vi,
    about: cycle.name,
    blocks: formBlocks(filled),
    signers: [{ titles: ['Người tự nhận xét'], name: official.name }, { titles: ['Người có thẩm quyền'] }],
    recipients: [],
  };
  return { ...paper, fields: { ...commonFields(paper), ...formFields({ ...of, official, filled }) } };
};

export const noticePaper = (of: Of, id: string): Paper => {
  const { record, cycle } = of;
  const official = officialIn(of, id);
  const row = resultRows(record).find((each) => each.official === id);
  if (row === undefined) throw new NotFound('no result yet', { official: id });
  const decided = row.number === undefined ? '' : ` theo Quyết định số ${row.number} ngày ${dayName(row.date)}`;
  const why = isRating(row.outcome)
    ? ''
    : ` Lý do: ${reasonName(row.reason)}${row.article === undefined ? '' : ` (${row.article})`}.`;
  const paper = {
    kind: 'notice' as const,
    name: `notice-${cycle.id}-${id}`,
    issuer: { name: record.panel.agencyName },
    numbered: true,
    title: 'Thông báo',
    about: `Kết quả đánh giá, xếp loại chất lượng: ${cycle.name}`,
    blocks: [
      text(
        `${record.panel.agencyName} thông báo kết quả đánh giá, xếp loại chất lượng của ông (bà) ${official.name}, ${official.post}:`,
      ),
      text(`${outcomeName(row.outcome)}${decided}.${why}`, { bold: true }),
      ...amendmentsCounted(record.facts)
        .filter(({ content }) => content.officials.includes(id))
        .map(({ content }) =>
          text(`Kết quả này thay kết quả đã thông báo trước, điều chỉnh theo ${content.document}.`),
        ),
      text(
        'Nếu không đồng ý với kết quả này, ông (bà) có quyền kiến nghị trong thời hạn do quy định áp dụng cho kỳ đánh giá nêu.',
      ),
    ],
    signers: [{ titles: ['Người có thẩm quyền'] }],
    recipients: ['Người được đánh giá', 'Lưu: VT, hồ sơ'],
  };
  const fields = { ho_ten: official.name, chuc_vu: official.post, don_vi: record.panel.agencyName, ky: cycle.name };
  const outcome = { muc_xep_loai: outcomeName(row.outcome), ly_do: reasonName(row.reason), can_cu: row.article ?? '' };
  const paperOf = { so_quyet_dinh: row.number ?? '', ngay_quyet_dinh: dayName(row.date) };
  return { ...paper, fields: { ...commonFields(paper), ...fields, ...outcome, ...paperOf } };
};
