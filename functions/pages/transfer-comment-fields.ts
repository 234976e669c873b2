// The form of the old agency's comment: the same by its link and where HR types in the letter that came on paper.
import { html } from 'hono/html';
import type { Official } from '#shared/domain/official';
import { TransferComment } from '#shared/domain/transfer-comment';
import { parseForm, typedText } from './forms.ts';
import { bi, field } from './layout.ts';
import type { Fields, Html, Typed } from './page.ts';
import { shownDay } from './words.ts';

/** Who, and when they were at the agency that is asked. */
export const aboutTransfer = ({ name, post, transfer }: Official): Html => {
  const [since, on] = [shownDay(transfer?.since ?? ''), shownDay(transfer?.on ?? '')];
  return html`<p><strong>${name}</strong>, ${post}</p>
<p>${bi(`${transfer?.from}: từ ${since} đến khi chuyển công tác ngày ${on}.`, `There from ${since} until the transfer on ${on}.`)}</p>`;
};

export const commentFields = (letter: { required: boolean }, typed?: Typed): Html =>
  html`${field({ name: 'text', label: { vi: 'Nhận xét', en: 'Comment' }, rows: 8, required: true, typed })}
${field({ name: 'document', label: { vi: letter.required ? 'Văn bản số, ngày' : 'Văn bản số, ngày (nếu có)', en: 'Number and date of the letter' }, required: letter.required, typed })}`;

export const typedComment = ({ id, transfer }: Official, fields: Fields): TransferComment =>
  parseForm(TransferComment, {
    official: id,
    agencyName: transfer?.from,
    text: typedText(fields, 'text'),
    document: typedText(fields, 'document'),
  });
