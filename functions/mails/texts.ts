// What mails say, Vietnamese first, English below; who asks, what for, until when, one link.
import { html } from 'hono/html';
import { dayOf } from '#shared/domain/calendar';
import type { Instant } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';

type Words = { vi: string; en: string };

export const TASKS: Partial<Record<Phase, Words>> = {
  'confirm-roster': { vi: 'Xác nhận danh sách đánh giá', en: 'Confirm the roster' },
  'self-assessment': { vi: 'Tự đánh giá, xếp loại', en: 'Write your self-assessment' },
  'collective-review': { vi: 'Ghi kết quả cuộc họp nhận xét, đánh giá', en: 'Record the collective review' },
  'party-opinion': { vi: 'Ý kiến của cấp ủy', en: 'Record the Party committee’s opinion' },
  'staff-proposal': { vi: 'Tổng hợp, trình cấp có thẩm quyền', en: 'Compile and submit the proposal' },
  decision: { vi: 'Quyết định xếp loại', en: 'Decide the ratings' },
  signature: { vi: 'Ghi số, ngày, người ký quyết định', en: 'Record number, date and signer' },
  answers: { vi: 'Trả lời kiến nghị', en: 'Answer a petition' },
  'party-review': { vi: 'Chi bộ nhận xét, đề nghị xếp loại đảng viên', en: 'Record the Party cell’s review' },
  'party-decision': { vi: 'Quyết định xếp loại đảng viên', en: 'Record the Party ratings decided' },
};

export const RESULT: Words = { vi: 'Kết quả đánh giá, xếp loại', en: 'Your evaluation result' };

export const OLD_AGENCY: Words = {
  vi: 'Nhận xét về người đã chuyển công tác',
  en: 'Comment on somebody who has moved',
};

const vietnameseDay = (instant: Instant): string => dayOf(instant).split('-').reverse().join('/');

export type Letter = { task: Words; unit: string; due?: Instant; url: string; reminder: boolean };

export const subjectOf = ({ task, reminder }: Letter): string => `${reminder ? 'Nhắc: ' : ''}${task.vi} / ${task.en}`;

export const textOf = ({ task, unit, due, url }: Letter): string =>
  [
    `${task.vi} – ${unit}`,
    due === undefined ? '' : `Hạn: ${vietnameseDay(due)}.`,
    `Mở đường dẫn sau để thực hiện: ${url}`,
    'Đường dẫn này chỉ dành cho người nhận; không chuyển tiếp.',
    '',
    `${task.en} – ${unit}`,
    due === undefined ? '' : `Due: ${dayOf(due)}.`,
    `Open this link: ${url}`,
    'The link is for you alone; do not forward it.',
  ]
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');

export const htmlOf = ({ task, unit, due, url }: Letter): string =>
  String(html`<!doctype html><html lang="vi"><body><h1>${task.vi}</h1><p>${unit}${
    due === undefined ? '' : html` – hạn <strong>${vietnameseDay(due)}</strong>`
  }</p><p><a href="${url}">Mở để thực hiện</a></p><p>Đường dẫn này chỉ dành cho người nhận; không chuyển tiếp.</p>
<hr><div lang="en"><h2>${task.en}</h2><p>${unit}${due === undefined ? '' : html` – due <strong>${dayOf(due)}</strong>`}</p>
<p><a href="${url}">Open</a></p><p>The link is for you alone; do not forward it.</p></div></body></html>`);
