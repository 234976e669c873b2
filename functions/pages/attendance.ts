// Who attended a section's meeting, one row a person, with nothing preset but that they were there; the counts and the
// quorum follow from it.
import { html } from 'hono/html';
import { StrangerRow } from '#shared/domain/errors';
import type { Official } from '#shared/domain/official';
import type { Review } from '#shared/domain/review';
import { participantsOf } from '#shared/domain/unit';
import { isBelow, type Quorum } from '#shared/regulations/procedure';
import { sourceText } from '../explain/words.ts';
import { refuse, typedNumber, typedText } from './forms.ts';
import { bi, checkbox, field, group } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { panelOf } from './rows.ts';

type At = Pick<TaskVisit, 'record' | 'slot' | 'cycle'>;

/** Everybody of the section was called, whoever's row it is that the visitor writes. */
const calledIn = (visit: At): Official[] => {
  const section = visit.slot.id.split(':')[1];
  return participantsOf(panelOf(visit)).filter((official) => official.section === section);
};

/** A box that nobody ticked is not posted: this says that the list was there. */
const LISTED = 'attendance';

const HINT = {
  vi: 'Bỏ dấu ở người vắng mặt. Người chủ trì, đại diện không có tên dưới đây tính vào “người khác”.',
  en: 'Untick whoever was absent. A chair or delegate who is not listed counts among the others.',
};
const ASSUMED = {
  vi: 'giả định theo thông lệ: văn bản không quy định',
  en: 'an assumption from practice: no text says so',
};
const BELOW = { vi: 'Vì sao vẫn họp khi chưa đủ', en: 'Why it was held all the same, where not reached' };

const isListed = (fields: Fields | undefined): boolean => fields?.[LISTED] === 'listed';

const attends = (fields: Fields | undefined, id: string): boolean =>
  fields === undefined || !isListed(fields) || fields[`attends.${id}`] !== undefined;

const count = (fields: Fields | undefined, name: string): number => {
  const typed = typedNumber(fields ?? {}, name);
  return typeof typed === 'number' ? typed : 0;
};

/** The section's people and whoever else had a vote. */
const countsOf = (visit: At, fields: Fields | undefined): Pick<Review, 'present' | 'called'> => {
  const called = calledIn(visit);
  return {
    present: called.filter(({ id }) => attends(fields, id)).length + count(fields, 'otherPresent'),
    called: called.length + count(fields, 'otherCalled'),
  };
};

const personRow = ({ id, name, post }: Official, typed: Typed | undefined): Html => html`<div class="attends">
${checkbox({ name: `attends.${id}`, label: html`${name} <small class="post">${post}</small>`, checked: attends(typed?.fields, id) })}
${field({ name: `absence.${id}`, label: { vi: `Lý do vắng (${name})`, en: 'Why absent' }, typed })}
</div>`;

const quorumLine = (quorum: Quorum | undefined, counts: Pick<Review, 'present' | 'called'>): Html => {
  if (quorum === undefined) return html``;
  const { parts, of, source } = quorum;
  const { vi, en } = source.certainty === 'T' ? sourceText(source) : ASSUMED;
  const below = isBelow(quorum, counts) ? html` <strong>${bi('Chưa đủ.', 'Not reached.')}</strong>` : '';
  return html` ${bi(`Cần ít nhất ${parts}/${of} số người được triệu tập (${vi}).`, `At least ${parts} of ${of} of those called (${en}).`)}${below}`;
};

const numbers = (typed: Typed | undefined): Html => html`<div class="counts">
${field({ name: 'otherCalled', label: { vi: 'Người khác được triệu tập', en: 'Others called' }, type: 'number', typed })}
${field({ name: 'otherPresent', label: { vi: 'Người khác có mặt, có quyền biểu quyết', en: 'Others present with a vote' }, type: 'number', typed })}
${field({ name: 'guests', label: { vi: 'Khách mời, không biểu quyết', en: 'Guests without a vote' }, type: 'number', typed })}
</div>`;

export const attendanceFields = (visit: At, typed: Typed | undefined): Html => {
  const { quorum } = visit.cycle.regulations.procedure;
  const counts = countsOf(visit, typed?.fields);
  const body = html`<input type="hidden" name="${LISTED}" value="listed">
${calledIn(visit).map((official) => personRow(official, typed))}
${numbers(typed)}
<p class="line" data-present="${counts.present}" data-called="${counts.called}">${bi(`Có mặt ${counts.present}/${counts.called}.`, `${counts.present} of ${counts.called} present.`)}${quorumLine(quorum, counts)}</p>
${quorum === undefined || quorum.enforced ? '' : field({ name: 'belowQuorum', label: BELOW, typed })}`;
  return group({ name: LISTED, legend: partLabel(LISTED), hint: HINT, typed }, body);
};

/** Refuses people of another section, whatever sent them. */
const checkCalled = (called: readonly Official[], fields: Fields): void => {
  for (const name of Object.keys(fields)) {
    const official = /^(?:attends|absence)\.(.+)$/.exec(name)?.[1];
    if (official !== undefined && called.every(({ id }) => id !== official))
      throw new StrangerRow('attendance of somebody who is not here', { field: name });
  }
};

/** The part of a review that says who was there, for its schema to judge. */
export const attendanceOf = (visit: At, fields: Fields): Record<string, unknown> => {
  const called = calledIn(visit);
  checkCalled(called, fields);
  if (!isListed(fields)) refuse(LISTED, 'Cần xem lại người dự họp.', 'Go through the attendance.');
  return {
    ...countsOf(visit, fields),
    guests: typedNumber(fields, 'guests'),
    belowQuorum: typedText(fields, 'belowQuorum'),
    attendance: called.map(({ id }) => {
      const attended = attends(fields, id);
      return { official: id, attended, absence: attended ? undefined : typedText(fields, `absence.${id}`) };
    }),
  };
};

/** Numbers that are none are told under their own names: the schema sees only what follows from them. */
export const checkNumbers = (fields: Fields): void => {
  for (const name of ['otherCalled', 'otherPresent'])
    if (typeof typedNumber(fields, name) === 'string')
      refuse(name, 'Cần một số nguyên, từ 0 trở lên.', 'A whole number, zero or more, is needed.');
  if (count(fields, 'otherPresent') > count(fields, 'otherCalled'))
    refuse('otherPresent', 'Số có mặt nhiều hơn số được triệu tập.', 'More people present than called.');
};

/** Below an enforced quorum there was no meeting; below an assumed one somebody says why it counts. */
export const checkQuorum = (review: Review, quorum: Quorum | undefined): void => {
  if (quorum === undefined || !isBelow(quorum, review)) return;
  if (quorum.enforced) refuse('attendance', 'Không đủ số người dự họp.', 'Too few of those called were present.');
  if (review.belowQuorum === undefined)
    refuse(
      'belowQuorum',
      'Chưa đủ số người dự họp: cần ghi lý do.',
      'Too few were present: say why the meeting counts.',
    );
};
