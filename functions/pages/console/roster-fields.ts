// Form parts of roster changes: a person of the panel, a place in any panel, a Party cell; and what was done.
import { html } from 'hono/html';
import * as z from 'zod';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import { officialsOf, type PanelRecord } from '#shared/domain/unit';
import type { RosterChanged } from '../../console/roster-change.ts';
import { mapOf, refsOf } from '../../console/units.ts';
import { bi, type Option, select } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { isOwn } from './own.ts';
import { actDone } from './shell.ts';
import type { UnitVisit } from './visit.ts';

export const Document = z.string().trim().min(1).max(100);

export const panelIn = ({ record }: UnitVisit): PanelRecord => {
  if (record.kind !== 'panel') throw new NotFound(`${record.ref.id} is no panel`, { unit: record.ref.id });
  return record;
};

export const plain = (value: string, text = value): Option => ({ value, label: { vi: text, en: value } });

export const personField = (visit: UnitVisit, typed?: Typed): Html =>
  select({
    name: 'official',
    label: { vi: 'Người', en: 'Person' },
    options: officialsOf(panelIn(visit)).map(({ id, name, post }) => plain(id, `${name}, ${post}`)),
    required: true,
    typed,
    value: visit.query.official,
  });

/** `panel/section` of every panel that the visitor reaches: one choice, since pages have no script. */
export const placeField = async (visit: UnitVisit, typed?: Typed): Promise<Html> => {
  const { deps, cycle, ref } = visit;
  const places = await mapOf(refsOf(cycle, 'panel'), async (other) => {
    const record = await deps.store.outline(other);
    if (record.kind !== 'panel' || other.id === ref.id || !isOwn(visit, record.panel.agency)) return [];
    return record.panel.sections.map(({ id, name }) => plain(`${other.id}/${id}`, `${record.panel.name} – ${name}`));
  });
  const label = { vi: 'Đến nhóm đánh giá, bộ phận', en: 'To panel and section' };
  return select({ name: 'to', label, options: places.flat(), required: true, typed });
};

export const cellField = (cycle: Cycle, typed?: Typed, value?: string): Html =>
  select({
    name: 'cell',
    label: { vi: 'Chi bộ (nếu là đảng viên)', en: 'Party cell, for a member' },
    options: cycle.cells.map((id) => plain(id)),
    typed,
    value,
  });

export const rosterDone = (visit: UnitVisit, changed: RosterChanged, said: Html): Html => {
  const items = changed.facts.map(
    ({ unit, subject, content }) => html`<li>${unit.kind} ${unit.id}: ${subject} ${content.change}</li>`,
  );
  return actDone(
    visit,
    { vi: 'Đã ghi nhận thay đổi', en: 'Change recorded' },
    html`<p>${said}</p><ul>${items}</ul><p>${bi('Các cổng chờ đã được cập nhật.', 'The gates have been adjusted.')}</p>`,
    changed.again,
  );
};
