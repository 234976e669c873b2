// The Party committee's decision on a cell's members, as rating and document number; provisional until petitions settle.
import { html } from 'hono/html';
import { type Fact, factsOf } from '#shared/domain/fact';
import { PartyDecision } from '#shared/domain/party-rating';
import { countedFacts } from '#shared/domain/rounds';
import { parseForm, typedText } from './forms.ts';
import { field } from './layout.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { besideCell } from './party-beside.ts';
import { fullField, typedFull } from './party-full.ts';
import { checkPartyHeadRoom, committeeHeadRoom } from './party-headroom.ts';
import { provisionalNote } from './party-provisional.ts';
import { checkPartyRows, memberRow, partyMembersIn, standingRatings, typedPartyRows } from './party-rows.ts';
import { type Basis, checkReason } from './rated-rows.ts';
import { CHECK, RECORD, rowList, sheet } from './row-parts.ts';
import { cellOf, checkAll, checkPast, recordSlot, refuseStrangers, wantsRecord } from './rows.ts';
import { codePart } from './signer-code.ts';
import { PHASE_LABELS } from './words.ts';

const title = PHASE_LABELS['party-decision'];

/** What the decision is compared with: the cell's own proposals. */
const basisOf = (facts: readonly Fact[]): Basis => {
  const rows = factsOf(countedFacts(facts, 'party-review'), 'party-review').flatMap(({ content }) => content.rows);
  return {
    label: { vi: 'Chi bộ đề nghị', en: 'Proposed by the cell' },
    ratings: new Map(rows.map(({ official, rating }) => [official, rating])),
  };
};

const show = async (visit: TaskVisit, typed?: Typed): Promise<Html> => {
  const basis = basisOf(visit.record.facts);
  const members = partyMembersIn(visit);
  const rows = members.map((member) => memberRow({ member, basis }, visit, typed));
  const caps = await committeeHeadRoom(visit, standingRatings(members, basis, typed));
  const intro = html`${await provisionalNote(visit)}${besideCell(visit)}${caps}`;
  const body = html`${rowList(partLabel('rows'), rows)}
${field({ name: 'number', label: partLabel('number'), required: true, typed })}
${field({ name: 'date', label: partLabel('date'), type: 'date', required: true, typed })}${fullField(visit, 'text', typed)}${codePart(visit, typed)}`;
  return sheet(visit, { title, unit: cellOf(visit).cell.name, intro, body, buttons: [RECORD, CHECK] }, typed);
};

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  refuseStrangers(visit, fields);
  if (!wantsRecord(fields)) return show(visit, { fields, problems: {} });
  const members = partyMembersIn(visit);
  const content = parseForm(PartyDecision, {
    number: typedText(fields, 'number'),
    date: typedText(fields, 'date'),
    text: typedFull(visit, 'text', fields),
    rows: typedPartyRows(members, fields),
  });
  const basis = basisOf(visit.record.facts);
  checkAll([
    () => checkPast('date', content.date, visit),
    ...checkPartyRows(content.rows, members, visit),
    ...content.rows.map((row) => () => checkReason(row, basis)),
    () => checkPartyHeadRoom(visit, 'party-decision', standingRatings(members, basis, { fields, problems: {} })),
  ]);
  return recordSlot(visit, 'party-decision', content, title);
};

export const partyDecision: TaskPage = { purpose: 'party-decision', title, show, record };
