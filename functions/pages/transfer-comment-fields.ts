// The form of another place's comment: the same by its link and where HR types in the letter that came on paper.
import { html } from 'hono/html';
import type { Official } from '#shared/domain/official';
import { type Place, TransferComment } from '#shared/domain/transfer-comment';
import { parseForm, typedText } from './forms.ts';
import { bi, field } from './layout.ts';
import type { Fields, Html, Typed } from './page.ts';
import { shownDay } from './words.ts';

/** Who, and when they were at the place that is asked, or which post they hold there. */
export const aboutPlace = (official: Official, place: Place): Html =>
  place.post === undefined ? aboutTransfer(official) : aboutPost(official, place);

const aboutPost = ({ name, post }: Official, place: Place): Html =>
  html`<p><strong>${name}</strong>, ${post}</p>
<p>${bi(`Kiêm nhiệm: ${place.post}, ${place.agencyName}.`, `Holds a further post: ${place.post}, ${place.agencyName}.`)}</p>
<p class="note">${bi('Được nhận xét ở mỗi nơi, xếp loại một lần ở chức vụ cao nhất (đảng viên: Điều 3 khoản 4 QĐ 366-QĐ/TW; phía chính quyền: theo dự thảo Nghị định 335, là giả định).', 'Reviewed in each place, rated once at the highest post: law for Party members (QĐ 366 Đ3k4), an assumption on the State side (draft of NĐ 335).')}</p>`;

const aboutTransfer = ({ name, post, transfer }: Official): Html => {
  const [since, on] = [shownDay(transfer?.since ?? ''), shownDay(transfer?.on ?? '')];
  return html`<p><strong>${name}</strong>, ${post}</p>
<p>${bi(`${transfer?.from}: từ ${since} đến khi chuyển công tác ngày ${on}.`, `There from ${since} until the transfer on ${on}.`)}</p>`;
};

export const commentFields = (letter: { required: boolean }, typed?: Typed): Html =>
  html`${field({ name: 'text', label: { vi: 'Nhận xét', en: 'Comment' }, rows: 8, required: true, typed })}
${field({ name: 'document', label: { vi: letter.required ? 'Văn bản số, ngày' : 'Văn bản số, ngày (nếu có)', en: 'Number and date of the letter' }, required: letter.required, typed })}`;

export const typedComment = ({ id }: Official, { agencyName, post }: Place, fields: Fields): TransferComment =>
  parseForm(TransferComment, {
    official: id,
    agencyName,
    post,
    text: typedText(fields, 'text'),
    document: typedText(fields, 'document'),
  });
