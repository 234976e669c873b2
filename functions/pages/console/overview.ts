// The overview of a cycle: one row a unit, late ones first; totals by phase and by agency.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import type { UnitRef } from '#shared/domain/ids';
import { Phase } from '#shared/domain/phase';
import { type Overview, overviewOf, type Progress, type Stand, type Sum } from '../../console/progress.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { PHASE_LABELS, shownInstant } from '../words.ts';
import { cycleRules } from './cycle-rules.ts';
import { consolePage, tableOf } from './shell.ts';
import { type ConsoleVisit, unitPath } from './visit.ts';

const PAGE = 50;

const STANDS: Record<Stand, Text> = {
  repair: { vi: 'Cần xử lý sự cố', en: 'Needs repair' },
  late: { vi: 'Quá hạn', en: 'Late' },
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  between: { vi: 'Đang chuyển bước', en: 'Between steps' },
  settled: { vi: 'Đã xong', en: 'Settled' },
};

export const standLabel = (stand: Stand): Text => STANDS[stand];

const OTHER: Record<string, Text> = {
  settled: STANDS.settled,
  'not-opened': { vi: 'Chưa mở', en: 'Not opened' },
};

export const phaseLabel = (phase: string): Text => {
  const known = Phase.safeParse(phase);
  return known.success ? PHASE_LABELS[known.data] : (OTHER[phase] ?? { vi: phase, en: phase });
};

const two = ({ vi, en }: Text): Html => bi(vi, en);

const marked = (stand: Stand): Html => {
  const label = two(STANDS[stand]);
  return stand === 'repair' || stand === 'late' ? html`<strong class="problem">${label}</strong>` : label;
};

const rowOf = (row: Progress) => [
  html`<a href="${unitPath(row.ref)}">${row.name}</a>`,
  row.agency,
  marked(row.stand),
  row.phase === undefined ? '' : html`${two(phaseLabel(row.phase))}${row.round > 1 ? html` (${row.round})` : ''}`,
  row.due === undefined ? '' : `${row.answered}/${row.asked}`,
  row.due === undefined ? '' : shownInstant(row.due),
];

const COLUMNS = [
  { label: { vi: 'Đơn vị', en: 'Unit' } },
  { label: { vi: 'Cơ quan', en: 'Agency' } },
  { label: { vi: 'Tình trạng', en: 'Standing' } },
  { label: { vi: 'Bước', en: 'Phase' } },
  { label: { vi: 'Đã trả lời', en: 'Answered' }, number: true },
  { label: { vi: 'Hạn', en: 'Due' } },
];

const SUMS = [
  { label: { vi: 'Đơn vị', en: 'Units' }, number: true },
  { label: { vi: 'Quá hạn, sự cố', en: 'Late, repair' }, number: true },
  { label: { vi: 'Đã xong', en: 'Settled' }, number: true },
  { label: { vi: 'Đã trả lời', en: 'Answered' }, number: true },
];
const sumCells = ({ units, late, settled, answered, asked }: Sum) => [units, late, settled, `${answered}/${asked}`];

const totals = (overview: Overview): Html => {
  const byPhase = [...overview.byPhase].map(([phase, sum]) => [two(phaseLabel(phase)), ...sumCells(sum)]);
  const all = [bi('Tổng', 'Total'), ...sumCells(overview.total)];
  return tableOf(
    { vi: 'Theo bước', en: 'By phase' },
    [{ label: { vi: 'Bước', en: 'Phase' } }, ...SUMS],
    [...byPhase, all],
  );
};

const agencies = ({ byAgency }: Overview): Html =>
  html`<details><summary>${bi('Theo cơ quan', 'By agency')}</summary>${tableOf(
    { vi: 'Theo cơ quan', en: 'By agency' },
    [{ label: { vi: 'Cơ quan', en: 'Agency' } }, ...SUMS],
    [...byAgency].map(([agency, sum]) => [agency, ...sumCells(sum)]),
  )}</details>`;

const pager = (path: string, page: number, pages: number): Html => {
  const to = (other: number, label: Html) => html`<a href="${path}?page=${other}">${label}</a> `;
  return html`<p>${page > 1 ? to(page - 1, bi('Trang trước', 'Previous')) : ''}${bi(`Trang ${page}/${pages}`, `Page ${page} of ${pages}`)} ${
    page < pages ? to(page + 1, bi('Trang sau', 'Next')) : ''
  }</p>`;
};

export const showOverview = async (visit: ConsoleVisit, cycle: Cycle, kind: UnitRef['kind']): Promise<Html> => {
  const overview = await overviewOf(visit.deps, cycle, kind);
  const pages = Math.max(1, Math.ceil(overview.rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(visit.query.page ?? '1', 10) || 1));
  const rows = overview.rows.slice((page - 1) * PAGE, page * PAGE);
  const panels = kind === 'panel';
  const path = panels ? `/console/${cycle.id}` : `/console/${cycle.id}/cells`;
  const caption = panels ? { vi: 'Các nhóm đánh giá', en: 'Panels' } : { vi: 'Các chi bộ', en: 'Party cells' };
  const body = html`<p><a href="/console/${cycle.id}">${bi('Các nhóm đánh giá', 'Panels')}</a> · <a href="/console/${cycle.id}/cells">${bi('Các chi bộ', 'Party cells')}</a> · <a href="/console/${cycle.id}/results">${bi('Kết quả', 'Results')}</a> · <a href="/console/${cycle.id}/papers">${bi('Biểu mẫu, danh sách', 'Papers')}</a> · <a href="/console/${cycle.id}/career">${bi('Qua các năm', 'Over the years')}</a> · <a href="/console/${cycle.id}/overlap">${bi('Quy định hai bên', 'State and Party rules')}</a>${
    visit.session.role === 'hr'
      ? html` · <a href="/console/${cycle.id}/import">${bi('Nhập từ tệp', 'Import a file')}</a>`
      : ''
  }</p>
${totals(overview)}${tableOf(caption, COLUMNS, rows.map(rowOf))}${pager(path, page, pages)}${panels ? html`${agencies(overview)}${cycleRules(cycle)}` : ''}`;
  return consolePage(visit, { vi: `Tiến độ: ${cycle.name}`, en: `Progress: ${cycle.id}` }, [], body);
};

export const showCycles = async (visit: ConsoleVisit): Promise<Html> => {
  const cycles = await visit.deps.store.cycles();
  const items = cycles.map(({ id, name }) => html`<li><a href="/console/${id}">${name}</a></li>`);
  const none = html`<p>${bi('Chưa có kỳ đánh giá nào.', 'There is no cycle yet.')}</p>`;
  return consolePage(
    visit,
    { vi: 'Các kỳ đánh giá', en: 'Cycles' },
    [],
    html`${cycles.length === 0 ? none : html`<ul>${items}</ul>`}${
      visit.session.role === 'hr'
        ? html`<p><a href="/console/roster">${bi('Nhập danh sách', 'Import the roster')}</a></p>`
        : ''
    }`,
  );
};
