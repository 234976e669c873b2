// The fields of a form as its definition has them: sections and numbers as printed, a control for each kind of field.
import { html } from 'hono/html';
import { isAssumed } from '#shared/domain/forms/filled';
import { fieldsFor, sectionsFor } from '#shared/domain/forms/form-for';
import { grandTotal, totalOf } from '#shared/domain/forms/values';
import type { Official } from '#shared/domain/official';
import { printHundredths } from '#shared/domain/points/exact';
import { RATINGS } from '#shared/domain/rating';
import type { FormValues } from '#shared/domain/self-assessment';
import type { Field, Form, Section } from '#shared/regulations/form';
import { typedHundredths, typedText } from './forms.ts';
import { bi, field, radios, ratingLabel, submit, type Text } from './layout.ts';
import type { Fields, Html, Typed } from './page.ts';

/** `I.1. Chính trị tư tưởng`. */
export const numberedLabel = (
  { number, label }: { number?: string | undefined; label: Text },
  assumed: boolean,
): Text => ({
  vi: `${number === undefined ? '' : `${number}. `}${label.vi}${assumed ? ' (giả định)' : ''}`,
  en: `${label.en}${assumed ? ' (assumption)' : ''}`,
});

const labelOf = (each: Field): Text => numberedLabel(each, isAssumed(each));

/** What the form calls each field that it asks of this person. */
export const labelsOf = (form: Form, official: Official): Map<string, Text> =>
  new Map(fieldsFor(form, official).map((each) => [each.id, numberedLabel(each, false)]));

const most = (of: number, vi: string, en: string): Text => ({ vi: `Tối đa ${of} ${vi}.`, en: `At most ${of} ${en}.` });
const CITIZENS: Text = {
  vi: 'Chỉ dành cho vị trí tiếp xúc với người dân, doanh nghiệp; vị trí khác để trống.',
  en: 'Only for posts that meet citizens or businesses.',
};

const control = (each: Field, typed: Typed | undefined): Html => {
  const { id: name, required } = each;
  const label = labelOf(each);
  switch (each.kind) {
    case 'text':
      return field({
        name,
        label,
        typed,
        rows: 4,
        required,
        hint: each.for === 'citizen-facing' ? CITIZENS : undefined,
      });
    case 'rating':
      return radios({
        name,
        legend: label,
        options: RATINGS.map((value) => ({ value, label: ratingLabel(value) })),
        typed,
        required,
      });
    case 'points':
      return field({ name, label, typed, type: 'decimal', required, hint: most(each.most, 'điểm', 'points') });
    case 'percent':
      return field({ name, label, typed, type: 'decimal', required, hint: most(each.most, '%', '%') });
  }
};

/** What was typed, for the form's schema to judge. */
export const typedValues = (
  form: Form,
  official: Official,
  fields: Fields,
): Record<string, string | number | undefined> =>
  Object.fromEntries(
    fieldsFor(form, official).map(({ id, kind }) => [
      id,
      kind === 'points' || kind === 'percent' ? typedHundredths(fields, id) : typedText(fields, id),
    ]),
  );

/** Points of so many, as people write them. */
export const pointsOf = (value: number, of: number): string => `${printHundredths(value, ',')}/${of} điểm`;

const totalLine = (section: Section, values: FormValues): Html => {
  if (section.total === undefined || section.fields.length < 2) return html``;
  const { label, most: of } = section.total;
  const { vi, en } = numberedLabel({ label }, isAssumed(section.total));
  const total = totalOf(section, values);
  const shown = total === undefined ? bi('tính khi lưu nháp', 'counted when a draft is saved') : pointsOf(total, of);
  return html`<p class="total"><strong>${bi(vi, en)}</strong>: ${shown}</p>`;
};

/** How numbers are typed; and a bound on all of them, where each alone may have more. */
const numberHint = ({ total, fields }: Section): Html => {
  if (fields.every(({ kind }) => kind === 'text' || kind === 'rating')) return html``;
  const alone = fields.reduce((sum, each) => sum + (each.kind === 'points' ? each.most : 0), 0);
  const bound =
    total?.way === 'sum' && alone > total.most
      ? html`<span class="sum">${bi(`Các mục cộng lại tối đa ${total.most} điểm.`, `Together at most ${total.most} points.`)}</span>`
      : '';
  return html`<p class="hint">${bi('Phần lẻ viết sau dấu phẩy, như 9,25.', 'Decimals after a comma or a dot.')} ${bound}</p>`;
};

/** A heading for each section; `I.1` stands under `I`. */
export const sectionHeading = (
  { number, title }: { number?: string | undefined; title: Text },
  assumed: boolean,
): Html => {
  const { vi, en } = numberedLabel({ number, label: title }, assumed);
  return number?.includes('.') ? html`<h3>${bi(vi, en)}</h3>` : html`<h2>${bi(vi, en)}</h2>`;
};

/** After each part: on a small screen nobody scrolls back. It is also what the Enter key presses: never what cannot be undone. */
const DRAFT = submit('draft', { vi: 'Lưu nháp', en: 'Save a draft' });

export const formFields = (form: Form, official: Official, typed: Typed | undefined): Html => {
  const values = typedValues(form, official, typed?.fields ?? {});
  const total = grandTotal(form, official, values);
  const asked = sectionsFor(form, official);
  const sections = asked.map(
    (section, index) =>
      html`<section class="part">${sectionHeading(section, false)}${numberHint(section)}${section.fields.map((each) => control(each, typed))}${totalLine(section, values)}${section.fields.length > 1 && index < asked.length - 1 ? DRAFT : ''}</section>`,
  );
  return html`${sections}${total === undefined ? '' : html`<p class="total"><strong>${bi('Tổng điểm tự chấm', 'Total')}</strong>: ${pointsOf(total.points, total.most)}</p>`}`;
};

export const assumptionNote = ({ assumption }: Pick<Form, 'assumption'>): Html =>
  assumption === undefined
    ? html``
    : html`<p class="note assumed">${bi(`Giả định: ${assumption.text.vi}`, `Assumption: ${assumption.text.en}`)}</p>`;
