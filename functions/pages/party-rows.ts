// A Party cell's members with the State result beside: State first, Party after, and what follows from it.

import { html } from 'hono/html';
import type { Beside } from '#shared/domain/flow-facts';
import { type PartyEligibility, partyEligibility } from '#shared/domain/party-eligibility';
import { followsFrom, partyCeiling } from '#shared/domain/party-link';
import type { RatedRow } from '#shared/domain/proposal';
import { isRating, type Outcome, RATINGS, type Rating } from '#shared/domain/rating';
import { besideState, stateOutcomes } from '#shared/domain/state-outcomes';
import { articleOf } from '#shared/regulations/citation';
import { refuse, typedText } from './forms.ts';
import { bi } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { besideLine } from './party-beside.ts';
import { type Basis, ratedRow, standingRating, typedRow } from './rated-rows.ts';
import { reasonLabel } from './reasons.ts';
import { line, type Person, ratingText, rowOf } from './row-parts.ts';
import { cellOf, membersIn } from './rows.ts';

/** `state` is undefined where no panel has announced a result for the member. */
export type PartyMember = Person & {
  state: Outcome | undefined;
  standing: PartyEligibility;
  beside: Beside | undefined;
};

export const partyMembersIn = (visit: TaskVisit): PartyMember[] => {
  const { period, regulations } = visit.cycle;
  const outcomes = stateOutcomes(cellOf(visit));
  const beside = besideState(cellOf(visit));
  return membersIn(visit).map((member) => ({
    id: member.official,
    name: member.holder.name,
    state: outcomes[member.official],
    standing: partyEligibility(member, regulations.party, period),
    beside: beside.get(member.official),
  }));
};

const isReviewed = ({ standing }: PartyMember): boolean => standing.status === 'reviewed';
const needsRating = (member: PartyMember): boolean =>
  member.state !== undefined && isRating(member.state) && isReviewed(member);

/** What a cell's review is compared with: the Party rating that follows from the State result; the row itself shows it. */
export const followingBasis = (members: readonly PartyMember[], { cycle }: Pick<TaskVisit, 'cycle'>): Basis => ({
  ratings: new Map(
    members.filter(isReviewed).flatMap(({ id, state }): [string, Rating][] => {
      const rating = followsFrom(cycle.regulations.party, state);
      return rating === undefined ? [] : [[id, rating]];
    }),
  ),
});

/** Where the profile leaves all ratings open, the State rating is a base only. */
const followsLine = ({ state }: PartyMember, { cycle }: TaskVisit): Html => {
  const { party } = cycle.regulations;
  const open = partyCeiling(party, state);
  const label = { vi: 'Theo quy định về liên thông', en: 'What follows' };
  const source = articleOf(party.link.source);
  if (open.length < RATINGS.length)
    return line(label, html`${open.map((rating) => html`${ratingText(rating)} `)}(${source})`);
  const follows = followsFrom(party, state);
  if (follows === undefined) return line(label, bi('có thể để trống', 'may be left empty'));
  return line(label, html`${ratingText(follows)} – ${bi('làm cơ sở', 'as a base')} (${source})`);
};

const stateLine = ({ state }: PartyMember): Html =>
  line(
    { vi: 'Kết quả chính quyền', en: 'State result' },
    state === undefined ? bi('chưa có', 'none yet') : ratingText(state),
  );

/** Listed with the reason and its article, without a rating field. */
const unreviewedRow = (member: PartyMember): Html => {
  if (member.standing.status === 'reviewed') return html``;
  const { reason, article } = member.standing;
  const { vi, en } = reasonLabel(reason);
  const place = html`<div id="f-rating.${member.id}" tabindex="-1">${line(
    { vi: 'Xếp loại đảng viên', en: 'Party rating' },
    html`${bi('Không kiểm điểm, xếp loại', 'Not reviewed')} – ${bi(vi, en)} (${article})`,
  )}</div>`;
  return rowOf({ id: member.id, name: member.name }, [stateLine(member), place]);
};

export type MemberRow = { member: PartyMember; basis: Basis };

export const memberRow = ({ member, basis }: MemberRow, visit: TaskVisit, typed: Typed | undefined): Html =>
  isReviewed(member)
    ? ratedRow(
        {
          person: { id: member.id, name: member.name },
          basis,
          open: partyCeiling(visit.cycle.regulations.party, member.state),
          before: [stateLine(member), followsLine(member, visit), besideLine(member.beside, visit)],
        },
        typed,
      )
    : unreviewedRow(member);

/** Member → the rating on the sheet, for the caps. */
export const standingRatings = (members: readonly PartyMember[], basis: Basis, typed: Typed | undefined) =>
  new Map(members.filter(isReviewed).map(({ id }) => [id, standingRating(typed?.fields, id, basis)] as const));

/** Without a State rating, or not reviewed, a member may be left without a Party rating; everybody else needs one. */
export const typedPartyRows = (members: readonly PartyMember[], fields: Fields) =>
  members
    .filter((member) => needsRating(member) || typedText(fields, `rating.${member.id}`) !== undefined)
    .map(({ id }) => typedRow(fields, id));

/** HD 21 point 2.3a and its like: refused with the article. */
export const checkPartyRows = (
  rows: readonly RatedRow[],
  members: readonly PartyMember[],
  { cycle }: TaskVisit,
): (() => void)[] => {
  const known = new Map(members.map((member) => [member.id, member]));
  const { party } = cycle.regulations;
  const source = articleOf(party.link.source);
  return rows.map(({ official, rating }) => () => {
    const member = known.get(official);
    if (member?.standing.status === 'not-reviewed')
      refuse(
        `rating.${official}`,
        `Đảng viên này không kiểm điểm, xếp loại (${member.standing.article}).`,
        `This member is not reviewed (${member.standing.article}).`,
      );
    if (partyCeiling(party, member?.state).includes(rating)) return;
    refuse(
      `rating.${official}`,
      `Kết quả chính quyền không cho phép mức này (${source}).`,
      `The State result does not allow this rating (${source}).`,
    );
  });
};
