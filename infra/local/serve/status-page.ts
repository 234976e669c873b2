// How the server stands, on one page: for HR in the console, and for whoever administers it at the machine itself.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { NotAllowed } from '#shared/domain/errors';
import type { Instant } from '#shared/domain/ids';
import type { Dependencies } from '../../../functions/dependencies.ts';
import { cookieOf } from '../../../functions/pages/console/session.ts';
import { tableOf } from '../../../functions/pages/console/shell.ts';
import { askPage } from '../../../functions/pages/console/sign-in.ts';
import { openVisit } from '../../../functions/pages/console/visit.ts';
import { SECURITY_HEADERS } from '../../../functions/pages/guards.ts';
import { bi, layout } from '../../../functions/pages/layout.ts';
import type { Html } from '../../../functions/pages/page.ts';
import { refusedPage } from '../../../functions/pages/refused.ts';
import { shownInstant } from '../../../functions/pages/words.ts';
import type { Words } from './alerts.ts';
import type { Standing } from './standing.ts';

const PROBLEMS: Record<string, Words> = {
  'no-sweep': { vi: 'Việc theo giờ không chạy từ hơn 3 giờ.', en: 'The hourly work has not run for over 3 hours.' },
  'no-backup': { vi: 'Không có bản sao lưu từ hơn 26 giờ.', en: 'There has been no backup for over 26 hours.' },
  'mails-parked': {
    vi: 'Có thư tạm gác sau nhiều ngày; xem "xeploai mails".',
    en: 'Mails were given up after days; see "xeploai mails".',
  },
  'open-repairs': { vi: 'Có đơn vị chờ sửa lỗi trong bảng điều hành.', en: 'Units wait for a repair in the console.' },
  'little-disk': { vi: 'Đĩa sắp đầy.', en: 'The disk is nearly full.' },
  'clock-held': {
    vi: 'Đồng hồ đã nhảy xa; việc theo lịch tạm dừng đến khi đồng hồ đúng lại hoặc máy chủ khởi động lại.',
    en: 'The clock jumped far ahead; its work waits until it is set right or the server is started anew.',
  },
};

const CYCLE_STATES: Record<string, string> = {
  running: 'đang chạy / running',
  over: 'đã kết thúc / over',
  failed: 'gặp lỗi, tự chạy lại mỗi giờ / failed, resumed each hour',
  unknown: 'chưa chạy lại / not resumed yet',
};

const instant = (at: Instant | undefined): string => (at === undefined ? '–' : shownInstant(at));

const rowsOf = (stands: Standing): [Html, string][] => {
  const { mails, lastSweep, lastBackup, openGates, openRepairs, diskFreeBytes, startedAt, now } = stands;
  const rows: [Html, string][] = [
    [bi('Bây giờ', 'Now'), instant(now)],
    [bi('Khởi động', 'Started'), instant(startedAt)],
    [bi('Lần quét gần nhất', 'Last sweep'), instant(lastSweep)],
    [bi('Bản sao lưu gần nhất', 'Last backup'), instant(lastBackup)],
    [bi('Đơn vị đang chờ', 'Units that wait'), String(openGates)],
    [bi('Đơn vị chờ sửa lỗi', 'Open repairs'), String(openRepairs)],
    [bi('Đĩa còn trống', 'Free disk'), `${Math.floor(diskFreeBytes / 1_000_000)} MB`],
  ];
  if (mails === undefined) return rows;
  const { waiting, sent, refused, parked } = mails;
  return [
    ...rows,
    [bi('Thư chờ gửi', 'Mails waiting'), String(waiting)],
    [bi('Thư đã gửi', 'Mails sent'), String(sent)],
    [bi('Thư bị từ chối', 'Mails refused'), String(refused)],
    [bi('Thư tạm gác', 'Mails parked'), String(parked)],
  ];
};

export const statusPage = (stands: Standing): Html => {
  const { problems, alerts, cycles } = stands;
  const told = problems.map((problem) => PROBLEMS[problem] ?? { vi: problem, en: problem });
  return layout(
    { vi: 'Tình trạng máy chủ', en: 'How the server stands' },
    html`${
      told.length === 0
        ? html`<p role="status">${bi('Không có vấn đề.', 'Nothing is wrong.')}</p>`
        : html`<ul role="alert">${told.map(({ vi, en }) => html`<li>${bi(vi, en)}</li>`)}</ul>`
    }
${tableOf({ vi: 'Tình trạng', en: 'Status' }, [{ label: { vi: 'Mục', en: 'Item' } }, { label: { vi: 'Giá trị', en: 'Value' } }], rowsOf(stands))}
${tableOf(
  { vi: 'Kỳ đánh giá', en: 'Cycles' },
  [{ label: { vi: 'Kỳ', en: 'Cycle' } }, { label: { vi: 'Tình trạng', en: 'State' } }],
  Object.entries(cycles).map(([id, state]) => [id, CYCLE_STATES[state] ?? state]),
)}
${tableOf(
  { vi: 'Cảnh báo gần đây', en: 'Recent alerts' },
  [{ label: { vi: 'Lúc', en: 'At' } }, { label: { vi: 'Nội dung', en: 'What' } }],
  alerts.slice(0, 20).map(({ at, vi, en }) => [instant(at), bi(vi, en)]),
)}`,
    { main: 'console', wide: true },
  );
};

/** As every page has them. */
export const secured: MiddlewareHandler = async (c, next) => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  await next();
};

/** In the console: for a session of HR of the whole cycle or of an auditor, under the guards of every other page. */
export const statusInConsole = (deps: Dependencies, standing: () => Promise<Standing>): Hono => {
  const app = new Hono();
  app.use('/console/server', secured);
  app.get('/console/server', async (c: Context) => {
    const visit = await openVisit(deps, cookieOf(c), {});
    if (visit === undefined) return c.html(askPage(deps), 401);
    if (visit.agency !== undefined) return c.html(await refusedPage(new NotAllowed('of no agency')).page, 403);
    return c.html(statusPage(await standing()));
  });
  return app;
};
