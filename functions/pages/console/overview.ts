// The overview of a cycle: its agencies, then one row a unit, late ones first, with totals by phase.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import type { UnitRef } from '#shared/domain/ids';
import { agenciesOf } from '../../console/agencies.ts';
import { countDeferred } from '../../console/deferred.ts';
import { type Overview, outlinesOf, overviewFrom, type Progress, type Sum } from '../../console/progress.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownInstant } from '../words.ts';
import { agenciesPart } from './agencies.ts';
import { cycleRules } from './cycle-rules.ts';
import { deferredLine } from './deferred.ts';
import { isOwn } from './own.ts';
import { consolePage, tableOf } from './shell.ts';
import { marked, phaseLabel } from './standings.ts';
import { type ConsoleVisit, unitPath } from './visit.ts';

const PAGE = 50;

const rowOf = (row: Progress) => [
  html`<a href="${unitPath(row.ref)}">${row.name}</a>`,
  row.agency,
  marked(row.stand),
  row.phase === undefined
    ? ''
    : html`${bi(phaseLabel(row.phase).vi, phaseLabel(row.phase).en)}${row.round > 1 ? html` (${row.round})` : ''}`,
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
  const byPhase = [...overview.byPhase].map(([phase, sum]) => [
    bi(phaseLabel(phase).vi, phaseLabel(phase).en),
    ...sumCells(sum),
  ]);
  const all = [bi('Tổng', 'Total'), ...sumCells(overview.total)];
  return tableOf(
    { vi: 'Theo bước', en: 'By phase' },
    [{ label: { vi: 'Bước', en: 'Phase' } }, ...SUMS],
    [...byPhase, all],
  );
};

const pager = (path: string, page: number, pages: number): Html => {
  const to = (other: number, label: Html) => html`<a href="${path}?page=${other}">${label}</a> `;
  return html`<p>${page > 1 ? to(page - 1, bi('Trang trước', 'Previous')) : ''}${bi(`Trang ${page}/${pages}`, `Page ${page} of ${pages}`)} ${
    page < pages ? to(page + 1, bi('Trang sau', 'Next')) : ''
  }</p>`;
};

export const showOverview = async (visit: ConsoleVisit, cycle: Cycle, kind: UnitRef['kind']): Promise<Html> => {
  const all = await outlinesOf(visit.deps, cycle, kind);
  const records = all.filter((record) => record.kind === 'cell' || isOwn(visit, record.panel.agency));
  const now = visit.deps.clock.now();
  const overview = overviewFrom(records, now);
  const pages = Math.max(1, Math.ceil(overview.rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(visit.query.page ?? '1', 10) || 1));
  const rows = overview.rows.slice((page - 1) * PAGE, page * PAGE);
  const panels = kind === 'panel';
  const path = panels ? `/console/${cycle.id}` : `/console/${cycle.id}/cells`;
  const caption = panels ? { vi: 'Các nhóm đánh giá', en: 'Panels' } : { vi: 'Các chi bộ', en: 'Party cells' };
  const body = html`<p><a href="/console/${cycle.id}">${bi('Các nhóm đánh giá', 'Panels')}</a> · ${visit.agency === undefined ? html`<a href="/console/${cycle.id}/cells">${bi('Các chi bộ', 'Party cells')}</a> · ` : ''}<a href="/console/${cycle.id}/results">${bi('Kết quả', 'Results')}</a> · <a href="/console/${cycle.id}/papers">${bi('Biểu mẫu, danh sách', 'Papers')}</a> · <a href="/console/${cycle.id}/career">${bi('Qua các năm', 'Over the years')}</a> · <a href="/console/${cycle.id}/trail">${bi('Nhật ký', 'Trail')}</a> · <a href="/console/${cycle.id}/data-requests">${bi('Yêu cầu về dữ liệu', 'Data requests')}</a> · <a href="/console/${cycle.id}/overlap">${bi('Quy định hai bên', 'State and Party rules')}</a>${
    visit.session.role === 'hr'
      ? html` · <a href="/console/${cycle.id}/import">${bi('Nhập từ tệp', 'Import a file')}</a> · <a href="/console/${cycle.id}/doctor">${bi('Việc gì bị tắc', 'What is stuck')}</a> · <a href="/console/${cycle.id}/shadow">${bi('Thử quy định khác', 'Other regulations')}</a>`
      : ''
  }</p>
${panels ? deferredLine(cycle, await countDeferred(visit.deps.store, records, now)) : ''}${panels ? agenciesPart(visit, cycle, agenciesOf(records, now)) : ''}${totals(overview)}${tableOf(caption, COLUMNS, rows.map(rowOf))}${pager(path, page, pages)}${panels ? cycleRules(cycle) : ''}`;
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
    html`${cycles.length === 0 ? none : html`<ul>${items}</ul>`}<p><a href="/console/figures">${bi('Kiểm tra số liệu công bố', 'Check published figures')}</a> · <a href="/console/proof">${bi('Kiểm tra bản chứng minh tỷ lệ', 'Verify a cap proof')}</a></p>${
      visit.session.role === 'hr'
        ? html`<p><a href="/console/roster">${bi('Nhập danh sách', 'Import the roster')}</a> · <a href="/console/preflight">${bi('Kiểm tra trước khi mở kỳ', 'Preflight')}</a> · <a href="/console/mails">${bi('Các thư sẽ gửi', 'Mails')}</a> · <a href="/console/start">${bi('Mở kỳ đánh giá', 'Start a cycle')}</a> · <a href="/console/outbox">${bi('Thư gửi đi', 'Mails on their way')}</a> · <a href="/console/backups">${bi('Sao lưu', 'Backups')}</a></p>`
        : ''
    }<p><a href="/console/access">${bi('Ai được xem và làm gì', 'Who may see and do what')}</a></p>`,
  );
};
