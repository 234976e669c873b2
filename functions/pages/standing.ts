// Whether the rules let a person be rated here, and up to what: the bound and its article only, never the leave,
// illness or discipline behind it.
import { html } from 'hono/html';
import { checkRating, type Eligibility, mayHave } from '#shared/domain/eligibility';
import type { Official } from '#shared/domain/official';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { eligibleIn, type Judged, judgedIn } from '#shared/domain/suggestion';
import { bi } from './layout.ts';
import type { Fields, Html, TaskVisit } from './page.ts';
import { reasonLabel } from './reasons.ts';
import { line, type Person, ratingText, rowOf } from './row-parts.ts';
import { officialsIn, panelOf, typedRating } from './rows.ts';

export type Placed = { official: Official; standing: Eligibility };
export type Candidate = Placed & { judged: Judged };

export const candidateOf = (judged: Judged): Candidate => {
  const { official, eligibility } = judged;
  return { official, standing: eligibility, judged };
};

export const candidatesIn = (visit: TaskVisit): Candidate[] => {
  const judge = judgedIn(panelOf(visit), visit.cycle);
  return officialsIn(visit).map((official) => candidateOf(judge(official)));
};

/** What an act needs: the bounds alone, without the suggestion that the page shows. */
export const placedIn = (visit: TaskVisit): Placed[] => {
  const standingOf = eligibleIn(panelOf(visit), visit.cycle);
  return officialsIn(visit).map((official) => ({ official, standing: standingOf(official) }));
};

export const isRated = ({ standing }: Placed): boolean => standing.status === 'rated';

export const openRatings = ({ standing }: Placed): Rating[] => RATINGS.filter((rating) => mayHave(standing, rating));

export const personOf = ({ id, name, post }: Official): Person => ({ id, name, post });

export const boundLine = ({ standing }: Placed): Html => {
  if (standing.status !== 'rated') return html``;
  const { ceiling, override } = standing;
  const bound = override ?? ceiling;
  if (bound === undefined) return html``;
  const label =
    override === undefined
      ? { vi: 'Xếp loại cao nhất được phép', en: 'At most' }
      : { vi: 'Chỉ được xếp loại', en: 'Nothing but' };
  return line(label, html`${ratingText(bound.rating)} (${bound.article})`);
};

/** Whoever is not to be rated is listed with the reason and its article, and has no rating field. */
export const unratedRow = ({ official, standing }: Placed, parts: readonly Html[] = []): Html => {
  if (standing.status === 'rated') return html``;
  const { vi, en } = reasonLabel(standing.reason);
  // a rating sent all the same is refused under this name: its problem finds the row
  const place = html`<div id="f-rating.${official.id}" tabindex="-1">${line(
    { vi: 'Xếp loại', en: 'Rating' },
    html`${ratingText(standing.status)} – ${bi(vi, en)} (${standing.article})`,
  )}</div>`;
  return rowOf(personOf(official), [...parts, place]);
};

/** Throws RatingNotAllowed for a rating that the rules do not leave open. */
export const checkTypedRating = ({ official, standing }: Placed, fields: Fields): void => {
  const rating = typedRating(fields, official.id);
  if (rating !== undefined) checkRating(official, standing, rating);
};
