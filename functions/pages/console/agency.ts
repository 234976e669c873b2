// One agency of a cycle: its panels with who is awaited, papers to enter for them, a reminder to all who are late, its files.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import { type AgencyRow, awaitsPeople, readAgencies } from '../../console/agencies.ts';
import { remindUnits } from '../../mails/remind.ts';
import { bi, done, problemList, proofField, submit } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { shownInstant } from '../words.ts';
import { agencyPath } from './agencies.ts';
import { acts } from './session.ts';
import { consolePage, tableOf } from './shell.ts';
import { marked, phaseLabel } from './standings.ts';
import { type ConsoleVisit, unitPath } from './visit.ts';

export type AgencyVisit = { visit: ConsoleVisit; cycle: Cycle; row: AgencyRow };

/** Throws NotFound for an agency without a panel in this cycle. */
export const agencyIn = async (visit: ConsoleVisit, cycle: Cycle, agency: string): Promise<AgencyVisit> => {
  const row = (await readAgencies(visit.deps, cycle)).find((each) => each.agency === agency);
  if (row === undefined) throw new NotFound(`no agency ${agency}`, { agency });
  return { visit, cycle, row };
};

export const crumbsOf = ({ cycle }: Pick<AgencyVisit, 'cycle'>) => [
  { href: `/console/${cycle.id}`, label: cycle.name },
];

const COLUMNS = [
  { label: { vi: 'Nhóm đánh giá', en: 'Panel' } },
  { label: { vi: 'Tình trạng', en: 'Standing' } },
  { label: { vi: 'Bước', en: 'Phase' } },
  { label: { vi: 'Đã trả lời', en: 'Answered' }, number: true },
  { label: { vi: 'Hạn', en: 'Due' } },
];

const files = ({ cycle, row, visit }: AgencyVisit): Html => {
  const report = `/console/${cycle.id}/report?agency=${encodeURIComponent(row.agency)}`;
  const archive = `/console/${cycle.id}/papers/archive-${row.agency}.zip`;
  return html`<p><a href="${report}">${bi('Tổng hợp kết quả, biểu đồ', 'Summary with charts')}</a>${
    visit.deps.desk === undefined
      ? ''
      : html` · <a href="${archive}" download>${bi('Toàn bộ hồ sơ', 'All papers')} (zip)</a>`
  }</p>`;
};

export const showAgency = (of: AgencyVisit): Html => {
  const { visit, cycle, row } = of;
  const rows = row.panels.map(({ ref, name, progress }) => [
    html`<a href="${unitPath(ref)}">${name}</a>`,
    marked(progress.stand),
    progress.phase === undefined ? '' : bi(phaseLabel(progress.phase).vi, phaseLabel(progress.phase).en),
    progress.due === undefined ? '' : `${progress.answered}/${progress.asked}`,
    progress.due === undefined ? '' : shownInstant(progress.due),
  ]);
  const hint = html`<p class="hint">${bi('Mở một nhóm để xem đang chờ ai, nhập phiếu giấy thay, mở đường dẫn mới.', 'Open a panel to see who is awaited, to enter a paper form for them, to give a new link.')}</p>`;
  const remind =
    acts(visit.session) && row.panels.some(awaitsPeople)
      ? html`<p><a href="${agencyPath(cycle.id, row.agency)}/remind">${bi('Nhắc những người còn chờ', 'Remind whoever is awaited')}</a> · <a href="${agencyPath(cycle.id, row.agency)}/slips">${bi('In phiếu có mã QR cho người thư không đến được', 'Slips for whom mail does not reach')}</a></p>`
      : html``;
  const message = html`<p><a href="${agencyPath(cycle.id, row.agency)}/message">${bi('Tin nhắn để dán vào nhóm', 'Message to paste')}</a></p>`;
  const body = html`${hint}${tableOf({ vi: 'Các nhóm đánh giá', en: 'Panels' }, COLUMNS, rows)}${remind}${message}${files(of)}`;
  return consolePage(visit, { vi: row.name, en: row.agency }, crumbsOf(of), body);
};

export const showRemind = (of: AgencyVisit, typed?: Typed): Html => {
  const { visit, row } = of;
  const open = row.panels.filter(awaitsPeople);
  const items = open.map(
    ({ name, progress: { phase = '', answered, asked } }) =>
      html`<li>${name}: ${bi(phaseLabel(phase).vi, phaseLabel(phase).en)}, ${answered}/${asked}</li>`,
  );
  const form = html`${problemList(typed)}<ul>${items}</ul><p class="hint">${bi('Mỗi người nhiều nhất một thư nhắc trong ngày; người đã làm xong không nhận thư.', 'At most one reminder a day and person; whoever is done gets none.')}</p>
<form method="post">${proofField(visit)}<p class="acts">${submit('record', { vi: 'Gửi thư nhắc', en: 'Send the reminders' })}</p></form>`;
  const none = html`<p>${bi('Không có ai đang được chờ.', 'Nobody is awaited.')}</p>`;
  const title = { vi: `Nhắc: ${row.name}`, en: `Remind: ${row.agency}` };
  return consolePage(visit, title, crumbsOf(of), open.length === 0 ? none : form);
};

export const recordRemind = async ({ visit, cycle, row }: AgencyVisit): Promise<Html> => {
  const all = await remindUnits(
    visit.deps,
    row.panels.map(({ ref }) => ref),
  );
  const said = bi(
    `Đã gửi ${all.sent} thư; ${all.today} người đã được nhắc hôm nay; ${all.unreached} người không có thư điện tử, cần trao đường dẫn bằng cách khác.`,
    `${all.sent} sent; ${all.today} were reminded today already; ${all.unreached} have no address: hand them a link.`,
  );
  return done(
    { vi: 'Đã nhắc', en: 'Reminded' },
    html`<p>${said}</p>${all.unreached === 0 ? '' : html`<p><a href="${agencyPath(cycle.id, row.agency)}/slips">${bi('In phiếu có mã QR cho họ', 'Print slips for them')}</a></p>`}<p><a href="${agencyPath(cycle.id, row.agency)}">${bi('Về cơ quan', 'Back to the agency')}: ${row.name}</a></p>`,
  );
};
