// The fields of a form as its definition has them: sections and numbers as printed, a control for each kind of field.
import { html } from 'hono/html';
import { fieldsFor, sectionsFor } from '#shared/domain/forms/form-for';
import { grandTotal, totalOf } from '#shared/domain/forms/values';
import type { Official } from '#shared/domain/official';
import { printHundredths } from '#shared/domain/points/exact';
import { RATINGS } from '#shared/domain/rating';
import type { FormValues } from '#shared/domain/self-assessment';
import type { Field, Form, Section } from '#shared/regulations/form';
import { typedHundredths, typedText } from './forms.ts';
import { bi, field, radios, ratingLabel, type Text } from './layout.ts';
import type { Fields, Html, Typed } from './page.ts';

/** A mark at what was not read in the law's text; the note at the top of the form says what it means. */
export const markOf = (assumed: boolean): string => (assumed ? ' *' : '');

/** `I.1. Chính trị tư tưởng`. */
export const numberedLabel = (
  { number, label }: { number?: string | undefined; label: Text },
  assumed: boolean,
): Text => ({
  vi: `${number === undefined ? '' : `${number}. `}${label.vi}${markOf(assumed)}`,
  en: label.en,
});

const labelOf = (each: Field): Text => numberedLabel(each, each.source.certainty !== 'T');

const points = (most: number): Text => ({
  vi: `Từ 0 đến ${most} điểm; phần lẻ viết sau dấu phẩy, như 0,25.`,
  en: `0 to ${most} points.`,
});
const PERCENT: Text = { vi: 'Từ 0 đến 100 %, ví dụ 95 hoặc 87,5.', en: '0 to 100 per cent.' };
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
      return field({ name, label, typed, type: 'decimal', required, hint: points(each.most) });
    case 'percent':
      return field({ name, label, typed, type: 'decimal', required, hint: PERCENT });
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
export const pointsOf = (value: number, most: number): string => `${printHundredths(value, ',')}/${most}`;

const totalLine = (section: Section, values: FormValues): Html => {
  if (section.total === undefined || section.fields.length < 2) return html``;
  const { label, most, source } = section.total;
  const { vi, en } = numberedLabel({ label }, source.certainty !== 'T');
  const total = totalOf(section, values);
  const shown = total === undefined ? bi('tính khi lưu nháp', 'counted when a draft is saved') : pointsOf(total, most);
  return html`<p class="total"><strong>${bi(vi, en)}</strong>: ${shown}</p>`;
};

/** Where each field alone may have more points than all of them together. */
const sumHint = ({ total, fields }: Section): Html => {
  const together = fields.reduce((sum, each) => sum + (each.kind === 'points' ? each.most : 0), 0);
  if (total?.way !== 'sum' || together <= total.most) return html``;
  return html`<p class="hint sum">${bi(`Các mục cộng lại tối đa ${total.most} điểm.`, `Together at most ${total.most} points.`)}</p>`;
};

/** A heading for each section; `I.1` stands under `I`. */
export const sectionHeading = (
  { number, title }: { number?: string | undefined; title: Text },
  assumed: boolean,
): Html => {
  const { vi, en } = numberedLabel({ number, label: title }, assumed);
  return number?.includes('.') ? html`<h3>${bi(vi, en)}</h3>` : html`<h2>${bi(vi, en)}</h2>`;
};

export const formFields = (form: Form, official: Official, typed: Typed | undefined): Html => {
  const values = typedValues(form, official, typed?.fields ?? {});
  const total = grandTotal(form, official, values);
  const sections = sectionsFor(form, official).map(
    (section) =>
      html`<section class="part">${sectionHeading(section, false)}${sumHint(section)}${section.fields.map((each) => control(each, typed))}${totalLine(section, values)}</section>`,
  );
  return html`${sections}${total === undefined ? '' : html`<p class="total"><strong>${bi('Tổng điểm tự chấm', 'Total')}</strong>: ${pointsOf(total.points, total.most)}</p>`}`;
};

export const assumptionNote = ({ assumption }: Pick<Form, 'assumption'>): Html =>
  assumption === undefined
    ? html``
    : html`<p class="note assumed">${bi(`Giả định: ${assumption.text.vi}`, `Assumption: ${assumption.text.en}`)}</p>`;
