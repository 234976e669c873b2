// Backups of the machine that serves: which are there, one more now, and the sealed file of one. HR of the whole cycle's.
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { NotFound } from '#shared/domain/errors';
import type { Backups, Dependencies, KeptBackup } from '../../dependencies.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, done, problemList, proofField, submit } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { shownInstant } from '../words.ts';
import { param, posted, refusable, shown, withSession } from './routing.ts';
import { consolePage, hidden, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const PATH = '/console/backups';
const title = { vi: 'Sao lưu', en: 'Backups' };
const Form = z.object({ since: z.iso.datetime() });

const COLUMNS = [
  { label: { vi: 'Lúc', en: 'Made at' } },
  { label: { vi: 'Cỡ (KB)', en: 'Size (KB)' }, number: true },
  { label: { vi: 'Tệp', en: 'File' } },
];

const kilobytes = (bytes: number): string => String(Math.ceil(bytes / 1000));

const rowOf = ({ name, at, bytes }: KeptBackup) => [
  shownInstant(at),
  kilobytes(bytes),
  html`<a href="${PATH}/${name}" download>${name}</a>`,
];

const notHere = ({ deps }: ConsoleVisit): Html =>
  deps.settings.onPremises
    ? bi(
        'Máy này chưa có thư mục sao lưu trong cài đặt (XEPLOAI_BACKUP_DIR, XEPLOAI_BACKUP_PASSPHRASE_FILE).',
        'The settings of this machine name no place for backups yet.',
      )
    : bi(
        'Ở đây không cần lệnh sao lưu: kho dữ liệu trên AWS được giữ liên tục và khôi phục được về từng thời điểm.',
        'No backup is made by hand here: the table on AWS is kept continuously, by point-in-time recovery.',
      );

const portOf = ({ deps }: ConsoleVisit): Backups => {
  if (deps.backups === undefined) throw new NotFound('no backups are made here', { backup: 'all' });
  return deps.backups;
};

const part = async (visit: ConsoleVisit, backups: Backups, typed: Typed | undefined): Promise<Html> => {
  const kept = await backups.list();
  const table = tableOf({ vi: 'Các bản sao lưu', en: 'Backups' }, COLUMNS, kept.map(rowOf));
  const store = backups.complete
    ? html``
    : html`<p class="note">${bi('Bản sao lưu không gồm kho DynamoDB, vốn được sao lưu riêng.', 'The DynamoDB store is not in it and is backed up by its own means.')}</p>`;
  return html`${problemList(typed)}${store}<form method="post">${proofField(visit)}${hidden('since', visit.now)}
<p class="hint">${bi('Bản sao lưu được khóa bằng cụm mật khẩu của quản trị viên; khôi phục bằng "xeploai restore" trên máy.', 'Sealed with the administrator’s passphrase; restored with "xeploai restore" at a machine.')}</p>
<p class="acts">${submit('record', { vi: 'Sao lưu ngay', en: 'Back up now' })}</p></form>
${kept.length === 0 ? html`<p>${bi('Chưa có bản nào.', 'There is none yet.')}</p>` : table}`;
};

const showBackups = async (visit: ConsoleVisit, typed?: Typed): Promise<Html> => {
  const { backups } = visit.deps;
  const body = backups === undefined ? html`<p class="note">${notHere(visit)}</p>` : await part(visit, backups, typed);
  return consolePage(visit, title, [], body);
};

/** The same form again finds what it made: a backup that is younger than the page that asked for it. */
const recordBackup = async (visit: ConsoleVisit, fields: Fields): Promise<Html> => {
  const { since } = parseForm(Form, { since: typedText(fields, 'since') });
  const { backup, again } = await portOf(visit).make(since);
  const { name, at, bytes } = backup;
  const said = again
    ? html`<p>${bi('Bản này đã được lập từ trước.', 'This one was made before.')}</p>`
    : html`<p>${bi('Đã lập xong và ghi xuống đĩa.', 'It is whole and on the disk.')}</p>`;
  return done(
    { vi: 'Đã sao lưu', en: 'Backed up' },
    html`<p><a href="${PATH}/${name}" download>${name}</a>, ${shownInstant(at)}, ${kilobytes(bytes)} KB</p>${said}<p><a href="${PATH}">${bi('Các bản sao lưu', 'All backups')}</a></p>`,
  );
};

const download = async (visit: ConsoleVisit, context: Context): Promise<Response> => {
  const name = param(context, 'backup');
  const bytes = await portOf(visit).open(name);
  if (bytes === undefined) throw new NotFound('no such backup', { backup: name });
  return context.body(bytes.stream(), 200, {
    'content-type': 'application/octet-stream',
    'content-length': String(bytes.size),
    'content-disposition': `attachment; filename="${name}"`,
  });
};

/** Of no cycle: its addresses stand before those of the cycles. */
export const addBackups = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/backups',
    withSession(deps, async (visit) => shown(await showBackups(visit))),
  );
  app.post(
    '/backups',
    withSession(deps, async (visit, context) => {
      const show = (typed: Typed) => showBackups(visit, typed);
      const record = (fields: Fields) => refusable(() => recordBackup(visit, fields), show, fields);
      return posted(visit, context, { record, show });
    }),
  );
  app.get('/backups/:backup', withSession(deps, download));
};
