// Every kind of mail as its receivers will see it, from invented data: for HR, before a cycle begins.
import { html, raw } from 'hono/html';
import { addDays } from '#shared/domain/calendar';
import { mailPreviews, type Preview } from '../../mails/previews.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { consolePage } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

/** What a mail program shows of the HTML: its body, whose links are of an invented cycle and open nothing. */
const bodyOf = (page: string): string =>
  (/<body>([\s\S]*)<\/body>/.exec(page)?.[1] ?? '').replace(/<(\/?)h2>/g, '<$1h3>');

const preview = ({ name, about, mail }: Preview): Html =>
  html`<section id="${name}"><h2>${bi(about.vi, about.en)}</h2>
<p>${bi('Tiêu đề', 'Subject')}: <strong>${mail.subject}</strong></p>
<div class="copy">${raw(bodyOf(mail.html))}</div>
<details><summary>${bi('Dạng chữ', 'As plain text')}</summary><div class="copy" tabindex="0" role="region" aria-label="${about.vi}">${mail.text}</div></details></section>`;

export const showMailPreviews = async (visit: ConsoleVisit): Promise<Html> => {
  const previews = await mailPreviews(addDays(visit.now, 7));
  const contents = previews.map(({ name, about }) => html`<li><a href="#${name}">${bi(about.vi, about.en)}</a></li>`);
  const said = bi(
    'Tên, đơn vị, đường dẫn dưới đây là mẫu; không thư nào được gửi. Thư nhắc chỉ gửi sáng ngày làm việc.',
    'Names, units and links are invented; nothing is sent. Reminders go out on working mornings only.',
  );
  const title = { vi: 'Các thư sẽ gửi', en: 'Mails as they will look' };
  return consolePage(visit, title, [], html`<p>${said}</p><ul>${contents}</ul>${previews.map(preview)}`);
};
