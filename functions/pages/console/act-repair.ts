// Says what was repaired; the unit goes on from its first state.
import { html } from 'hono/html';
import * as z from 'zod';
import { repairUnit } from '../../console/repair.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import { placeFields, placeOf } from './gate-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const Form = z.object({ note: z.string().trim().min(1).max(2000) });
const title = { vi: 'Xử lý sự cố', en: 'Repair' };

export const repairAct: ConsoleAct = {
  id: 'repair',
  title,
  reach: 'cycle',
  offered: ({ gate }) => gate?.state === 'open' && gate.phase === 'repair',
  show: (visit, typed) => {
    const note = field({
      name: 'note',
      label: { vi: 'Đã sửa gì', en: 'What was repaired' },
      rows: 4,
      required: true,
      typed,
    });
    return actForm(visit, title, html`${placeFields(visit, typed)}${note}`, typed);
  },
  record: async (visit, fields) => {
    const { note } = parseForm(Form, { note: typedText(fields, 'note') });
    const { round } = placeOf(fields);
    const { again } = await repairUnit(visit.deps, visit.ref, { note, round }, visit.actor);
    const said = bi(
      'Đơn vị chạy lại từ bước đầu; các bước đã xong được bỏ qua.',
      'The unit starts again; what is done is passed.',
    );
    return actDone(visit, { vi: 'Đã ghi nhận xử lý', en: 'Repair recorded' }, html`<p>${said}</p>`, again);
  },
};
