// Slips as they are printed: one an A4 page, folded twice into a letter that shows a name and no code.
import { html } from 'hono/html';
import type { PrintedSlip } from '../../console/slips.ts';
import { RESULT, TASKS } from '../../mails/texts.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownInstant } from '../words.ts';
import { qrCode } from './qr.ts';

export const taskOf = (purpose: string): Text => (TASKS as Record<string, Text>)[purpose] ?? RESULT;

const HOW: readonly Text[] = [
  {
    vi: 'Quét mã bằng máy ảnh của điện thoại, hoặc gõ đường dẫn bên cạnh vào trình duyệt (phân biệt chữ hoa, chữ thường).',
    en: 'Scan the code with a phone’s camera, or type the link beside it into a browser, capitals as printed.',
  },
  {
    vi: 'Điền, xem lại, rồi bấm “Ghi nhận”. Mở trang mà không bấm thì chưa ghi gì.',
    en: 'Fill in, read again, press “Record”. Opening the page records nothing.',
  },
  {
    vi: 'Đường dẫn chỉ dành cho ông/bà: không đưa người khác, không chụp gửi đi; xong thì hủy phiếu.',
    en: 'It is for you alone: give it to nobody, send no photo of it, destroy the slip when done.',
  },
  {
    vi: 'Phiếu đã bị mở trước khi đến tay, hoặc bị mất: báo ngay bộ phận tổ chức cán bộ để được cấp phiếu mới; phiếu cũ hết hiệu lực. Không có điện thoại, máy tính: nộp phiếu giấy.',
    en: 'Opened before it reached you, or lost: tell HR, who give a new one; the old one dies. Without a phone or computer: hand in the paper form.',
  },
];

const name = ({ slot }: PrintedSlip): string => slot.holder?.name ?? slot.id;
const place = ({ agency, unit }: PrintedSlip): string =>
  [...new Set([agency, unit])].filter((part) => part !== '').join(' – ');

/** What can be seen of the folded slip. */
const outside = (slip: PrintedSlip): Html => html`<div class="panel outside">
<p class="to">${bi('Gửi', 'To')}: <strong>${name(slip)}</strong></p><p>${place(slip)}</p>
<p class="hint">${bi('Chỉ người nhận được mở.', 'To be opened by the addressee only.')}</p>
</div><p class="fold hint">${bi('Gấp ra phía sau theo vạch này', 'Fold backwards here')}</p>`;

const inside = (slip: PrintedSlip): Html => {
  const task = taskOf(slip.purpose);
  const due = slip.due === undefined ? undefined : shownInstant(slip.due);
  return html`<div class="panel inside">${qrCode(slip.url, `QR: ${name(slip)}`)}
<div><p><strong>${bi(task.vi, task.en)}</strong></p><p>${name(slip)}, ${place(slip)}</p>
${due === undefined ? '' : html`<p>${bi(`Hạn: ${due}.`, `Due: ${due}.`)}</p>`}
<p><code class="link">${slip.url}</code></p></div>
</div><p class="fold hint">${bi('Gấp vào trong theo vạch này, rồi dán lại', 'Fold inwards here, then seal')}</p>`;
};

export const slipSheet = (slips: readonly PrintedSlip[]): Html => {
  const how = html`<div class="panel"><ol>${HOW.map(({ vi, en }) => html`<li>${bi(vi, en)}</li>`)}</ol></div>`;
  return html`${slips.map(
    (slip) => html`<section class="slip" aria-label="${name(slip)}">${outside(slip)}${inside(slip)}${how}</section>`,
  )}`;
};
