// Records the day and document of the posted list of results; the window for petitions is counted from it.
import { html } from 'hono/html';
import { Publication } from '#shared/domain/petition';
import { publicationIn } from '#shared/domain/petitions';
import { mayPublish, recordPublication } from '../../console/publish.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import { shownDay, shownInstant } from '../words.ts';
import { documentField } from './gate-fields.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const title = { vi: 'Ghi ngày công khai danh sách', en: 'Record when the list was posted' };

const standingLine = ({ record }: UnitVisit) => {
  const posted = publicationIn(record.facts)?.content;
  return posted === undefined
    ? html``
    : html`<p>${bi(`Đã ghi: công khai ngày ${shownDay(posted.date)}, ${posted.document}.`, `Recorded: posted on ${shownDay(posted.date)}.`)}</p>`;
};

/** Until when petitions may now be sent, where the window is open. */
const dueLine = async ({ deps, ref }: UnitVisit) => {
  const gate = await deps.store.gate(ref);
  return gate?.state === 'open' && gate.phase === 'petitions'
    ? html`<p>${bi(`Nhận kiến nghị đến ${shownInstant(gate.due)}.`, `Petitions until ${shownInstant(gate.due)}.`)}</p>`
    : html``;
};

export const publishAct: ConsoleAct = {
  id: 'publish',
  title,
  reach: 'agency',
  offered: (record) => record.kind === 'panel' && mayPublish(record),
  show: (visit, typed) => {
    const hint = {
      vi: 'Thời hạn kiến nghị tính từ ngày này, nếu muộn hơn ngày thông báo (Luật Viên chức 2025 Đ27).',
      en: 'The window for petitions runs from this day, where it is later than the notice.',
    };
    const label = { vi: 'Ngày công khai', en: 'Posted on' };
    const date = field({ name: 'date', label, type: 'date', required: true, hint, typed });
    return actForm(visit, title, html`${standingLine(visit)}${date}${documentField(typed)}`, typed);
  },
  record: async (visit, fields) => {
    const typed = { date: typedText(fields, 'date'), document: typedText(fields, 'document') };
    const { again } = await recordPublication(visit.deps, visit.ref, parseForm(Publication, typed), visit.actor);
    return actDone(visit, { vi: 'Đã ghi ngày công khai', en: 'Recorded' }, await dueLine(visit), again);
  },
};
