// A filled form as people read and print it: header, sections and numbers as on paper, what others add later, room to sign.
import { html } from 'hono/html';
import type { FilledForm, FilledLine, FilledSection, FilledValue } from '#shared/domain/forms/filled';
import { printHundredths } from '#shared/domain/points/exact';
import { assumptionNote, numberedLabel, pointsOf, sectionHeading } from './form-fields.ts';
import { bi, ratingLabel } from './layout.ts';
import type { Html } from './page.ts';
import { shownDay } from './words.ts';

const valueText = (value: FilledValue): Html => {
  switch (value.is) {
    case 'text':
      return html`${value.text}`;
    case 'rating': {
      const { vi, en } = ratingLabel(value.rating);
      return html`<strong>${vi}</strong> <small lang="en">${en}</small>`;
    }
    case 'points':
      return html`${pointsOf(value.points, value.most)}`;
    case 'percent':
      return html`${printHundredths(value.percent, ',')} %`;
    case 'document': {
      const { number, date, signer } = value.paper;
      return html`${number}, ${shownDay(date)}${signer === undefined ? '' : html`, ${signer}`}`;
    }
  }
};

const NOT_YET: Record<FilledSection['by'], Html> = {
  official: bi('không ghi', 'left empty'),
  review: bi('ghi sau cuộc họp nhận xét, đánh giá', 'after the collective review'),
  decision: bi('ghi khi có quyết định', 'once decided'),
};

const line = (each: FilledLine, by: FilledSection['by']): Html => {
  const { vi, en } = numberedLabel(each, each.assumed);
  const value = each.value === undefined ? html`<span class="empty">${NOT_YET[by]}</span>` : valueText(each.value);
  return html`<dt>${bi(vi, en)}</dt><dd class="text">${value}</dd>`;
};

const section = (each: FilledSection): Html => {
  const { by, lines, total } = each;
  const all = [...lines, ...(total === undefined ? [] : [total])];
  return html`${sectionHeading(each, each.assumed)}${all.length === 0 ? '' : html`<dl>${all.map((one) => line(one, by))}</dl>`}`;
};

const signature = (vi: string, en: string): Html =>
  html`<div class="sign"><p><em>……, ngày …… tháng …… năm ……</em></p><p><strong>${bi(vi, en)}</strong></p></div>`;

/** The whole form; parts that nobody has filled say who will. */
export const formRecord = ({ form, header, sections, total }: FilledForm): Html => {
  const own = sections.filter(({ by }) => by === 'official');
  const later = sections.filter(({ by }) => by !== 'official');
  return html`<article class="form"><p class="form-title"><strong>${bi(form.title.vi, form.title.en)}</strong></p>
<dl class="header">${header.map(({ label, text }) => html`<dt>${bi(label.vi, label.en)}</dt><dd>${text}</dd>`)}</dl>
${assumptionNote(form)}${own.map(section)}
${total === undefined ? '' : html`<dl><dt>${bi('Tổng điểm tự chấm', 'Total')}</dt><dd>${pointsOf(total.points, total.most)}</dd></dl>`}
${signature('Người tự nhận xét', 'Assessed by themselves')}
<div class="later">${later.map(section)}
${later.length === 0 ? '' : signature('Người có thẩm quyền', 'The competent person')}</div></article>`;
};
