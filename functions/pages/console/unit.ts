// One unit in the console: its gate, who is awaited, what can be done, the trail of facts, the results.
import { html } from 'hono/html';
import { heldPetitions } from '#shared/domain/petitions';
import { actingFor, frozenHolder } from '#shared/domain/posts';
import { awaited, type Slot } from '#shared/domain/slots';
import { progressOf } from '../../console/progress.ts';
import { resultRows } from '../../console/results.ts';
import { bi, ratingLabel } from '../layout.ts';
import type { Html } from '../page.ts';
import { actingText } from '../post-texts.ts';
import { awaitedByItself, roleLabel, shownInstant } from '../words.ts';
import { ACT_GROUPS } from './acts.ts';
import { capProofs } from './cap-proofs.ts';
import { cellMembers } from './cell-members.ts';
import { changedResults } from './changed-results.ts';
import { paperPath } from './next-paper.ts';
import { isReached } from './own.ts';
import { acts } from './session.ts';
import { consolePage, nameOf, tableOf } from './shell.ts';
import { phaseLabel, standLabel } from './standings.ts';
import { unitMails } from './unit-mails.ts';
import { unitTrail } from './unit-trail.ts';
import { type UnitVisit, unitPath } from './visit.ts';

const standing = ({ record, now }: UnitVisit): Html => {
  const { stand, phase, round, answered, asked, due } = progressOf(record, now);
  const label = standLabel(stand);
  const where = phase === undefined ? undefined : phaseLabel(phase);
  return html`<p>${bi(label.vi, label.en)}${where === undefined ? '' : html` – ${bi(where.vi, where.en)}, ${bi(`lần ${round}`, `round ${round}`)}`}</p>
${due === undefined ? '' : html`<p>${bi(`Đã trả lời ${answered}/${asked}, hạn ${shownInstant(due)}.`, `${answered} of ${asked} answered, due ${shownInstant(due)}.`)}</p>`}`;
};

const actsOn = (visit: UnitVisit, phase: string, { id, role }: Slot): Html => {
  if (!acts(visit.session) || role === 'operator') return html``;
  const link = `${unitPath(visit.ref)}/do/link?slot=${encodeURIComponent(id)}`;
  return html`<a href="${link}">${bi('Đường dẫn mới', 'New link')}</a> · <a href="${paperPath(visit, phase, id)}">${bi('Nhập phiếu giấy', 'Paper form')}</a>`;
};

const waiting = (visit: UnitVisit): Html => {
  const { record, cycle } = visit;
  const { gate } = record;
  if (gate?.state !== 'open') return html``;
  const held = heldPetitions(record.facts);
  const rows = awaited(gate.phase, gate.round, record, cycle.regulations.procedure).map((slot) => {
    if (slot.role === 'system') {
      const it = awaitedByItself(slot.id);
      return [bi(it.vi, it.en), bi('Tự động', 'by itself'), '', ''];
    }
    const { vi, en } = roleLabel(slot.role);
    const onHold = gate.phase === 'answers' && slot.rows.some((row) => held.has(row));
    const role = html`${bi(vi, en)}${onHold ? html` <strong>${bi('tạm dừng', 'on hold')}</strong>` : ''}`;
    const turn = actingFor(record, slot.id, slot.holder);
    const acting =
      turn === undefined ? undefined : actingText(frozenHolder(record, turn.post)?.name ?? turn.post, turn);
    const who = html`${slot.holder?.name ?? slot.id}${acting === undefined ? '' : html`<br><small>${acting.vi}</small>`}`;
    return [who, role, slot.holder?.email ?? '', actsOn(visit, gate.phase, slot)];
  });
  const columns = [
    { label: { vi: 'Người', en: 'Person' } },
    { label: { vi: 'Vai trò', en: 'Role' } },
    { label: { vi: 'Thư điện tử', en: 'E-mail' } },
    { label: { vi: 'Việc', en: 'Acts' } },
  ];
  return tableOf({ vi: 'Đang chờ', en: 'Awaited' }, columns, rows);
};

const offers = (visit: UnitVisit): Html => {
  if (!acts(visit.session)) return html``;
  const groups = ACT_GROUPS.flatMap(({ title, acts: all }) => {
    const items = all
      .filter((act) => isReached(visit, act) && act.offered(visit.record))
      .map(({ id, title: { vi, en } }) => html`<li><a href="${unitPath(visit.ref)}/do/${id}">${bi(vi, en)}</a></li>`);
    return items.length === 0 ? [] : [html`<div><h3>${bi(title.vi, title.en)}</h3><ul>${items}</ul></div>`];
  });
  return html`<h2>${bi('Việc có thể làm', 'Acts')}</h2><div class="groups">${groups}</div>`;
};

const papers = ({ record, ref, session }: UnitVisit): Html =>
  record.kind === 'cell'
    ? html``
    : html`<p><a href="${unitPath(ref)}/papers">${bi('Biểu mẫu, danh sách', 'Papers')}</a>${
        acts(session) ? html` · <a href="${unitPath(ref)}/person">${bi('Dữ liệu cá nhân', 'Personal data')}</a>` : ''
      }</p>`;

const results = ({ record, ref }: UnitVisit): Html => {
  if (record.kind === 'cell') return html``;
  const why = (id: string) => html`<a href="${unitPath(ref)}/why/${id}">${id}</a>`;
  const rows = resultRows(record).map(({ official, name, outcome, reason, number, date, round }) => {
    const { vi, en } = ratingLabel(outcome);
    return [why(official), name, bi(vi, en), reason ?? '', number ?? '', date ?? '', round];
  });
  if (rows.length === 0) return html``;
  const columns = [
    { label: { vi: 'Mã', en: 'Id' } },
    { label: { vi: 'Họ và tên', en: 'Name' } },
    { label: { vi: 'Xếp loại', en: 'Outcome' } },
    { label: { vi: 'Lý do', en: 'Reason' } },
    { label: { vi: 'Số', en: 'Number' } },
    { label: { vi: 'Ngày', en: 'Date' } },
    { label: { vi: 'Lần', en: 'Round' }, number: true },
  ];
  return tableOf({ vi: 'Kết quả', en: 'Results' }, columns, rows);
};

export const showUnit = async (visit: UnitVisit): Promise<Html> =>
  consolePage(
    visit,
    { vi: nameOf(visit), en: `${visit.ref.kind} ${visit.ref.id}` },
    [{ href: `/console/${visit.cycle.id}`, label: visit.cycle.name }],
    html`${standing(visit)}${waiting(visit)}${offers(visit)}${papers(visit)}${results(visit)}${changedResults(visit) ?? ''}${capProofs(visit)}${cellMembers(visit)}${unitMails(await visit.deps.store.mails(visit.ref))}${unitTrail(visit)}`,
  );
