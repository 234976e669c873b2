// Where the two sides' texts conflict over a member, and what the profiles leave different for everybody in the cell.
// For the cell's secretary and the deciding committee only (access table).
import { html } from 'hono/html';
import type { Beside } from '#shared/domain/flow-facts';
import { conflictsBetween } from '#shared/domain/party-conflicts';
import { regimesIn } from '#shared/domain/regulations';
import { articleOf, type Citation } from '#shared/regulations/citation';
import { CONFLICT_IDS, type ConflictId, conflictById } from '#shared/regulations/conflicts';
import { conditionsOf } from '#shared/regulations/standards';
import { bi } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { line } from './row-parts.ts';

const cited = (citations: readonly Citation[]): string =>
  citations
    .map((citation) => `${articleOf(citation)}${citation.certainty === 'T' ? '' : ` [${citation.certainty}]`}`)
    .join('; ');

const conflictItem = (id: ConflictId): Html => {
  const { what, state, party, does } = conflictById(id);
  return html`<li data-conflict="${id}"><strong>${id}</strong> ${bi(what.vi, what.en)}
<br>${bi('Chính quyền', 'State')}: ${cited(state)}. ${bi('Đảng', 'Party')}: ${cited(party)}.
<br>${bi(does.vi, does.en)}.</li>`;
};

const failingItems = (failing: readonly string[], { cycle }: Pick<TaskVisit, 'cycle'>): Html[] => {
  const { standards } = cycle.regulations.party;
  const conditions = standards === undefined ? [] : conditionsOf(standards);
  return conditions
    .filter(({ id }) => failing.includes(id))
    .map(
      ({ id, text, source }) =>
        html`<li data-failing="${id}">${bi(`Chưa đạt: ${text.vi}`, `Not met: ${text.en}`)} (${articleOf(source)})</li>`,
    );
};

/** Beside a member's two results; nothing where they meet no conflict. */
export const besideLine = (beside: Beside | undefined, visit: Pick<TaskVisit, 'cycle'>): Html =>
  beside === undefined
    ? html``
    : html`${line({ vi: 'Chồng chéo giữa hai bên', en: 'Conflicts of the two sides' }, '')}
<ul class="conflicts">${beside.conflicts.map(conflictItem)}${failingItems(beside.failing, visit)}</ul>`;

/** What holds for the whole cell, folded away. */
export const besideCell = ({ cycle: { regulations } }: Pick<TaskVisit, 'cycle'>): Html => {
  const met = new Set(regimesIn(regulations).flatMap((state) => conflictsBetween(state, regulations.party)));
  const items = CONFLICT_IDS.filter((id) => met.has(id)).map(conflictItem);
  return html`<details><summary>${bi(
    `Quy định hai bên khác nhau (${items.length} điểm)`,
    `Where the two sides differ (${items.length})`,
  )}</summary><ul class="conflicts">${items}</ul></details>`;
};
