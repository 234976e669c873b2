// On a sheet in the round of an amendment: what asks for it, and whose ratings stay as they were decided.
import { html } from 'hono/html';
import { lockedRows } from '#shared/domain/amended-people';
import { pendingAmendments } from '#shared/domain/amendments';
import type { RatedRow } from '#shared/domain/proposal';
import type { Rating } from '#shared/domain/rating';
import { eligibleIn } from '#shared/domain/suggestion';
import { participantsOf } from '#shared/domain/unit';
import { bi } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { namesIn } from './recorded.ts';
import { ratingText } from './row-parts.ts';
import { panelOf } from './rows.ts';

/** The document and reason of the amendments that this round carries; empty in every other round. */
export const amendmentNote = ({ record }: Pick<TaskVisit, 'record'>): Html => {
  const notes = pendingAmendments(record.facts).map(
    ({ content: { document, reason } }) =>
      html`<p class="note">${bi(`Điều chỉnh sau khi kết thúc, theo ${document}: ${reason}`, `Amended after the close, by ${document}.`)}</p>`,
  );
  return html`${notes}`;
};

type Stays = { rows: RatedRow[]; deferred: { official: string; reason: string; until: string }[] };

/** What stays as it was decided: an amendment changes only whom it names. */
export const lockedIn = (visit: TaskVisit): Stays => {
  const record = panelOf(visit);
  const standingOf = eligibleIn(record, visit.cycle);
  const locked = lockedRows(record.facts);
  const all = participantsOf(record).flatMap((official) => {
    const stands = locked.get(official.id);
    return stands === undefined || standingOf(official).status !== 'rated' ? [] : [stands];
  });
  return {
    rows: all.flatMap((each) => ('row' in each ? [each.row] : [])),
    deferred: all.flatMap((each) => ('deferred' in each ? [each.deferred] : [])),
  };
};

export const lockedRatings = (visit: TaskVisit): [string, Rating][] =>
  lockedIn(visit).rows.map(({ official, rating }) => [official, rating]);

/** Shown, and not to be changed: they are of the new decision as they were of the one before. */
export const lockedTable = (visit: TaskVisit): Html => {
  const { rows, deferred } = lockedIn(visit);
  const count = rows.length + deferred.length;
  if (count === 0) return html``;
  const name = namesIn(visit.record);
  const stays = (official: string, rating: Html) =>
    html`<tr data-locked="${official}"><th scope="row">${name(official)}</th><td>${rating}</td></tr>`;
  return html`<details><summary>${bi(`${count} người giữ nguyên như đã quyết định`, `${count} people stay as decided`)}</summary>
<div class="scroll" tabindex="0"><table><caption>${bi('Giữ nguyên', 'Stay as decided')}</caption>
<thead><tr><th scope="col">${bi('Họ và tên', 'Name')}</th><th scope="col">${bi('Mức xếp loại', 'Rating')}</th></tr></thead>
<tbody>${rows.map(({ official, rating }) => stays(official, ratingText(rating)))}${deferred.map(
    ({ official, reason }) => stays(official, html`${ratingText('deferred')}: ${reason}`),
  )}</tbody></table></div></details>`;
};
