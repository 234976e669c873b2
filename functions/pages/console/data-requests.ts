// Requests about personal data in a cycle, soonest due first: what is to be answered or done, and by when.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import type { Standing } from '#shared/domain/data-requests';
import { articleOf } from '#shared/regulations/citation';
import { REPLY } from '#shared/regulations/data-protection';
import { openDataRequests } from '../../console/data-request.ts';
import { ASK_TEXTS } from '../fact-texts.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownDay } from '../words.ts';
import { ownPanels } from './own.ts';
import { acts } from './session.ts';
import { consolePage, tableOf } from './shell.ts';
import { type ConsoleVisit, unitPath } from './visit.ts';

export const dataRequestsTitle: Text = { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Requests about personal data' };

const STAGES: Record<Standing['stage'], Text> = {
  reply: { vi: 'Chưa trả lời', en: 'To be answered' },
  done: { vi: 'Đã trả lời, đang làm', en: 'Answered, to be done' },
  over: { vi: 'Đã xong', en: 'Over' },
};

const row = ({ session }: ConsoleVisit, { request, stage, due, late }: Standing) => {
  const { unit, subject, round, content } = request;
  const [asks, stands] = [ASK_TEXTS[content.asks], STAGES[stage]];
  const day = due === undefined ? '' : html`<time datetime="${due}">${shownDay(due)}</time>`;
  const act = html`<a href="${unitPath(unit)}/do/data-answer?request=${encodeURIComponent(`${subject}/${round}`)}">${bi('Trả lời', 'Answer')}</a>`;
  // what a phone shows first: by when, whose, what to do
  return [
    late ? html`<strong class="problem">${bi('Quá hạn', 'Late')}: ${day}</strong>` : day,
    acts(session) ? html`<a href="${unitPath(unit)}/person/${subject}">${subject}</a>` : subject,
    acts(session) && stage !== 'over' ? act : '',
    bi(asks.vi, asks.en),
    bi(stands.vi, stands.en),
    shownDay(content.receivedOn),
    html`<a href="${unitPath(unit)}">${unit.id}</a>`,
  ];
};

const COLUMNS = [
  { label: { vi: 'Hạn', en: 'Due' } },
  { label: { vi: 'Người', en: 'Person' } },
  { label: { vi: 'Việc', en: 'Acts' } },
  { label: { vi: 'Yêu cầu', en: 'Asks for' } },
  { label: { vi: 'Tình trạng', en: 'Standing' } },
  { label: { vi: 'Nhận ngày', en: 'Received on' } },
  { label: { vi: 'Đơn vị', en: 'Unit' } },
];

export const showDataRequests = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const standings = await openDataRequests(visit.deps, await ownPanels(visit, cycle));
  const note = bi(
    `Trả lời trong ${REPLY.workingDays} ngày làm việc (${articleOf(REPLY.source)}; giả định theo tài liệu thứ cấp).`,
    `An answer within ${REPLY.workingDays} working days (read in commentaries: an assumption).`,
  );
  const body =
    standings.length === 0
      ? html`<p>${bi('Chưa có yêu cầu nào.', 'There is no request.')}</p>`
      : tableOf(
          dataRequestsTitle,
          COLUMNS,
          standings.map((each) => row(visit, each)),
        );
  const crumbs = [{ href: `/console/${cycle.id}`, label: cycle.name }];
  return consolePage(visit, dataRequestsTitle, crumbs, html`<p class="note">${note}</p>${body}`);
};
