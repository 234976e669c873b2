// The mails of one unit: what was recorded before it was sent, and what did not arrive; newest first.
import { html } from 'hono/html';
import type { MailRecord } from '#shared/ports';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownInstant } from '../words.ts';
import { tableOf } from './shell.ts';

const KINDS: readonly [RegExp, Text][] = [
  [/^request$/, { vi: 'Đề nghị làm việc', en: 'request' }],
  [/^reminder-/, { vi: 'Nhắc', en: 'reminder' }],
  [/^again-/, { vi: 'Đường dẫn mới', en: 'new link' }],
  [/^escalation-/, { vi: 'Báo cấp trên về chậm hạn', en: 'escalation' }],
  [/^result$/, { vi: 'Thông báo kết quả', en: 'result' }],
  [/^code$/, { vi: 'Mã xác nhận', en: 'one-time code' }],
  [/^bounce-/, { vi: 'Thư không đến', en: 'bounced' }],
  [/^complaint$/, { vi: 'Bị báo là thư rác', en: 'complaint' }],
  [/^reject$/, { vi: 'Bị từ chối', en: 'rejected' }],
];
const kindOf = (kind: string): Html => {
  const known = KINDS.find(([pattern]) => pattern.test(kind))?.[1];
  return known === undefined ? html`${kind}` : bi(known.vi, known.en);
};

/** Of the newest; a hospital's unit has thousands. */
const SHOWN = 50;

const COLUMNS = [
  { label: { vi: 'Lúc', en: 'When' } },
  { label: { vi: 'Loại', en: 'Kind' } },
  { label: { vi: 'Về', en: 'Subject' } },
  { label: { vi: 'Gửi tới', en: 'To' } },
  { label: { vi: 'Thư gộp', en: 'Digest' } },
];

export const unitMails = (mails: readonly MailRecord[]): Html => {
  // a digest's own record repeats what stands beside each task
  const sent = mails.filter(({ kind }) => kind !== 'digest').reverse();
  if (sent.length === 0) return html``;
  const rows = sent
    .slice(0, SHOWN)
    .map(({ recordedAt, kind, slot, to, in: digest }) => [
      shownInstant(recordedAt),
      kindOf(kind),
      slot,
      to,
      digest === undefined ? '' : '✓',
    ]);
  const rest =
    sent.length > SHOWN
      ? html`<p class="hint">${bi(`${SHOWN} thư mới nhất trong ${sent.length}.`, `The newest ${SHOWN} of ${sent.length}.`)}</p>`
      : html``;
  return html`${tableOf({ vi: 'Thư đã gửi', en: 'Mails' }, COLUMNS, rows)}${rest}`;
};
