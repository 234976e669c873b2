// A Party cell's members with the State result beside: State first, Party after, and what follows from it.

import { html } from 'hono/html';
import { followsFrom, partyCeiling } from '#shared/domain/party-link';
import type { RatedRow } from '#shared/domain/proposal';
import { isRating, type Outcome, RATINGS, type Rating } from '#shared/domain/rating';
import { stateOutcomes } from '#shared/domain/state-outcomes';
import { articleOf } from '#shared/regulations/citation';
import { refuse, typedText } from './forms.ts';
import { bi } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { type Basis, ratedRow, typedRow } from './rated-rows.ts';
import { line, type Person, ratingText } from './row-parts.ts';
import { cellOf, membersIn } from './rows.ts';

/** `state` is undefined where no panel has announced a result for the member. */
export type PartyMember = Person & { state: Outcome | undefined };

export const partyMembersIn = (visit: TaskVisit): PartyMember[] => {
  const outcomes = stateOutcomes(cellOf(visit));
  return membersIn(visit).map(({ official, holder }) => {
    const state = outcomes[official];
    return { id: official, name: holder.name, state };
  });
};

const hasStateRating = ({ state }: PartyMember): boolean => state !== undefined && isRating(state);

/** What a cell's review is compared with: the Party rating that follows from the State result; the row itself shows it. */
export const followingBasis = (members: readonly PartyMember[], { cycle }: Pick<TaskVisit, 'cycle'>): Basis => ({
  ratings: new Map(
    members.flatMap(({ id, state }): [string, Rating][] => {
      const rating = followsFrom(cycle.regulations.party, state);
      return rating === undefined ? [] : [[id, rating]];
    }),
  ),
});

export const provisional: Html = html`<p class="note">${bi(
  'Kết quả chính quyền có thể thay đổi khi còn kiến nghị; xếp loại đảng viên là tạm thời cho đến khi giải quyết xong.',
  'State results may change while petitions are open; the Party ratings are provisional until they are settled.',
)}</p>`;

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

export type MemberRow = { member: PartyMember; basis: Basis };

export const memberRow = ({ member, basis }: MemberRow, visit: TaskVisit, typed: Typed | undefined): Html =>
  ratedRow(
    {
      person: { id: member.id, name: member.name },
      basis,
      open: partyCeiling(visit.cycle.regulations.party, member.state),
      before: [stateLine(member), followsLine(member, visit)],
    },
    typed,
  );

/** A member without a State rating may be left without a Party rating; everybody else needs one. */
export const typedPartyRows = (members: readonly PartyMember[], fields: Fields) =>
  members
    .filter((member) => hasStateRating(member) || typedText(fields, `rating.${member.id}`) !== undefined)
    .map(({ id }) => typedRow(fields, id));

/** HD 21 point 2.3a and its like: refused with the article. */
export const checkPartyRows = (
  rows: readonly RatedRow[],
  members: readonly PartyMember[],
  { cycle }: TaskVisit,
): (() => void)[] => {
  const states = new Map(members.map(({ id, state }) => [id, state]));
  const { party } = cycle.regulations;
  const source = articleOf(party.link.source);
  return rows.map(({ official, rating }) => () => {
    if (partyCeiling(party, states.get(official)).includes(rating)) return;
    refuse(
      `rating.${official}`,
      `Kết quả chính quyền không cho phép mức này (${source}).`,
      `The State result does not allow this rating (${source}).`,
    );
  });
};
