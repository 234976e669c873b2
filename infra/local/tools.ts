// Pages for trying out, on a laptop only: the mailbox, the events, and the clock that can be turned.
import { createReadStream, existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { Clock } from '#shared/ports';
import { bi, layout } from '../../functions/pages/layout.ts';
import { shownInstant } from '../../functions/pages/words.ts';
import type { Kept } from './mail.ts';
import type { Runtime } from './runtime.ts';

/** What there is to try out, whoever runs the steps. */
export type Tried = Pick<Runtime, 'engine' | 'folder' | 'mailbox'> & {
  clock: Clock;
  /** Where the clock may be turned. */
  turn?: Runtime['turn'];
};

const PAGE = 50;

const numberOf = (text: string | undefined, fallback: number): number => {
  const value = Number(text ?? fallback);
  return Number.isSafeInteger(value) && value >= 0 ? value : fallback;
};

const row = ({ n, to, subject }: Kept) => html`<tr><td>${to}</td><td><a href="/mailbox/${n}">${subject}</a></td></tr>`;

const turnForm = (
  now: string,
) => html`<form method="post" action="/mailbox/turn"><p>${bi('Đồng hồ', 'Clock')}: <time datetime="${now}">${shownInstant(now)}</time>
  <button name="do" value="turn">${bi('Chuyển tới ngày hẹn kế tiếp', 'Turn to the next date')}</button></p></form>`;

const list = (runtime: Tried, to: string, offset: number) => {
  const mails = runtime.mailbox.page(to, offset, PAGE);
  const more =
    mails.length === PAGE
      ? html`<p><a href="?to=${encodeURIComponent(to)}&offset=${offset + PAGE}">${bi('Cũ hơn', 'Older')}</a></p>`
      : '';
  return layout(
    { vi: 'Hộp thư thử nghiệm', en: 'Mailbox for trying out' },
    html`${runtime.turn === undefined ? '' : turnForm(runtime.clock.now())}
    <form method="get"><label>${bi('Tìm theo địa chỉ', 'Find by address')} <input name="to" value="${to}"></label>
    <button>${bi('Tìm', 'Find')}</button></form>
    <p>${bi('Số thư', 'Mails')}: ${runtime.mailbox.count()} · <a href="/console">${bi('Bảng điều hành', 'Console')}</a></p>
    <table><thead><tr><th scope="col">${bi('Người nhận', 'To')}</th><th scope="col">${bi('Thư', 'Mail')}</th></tr></thead>
    <tbody>${mails.map(row)}</tbody></table>${more}`,
  );
};

const linked = (text: string): string =>
  text
    .replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)
    .replace(/https?:\/\/[^\s]+/g, (url) => `<a href="${url}">${url}</a>`);

/** New mails for the simulated people: waits for the workflow where there are none yet. */
const waiting = async (runtime: Tried, after: number): Promise<{ mails: Kept[]; idle: boolean }> => {
  const at = runtime.mailbox.after(after, 1000);
  if (at.length > 0) return { mails: at, idle: false };
  await runtime.engine.idle();
  const mails = runtime.mailbox.after(after, 1000);
  return { mails, idle: mails.length === 0 };
};

export const tools = (runtime: Tried): Hono => {
  const app = new Hono();
  app.get('/', (c) => c.redirect('/mailbox', 303));
  app.get('/mailbox', (c) => c.html(list(runtime, c.req.query('to') ?? '', numberOf(c.req.query('offset'), 0))));
  app.get('/mailbox/new', async (c) =>
    c.json({ ...(await waiting(runtime, numberOf(c.req.query('after'), 0))), now: runtime.clock.now() }),
  );
  app.get('/mailbox/newest', (c) => c.json(runtime.mailbox.page(c.req.query('to') ?? '', 0, 1)[0] ?? null));
  app.get('/mailbox/:n{[0-9]+}', (c) => {
    const mail = runtime.mailbox.one(numberOf(c.req.param('n'), 0));
    if (mail === undefined) return c.notFound();
    const title = { vi: mail.subject, en: '' };
    return c.html(
      layout(title, html`<p>${bi('Người nhận', 'To')}: ${mail.to}</p><pre>${raw(linked(mail.text))}</pre>`),
    );
  });
  const { turn } = runtime;
  if (turn !== undefined)
    app.post('/mailbox/turn', async (c) => {
      const turned = await turn();
      if (c.req.header('accept') === 'application/json') return c.json(turned ?? { now: null });
      return c.redirect('/mailbox', 303);
    });
  app.get('/events', (c) => {
    const file = runtime.folder.file('events.ndjson');
    if (!existsSync(file)) return c.text('', 200);
    return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
      'content-type': 'application/x-ndjson',
    });
  });
  return app;
};
