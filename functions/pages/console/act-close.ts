// Ends the open phase before its due date.
import { html } from 'hono/html';
import * as z from 'zod';
import { closeEarly, mayCloseEarly } from '../../console/close-early.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, radios } from '../layout.ts';
import { placeFields, placeOf, whyField } from './gate-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const Form = z.object({ confirmed: z.literal('yes'), why: z.string().trim().min(1).max(1000) });
const title = { vi: 'Kết thúc sớm bước này', en: 'Close this phase early' };

export const closeAct: ConsoleAct = {
  id: 'close',
  title,
  reach: 'agency',
  offered: ({ gate }) => gate?.state === 'open' && mayCloseEarly(gate.phase),
  show: (visit, typed) => {
    const sure = radios({
      name: 'confirmed',
      legend: { vi: 'Người chưa trả lời sẽ được ghi là vắng', en: 'Who has not answered is recorded as missing' },
      options: [{ value: 'yes', label: { vi: 'Đồng ý kết thúc', en: 'Close it' } }],
      typed,
    });
    return actForm(visit, title, html`${placeFields(visit, typed)}${whyField(typed)}${sure}`, typed);
  },
  record: async (visit, fields) => {
    const { why } = parseForm(Form, { confirmed: typedText(fields, 'confirmed'), why: typedText(fields, 'why') });
    const { deps, ref, actor } = visit;
    const { closure, again } = await closeEarly(deps, ref, { ...placeOf(fields), reason: why }, actor);
    const { missing, asked } = closure.content;
    const said = bi(`Thiếu ${missing.length}/${asked}.`, `${missing.length} of ${asked} missing.`);
    return actDone(visit, { vi: 'Đã kết thúc', en: 'Closed' }, html`<p>${said}</p>`, again);
  },
};
