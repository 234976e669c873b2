// Records that somebody joined after the freeze.
import { html } from 'hono/html';
import { changeRoster } from '../../console/roster-change.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import { RecordForm, recordFieldName, recordFields, typedRecord } from './record-fields.ts';
import { rosterDone } from './roster-fields.ts';
import { actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const title = { vi: 'Người mới đến', en: 'Somebody joins' };

export const joinAct: ConsoleAct = {
  id: 'join',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: (visit, typed) => {
    const hint = { vi: 'Mã riêng, không phải số định danh cá nhân', en: 'Our own id, never a national number' };
    const id = field({ name: 'official', label: { vi: 'Mã', en: 'Id' }, required: true, typed, hint });
    return actForm(visit, title, html`${id}${recordFields(visit, undefined, typed)}`, typed);
  },
  record: async (visit, fields) => {
    const official = typedRecord(visit, fields, typedText(fields, 'official'));
    const typed = { official, document: typedText(fields, 'document') };
    const form = parseForm(RecordForm, typed, (path) => recordFieldName(path).replace(/^id$/, 'official'));
    const place = { cycle: visit.ref.cycle, panel: visit.ref.id };
    const changed = await changeRoster(visit.deps, place, { act: 'joined', ...form }, visit.actor);
    return rosterDone(visit, changed, bi('Đã thêm vào danh sách.', 'Added to the roster.'));
  },
};
