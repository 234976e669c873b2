// Ends the open phase before its due date.
import { html } from 'hono/html';
import * as z from 'zod';
import { closeEarly, mayCloseEarly } from '../../console/close-early.ts';
import { closeSection } from '../../console/close-section.ts';
import { openGateOf } from '../../console/units.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, radios, select } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { placeFields, placeOf, whyField } from './gate-fields.ts';
import { paperPath } from './next-paper.ts';
import { actDone, actForm } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const Form = z.object({
  confirmed: z.literal('yes'),
  why: z.string().trim().min(1).max(1000),
  section: z.string().max(100).optional(),
});
const title = { vi: 'Kết thúc sớm bước này', en: 'Close this phase early' };

/** Only while self-assessments are awaited, and where there is more than one section: others end as a whole. */
const sectionField = ({ record }: UnitVisit, typed?: Typed): Html => {
  if (record.kind !== 'panel' || openGateOf(record).phase !== 'self-assessment') return html``;
  const { sections } = record.panel;
  return sections.length < 2
    ? html``
    : select({
        name: 'section',
        label: { vi: 'Chỉ một bộ phận (để trống: cả nhóm)', en: 'One section only (empty: the whole panel)' },
        options: sections.map(({ id, name }) => ({ value: id, label: { vi: name, en: id } })),
        typed,
      });
};

const recordSection = async (visit: UnitVisit, section: string, round: number, reason: string): Promise<Html> => {
  const { deps, ref, actor } = visit;
  const { missing, again } = await closeSection(deps, ref, { section, round, reason }, actor);
  const said = bi(
    `${missing.length} người chưa nộp; bộ phận này có thể họp.`,
    `${missing.length} missing; this section can hold its meeting.`,
  );
  const minutes = paperPath(visit, 'collective-review', `section:${section}`);
  const body = html`<p>${said} <a href="${minutes}">${bi('Nhập biên bản họp', 'Enter its minutes')}</a></p>`;
  return actDone(visit, { vi: 'Đã kết thúc ở bộ phận', en: 'Closed for the section' }, body, again);
};

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
    return actForm(
      visit,
      title,
      html`${placeFields(visit, typed)}${sectionField(visit, typed)}${whyField(typed)}${sure}`,
      typed,
    );
  },
  record: async (visit, fields) => {
    const { why, section } = parseForm(Form, {
      confirmed: typedText(fields, 'confirmed'),
      why: typedText(fields, 'why'),
      section: typedText(fields, 'section'),
    });
    const { deps, ref, actor } = visit;
    const { phase, round } = placeOf(fields);
    if (section !== undefined && phase === 'self-assessment') return recordSection(visit, section, round, why);
    const { closure, again } = await closeEarly(deps, ref, { phase, round, reason: why }, actor);
    const { missing, asked } = closure.content;
    const said = bi(`Thiếu ${missing.length}/${asked}.`, `${missing.length} of ${asked} missing.`);
    return actDone(visit, { vi: 'Đã kết thúc', en: 'Closed' }, html`<p>${said}</p>`, again);
  },
};
