// Corrects a person's record: chosen from a list first, then shown as it stands.
import { html } from 'hono/html';
import { NotFound } from '#shared/domain/errors';
import type { Official } from '#shared/domain/official';
import { officialsOf } from '#shared/domain/unit';
import { changeRoster } from '../../console/roster-change.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { RecordForm, recordFieldName, recordFields, typedRecord } from './record-fields.ts';
import { panelIn, rosterDone } from './roster-fields.ts';
import { actForm, consolePage, unitCrumbs } from './shell.ts';
import { type ConsoleAct, type UnitVisit, unitPath } from './visit.ts';

const title = { vi: 'Sửa thông tin một người', en: 'Correct a person’s record' };

const list = (visit: UnitVisit): Html => {
  const href = (id: string) => `${unitPath(visit.ref)}/do/correct?official=${id}`;
  const items = officialsOf(panelIn(visit)).map(
    ({ id, name, post }) => html`<li><a href="${href(id)}">${name}</a>, ${post}</li>`,
  );
  return consolePage(visit, title, unitCrumbs(visit), html`<ul>${items}</ul>`);
};

const chosen = (visit: UnitVisit): Official => {
  const { official: id } = visit.query;
  const official = officialsOf(panelIn(visit)).find((each) => each.id === id);
  if (official === undefined) throw new NotFound(`${id} is not in ${visit.ref.id}`, { official: id ?? '' });
  return official;
};

export const correctAct: ConsoleAct = {
  id: 'correct',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) => {
    if (visit.query.official === undefined) return list(visit);
    return actForm(visit, title, html`${recordFields(visit, chosen(visit), typed)}`, typed);
  },
  record: async (visit, fields) => {
    const before = chosen(visit);
    const official = typedRecord(visit, fields, before.id, before);
    const form = parseForm(RecordForm, { official, document: typedText(fields, 'document') }, recordFieldName);
    const place = { cycle: visit.ref.cycle, panel: visit.ref.id };
    const changed = await changeRoster(visit.deps, place, { act: 'corrected', ...form }, visit.actor);
    return rosterDone(visit, changed, bi(`Đã sửa ${before.id}.`, `${before.id} corrected.`));
  },
};
