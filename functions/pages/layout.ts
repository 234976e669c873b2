// The parts that every page is made of: Vietnamese first, English beside, labels and errors tied to their fields.
import { html } from 'hono/html';
import type { Outcome } from '#shared/domain/rating';
import type { Html, TaskVisit, Typed, Visit } from './page.ts';

export type Text = { vi: string; en: string };

/** Bilingual text. Both sides are escaped. */
export const bi = (vi: string, en: string): Html => html`${vi} <small lang="en">${en}</small>`;

export type LayoutOptions = { main?: string; wide?: boolean };

/** A whole page. `main` names the kind of page for style and for tests: task, done, refused. */
export const layout = (title: Text, body: Html, options: LayoutOptions = {}): Html =>
  html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title.vi} · ${title.en}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main id="main" class="${options.main ?? 'task'}${options.wide ? ' wide' : ''}">
<h1>${bi(title.vi, title.en)}</h1>
${body}
</main>
</body>
</html>`;

/** Says that something was recorded; `below` is what it is about, where that is long. */
export const done = (title: Text, body: Html, below: Html = html``): Html =>
  layout(title, html`<div role="status" class="recorded">${body}</div>${below}`, { main: 'done' });

/** Binds a form to its page, and a task's form to the round that it was shown in. */
export const proofField = (visit: Pick<Visit, 'proof'> & Partial<Pick<TaskVisit, 'at'>>): Html =>
  html`<input type="hidden" name="proof" value="${visit.proof}">${
    visit.at === undefined ? '' : html`<input type="hidden" name="round" value="${visit.at.round}">`
  }`;

export type Do = 'record' | 'check' | 'draft' | (string & {});

/** A button `do`; only `record` asks the browser for complete fields first. */
export const submit = (value: Do, label: Text): Html =>
  value === 'record'
    ? html`<button type="submit" name="do" value="record">${bi(label.vi, label.en)}</button>`
    : html`<button type="submit" name="do" value="${value}" formnovalidate class="second">${bi(label.vi, label.en)}</button>`;

const idOf = (name: string): string => `f-${name}`;

/** Every problem, each a link to its field, by the field's label where the page gives it; nothing where there is none. */
export const problemList = (typed: Typed | undefined, labels: ReadonlyMap<string, Text> = new Map()): Html => {
  const problems = Object.entries(typed?.problems ?? {});
  if (problems.length === 0) return html``;
  const item = ([name, { vi, en }]: [string, Text]) => {
    const label = labels.get(name);
    const said = label === undefined ? bi(vi, en) : bi(`${label.vi}: ${vi}`, `${label.en}: ${en}`);
    return name === '' ? html`<li>${said}</li>` : html`<li><a href="#${idOf(name)}">${said}</a></li>`;
  };
  // the focus begins here, so that a keyboard and a screen reader meet first what is to be corrected
  return html`<div role="alert" class="problems" tabindex="-1" autofocus>
<p>${bi('Chưa ghi nhận. Xin sửa những chỗ sau:', 'Not recorded. Please correct:')}</p>
<ul>${problems.map(item)}</ul>
</div>`;
};

const problemAt = (name: string, typed: Typed | undefined): Html => {
  const problem = typed?.problems[name];
  return problem === undefined
    ? html``
    : html`<p class="problem" id="${idOf(name)}-problem">${bi(problem.vi, problem.en)}</p>`;
};

const describedBy = (name: string, typed: Typed | undefined, hint: Text | undefined): Html => {
  const problem = typed?.problems[name] !== undefined;
  const ids = [hint ? `${idOf(name)}-hint` : '', problem ? `${idOf(name)}-problem` : ''].filter(Boolean).join(' ');
  return ids === '' ? html`` : html` aria-describedby="${ids}"`;
};

/** What a control points to: its hint and its problem. */
const described = (name: string, typed: Typed | undefined, hint: Text | undefined): Html =>
  html`${describedBy(name, typed, hint)}${typed?.problems[name] === undefined ? '' : html` aria-invalid="true"`}`;

const hintOf = (name: string, hint: Text | undefined): Html =>
  hint === undefined ? html`` : html`<p class="hint" id="${idOf(name)}-hint">${bi(hint.vi, hint.en)}</p>`;

type Common = { name: string; typed?: Typed | undefined; value?: string | undefined; hint?: Text | undefined };

const shownValue = ({ name, typed, value }: Common): string => typed?.fields[name] ?? value ?? '';

export type FieldOptions = Common & {
  label: Text;
  /** `decimal`: with a comma or a dot, which a browser's own number field reads by its language. */
  type?: 'text' | 'date' | 'number' | 'decimal' | 'email' | 'password';
  /** A text area of so many lines. */
  rows?: number;
  required?: boolean;
};

const NUMERIC: Record<string, Html> = {
  number: html` min="0" step="1" inputmode="numeric"`,
  decimal: html` inputmode="decimal"`,
};

export const field = (options: FieldOptions): Html => {
  const { name, label, typed, hint, rows, type = 'text', required = false } = options;
  const attributes = html`id="${idOf(name)}" name="${name}"${required ? html` required` : ''}${described(name, typed, hint)}`;
  const numeric = NUMERIC[type] ?? '';
  const control =
    rows === undefined
      ? html`<input type="${type === 'decimal' ? 'text' : type}" ${attributes} value="${shownValue(options)}" autocomplete="off"${numeric}>`
      : // the line end after the tag is the one that browsers drop, so that a text that begins with one keeps it
        html`<textarea ${attributes} rows="${rows}">
${shownValue(options)}</textarea>`;
  return html`<div class="field">
<label for="${idOf(name)}">${bi(label.vi, label.en)}</label>
${hintOf(name, hint)}${problemAt(name, typed)}${control}
</div>`;
};

export type Option = { value: string; label: Text };
export type ChoiceOptions = Common & { options: readonly Option[]; required?: boolean };

/** One of several; none is chosen until somebody chose it. */
export const radios = (choice: ChoiceOptions & { legend: Text }): Html => {
  const { name, legend, options, typed, hint, required = true } = choice;
  const chosen = shownValue(choice);
  const radio = ({ value, label }: Option) =>
    html`<label class="choice"><input type="radio" name="${name}" value="${value}"${value === chosen ? html` checked` : ''}${required ? html` required` : ''}> <span>${bi(label.vi, label.en)}</span></label>`;
  return html`<fieldset id="${idOf(name)}" tabindex="-1"${describedBy(name, typed, hint)}>
<legend>${bi(legend.vi, legend.en)}</legend>
${hintOf(name, hint)}${problemAt(name, typed)}${options.map(radio)}
</fieldset>`;
};

/** Fields that belong together, as a place that a problem can lead to. */
export const group = ({ name, legend, hint, typed }: Common & { legend: Text }, body: Html): Html =>
  html`<fieldset id="${idOf(name)}" class="${name}" tabindex="-1"${describedBy(name, typed, hint)}>
<legend>${bi(legend.vi, legend.en)}</legend>
${hintOf(name, hint)}${problemAt(name, typed)}${body}
</fieldset>`;

/** Ticked or not; an unticked one is not posted. */
export const checkbox = (box: { name: string; label: Html; checked: boolean }): Html =>
  html`<label class="choice" for="${idOf(box.name)}"><input type="checkbox" id="${idOf(box.name)}" name="${box.name}" value="yes"${box.checked ? html` checked` : ''}> <span>${box.label}</span></label>`;

export const select = (choice: ChoiceOptions & { label: Text }): Html => {
  const { name, label, options, typed, hint, required = false } = choice;
  const chosen = shownValue(choice);
  const option = ({ value, label: { vi, en } }: Option) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${vi} · ${en}</option>`;
  return html`<div class="field">
<label for="${idOf(name)}">${bi(label.vi, label.en)}</label>
${hintOf(name, hint)}${problemAt(name, typed)}<select id="${idOf(name)}" name="${name}"${required ? html` required` : ''}${described(name, typed, hint)}>
<option value="">— chọn · choose —</option>
${options.map(option)}
</select>
</div>`;
};

const RATING_LABELS: Record<Outcome, Text> = {
  excellent: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' },
  good: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' },
  completed: { vi: 'Hoàn thành nhiệm vụ', en: 'Completed' },
  'not-completed': { vi: 'Không hoàn thành nhiệm vụ', en: 'Not completed' },
  'not-rated': { vi: 'Không xếp loại', en: 'Not rated' },
  'decided-elsewhere': { vi: 'Do cấp khác quyết định', en: 'Decided elsewhere' },
  deferred: { vi: 'Chưa xếp loại (hoãn)', en: 'Deferred' },
};

export const ratingLabel = (outcome: Outcome): Text => RATING_LABELS[outcome];
