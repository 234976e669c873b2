// The preflight in the console: what stands against starting a cycle, each with where and what to do, worst first.
import { html } from 'hono/html';
import { BY_DATE } from '#shared/regulations/compose';
import type { Finding, Severity } from '../../console/preflight/findings.ts';
import { type Preflight, preflight } from '../../console/preflight/preflight.ts';
import { TEXTS } from '../../console/preflight/texts.ts';
import { rosterInUse, type Standing } from '../../scheduled/kickoff.ts';
import { planAt } from '../../scheduled/plans.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { consolePage } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const SEVERITIES: Record<Severity, Text> = {
  blocking: { vi: 'Chặn: phải sửa trước khi mở kỳ', en: 'Blocking: to be mended before the start' },
  look: { vi: 'Nên xem', en: 'Worth a look' },
};
const MOST_PLACES = 30;

const placesOf = ({ places }: Finding): Html => {
  const shown = places.slice(0, MOST_PLACES);
  const rest = places.length - shown.length;
  const line = ({ unit, who }: Finding['places'][number]) =>
    html`<li>${[who, unit].filter((part) => part !== undefined).join(' – ')}</li>`;
  return html`<ul>${shown.map(line)}${rest > 0 ? html`<li>${bi(`và ${rest} chỗ nữa`, `and ${rest} more`)}</li>` : ''}</ul>`;
};

const part = (finding: Finding): Html =>
  html`<section data-finding="${finding.code}"><h3>${bi(finding.what.vi, finding.what.en)} (${finding.places.length})</h3>${placesOf(finding)}<p>→ ${bi(finding.todo.vi, finding.todo.en)}</p></section>`;

const group = (severity: Severity, findings: readonly Finding[]): Html => {
  const some = findings.filter((finding) => finding.severity === severity);
  const { vi, en } = SEVERITIES[severity];
  return some.length === 0
    ? html``
    : html`<h2${severity === 'blocking' ? html` class="problem"` : ''}>${bi(vi, en)}</h2>${some.map(part)}`;
};

const fine = ({ fine: codes }: Preflight): Html =>
  html`<h2>${bi('Ổn', 'Fine')}</h2><p class="hint">${bi('Đã kiểm tra, không thấy:', 'Checked, none found:')}</p><ul>${codes.map(
    (code) => html`<li>${bi(TEXTS[code].what.vi, TEXTS[code].what.en)}</li>`,
  )}</ul>`;

const of = ({ deps, now }: ConsoleVisit, standing: Standing): Preflight =>
  preflight(deps, planAt('year', now, BY_DATE), standing);

/** For the page that starts a cycle: how many, and the way to all of them. */
export const preflightPart = (visit: ConsoleVisit, standing: Standing): Html => {
  const found = of(visit, standing);
  const look = found.findings.length - found.blocking;
  const said = bi(
    `Kiểm tra trước khi mở: ${found.blocking} điều chặn, ${look} điều nên xem.`,
    `Preflight: ${found.blocking} blocking, ${look} worth a look.`,
  );
  return html`<div id="preflight"${found.blocking > 0 ? html` class="problems"` : html` class="note"`}><p>${said} <a href="/console/preflight">${bi('Xem từng điều', 'See each')}</a></p></div>`;
};

export const showPreflight = async (visit: ConsoleVisit): Promise<Html> => {
  const found = of(visit, await rosterInUse(visit.deps));
  const head = html`<p><a href="/console/roster">${bi('Nhập danh sách', 'Import the roster')}</a> · <a href="/console/start">${bi('Mở kỳ đánh giá', 'Start a cycle')}</a></p>`;
  const body = html`${head}${group('blocking', found.findings)}${group('look', found.findings)}${fine(found)}`;
  return consolePage(visit, { vi: 'Kiểm tra trước khi mở kỳ', en: 'Preflight' }, [], body);
};
