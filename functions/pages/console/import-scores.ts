// HR brings in an office's file of figures, scores or units' ratings: all of it, or a list of what is wrong and nothing.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { type Imported, importScores } from '../../console/record-import.ts';
import type { Problem } from '../../documents/roster-problems.ts';
import type { RosterFile } from '../../documents/roster-tables.ts';
import { SCORE_COLUMNS, SCORE_TABLES } from '../../documents/scores-columns.ts';
import { bi, done, problemList, proofField, submit } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const TITLE = { vi: 'Nhập điểm, số liệu, xếp loại đơn vị từ tệp', en: 'Import scores, figures and units’ ratings' };
const MOST_SHOWN = 200;

const crumbs = ({ id, name }: Cycle) => [{ href: `/console/${id}`, label: name }];

/** What the columns are called; those that each row must fill first. */
const columnsPart = (): Html =>
  html`<details><summary>${bi('Tên cột', 'Column names')}</summary><ul>${SCORE_TABLES.map((name) => {
    const named = (needed: boolean) =>
      SCORE_COLUMNS[name].filter((column) => (column.needed !== undefined) === needed).map(({ vi }) => vi);
    return html`<li><strong>${named(true).join('; ')}</strong>; ${named(false).join('; ')}</li>`;
  })}</ul></details>`;

const form = (visit: ConsoleVisit): Html =>
  html`<form method="post" enctype="multipart/form-data">${proofField(visit)}
<div class="field"><label for="f-file">${bi('Tệp .xlsx hoặc .csv, tối đa 4 MB', 'An .xlsx or .csv file, 4 MB at most')}</label>
<input id="f-file" type="file" name="file" accept=".xlsx,.csv" required></div>
<p class="hint">${bi('Nếu có chỗ sai, không dòng nào được ghi.', 'Where anything is wrong, no row is recorded.')}</p>
${columnsPart()}
<p class="acts">${submit('record', { vi: 'Kiểm tra và ghi', en: 'Check and record' })}</p></form>`;

const COLUMNS = [
  { label: { vi: 'Tệp, trang', en: 'File, sheet' } },
  { label: { vi: 'Dòng', en: 'Row' }, number: true },
  { label: { vi: 'Cột', en: 'Column' } },
  { label: { vi: 'Giá trị', en: 'Value' } },
  { label: { vi: 'Vấn đề', en: 'Problem' } },
];

const problemTable = (problems: readonly Problem[]): Html => {
  if (problems.length === 0) return html``;
  const rows = problems
    .slice(0, MOST_SHOWN)
    .map(({ file, sheet, row, column, value, vi, en, severity }) => [
      sheet === undefined || sheet === '' ? file : `${file}, ${sheet}`,
      row ?? '',
      column ?? '',
      value ?? '',
      severity === 'error' ? html`<strong class="problem">${bi(vi, en)}</strong>` : bi(vi, en),
    ]);
  return tableOf({ vi: `${problems.length} chỗ cần xem`, en: `${problems.length} to look at` }, COLUMNS, rows);
};

export const showImport = (visit: ConsoleVisit, cycle: Cycle, typed?: Typed): Html =>
  consolePage(visit, TITLE, crumbs(cycle), html`${problemList(typed)}${form(visit)}`);

const refused = (visit: ConsoleVisit, cycle: Cycle, { plan }: Imported): Html =>
  consolePage(
    visit,
    TITLE,
    crumbs(cycle),
    html`<div role="alert" class="problems"><p>${bi('Chưa ghi dòng nào. Xin sửa tệp rồi nhập lại.', 'No row was recorded. Correct the file and import it again.')}</p></div>
${problemTable(plan.problems)}${form(visit)}`,
  );

const recorded = (cycle: Cycle, { plan, written }: Imported): Html => {
  const { rows, unchanged } = plan.counts;
  const said = bi(
    `${rows} dòng: ${rows - unchanged} dòng mới hoặc sửa, ${unchanged} dòng đã có từ trước; ${written} bản ghi mới.`,
    `${rows} rows: ${rows - unchanged} new or corrected, ${unchanged} recorded before; ${written} facts written.`,
  );
  return done(
    { vi: 'Đã nhập tệp', en: 'File imported' },
    html`<p>${said}</p>${problemTable(plan.problems)}<p><a href="/console/${cycle.id}">${cycle.name}</a></p>`,
  );
};

export const recordImport = async (
  visit: ConsoleVisit,
  cycle: Cycle,
  files: readonly RosterFile[],
): Promise<{ status: number; page: Html }> => {
  const imported = await importScores(visit.deps, { cycle: cycle.id, files }, visit.actor);
  if (imported.plan.entries === undefined) return { status: 422, page: refused(visit, cycle, imported) };
  return { status: 200, page: recorded(cycle, imported) };
};
