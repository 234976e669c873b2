// Mails of the machine that serves: how many wait, which were refused or given up and why, and to send those again.
import type { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { NotFound } from '#shared/domain/errors';
import { type Dependencies, type Outgoing, STUCK, type Stuck } from '../../dependencies.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, done, problemList, proofField, radios, submit, type Text } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { shownInstant } from '../words.ts';
import { posted, refusable, shown, withSession } from './routing.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const PATH = '/console/outbox';
const MOST = 200;
const title = { vi: 'Thư gửi đi', en: 'Mails on their way' };
const Form = z.object({ state: z.enum(STUCK) });

const STATES: Record<Stuck, Text> = {
  refused: { vi: 'bị từ chối', en: 'refused' },
  parked: { vi: 'tạm gác sau nhiều ngày', en: 'given up after days' },
};

const COLUMNS = [
  { label: { vi: 'Lúc', en: 'At' } },
  { label: { vi: 'Tình trạng', en: 'State' } },
  { label: { vi: 'Thư', en: 'Mail' } },
  { label: { vi: 'Máy chủ thư trả lời', en: 'The mail server said' } },
];

const form = (visit: ConsoleVisit, typed: Typed | undefined): Html => html`<form method="post">${proofField(visit)}
${radios({
  name: 'state',
  legend: { vi: 'Gửi lại thư nào', en: 'Which mails to send again' },
  options: STUCK.map((value) => ({ value, label: STATES[value] })),
  typed,
})}
<p class="acts">${submit('record', { vi: 'Gửi lại', en: 'Send again' })}</p></form>`;

const part = async (visit: ConsoleVisit, outgoing: Outgoing, typed: Typed | undefined): Promise<Html> => {
  const { waiting, sent, refused, parked } = await outgoing.counts();
  const stuck = await outgoing.stuck(MOST);
  const rows = stuck.map(({ id, state, reason, at }) => [
    shownInstant(at),
    bi(STATES[state].vi, STATES[state].en),
    id,
    reason,
  ]);
  const counts = bi(
    `Chờ gửi: ${waiting}; đã gửi: ${sent}; bị từ chối: ${refused}; tạm gác: ${parked}.`,
    `Waiting: ${waiting}; sent: ${sent}; refused: ${refused}; given up: ${parked}.`,
  );
  const none = html`<p role="status">${bi('Không có thư nào bị từ chối hay tạm gác.', 'No mail was refused or given up.')}</p>`;
  const table = tableOf({ vi: 'Thư không đến', en: 'Mails that did not arrive' }, COLUMNS, rows);
  return html`${problemList(typed)}<p>${counts}</p>${stuck.length === 0 ? none : html`${form(visit, typed)}${table}`}`;
};

const NOT_HERE = html`<p class="note">${bi(
  'Máy chủ này không giữ hàng thư riêng. Thư không đến ai được nêu ở trang "Việc gì bị tắc" của từng kỳ.',
  'No outbox is kept here: whom mail did not reach is on the page "What is stuck" of each cycle.',
)}</p>`;

const showOutbox = async (visit: ConsoleVisit, typed?: Typed): Promise<Html> => {
  const { outgoing } = visit.deps;
  return consolePage(visit, title, [], outgoing === undefined ? NOT_HERE : await part(visit, outgoing, typed));
};

/** Twice is once: what is tried anew is neither refused nor given up until the mail server has answered again. */
const recordRetry = async ({ deps }: ConsoleVisit, fields: Fields): Promise<Html> => {
  if (deps.outgoing === undefined) throw new NotFound('no outbox is kept here', { mail: 'all' });
  const { state } = parseForm(Form, { state: typedText(fields, 'state') });
  const count = await deps.outgoing.again(state);
  return done(
    { vi: 'Gửi lại thư', en: 'Mails are sent again' },
    html`<p>${bi(`${count} thư sẽ được gửi lại ngay.`, `${count} mails are tried again at once.`)}</p><p><a href="${PATH}">${bi('Về thư gửi đi', 'Back to the mails')}</a></p>`,
  );
};

/** Of no cycle: its address stands before those of the cycles. */
export const addOutbox = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/outbox',
    withSession(deps, async (visit) => shown(await showOutbox(visit))),
  );
  app.post(
    '/outbox',
    withSession(deps, async (visit, context) => {
      const show = (typed: Typed) => showOutbox(visit, typed);
      const record = (fields: Fields) => refusable(() => recordRetry(visit, fields), show, fields);
      return posted(visit, context, { record, show });
    }),
  );
};
