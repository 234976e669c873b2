// Rows that carry a rating and, where it departs from what came before, its reason: proposals, decisions, the Party side.
import { html } from 'hono/html';
import type { RatedRow } from '#shared/domain/proposal';
import type { Rating } from '#shared/domain/rating';
import { refuse, typedText } from './forms.ts';
import { field, type Text } from './layout.ts';
import type { Fields, Html, Typed } from './page.ts';
import { line, type Person, ratingSelect, ratingText, rowOf } from './row-parts.ts';
import { typedRating } from './rows.ts';

export type Basis = {
  /** Who said it; left out where the row says so already. */
  label?: Text;
  /** What each rating is compared with. */
  ratings: ReadonlyMap<string, Rating>;
};

export type RatedRowOptions = {
  person: Person;
  basis: Basis;
  open?: readonly Rating[] | undefined;
  before?: readonly Html[];
  after?: readonly Html[];
};

/** The select shows the basis until somebody chooses otherwise; the act itself is never preset. */
export const ratedRow = (options: RatedRowOptions, typed: Typed | undefined): Html => {
  const { person, basis, open, before = [], after = [] } = options;
  const { id } = person;
  const stands = basis.ratings.get(id);
  return rowOf(person, [
    ...before,
    stands === undefined || basis.label === undefined ? html`` : line(basis.label, ratingText(stands)),
    ratingSelect({ id, typed, value: stands, open }),
    field({
      name: `reason.${id}`,
      label: { vi: 'Lý do nếu khác', en: 'Reason where it departs' },
      rows: 2,
      typed,
    }),
    ...after,
  ]);
};

/** A row as typed, for the schema to judge. */
export const typedRow = (fields: Fields, official: string) => ({
  official,
  rating: typedText(fields, `rating.${official}`),
  reason: typedText(fields, `reason.${official}`),
});

/** What stands on the sheet: the rating typed, before anything was typed the basis. */
export const standingRating = (fields: Fields | undefined, id: string, basis: Basis): Rating | undefined =>
  fields === undefined ? basis.ratings.get(id) : typedRating(fields, id);

/** Whoever departs gives the reason; where nothing was proposed there is nothing to depart from. */
export const checkReason = ({ official, rating, reason }: RatedRow, { ratings }: Basis): void => {
  const stands = ratings.get(official);
  if (reason !== undefined || stands === undefined || stands === rating) return;
  refuse(`reason.${official}`, 'Khác với đề nghị: cần ghi lý do.', 'It departs from the proposal: give the reason.');
};
