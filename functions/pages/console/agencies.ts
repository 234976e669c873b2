// The first screen of a cycle: days left to the law's date, one row an agency with what is late first, and the acts beside it.
import { html } from 'hono/html';
import { dayOf, daysBetween } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { articleOf } from '#shared/regulations/citation';
import { type AgencyRow, awaitsPeople, STEPS, type StepStand, stepsOf } from '../../console/agencies.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownDay, shownInstant } from '../words.ts';
import { progressChart, STEP_LABELS } from './progress-chart.ts';
import { acts as mayAct } from './session.ts';
import { tableOf } from './shell.ts';
import { marked } from './standings.ts';
import type { ConsoleVisit } from './visit.ts';

const PAGE = 50;

export const agencyPath = (cycle: string, agency: string): string =>
  `/console/${cycle}/agencies/${encodeURIComponent(agency)}`;

/** The date is of the year that the period ends with, and of cycles that end with a year. */
const deadlineLine = ({ now }: ConsoleVisit, { period, regulations }: Cycle): Html => {
  const { deadline } = regulations.procedure;
  if (deadline === undefined || !period.to.endsWith('-12-31')) return html``;
  const day = `${period.to.slice(0, 4)}-${deadline.before}`;
  const left = daysBetween(dayOf(now), day);
  const source = articleOf(deadline.source);
  const said =
    left > 0
      ? bi(
          `Còn ${left} ngày đến hạn của luật: trước ${shownDay(day)} (${source}).`,
          `${left} days left: before ${shownDay(day)}.`,
        )
      : bi(
          `Đã qua hạn của luật: trước ${shownDay(day)} (${source}).`,
          `The law’s date has passed: before ${shownDay(day)}.`,
        );
  return html`<p id="deadline"${left > 0 ? '' : html` class="problem"`}><strong>${said}</strong></p>`;
};

const stepCell = ({ done, of, over, late }: StepStand): Html => {
  if (over) return html`<span title="xong">✓</span>${of === 0 ? '' : html` ${done}/${of}`}`;
  if (of === 0) return html`–`;
  return late ? html`<strong class="problem">${done}/${of} ${bi('quá hạn', 'late')}</strong>` : html`${done}/${of}`;
};

const acts = ({ session }: ConsoleVisit, cycle: string, { agency, stand, panels }: AgencyRow): Html => {
  const path = agencyPath(cycle, agency);
  const export_ = html`<a href="/console/${cycle}/report?agency=${encodeURIComponent(agency)}">${bi('Tổng hợp', 'Summary')}</a>`;
  if (!mayAct(session) || stand === 'settled') return export_;
  const remind = panels.some(awaitsPeople) ? html`<a href="${path}/remind">${bi('Nhắc', 'Remind')}</a> · ` : '';
  return html`${remind}<a href="${path}">${bi('Nhập thay', 'Enter for')}</a> · ${export_}`;
};

const COLUMNS = [
  { label: { vi: 'Cơ quan', en: 'Agency' } },
  { label: { vi: 'Tình trạng', en: 'Standing' } },
  ...STEPS.map((step) => ({ label: STEP_LABELS[step], number: true })),
  { label: { vi: 'Hạn gần nhất', en: 'Next due' } },
  { label: { vi: 'Việc', en: 'Acts' } },
];

const rowOf = (visit: ConsoleVisit, cycle: string, row: AgencyRow) => [
  html`<a href="${agencyPath(cycle, row.agency)}">${row.name}</a>`,
  marked(row.stand),
  ...STEPS.map((step) => stepCell(row.steps[step])),
  row.due === undefined ? '' : shownInstant(row.due),
  acts(visit, cycle, row),
];

const pager = (path: string, page: number, pages: number): Html =>
  pages <= 1
    ? html``
    : html`<p>${Array.from({ length: pages }, (_, at) =>
        at + 1 === page ? html`<strong>${at + 1}</strong> ` : html`<a href="${path}?agencies=${at + 1}">${at + 1}</a> `,
      )}</p>`;

export const agenciesPart = (visit: ConsoleVisit, cycle: Cycle, rows: readonly AgencyRow[]): Html => {
  const pages = Math.ceil(rows.length / PAGE);
  const page = Math.min(pages, Math.max(1, Number.parseInt(visit.query.agencies ?? '1', 10) || 1));
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const caption = { vi: 'Các cơ quan', en: 'Agencies' };
  return html`${deadlineLine(visit, cycle)}${tableOf(
    caption,
    COLUMNS,
    shown.map((row) => rowOf(visit, cycle.id, row)),
  )}${pager(`/console/${cycle.id}`, page, pages)}${progressChart(stepsOf(rows))}`;
};
