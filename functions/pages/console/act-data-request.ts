// Records what a person asked for about their own data, as HR received it.
import { html } from 'hono/html';
import * as z from 'zod';
import { dayOf } from '#shared/domain/calendar';
import { DataRequest } from '#shared/domain/data-request';
import { Id } from '#shared/domain/ids';
import { recordDataRequest } from '../../console/data-request.ts';
import { ASK_OPTIONS } from '../fact-texts.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field, select } from '../layout.ts';
import { personField } from './roster-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const title = { vi: 'Ghi yêu cầu về dữ liệu cá nhân', en: 'Record a request about personal data' };

const Form = z.strictObject({ official: Id, ...DataRequest.shape });

export const dataRequestAct: ConsoleAct = {
  id: 'data-request',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) => {
    const received = { vi: 'Nhận ngày', en: 'Received on' };
    const asks = { vi: 'Yêu cầu', en: 'Asks for' };
    const text = { vi: 'Nội dung yêu cầu', en: 'In their words' };
    const document = { vi: 'Văn bản, đơn', en: 'Letter' };
    const fields = html`${personField(visit, typed)}
${select({ name: 'asks', label: asks, options: ASK_OPTIONS, required: true, typed })}
${field({ name: 'receivedOn', label: received, type: 'date', required: true, typed, value: dayOf(visit.now) })}
${field({ name: 'text', label: text, rows: 3, typed })}
${field({ name: 'document', label: document, typed })}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const names = ['official', 'asks', 'receivedOn', 'text', 'document'];
    const { official, ...content } = parseForm(
      Form,
      Object.fromEntries(names.map((name) => [name, typedText(fields, name)])),
    );
    const { again } = await recordDataRequest(visit.deps, visit.ref, { official, content, by: visit.actor });
    const said = bi(
      'Đã ghi nhận; hạn trả lời hiện ở trang “Yêu cầu về dữ liệu”.',
      'Recorded; its due date is on the page of requests.',
    );
    return actDone(visit, title, html`<p>${said}</p>`, again);
  },
};
