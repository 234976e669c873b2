// Mails as they are read: subject, text and HTML from the same lines, one way for every kind.
import { html } from 'hono/html';
import type { MailKind } from '#shared/contracts/mails';
import type { Instant } from '#shared/domain/ids';
import type { Mail } from '#shared/ports';
import { sinceWords, subjectFrom, untilWords, type Words } from './texts.ts';

/** `url` stands once, between the two languages; `label` is what it says in HTML. */
export type Block = { head?: Words; lines: readonly Words[]; link?: { url: string; label: Words } };
export type Letter = { subject: string; blocks: readonly Block[]; foot: readonly Words[] };

const texts = (lines: readonly Words[], side: keyof Words): string[] => lines.map((line) => line[side]);

const textOfBlock = ({ head, lines, link }: Block): string =>
  [
    ...(head === undefined ? [] : [head.vi]),
    ...texts(lines, 'vi'),
    ...(link === undefined ? [] : [`${link.label.vi} / ${link.label.en}:`, link.url]),
    ...(head === undefined ? [] : [head.en]),
    ...texts(lines, 'en'),
  ].join('\n');

const paragraph = ({ vi, en }: Words) => html`<p>${vi}<br><span lang="en">${en}</span></p>`;

const htmlOfBlock = ({ head, lines, link }: Block) =>
  html`${head === undefined ? '' : html`<h2>${head.vi}<br><span lang="en">${head.en}</span></h2>`}${lines.map(paragraph)}${
    link === undefined
      ? ''
      : html`<p><a href="${link.url}">${link.label.vi} · <span lang="en">${link.label.en}</span></a></p>`
  }`;

/** The one place where a mail is made: `kind` names it among the previews. */
export const composed = (_kind: MailKind, { id, to }: Pick<Mail, 'id' | 'to'>, letter: Letter): Mail => {
  const { subject, blocks, foot } = letter;
  const text = [...blocks.map(textOfBlock), [...texts(foot, 'vi'), ...texts(foot, 'en')].join('\n')].join('\n\n');
  const page = html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${subject}</title></head><body>
${blocks.map(htmlOfBlock)}<hr>${foot.map(paragraph)}</body></html>`;
  return { id, to, subject, text: `${text}\n`, html: String(page) };
};

export const OPEN: Words = { vi: 'Mở để thực hiện', en: 'Open' };
export const FOR_YOU_ALONE: Words = {
  vi: 'Đường dẫn chỉ dành cho người nhận; không chuyển tiếp. Làm xong thì không có thư nhắc nữa. Thư gửi tự động, không cần trả lời.',
  en: 'The link is for you alone; do not forward it. Once it is done no reminder follows. This mail is automatic; do not answer it.',
};
const EACH_FOR_YOU: Words = {
  vi: 'Mỗi việc có đường dẫn riêng, chỉ dành cho người nhận; không chuyển tiếp. Thư gửi tự động, không cần trả lời.',
  en: 'Each task has its own link, for you alone; do not forward it. This mail is automatic; do not answer it.',
};
const NOBODY_RATED: Words = {
  vi: 'Hệ thống không tự xếp loại thay ai. Thư gửi tự động, không cần trả lời.',
  en: 'Nobody is ever rated automatically. This mail is automatic; do not answer it.',
};

export type Task = { task: Words; unit: string; asker: Words; url: string; due?: Instant };
/** `who` must act; `url` leads whoever may sign in to the unit in the console. */
export type Delay = { task: Words; unit: string; due: Instant; who: Words; url?: string };
export type Item = ({ is: 'task' } & Task) | ({ is: 'delay' } & Delay);

const blockOf = (item: Item): Block => {
  const head = { vi: `${item.task.vi} – ${item.unit}`, en: `${item.task.en} – ${item.unit}` };
  if (item.is === 'delay') {
    const who = { vi: `Người phải thực hiện: ${item.who.vi}.`, en: `Who must act: ${item.who.en}.` };
    const link = { url: item.url ?? '', label: { vi: 'Xem trong bảng điều hành', en: 'See it in the console' } };
    return { head, lines: [sinceWords(item.due), who], ...(item.url === undefined ? {} : { link }) };
  }
  const asked = { vi: `Nơi đề nghị: ${item.asker.vi}.`, en: `Asked by ${item.asker.en}.` };
  const lines = [asked, ...(item.due === undefined ? [] : [untilWords(item.due)])];
  return { head, lines, link: { url: item.url, label: OPEN } };
};

const REMINDED: Words = { vi: 'Nhắc: ', en: '' };
const LATE: Words = { vi: 'Quá hạn: ', en: '' };

export const taskLetter = (task: Task, reminder: boolean): Letter => ({
  subject: subjectFrom(task.task, reminder ? REMINDED : undefined),
  blocks: [blockOf({ is: 'task', ...task })],
  foot: [FOR_YOU_ALONE],
});

export const delayLetter = (delay: Delay): Letter => ({
  subject: subjectFrom(delay.task, LATE),
  blocks: [blockOf({ is: 'delay', ...delay })],
  foot: [NOBODY_RATED],
});

const counted = (n: number, vi: string, en: string): Words => ({ vi: `${n} ${vi}`, en: `${n} ${en}` });

/** What is to be done first, what others are late with after it. */
export const digestLetter = (items: readonly Item[]): Letter => {
  const tasks = items.filter(({ is }) => is === 'task');
  const delays = items.filter(({ is }) => is === 'delay');
  const subject =
    tasks.length > 0
      ? counted(tasks.length, 'việc cần làm trong kỳ đánh giá', 'evaluation tasks for you')
      : counted(delays.length, 'việc quá hạn trong kỳ đánh giá', 'evaluation tasks are late');
  const told: Block[] =
    tasks.length > 0 && delays.length > 0
      ? [{ lines: [counted(delays.length, 'việc của người khác đã quá hạn:', 'tasks of others are late:')] }]
      : [];
  return {
    subject: subjectFrom(subject),
    blocks: [...tasks.map(blockOf), ...told, ...delays.map(blockOf)],
    foot: [...(tasks.length > 0 ? [EACH_FOR_YOU] : []), ...(delays.length > 0 ? [NOBODY_RATED] : [])],
  };
};
