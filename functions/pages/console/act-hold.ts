// Puts a petition on hold while a complaint or denunciation runs, and lifts the hold.
import { html } from 'hono/html';
import { PetitionHold } from '#shared/domain/petition';
import { heldPetitions, unanswered } from '#shared/domain/petitions';
import { holdPetition } from '../../console/petition-hold.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, type Option, radios, select } from '../layout.ts';
import { namesIn } from '../recorded.ts';
import { documentField } from './gate-fields.ts';
import { plain } from './roster-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const title = { vi: 'Tạm dừng hoặc gỡ tạm dừng kiến nghị', en: 'Put a petition on hold, or lift it' };

const WHY: Option[] = [
  { value: 'complaint', label: { vi: 'Tạm dừng: đang giải quyết khiếu nại', en: 'On hold: a complaint runs' } },
  { value: 'denunciation', label: { vi: 'Tạm dừng: đang giải quyết tố cáo', en: 'On hold: a denunciation runs' } },
  { value: 'lifted', label: { vi: 'Gỡ tạm dừng: đã giải quyết xong', en: 'Lift: it has been settled' } },
];

export const holdAct: ConsoleAct = {
  id: 'hold',
  title,
  reach: 'agency',
  offered: ({ kind, facts }) => kind === 'panel' && unanswered(facts).length > 0,
  show: (visit, typed) => {
    const { facts } = visit.record;
    const [name, held] = [namesIn(visit.record), heldPetitions(facts)];
    const options = unanswered(facts).map((id) => plain(id, held.has(id) ? `${name(id)} (đang tạm dừng)` : name(id)));
    const fields = html`${select({ name: 'official', label: { vi: 'Kiến nghị của', en: 'Petition of' }, options, required: true, typed })}
${radios({ name: 'why', legend: { vi: 'Việc', en: 'What' }, options: WHY, typed })}${documentField(typed)}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const typed = {
      official: typedText(fields, 'official'),
      why: typedText(fields, 'why'),
      document: typedText(fields, 'document'),
    };
    const content = parseForm(PetitionHold, typed);
    const { again } = await holdPetition(visit.deps, visit.ref, content, visit.actor);
    const said =
      content.why === 'lifted'
        ? bi(
            'Đã gỡ tạm dừng; hạn trả lời tính lại từ hôm nay.',
            'Lifted; the days to answer are counted anew from today.',
          )
        : bi('Đã tạm dừng; hạn trả lời chưa tính.', 'On hold; the days to answer do not run.');
    return actDone(visit, title, html`<p>${said}</p>`, again);
  },
};
