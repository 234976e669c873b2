// What HR pastes into a messenger or the office's own system: what is asked, until when, where one's link is. Counts only.
import { html } from 'hono/html';
import { dayOf } from '#shared/domain/calendar';
import type { Progress } from '../../console/progress.ts';
import { TASKS } from '../../mails/texts.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownInstant } from '../words.ts';
import { agencyPath } from './agencies.ts';
import { type AgencyVisit, crumbsOf } from './agency.ts';
import { consolePage } from './shell.ts';

/** One step of the agency, over all its panels that are in it until the same day. */
type Asked = { phase: string; due: string; left: number };

const PETITIONS: Text = {
  vi: 'Xem kết quả đánh giá, xếp loại; gửi kiến nghị nếu có',
  en: 'Read your result; petition if you wish',
};

const taskIn = (phase: string): Text | undefined =>
  phase === 'petitions' ? PETITIONS : (TASKS as Record<string, Text>)[phase];

export const askedOf = (panels: readonly { progress: Progress }[]): Asked[] => {
  const open = panels.flatMap(({ progress: { phase, due, asked, answered } }) =>
    phase === undefined || due === undefined || taskIn(phase) === undefined
      ? []
      : [{ phase, due, left: phase === 'petitions' ? 0 : asked - answered }],
  );
  const alike = Map.groupBy(open, ({ phase, due }) => `${phase} ${dayOf(due)}`);
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, left: others.reduce((sum, { left }) => sum + left, first.left) }],
  );
};

/** No name, no link, no group's name: a small group's name may point at a person. */
export const messageOf = ({ phase, due, left }: Asked, about: { agency: string; cycle: string }): string => {
  const task = taskIn(phase) ?? { vi: phase, en: phase };
  const until = shownInstant(due);
  return `${about.agency} – đánh giá, xếp loại: ${about.cycle}
Việc cần làm: ${task.vi}.
Hạn: ${until}.${left > 0 ? ` Còn ${left} lượt chưa làm.` : ''}
Cách làm: mở thư về việc này trong hộp thư điện tử của chính ông/bà (xem cả hộp thư rác) và bấm đường dẫn trong thư. Đường dẫn chỉ dành cho người nhận; không chuyển tiếp. Ai không có thư điện tử nhận phiếu dán kín có mã QR.
Vướng mắc hoặc chưa nhận được: hỏi bộ phận tổ chức cán bộ của cơ quan.
Tin này không kèm đường dẫn. Tin nhắn nào kèm đường dẫn thì không mở.

To do: ${task.en}, by ${until}.${left > 0 ? ` ${left} still to come.` : ''}
How: open the mail in your own mailbox (spam folder too) and its link, which is for you alone. Without an address you get a sealed slip with a QR code. Questions: your agency’s HR. This message carries no link; open none that a message carries.`;
};

/** A tap selects the whole text, without a script. */
const copyable = (text: string, label: string): Html =>
  html`<div class="copy" tabindex="0" role="region" aria-label="${label}">${text}</div>`;

export const showMessage = ({ visit, cycle, row }: AgencyVisit): Html => {
  const asked = askedOf(row.panels);
  const texts = asked.map((one) => {
    const { vi, en } = taskIn(one.phase) ?? { vi: one.phase, en: one.phase };
    return html`<h2>${bi(vi, en)}</h2>${copyable(messageOf(one, { agency: row.name, cycle: cycle.name }), vi)}`;
  });
  const hint = html`<p class="hint">${bi('Chạm vào khung để chọn cả tin, rồi sao chép và dán vào nhóm nhắn tin hoặc hệ thống văn phòng. Không có tên người, không có đường dẫn.', 'Tap the frame to select the whole message, then copy and paste it. It holds no names and no links.')}</p>`;
  const none = html`<p>${bi('Không có bước nào đang chờ người làm.', 'No step waits for anybody.')}</p>`;
  const crumbs = [...crumbsOf({ cycle }), { href: agencyPath(cycle.id, row.agency), label: row.name }];
  const title = { vi: `Tin nhắn: ${row.name}`, en: `Message: ${row.agency}` };
  return consolePage(visit, title, crumbs, asked.length === 0 ? none : html`${hint}${texts}`);
};
