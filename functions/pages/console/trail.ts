// The trail of a cycle as pages and as a file: every act with who by role, when, by which channel, on whose behalf, on which
// paper. Filters are ids and days, which may stand in an address.
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import {
  type Asking,
  mapTrail,
  readTrail,
  type TrailFilter,
  type TrailPage,
  UNITS_A_PAGE,
} from '../../console/trail.ts';
import { trailCsv } from '../../console/trail-csv.ts';
import { refsOf } from '../../console/units.ts';
import type { Dependencies } from '../../dependencies.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { ownPanels } from './own.ts';
import { cycleIn, file, shown, withSession } from './routing.ts';
import { consolePage, tableOf } from './shell.ts';
import { filterOf, filters, queryOf } from './trail-filters.ts';
import { COLUMNS, csvRow, rowOf } from './trail-lines.ts';
import type { ConsoleVisit } from './visit.ts';

const PAGE = 100;

const pager = (path: string, filter: TrailFilter, { lines, units }: TrailPage, page: number): Html => {
  const to = (more: Record<string, string>, vi: string, en: string) =>
    html`<a href="${path}?${queryOf(filter, more)}">${bi(vi, en)}</a> `;
  const from = String(units.from - 1);
  const windowed = units.to - units.from + 1 < units.all;
  const back = Math.max(0, units.from - 1 - UNITS_A_PAGE);
  return html`<p>${page > 1 ? to({ from, page: String(page - 1) }, 'Mới hơn', 'Newer') : ''}${
    page * PAGE < lines.length ? to({ from, page: String(page + 1) }, 'Cũ hơn', 'Older') : ''
  }</p>${
    windowed
      ? html`<p>${bi(
          `Trang này đọc đơn vị ${units.from}–${units.to} trong ${units.all}; chọn một loại việc để xem cả kỳ.`,
          `This page reads units ${units.from} to ${units.to} of ${units.all}; choose a kind to see the whole cycle.`,
        )} ${units.from > 1 ? to({ from: String(back) }, 'Các đơn vị trước', 'Units before') : ''}${
          units.to < units.all ? to({ from: String(units.to) }, 'Các đơn vị sau', 'Units after') : ''
        }</p>`
      : ''
  }`;
};

const whole = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0);

const askingOf = async (visit: ConsoleVisit, cycle: Cycle): Promise<Asking> => ({
  store: visit.deps.store,
  refs: [...(await ownPanels(visit, cycle)), ...(visit.agency === undefined ? refsOf(cycle, 'cell') : [])],
  filter: filterOf(visit, cycle),
  reader: visit.session.role,
});

const showTrail = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const asking = await askingOf(visit, cycle);
  const { filter, refs } = asking;
  const read = await readTrail(asking, whole(visit.query.from));
  const page = Math.max(1, whole(visit.query.page));
  const path = `/console/${cycle.id}/trail`;
  const rows = read.lines.slice((page - 1) * PAGE, page * PAGE).map(rowOf);
  const count = bi(`${read.lines.length} dòng.`, `${read.lines.length} lines.`);
  const body = html`${filters(refs, filter)}<p>${count} <a href="${path}.csv?${queryOf(filter)}" download>${bi('Tải về (CSV)', 'Download (CSV)')}</a></p>
${tableOf({ vi: 'Nhật ký, mới trước', en: 'Trail, newest first' }, COLUMNS, rows)}${pager(path, filter, read, page)}`;
  const title = { vi: `Nhật ký: ${cycle.name}`, en: `Trail: ${cycle.id}` };
  return consolePage(visit, title, [{ href: `/console/${cycle.id}`, label: cycle.name }], body);
};

const trailFile = async (visit: ConsoleVisit, cycle: Cycle, context: Context): Promise<Response> => {
  const text = trailCsv(await mapTrail(await askingOf(visit, cycle), csvRow));
  return file(context, { name: `trail-${cycle.id}.csv`, text });
};

export const addTrail = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/:cycle/trail',
    withSession(deps, async (visit, context) => shown(await showTrail(visit, await cycleIn(visit, context)))),
  );
  app.get(
    '/:cycle/trail.csv',
    withSession(deps, async (visit, context) => trailFile(visit, await cycleIn(visit, context), context)),
  );
};
