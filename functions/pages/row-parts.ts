// How pages with one row per person look: the sheet around one form, a person's group of fields, the choice of a rating.
import { html } from 'hono/html';
import { type Outcome, RATINGS, type Rating } from '#shared/domain/rating';
import { bi, type Do, layout, problemList, proofField, ratingLabel, select, submit, type Text } from './layout.ts';
import type { Html, TaskVisit, Typed } from './page.ts';
import { draftFields, draftNote, saveButton } from './sheet-draft.ts';

export type Person = { id: string; name: string; post?: string };

/** One person: a group of fields under their name, which reads well at any width and to a screen reader. */
export const rowOf = ({ id, name, post }: Person, parts: readonly Html[]): Html =>
  html`<fieldset class="row" data-official="${id}">
<legend>${name}${post === undefined ? '' : html` <small class="post">${post}</small>`}</legend>
${parts}
</fieldset>`;

export const rowList = (heading: Text, rows: readonly Html[]): Html =>
  html`<section class="rows"><h2>${bi(heading.vi, heading.en)}</h2>
${rows}
</section>`;

/** A line of a row: what it is, and its value. */
export const line = (label: Text, value: Html | string): Html =>
  html`<p class="line">${bi(label.vi, label.en)}: ${value}</p>`;

export const ratingText = (outcome: Outcome): Html => {
  const { vi, en } = ratingLabel(outcome);
  return html`<strong>${vi}</strong> <small lang="en">${en}</small>`;
};

export type RatingChoice = {
  id: string;
  typed?: Typed | undefined;
  value?: Rating | undefined;
  /** What the rules leave open for this person. */
  open?: readonly Rating[] | undefined;
};

/** Only ratings that are open are offered; another that was typed all the same is kept, beside its problem. */
export const ratingSelect = ({ id, typed, value, open = RATINGS }: RatingChoice): Html => {
  const name = `rating.${id}`;
  const offered = RATINGS.filter((rating) => open.includes(rating) || typed?.fields[name] === rating);
  return select({
    name,
    label: { vi: 'Mức xếp loại', en: 'Rating' },
    options: offered.map((rating) => ({ value: rating, label: ratingLabel(rating) })),
    typed,
    value,
  });
};

export type Button = { value: Do; label: Text };
export const RECORD: Button = { value: 'record', label: { vi: 'Ghi nhận', en: 'Record' } };
export const CHECK: Button = { value: 'check', label: { vi: 'Tính lại, chưa ghi nhận', en: 'Recompute only' } };

export type Sheet = {
  title: Text;
  unit: string;
  intro?: Html;
  body: Html;
  buttons?: readonly Button[];
  drafts?: boolean;
};

/** A page with one form that posts to its own address. */
export const sheet = (
  visit: TaskVisit,
  { title, unit, intro, body, buttons = [RECORD], drafts = false }: Sheet,
  typed?: Typed,
): Html =>
  layout(
    title,
    html`<p class="unit">${unit}</p>
${problemList(typed)}${drafts ? draftNote(typed) : ''}${intro ?? ''}
<form method="post">${proofField(visit)}
${body}
${drafts ? draftFields(typed) : ''}<p class="acts">${buttons.map(({ value, label }) => submit(value, label))}${drafts ? saveButton(visit) : ''}</p>
</form>`,
    { wide: true },
  );
