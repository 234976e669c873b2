// The agency's HR confirms who is in the panel, in which section, under which chair; corrections go through the console.
import { html } from 'hono/html';
import { panelNow } from '#shared/domain/posts';
import { RosterConfirmation } from '#shared/domain/roster-change';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import { parseForm, refuse, typedText } from './forms.ts';
import { bi, field, layout, problemList, proofField, radios, submit } from './layout.ts';
import type { Html, TaskPage } from './page.ts';
import { panelOf, recordSlot } from './rows.ts';
import { PHASE_LABELS } from './words.ts';

const sectionTable = (record: PanelRecord, section: PanelRecord['panel']['sections'][number]): Html => {
  const people = officialsOf(record).filter((official) => official.section === section.id);
  return html`<div class="scroll" tabindex="0"><table>
<caption>${section.name} (${people.length}) · ${bi('chủ trì', 'chair')}: ${section.chair.name}</caption>
<thead><tr><th scope="col">${bi('Họ và tên', 'Name')}</th><th scope="col">${bi('Chức vụ', 'Post')}</th><th scope="col">${bi('Nhóm công việc', 'Job group')}</th></tr></thead>
<tbody>${people.map(
    ({ id, name, post, jobGroup }) =>
      html`<tr data-official="${id}"><th scope="row">${name}</th><td>${post}</td><td>${jobGroup}</td></tr>`,
  )}</tbody></table></div>`;
};

export const confirmRoster: TaskPage = {
  purpose: 'confirm-roster',
  title: PHASE_LABELS['confirm-roster'],

  show(visit, typed) {
    const record = panelOf(visit);
    return layout(
      this.title,
      html`<p>${record.panel.agencyName} · ${record.panel.name}</p>
${problemList(typed)}
${panelNow(record).sections.map((section) => sectionTable(record, section))}
<p>${bi('Ai thiếu, thừa hoặc sai: ghi vào ô ghi chú và báo bộ phận tổ chức sửa trên bảng điều hành.', 'Somebody missing or wrong: write a note and have HR correct it in the console.')}</p>
<form method="post">
${proofField(visit)}
${radios({
  name: 'confirmed',
  legend: { vi: 'Danh sách này', en: 'This list' },
  options: [{ value: 'yes', label: { vi: 'Tôi đã kiểm tra và xác nhận', en: 'I have checked it and confirm it' } }],
  typed,
})}
${field({ name: 'note', label: { vi: 'Ghi chú (nếu có)', en: 'Note, if any' }, rows: 3, typed })}
${submit('record', { vi: 'Xác nhận', en: 'Confirm' })}
</form>`,
      { wide: true },
    );
  },

  async record(visit, fields) {
    if (fields.confirmed !== 'yes') refuse('confirmed', 'Cần chọn xác nhận.', 'Choose to confirm.');
    const content = parseForm(RosterConfirmation, { confirmed: true, note: typedText(fields, 'note') });
    return recordSlot(visit, 'roster-confirmation', content, this.title);
  },
};
