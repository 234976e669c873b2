// Records a petition that came after the window, and what was answered.
import { html } from 'hono/html';
import { LatePetition } from '#shared/domain/petition';
import { recordLatePetition, windowClosure } from '../../console/late-petition.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import { partLabel } from '../parts.ts';
import { shownInstant } from '../words.ts';
import { personField } from './roster-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const title = { vi: 'Ghi kiến nghị gửi muộn', en: 'Record a late petition' };

const closedText = ({ record }: UnitVisit): string => {
  const closure = windowClosure(record);
  return closure === undefined ? '' : `Thời gian kiến nghị đã hết lúc ${shownInstant(closure.at)}.`;
};

export const latePetitionAct: ConsoleAct = {
  id: 'late-petition',
  title,
  reach: 'agency',
  offered: (record) => record.kind === 'panel' && windowClosure(record) !== undefined,
  show: (visit, typed) => {
    const receivedOn = { vi: 'Nhận ngày', en: 'Received on' };
    const answer = { vi: 'Nội dung đã trả lời', en: 'What was answered' };
    const fields = html`${personField(visit, typed)}
${field({ name: 'receivedOn', label: receivedOn, type: 'date', required: true, typed })}
${field({ name: 'grounds', label: partLabel('grounds'), rows: 4, required: true, typed })}
${field({ name: 'answer', label: answer, rows: 3, required: true, typed, value: closedText(visit) })}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const names = ['official', 'receivedOn', 'grounds', 'answer'];
    const typed = Object.fromEntries(names.map((name) => [name, typedText(fields, name)]));
    const content = parseForm(LatePetition, typed);
    const { again } = await recordLatePetition(visit.deps, visit.ref, content, visit.actor);
    const said = bi('Đã ghi nhận; kết quả xếp loại không thay đổi.', 'Recorded; the result stays as it is.');
    return actDone(visit, title, html`<p>${said}</p>`, again);
  },
};
