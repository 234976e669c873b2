// Opens a new link for one slot: chosen from a list first, then with a reason; shown once.
import { html } from 'hono/html';
import * as z from 'zod';
import { NotFound } from '#shared/domain/errors';
import { type Linkable, linkables, openNewLink } from '../../console/new-link.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { whyField } from './gate-fields.ts';
import { actDone, actForm, consolePage, hidden, unitCrumbs } from './shell.ts';
import { type ConsoleAct, type UnitVisit, unitPath } from './visit.ts';

const Form = z.object({
  slot: z.string().min(1),
  epoch: z.coerce.number().int().min(1),
  why: z.string().trim().min(1).max(1000),
});
const title = { vi: 'Mở đường dẫn mới', en: 'Open a new link' };

const nameOf = ({ slot }: Linkable): string => slot.holder?.name ?? slot.id;

const list = (visit: UnitVisit, all: readonly Linkable[]): Html => {
  const href = (slot: string) => `${unitPath(visit.ref)}/do/link?slot=${encodeURIComponent(slot)}`;
  const items = all.map(
    (one) => html`<li><a href="${href(one.slot.id)}">${nameOf(one)}</a> <small>${one.slot.id}</small></li>`,
  );
  return consolePage(visit, title, unitCrumbs(visit), html`<p>${bi('Cho ai?', 'For whom?')}</p><ul>${items}</ul>`);
};

export const linkAct: ConsoleAct = {
  id: 'link',
  title,
  reach: 'agency',
  offered: ({ gate }) => gate !== undefined,
  show: async (visit, typed) => {
    const all = await linkables(visit.deps, visit.record);
    const wanted = visit.query.slot;
    if (wanted === undefined) return list(visit, all);
    const one = all.find(({ slot }) => slot.id === wanted);
    if (one === undefined) throw new NotFound(`no living slot ${wanted}`, { slot: wanted });
    const epoch = typed?.fields.epoch ?? one.epoch;
    const said = bi('Đường dẫn cũ sẽ hết hiệu lực.', 'The old link dies.');
    const fields = html`<p>${nameOf(one)}. ${said}</p>${hidden('slot', wanted)}${hidden('epoch', epoch)}${whyField(typed)}`;
    return actForm(visit, title, fields, typed);
  },
  record: async (visit, fields) => {
    const { slot, epoch, why } = parseForm(Form, { ...fields, why: typedText(fields, 'why') });
    const opened = await openNewLink(visit.deps, visit.ref, { slot, epoch, reason: why }, visit.actor);
    const mailed = opened.mailed
      ? bi('Đã gửi thư.', 'It has been mailed.')
      : bi('Chưa gửi thư: hãy chuyển tận tay.', 'Not mailed: hand it over yourself.');
    const body = html`<p>${bi('Chỉ hiện một lần', 'Shown once')}: <code>${opened.url}</code></p><p>${mailed}</p>`;
    return actDone(visit, { vi: 'Đường dẫn mới', en: 'New link' }, body, opened.again);
  },
};
