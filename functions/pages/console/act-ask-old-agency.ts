// Asks the agency that somebody came from for its comment: one mail with one link, to the address that HR gives.
import { html } from 'hono/html';
import * as z from 'zod';
import { askOldAgency, oldAgencySlot } from '../../console/old-agency.ts';
import { mapOf, refsOf } from '../../console/units.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { aboutTransfer } from '../transfer-comment-fields.ts';
import { hasMovers, moverIn, moversPage } from './old-agency-list.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm, hidden } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const Form = z.object({ to: z.email().max(200), epoch: z.coerce.number().int().min(1) });
const title = { vi: 'Xin nhận xét của cơ quan cũ', en: 'Ask the old agency' };

/** HR of the old agency, where it is in this cycle under the very name. */
const knownAddress = async ({ deps, cycle }: UnitVisit, agencyName: string): Promise<string | undefined> => {
  const found = await mapOf(refsOf(cycle, 'panel'), async (ref) => {
    const record = await deps.store.outline(ref);
    return record.kind === 'panel' && record.panel.agencyName === agencyName ? record.panel.hr.email : undefined;
  });
  return found.find((email) => email !== undefined);
};

const form = async (visit: UnitVisit, typed: Typed | undefined): Promise<Html> => {
  const official = moverIn(visit);
  const epoch = panelIn(visit).epochs[oldAgencySlot(official.id)] ?? 1;
  const before = bi(
    'Đã gửi trước đó; gửi lần nữa thì đường dẫn cũ hết hiệu lực.',
    'Asked before; the old link dies once it is asked again.',
  );
  const value = await knownAddress(visit, official.transfer?.from ?? '');
  const fields = html`${aboutTransfer(official)}${epoch > 1 ? html`<p class="note">${before}</p>` : ''}
${field({ name: 'to', label: { vi: 'Thư điện tử của cơ quan cũ', en: 'E-mail of the old agency' }, type: 'email', required: true, typed, value })}
${hidden('epoch', typed?.fields.epoch ?? epoch)}`;
  return actForm(visit, title, fields, typed);
};

export const askOldAgencyAct: ConsoleAct = {
  id: 'ask-old-agency',
  title,
  offered: hasMovers,
  show: (visit, typed) =>
    visit.query.official === undefined ? moversPage(visit, 'ask-old-agency', title) : form(visit, typed),
  record: async (visit, fields) => {
    const official = moverIn(visit).id;
    const { to, epoch } = parseForm(Form, { to: typedText(fields, 'to'), epoch: fields.epoch });
    const here = { cycle: visit.cycle, record: panelIn(visit) };
    const { again } = await askOldAgency(visit.deps, here, { official, to, epoch }, visit.actor);
    const said = bi(`Đã gửi thư đến ${to}.`, 'The mail is on its way. Nothing waits for the answer.');
    return actDone(visit, { vi: 'Đã gửi yêu cầu', en: 'Asked' }, html`<p>${said}</p>`, again);
  },
};
