// A Party cell's review of its members, recorded by the secretary beside the State results: State first, Party after.
import { html } from 'hono/html';
import { PartyReview } from '#shared/domain/party-rating';
import { parseForm, typedNumber, typedText } from './forms.ts';
import { field } from './layout.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { besideCell } from './party-beside.ts';
import { fullField, typedFull } from './party-full.ts';
import { checkPartyHeadRoom, partyHeadRoom } from './party-headroom.ts';
import { provisionalNote } from './party-provisional.ts';
import {
  checkPartyRows,
  followingBasis,
  memberRow,
  partyMembersIn,
  standingRatings,
  typedPartyRows,
} from './party-rows.ts';
import { checkReason } from './rated-rows.ts';
import { CHECK, RECORD, rowList, sheet } from './row-parts.ts';
import { cellOf, checkAll, checkAttendance, checkPast, recordSlot, refuseStrangers, wantsRecord } from './rows.ts';
import { PHASE_LABELS } from './words.ts';

const title = PHASE_LABELS['party-review'];

const show = async (visit: TaskVisit, typed?: Typed): Promise<Html> => {
  const members = partyMembersIn(visit);
  const basis = followingBasis(members, visit);
  const caps = partyHeadRoom(visit, 'party-review', standingRatings(members, basis, typed));
  const intro = html`${await provisionalNote(visit)}${besideCell(visit)}${caps}`;
  const body = html`
${field({ name: 'heldOn', label: partLabel('heldOn'), type: 'date', required: true, typed })}
${field({ name: 'called', label: partLabel('called'), type: 'number', required: true, typed })}
${field({ name: 'present', label: partLabel('present'), type: 'number', required: true, typed })}
${fullField(visit, 'minutes', typed)}${rowList(
  partLabel('rows'),
  members.map((member) => memberRow({ member, basis }, visit, typed)),
)}`;
  return sheet(visit, { title, unit: cellOf(visit).cell.name, intro, body, buttons: [RECORD, CHECK] }, typed);
};

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  refuseStrangers(visit, fields);
  if (!wantsRecord(fields)) return show(visit, { fields, problems: {} });
  const members = partyMembersIn(visit);
  const review = parseForm(PartyReview, {
    heldOn: typedText(fields, 'heldOn'),
    present: typedNumber(fields, 'present'),
    called: typedNumber(fields, 'called'),
    minutes: typedFull(visit, 'minutes', fields),
    rows: typedPartyRows(members, fields),
  });
  const basis = followingBasis(members, visit);
  checkAll([
    () => checkPast('heldOn', review.heldOn, visit),
    () => checkAttendance(review),
    ...checkPartyRows(review.rows, members, visit),
    ...review.rows.map((row) => () => checkReason(row, basis)),
    () => checkPartyHeadRoom(visit, 'party-review', standingRatings(members, basis, { fields, problems: {} })),
  ]);
  return recordSlot(visit, 'party-review', review, title);
};

export const partyReview: TaskPage = { purpose: 'party-review', title, show, record };
