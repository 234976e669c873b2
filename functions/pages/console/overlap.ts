// What State and Party ask of the people of a cycle, rule by rule, for each regime beside the cycle's Party profile.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { conflictsBetween } from '#shared/domain/party-conflicts';
import { regimesIn } from '#shared/domain/regulations';
import { articleOf, type Citation } from '#shared/regulations/citation';
import { conflictById } from '#shared/regulations/conflicts';
import { type OverlapRow, overlapOf, VERDICT_WORDS, VERDICTS } from '#shared/regulations/overlap';
import type { Side } from '#shared/regulations/overlap/side';
import type { Profile } from '#shared/regulations/profile';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const cited = (source: Citation): Html =>
  source.certainty === 'T'
    ? html`${articleOf(source)}`
    : html`${articleOf(source)} <strong>${bi(`giả định, ${source.certainty}`, 'assumption')}</strong>`;

const sideOf = (side: Side | undefined): Html =>
  side === undefined
    ? html`–`
    : html`${bi(side.says.vi, side.says.en)}<br>${side.sources.map((source, index) => html`${index === 0 ? '' : '; '}${cited(source)}`)}`;

const rowOf = ({ rule, about, state, party, verdict }: OverlapRow) => {
  const words = VERDICT_WORDS[verdict];
  return [
    html`<span data-rule="${rule}">${bi(about.vi, about.en)}</span>`,
    sideOf(state),
    sideOf(party),
    html`<span data-verdict="${verdict}">${bi(words.vi, words.en)}</span>`,
  ];
};

const COLUMNS = [
  { label: { vi: 'Quy tắc', en: 'Rule' } },
  { label: { vi: 'Chính quyền', en: 'State' } },
  { label: { vi: 'Đảng', en: 'Party' } },
  { label: { vi: 'So sánh', en: 'Compared' } },
];

const pair = (state: Profile, { regulations: { party } }: Cycle): Html => {
  const rows = overlapOf(state, party);
  const sums = VERDICTS.map((verdict) => {
    const { vi, en } = VERDICT_WORDS[verdict];
    const count = rows.filter((row) => row.verdict === verdict).length;
    return html`<li>${bi(vi, en)}: ${count}</li>`;
  });
  const conflicts = conflictsBetween(state, party).map((id) => {
    const { what, does } = conflictById(id);
    return html`<li><strong>${id}</strong> ${bi(`${what.vi}. ${does.vi}.`, `${what.en}. ${does.en}.`)}</li>`;
  });
  const caption = { vi: `${state.title.vi}; ${party.title.vi}`, en: `${state.title.en}; ${party.title.en}` };
  return html`<h2>${bi(state.title.vi, state.title.en)}</h2><ul>${sums}</ul>
<ul class="conflicts">${conflicts}</ul>${tableOf(caption, COLUMNS, rows.map(rowOf))}`;
};

export const showOverlap = (visit: ConsoleVisit, cycle: Cycle): Html =>
  consolePage(
    visit,
    { vi: `Quy định hai bên: ${cycle.name}`, en: `State and Party rules: ${cycle.id}` },
    [{ href: `/console/${cycle.id}`, label: cycle.name }],
    html`${regimesIn(cycle.regulations).map((state) => pair(state, cycle))}`,
  );
