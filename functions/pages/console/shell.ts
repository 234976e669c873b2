// What every page of the console is made of: the way back, tables, forms, and the page that says what was done.
import { html } from 'hono/html';
import { bi, done, layout, problemList, proofField, submit, type Text } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { roleLabel, shownInstant } from '../words.ts';
import { searchBox } from './search-box.ts';
import { type ConsoleVisit, type UnitVisit, unitPath } from './visit.ts';

export type Crumb = { href: string; label: Html | string };

const nav = (crumbs: readonly Crumb[]): Html =>
  html`<nav aria-label="console"><a href="/console">${bi('Bảng điều hành', 'Console')}</a>${crumbs.map(
    ({ href, label }) => html` › <a href="${href}">${label}</a>`,
  )} · <a href="/console/sign-out">${bi('Thoát', 'Sign out')}</a></nav>`;

/** As what one is signed in, for which agency, until when. */
const standing = ({ session, agency }: ConsoleVisit): Html => {
  const { vi, en } = roleLabel(session.role);
  const where = agency === undefined ? '' : ` ${agency}`;
  const until = shownInstant(session.expires);
  return html`<p class="hint" id="signed-in">${bi(`Đăng nhập: ${vi}${where}, đến ${until}.`, `Signed in as ${en}${where}, until ${until}.`)}</p>`;
};

/** A page of the console; an auditor is told that they can only read. */
export const consolePage = (
  visit: ConsoleVisit,
  title: Text,
  crumbs: readonly Crumb[],
  body: Html,
  { search = true }: { search?: boolean } = {},
): Html =>
  layout(
    title,
    html`${nav(crumbs)}${standing(visit)}${search ? searchBox(visit) : ''}${
      visit.session.role === 'auditor'
        ? html`<p class="note">${bi('Chế độ kiểm tra: chỉ xem.', 'Auditor: read only.')}</p>`
        : html``
    }${body}`,
    { main: 'console', wide: true },
  );

export const nameOf = ({ record }: Pick<UnitVisit, 'record'>): string =>
  record.kind === 'panel' ? record.panel.name : record.cell.name;

export const unitCrumbs = (visit: UnitVisit): Crumb[] => [
  { href: `/console/${visit.cycle.id}`, label: visit.cycle.name },
  { href: unitPath(visit.ref), label: nameOf(visit) },
];

/** An act's page: one form that posts to its own address. */
export const actForm = (visit: UnitVisit, title: Text, fields: Html, typed?: Typed): Html =>
  consolePage(
    visit,
    title,
    unitCrumbs(visit),
    html`${problemList(typed)}
<form method="post">${proofField(visit)}
${fields}
<p class="acts">${submit('record', { vi: 'Ghi nhận', en: 'Record' })}</p>
</form>`,
  );

export const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** Says what was done, and leads back to the unit. */
export const actDone = (visit: UnitVisit, title: Text, body: Html, again = false): Html =>
  done(
    title,
    html`${body}${again ? html`<p>${bi('Việc này đã được ghi nhận trước đó.', 'This was recorded before.')}</p>` : html``}
<p><a href="${unitPath(visit.ref)}">${bi('Về đơn vị', 'Back to the unit')}: ${nameOf(visit)}</a></p>`,
  );

export type Column = { label: Text; number?: boolean };

export const tableOf = (
  caption: Text,
  columns: readonly Column[],
  rows: readonly (readonly (Html | string | number)[])[],
): Html => {
  const kind = (index: number) => (columns[index]?.number ? html` class="number"` : '');
  const cells = (row: readonly (Html | string | number)[]) =>
    row.map((cell, index) => html`<td${kind(index)}>${cell}</td>`);
  const heads = columns.map(({ label }, index) => html`<th scope="col"${kind(index)}>${bi(label.vi, label.en)}</th>`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption.vi}"><table><caption>${bi(caption.vi, caption.en)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody></table></div>`;
};
