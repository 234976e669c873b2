// Whose rating is deferred in a cycle: why, until when, late ones first, and the way to decide now; and the line that tells of it.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { type DeferredCount, type DeferredRow, deferredOf } from '../../console/deferred.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownDay } from '../words.ts';
import { ownPanels } from './own.ts';
import { consolePage, tableOf } from './shell.ts';
import { type ConsoleVisit, unitPath } from './visit.ts';

const path = (cycle: string): string => `/console/${cycle}/deferred`;

const COLUMNS = [
  { label: { vi: 'Hoãn đến', en: 'Until' } },
  { label: { vi: 'Người', en: 'Person' } },
  { label: { vi: 'Nhóm đánh giá', en: 'Panel' } },
  { label: { vi: 'Lý do hoãn', en: 'Why deferred' } },
  { label: { vi: 'Việc', en: 'Act' } },
];

const untilCell = ({ until, due }: DeferredRow): Html =>
  due
    ? html`<strong class="problem">${shownDay(until)} – ${bi('đã đến hạn', 'due')}</strong>`
    : html`${shownDay(until)}`;

const actCell = (visit: ConsoleVisit, { ref, official, next }: DeferredRow): Html => {
  if (next === 'asked') return bi('Đang quyết định lại', 'Being decided');
  if (next === 'running') return bi('Nhóm chưa kết thúc', 'The panel is not settled');
  if (visit.session.role !== 'hr') return html``;
  const href = `${unitPath(ref)}/do/amend?official=${encodeURIComponent(official)}`;
  return html`<a href="${href}">${bi('Quyết định ngay', 'Decide now')}</a>`;
};

export const showDeferred = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const rows = await deferredOf(visit.deps.store, await ownPanels(visit, cycle), visit.now);
  const table = tableOf(
    { vi: 'Người được hoãn xếp loại', en: 'Deferred ratings' },
    COLUMNS,
    rows.map((row) => [
      untilCell(row),
      html`${row.name} <small class="post">${row.post}</small>`,
      html`<a href="${unitPath(row.ref)}">${row.panel}</a>, ${row.agency}`,
      row.reason,
      actCell(visit, row),
    ]),
  );
  const none = html`<p>${bi('Không có ai được hoãn xếp loại.', 'Nobody’s rating is deferred.')}</p>`;
  return consolePage(
    visit,
    { vi: `Hoãn xếp loại: ${cycle.name}`, en: 'Deferred ratings' },
    [{ href: `/console/${cycle.id}`, label: cycle.name }],
    rows.length === 0 ? none : table,
  );
};

/** On the first screen of a cycle; nothing where nobody is deferred. */
export const deferredLine = ({ id }: Cycle, { people, due }: DeferredCount): Html => {
  if (people === 0) return html``;
  const said = bi(
    `Hoãn xếp loại: ${people} người${due === 0 ? '' : `, trong đó ${due} người đã đến hạn`}.`,
    `${people} ratings deferred${due === 0 ? '' : `, ${due} of them due`}.`,
  );
  return html`<p id="deferred"${due === 0 ? '' : html` class="problem"`}><a href="${path(id)}">${said}</a></p>`;
};
