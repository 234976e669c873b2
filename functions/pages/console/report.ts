// The yearly report in the console: charts, the same figures as tables, the files; as HR sees it or as it may be published.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import type { PaperFile } from '../../documents/papers/desk.ts';
import { type CycleResults, cycleBefore, cycleResults, rosterBefore } from '../../documents/papers/gather.ts';
import { publicReport, type Report, reportOf } from '../../documents/papers/report.ts';
import { cellText, reportPaper } from '../../documents/papers/report-paper.ts';
import { reportTables, TABLES } from '../../documents/papers/report-tables.ts';
import type { Sheet } from '../../documents/papers/sheet.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { beforeBars } from './before-chart.ts';
import { capBars } from './cap-chart.ts';
import { patterns } from './chart.ts';
import { isOwn } from './own.ts';
import { checkSees } from './papers-word.ts';
import { ratingBars } from './report-chart.ts';
import { inEnglish } from './report-words.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

type Asked = { agency?: string | undefined; open: boolean };

const only = (results: CycleResults, agency: string | undefined): CycleResults =>
  agency === undefined ? results : { ...results, panels: results.panels.filter((panel) => panel.agency === agency) };

type Gathered = { report: Report; agencies: [string, string][] };

const gathered = async (visit: ConsoleVisit, cycle: Cycle, { agency, open }: Asked): Promise<Gathered> => {
  const { deps } = visit;
  const all = await cycleResults(deps.store, cycle);
  const results = only(all, agency);
  if (results.panels.length === 0) throw new NotFound(`no agency ${agency}`, { agency: agency ?? '' });
  const last = await cycleBefore(deps.store, cycle);
  const earlier = last === undefined ? undefined : only(await cycleResults(deps.store, last), agency);
  const before = earlier === undefined || earlier.panels.length === 0 ? rosterBefore(results) : earlier;
  const own = all.panels.filter((panel) => isOwn(visit, panel.agency));
  const agencies = new Map(own.map((panel) => [panel.agency, panel.agencyName]));
  return { report: open ? publicReport(results, before) : reportOf(results, before), agencies: [...agencies] };
};

const askedIn = ({ query }: ConsoleVisit): Asked => ({
  agency: query.agency === undefined || query.agency === '' ? undefined : query.agency,
  open: query.public === 'yes',
});

const queryOf = ({ agency, open }: Asked): string => {
  const pairs = [
    ...(agency === undefined ? [] : [`agency=${encodeURIComponent(agency)}`]),
    ...(open ? ['public=yes'] : []),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

const tableFor = ({ name, columns, rows, notes }: Sheet): Html =>
  html`${tableOf(
    inEnglish(name),
    columns.map(({ label }, index) => ({ label: inEnglish(label), number: index > 0 })),
    rows.map((row) => row.map(cellText)),
  )}${notes.map((note) => html`<p class="hint">${note}</p>`)}`;

/** Each above the table with its figures. */
const chartFor = (report: Report, { name }: Sheet): Html => {
  switch (name) {
    case TABLES.whole:
      return ratingBars('whole', { vi: 'Tỷ lệ xếp loại', en: 'Shares of ratings' }, [
        { ...report.whole, name: report.cycle.name },
      ]);
    case TABLES.parts:
      return ratingBars('parts', { vi: 'Xếp loại theo cơ quan', en: 'Ratings by agency' }, report.parts);
    case TABLES.caps:
      return capBars('caps', { vi: 'Sử dụng tỷ lệ tối đa', en: 'Use of the caps' }, report.caps ?? []);
    case TABLES.before:
      return beforeBars('before', report);
    default:
      return html``;
  }
};

const chooser = (
  { agency: bound }: ConsoleVisit,
  path: string,
  { agency, open }: Asked,
  agencies: Gathered['agencies'],
): Html =>
  html`<form method="get" action="${path}"><div class="field"><label for="f-agency">${bi('Cơ quan', 'Agency')}</label>
<select id="f-agency" name="agency">${bound === undefined ? html`<option value="">Tất cả</option>` : ''}${agencies.map(
    ([id, name]) => html`<option value="${id}"${id === agency ? html` selected` : ''}>${name}</option>`,
  )}</select></div>
<label class="choice"><input type="checkbox" name="public" value="yes"${open ? html` checked` : ''}> <span>${bi('Bản công khai: gộp các nhóm dưới 5 người', 'For the public: groups under five folded')}</span></label>
<p class="acts"><button type="submit">${bi('Xem', 'Show')}</button></p></form>`;

export const showReport = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  checkSees(visit, ['result']);
  const asked = askedIn(visit);
  const { report, agencies } = await gathered(visit, cycle, asked);
  const path = `/console/${cycle.id}/report`;
  const files = ['xlsx', 'docx'].map((type) => html`<a href="${path}.${type}${queryOf(asked)}" download>${type}</a> `);
  const download = visit.deps.desk === undefined ? '' : html`<p>${bi('Tải về', 'Download')}: ${files}</p>`;
  const parts = reportTables(report).map((table) => html`${chartFor(report, table)}${tableFor(table)}`);
  const none = report.before === undefined ? beforeBars('before', report) : '';
  const body = html`${chooser(visit, path, asked, agencies)}${patterns()}${parts}${none}${download}`;
  const crumbs = [{ href: `/console/${cycle.id}`, label: cycle.name }];
  return consolePage(visit, { vi: report.title, en: `Yearly report: ${cycle.id}` }, crumbs, body);
};

export const reportFile = async (visit: ConsoleVisit, cycle: Cycle, type: 'xlsx' | 'docx'): Promise<PaperFile> => {
  checkSees(visit, ['result']);
  const { desk } = visit.deps;
  if (desk === undefined) throw new NotFound('no papers are made here', { paper: 'report' });
  const asked = askedIn(visit);
  const { report } = await gathered(visit, cycle, asked);
  const name = ['report', cycle.id, asked.agency, asked.open ? 'public' : undefined].filter(Boolean).join('-');
  if (type === 'docx') return desk.paper(reportPaper(report, name, report.whole.name));
  return desk.sheets(name, reportTables(report));
};
