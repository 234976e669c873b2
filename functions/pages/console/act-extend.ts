// Extends the due date of the phase that is open.
import { html } from 'hono/html';
import * as z from 'zod';
import { endOfDay, startOf } from '#shared/domain/calendar';
import { Day } from '#shared/domain/ids';
import { extendDue } from '../../console/extend.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import { shownInstant } from '../words.ts';
import { placeFields, placeOf, whyField } from './gate-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const Form = z.object({ until: Day, why: z.string().trim().min(1).max(1000) });
const title = { vi: 'Gia hạn', en: 'Extend the due date' };

export const extendAct: ConsoleAct = {
  id: 'extend',
  title,
  reach: 'agency',
  offered: ({ gate }) => gate?.state === 'open',
  show: (visit, typed) => {
    const until = field({
      name: 'until',
      label: { vi: 'Hạn mới (hết ngày)', en: 'New due day' },
      type: 'date',
      required: true,
      typed,
    });
    return actForm(visit, title, html`${placeFields(visit, typed)}${until}${whyField(typed)}`, typed);
  },
  record: async (visit, fields) => {
    const { until, why } = parseForm(Form, { until: typedText(fields, 'until'), why: typedText(fields, 'why') });
    const due = endOfDay(startOf(until));
    const extended = await extendDue(visit.deps, visit.ref, { ...placeOf(fields), due, reason: why }, visit.actor);
    const said = bi(`Hạn mới: ${shownInstant(due)}.`, `New due date: ${shownInstant(due)}.`);
    return actDone(visit, { vi: 'Đã gia hạn', en: 'Extended' }, html`<p>${said}</p>`, extended.again);
  },
};
