// Records that somebody retired or left the service.
import { html } from 'hono/html';
import * as z from 'zod';
import { Id } from '#shared/domain/ids';
import { changeRoster } from '../../console/roster-change.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, radios } from '../layout.ts';
import { documentField } from './gate-fields.ts';
import { Document, personField, rosterDone } from './roster-fields.ts';
import { actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const Form = z.object({ official: Id, change: z.enum(['retired', 'left']), document: Document });
const title = { vi: 'Nghỉ hưu, thôi việc', en: 'Retirement or leaving' };

export const leaveAct: ConsoleAct = {
  id: 'leave',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) => {
    const change = radios({
      name: 'change',
      legend: { vi: 'Việc', en: 'What' },
      options: [
        { value: 'retired', label: { vi: 'Nghỉ hưu', en: 'Retired' } },
        { value: 'left', label: { vi: 'Thôi việc', en: 'Left the service' } },
      ],
      typed,
    });
    return actForm(visit, title, html`${personField(visit, typed)}${change}${documentField(typed)}`, typed);
  },
  record: async (visit, fields) => {
    const typed = {
      official: typedText(fields, 'official'),
      change: fields.change,
      document: typedText(fields, 'document'),
    };
    const { official, change, document } = parseForm(Form, typed);
    const place = { cycle: visit.ref.cycle, panel: visit.ref.id };
    const changed = await changeRoster(visit.deps, place, { act: change, official, document }, visit.actor);
    return rosterDone(visit, changed, bi(`${official} không còn trong danh sách.`, `${official} has left the roster.`));
  },
};
