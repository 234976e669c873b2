// Records that somebody moved to another panel.
import { html } from 'hono/html';
import * as z from 'zod';
import { NotAllowed } from '#shared/domain/errors';
import { Id } from '#shared/domain/ids';
import { changeRoster } from '../../console/roster-change.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi } from '../layout.ts';
import { documentField } from './gate-fields.ts';
import { ownPanels } from './own.ts';
import { cellField, Document, personField, placeField, rosterDone } from './roster-fields.ts';
import { actForm } from './shell.ts';
import type { ConsoleAct } from './visit.ts';

const Place = z.string().regex(/^[^/]+\/[^/]+$/);
const Form = z.object({ official: Id, to: Place, cell: Id.optional(), document: Document });
const title = { vi: 'Chuyển công tác', en: 'Transfer to another panel' };

export const transferAct: ConsoleAct = {
  id: 'transfer',
  title,
  reach: 'agency',
  offered: ({ kind }) => kind === 'panel',
  show: async (visit, typed) => {
    const place = await placeField(visit, typed);
    const cell = cellField(visit.cycle, typed);
    return actForm(visit, title, html`${personField(visit, typed)}${place}${cell}${documentField(typed)}`, typed);
  },
  record: async (visit, fields) => {
    const names = ['official', 'to', 'cell', 'document'];
    const typed = Object.fromEntries(names.map((name) => [name, typedText(fields, name)]));
    const { official, to, cell, document } = parseForm(Form, typed);
    const [panel = '', section = ''] = to.split('/');
    const own = (await ownPanels(visit, visit.cycle)).some(({ id }) => id === panel);
    if (visit.agency !== undefined && !own) throw new NotAllowed(`${panel} is of another agency`, { unit: panel });
    const change = {
      act: 'transferred' as const,
      official,
      to: { panel, section, ...(cell === undefined ? {} : { cell }) },
      document,
    };
    const place = { cycle: visit.ref.cycle, panel: visit.ref.id };
    const changed = await changeRoster(visit.deps, place, change, visit.actor);
    return rosterDone(visit, changed, bi(`${official} chuyển đến ${panel}.`, `${official} moved to ${panel}.`));
  },
};
