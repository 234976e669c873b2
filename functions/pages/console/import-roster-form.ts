// The fields of a roster's import: the file, what it does not say, and columns chosen by hand.
import { html } from 'hono/html';
import { KINDS } from '#shared/domain/official';
import { CHOOSABLE } from '../../documents/office-column-choices.ts';
import type { ColumnChoices } from '../../documents/office-columns.ts';
import type { Defaults } from '../../documents/office-people.ts';
import type { ImportPlan } from '../../documents/office-plan.ts';
import { KIND_WORDS, plain, wordOf } from '../../documents/roster-words.ts';
import { typedText } from '../forms.ts';
import { bi, field, select } from '../layout.ts';
import type { Fields, Html } from '../page.ts';

export const fileField = (required: boolean): Html =>
  html`<div class="field"><label for="f-file">${bi('Danh sách của cơ quan: .xlsx hoặc .csv, tối đa 4 MB', 'The office’s list: .xlsx or .csv, 4 MB at most')}</label>
<input id="f-file" type="file" name="file" accept=".xlsx,.csv,.json" multiple${required ? html` required` : ''}></div>`;

const kindOptions = KINDS.map((kind) => ({
  value: wordOf(KIND_WORDS, kind),
  label: { vi: wordOf(KIND_WORDS, kind), en: kind },
}));

export const defaultFields = (fields: Fields): Html =>
  html`<details${['agency', 'kind', 'entered'].some((name) => fields[name]) ? html` open` : ''}><summary>${bi('Khi danh sách không ghi', 'Where the list does not say')}</summary>
${field({ name: 'agency', label: { vi: 'Tên cơ quan', en: 'Agency' }, value: fields.agency })}
${select({ name: 'kind', label: { vi: 'Đối tượng', en: 'Kind' }, options: kindOptions, value: fields.kind })}
${field({ name: 'entered', label: { vi: 'Ngày vào cơ quan (của mọi người)', en: 'Day of entry (of everybody)' }, value: fields.entered })}</details>`;

const COLUMN = 'column.';

/** Headings that are not known, and those that were chosen for by hand before. */
export const columnFields = ({ problems, layout }: ImportPlan, fields: Fields): Html => {
  if (layout === 'own') return html``;
  const unknown = problems.flatMap(({ code, column }) => (code === 'unknown-column' && column ? [column] : []));
  const chosen = Object.keys(fields).flatMap((name) => (name.startsWith(COLUMN) ? [name.slice(COLUMN.length)] : []));
  const options = Object.entries(CHOOSABLE).map(([value, label]) => ({ value, label }));
  const labels = new Map([...chosen, ...unknown].map((header) => [plain(header), header]));
  return html`${[...labels].map(([name, header]) =>
    select({
      name: `${COLUMN}${name}`,
      label: { vi: `Cột “${header}” là`, en: 'this column is' },
      options,
      value: fields[`${COLUMN}${name}`],
    }),
  )}`;
};

export const choicesIn = (fields: Fields): ColumnChoices =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, key]) =>
      name.startsWith(COLUMN) && key in CHOOSABLE ? [[name.slice(COLUMN.length), key]] : [],
    ),
  );

export const defaultsIn = (fields: Fields): Defaults => {
  const [agency, kind, entered] = ['agency', 'kind', 'entered'].map((name) => typedText(fields, name));
  return { ...(agency ? { agency } : {}), ...(kind ? { kind } : {}), ...(entered ? { entered } : {}) };
};
