// The head-room of the Party's caps over one cell, and over all cells of one committee: shown, since the group of the law may
// reach beyond a cell; refused only where the profile enforces a cap.
import { html } from 'hono/html';
import { type CapGroup, type CapRow, capGroups, checkCaps } from '#shared/domain/caps';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { Rating } from '#shared/domain/rating';
import { membersOf } from '#shared/domain/unit';
import { inUse } from '#shared/regulations/citation';
import { capTable, type Ratings } from './headroom.ts';
import { bi } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { siblingsOf } from './party-siblings.ts';
import { cellOf } from './rows.ts';

type PartyKind = 'party-review' | 'party-decision';

/** What the other slot of this phase has recorded: the row of the secretary, or of the committee's holder. */
const recordedRows = (facts: readonly Fact[], kind: PartyKind, round: number): [string, Rating][] =>
  factsOf(facts, kind)
    .filter((fact) => fact.round === round)
    .flatMap(({ content }) => content.rows.map(({ official, rating }): [string, Rating] => [official, rating]));

const rowsOf = (visit: TaskVisit, kind: PartyKind, ratings: Ratings): CapRow[] => {
  const { facts } = visit.record;
  const all = new Map<string, Rating | undefined>([...recordedRows(facts, kind, visit.at.round), ...ratings]);
  return membersOf(cellOf(visit)).flatMap(({ official, jobGroup = '' }) => {
    const rating = all.get(official);
    return rating === undefined ? [] : [{ official, jobGroup, rating }];
  });
};

const capsIn = ({ cycle }: TaskVisit) => {
  const { caps, assumptions } = cycle.regulations.party;
  return caps.filter((cap) => inUse(cap, assumptions));
};

const groupsOver = (visit: TaskVisit, rows: readonly CapRow[]): CapGroup[] =>
  capsIn(visit).flatMap((cap) => capGroups(cap, rows));

const groupsOf = (visit: TaskVisit, kind: PartyKind, ratings: Ratings): CapGroup[] =>
  groupsOver(visit, rowsOf(visit, kind, ratings));

/** This cell as the sheet has it, with what the same committee has decided for its other cells. */
const overAllCells = async (visit: TaskVisit, ratings: Ratings): Promise<Html> => {
  if (capsIn(visit).length === 0) return html``;
  const { others, decided, rows } = await siblingsOf(visit);
  if (others === 0) return html``;
  const groups = groupsOver(visit, [...rows, ...rowsOf(visit, 'party-decision', ratings)]);
  const whole = { vi: 'Các chi bộ do cùng cấp ủy quyết định', en: 'All cells that this committee decides' };
  return html`<div id="all-cells">${capTable(groups, whole.vi)}<p class="hint">${bi(
    `${whole.vi}: chi bộ này và ${decided}/${others} chi bộ khác đã có quyết định.`,
    `${whole.en}: this one, and ${decided} of ${others} others that are decided.`,
  )}</p></div>`;
};

/** The committee's own view: each cell's numbers, and those of all its cells together. */
export const committeeHeadRoom = async (visit: TaskVisit, ratings: Ratings): Promise<Html> =>
  html`${partyHeadRoom(visit, 'party-decision', ratings)}${await overAllCells(visit, ratings)}`;

export const partyHeadRoom = (visit: TaskVisit, kind: PartyKind, ratings: Ratings): Html => {
  const groups = groupsOf(visit, kind, ratings);
  if (groups.length === 0) return html``;
  return html`${capTable(groups, cellOf(visit).cell.name)}<p class="hint">${bi(
    'Nhóm theo quy định có thể gồm nhiều chi bộ: đây là số liệu riêng của chi bộ này, cấp ủy cân đối chung.',
    'The group of the regulation may hold several cells: these are this cell’s own numbers, the committee weighs them together.',
  )}</p>`;
};

/** Throws CapExceeded where the profile enforces a cap. */
export const checkPartyHeadRoom = (visit: TaskVisit, kind: PartyKind, ratings: Ratings): void =>
  checkCaps(groupsOf(visit, kind, ratings));
