// Nothing typed is lost: where a form cannot be taken any more, the page that says so shows what was typed, to be copied.
import type { Context } from 'hono';
import { html } from 'hono/html';
import { OUTCOMES, type Outcome } from '#shared/domain/rating';
import { FORMS } from '#shared/regulations/forms/registry';
import { numberedLabel } from './form-fields.ts';
import { fieldsOf } from './forms.ts';
import { bi, ratingLabel, type Text } from './layout.ts';
import type { Fields, Html } from './page.ts';
import { partLabel, valueLabel } from './parts.ts';

const TYPED = 'typed';

/** The fields of a posted form, remembered for whatever page answers it. */
export const typedIn = async (context: Context): Promise<Fields> => {
  const fields = await fieldsOf(context.req);
  context.set(TYPED, fields);
  return fields;
};

export const rememberedIn = (context: Context): Fields | undefined => context.get(TYPED) as Fields | undefined;

/** What pages put into forms by themselves, and the one-time code, which is worth nothing twice. */
const NOT_TYPED = new Set([
  'proof',
  'round',
  'do',
  'code',
  'phase',
  'epoch',
  'slot',
  'place',
  'revision',
  'attendance',
  'draft',
  'onlySection',
  'onlyRating',
  'onlyRows',
]);

type Labels = ReadonlyMap<string, Text>;

const LABELS: readonly Labels[] = FORMS.map(
  ({ sections }) =>
    new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.id, numberedLabel(field, false)]))),
);

/** Forms call fields of one name differently: the form is the one that most of what was typed fits. */
const labelsOf = (names: readonly string[]): Labels => {
  const hits = LABELS.map((labels) => names.filter((name) => labels.has(name)).length);
  return LABELS[hits.indexOf(Math.max(...hits))] ?? new Map();
};

/** Fields of rows are named by whose row it is: `rating.o1`. */
const ROW_PARTS: Record<string, string> = { missing: 'notSelfAssessed', defer: 'deferred' };

const labelOf = (name: string, labels: Labels): Text => {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const [part = name, ...rest] = name.split('.');
  const { vi, en } = partLabel(ROW_PARTS[part] ?? part);
  const of = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
  return { vi: `${vi}${of}`, en: vi === en ? '' : en };
};

const isOutcome = (value: string): value is Outcome => (OUTCOMES as readonly string[]).includes(value);

const shown = (name: string, value: string): string => {
  const part = name.split('.')[0] ?? name;
  if (/rating$/i.test(part) && isOutcome(value)) return ratingLabel(value).vi;
  return valueLabel(part, value)?.vi ?? value;
};

const item = ([name, value]: [string, string], labels: Labels): Html => {
  const { vi, en } = labelOf(name, labels);
  return html`<dt>${bi(vi, en)}</dt><dd class="copy" tabindex="0">${shown(name, value)}</dd>`;
};

/** Fields and what stands in them, each to be copied. */
export const typedList = (fields: Fields): Html => {
  const typed = Object.entries(fields).filter(([name, value]) => value !== '' && !NOT_TYPED.has(name));
  const labels = labelsOf(typed.map(([name]) => name));
  return typed.length === 0 ? html`` : html`<dl>${typed.map((each) => item(each, labels))}</dl>`;
};

/** Nothing where nothing was typed. */
export const keptPart = (fields: Fields | undefined): Html => {
  const typed = Object.entries(fields ?? {}).filter(([name, value]) => value !== '' && !NOT_TYPED.has(name));
  if (typed.length === 0) return html``;
  return html`<section class="kept"><h2>${bi('Nội dung ông/bà vừa nhập, chưa được ghi nhận', 'What you typed; it was not recorded')}</h2>
<p class="hint">${bi('Chạm vào một ô để chọn cả ô rồi sao chép. Trang này không lưu lại: hãy chép trước khi đóng.', 'Tap a box to select it, then copy. Nothing of this is stored: copy before you close it.')}</p>
${typedList(Object.fromEntries(typed))}</section>`;
};
