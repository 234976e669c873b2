// Asks another place, the agency that somebody came from or where they hold a further post, for its comment: one mail with one link, to the address that HR gives.
import { html } from 'hono/html';
import * as z from 'zod';
import { panelNow } from '#shared/domain/posts';
import { askOldAgency } from '../../console/old-agency.ts';
import { mapOf, refsOf } from '../../console/units.ts';
import { parseForm, typedText } from '../forms.ts';
import { bi, field } from '../layout.ts';
import type { Html, Typed } from '../page.ts';
import { aboutPlace } from '../transfer-comment-fields.ts';
import { askedIn, hasPlaces, placesPage } from './old-agency-list.ts';
import { panelIn } from './roster-fields.ts';
import { actDone, actForm, hidden } from './shell.ts';
import type { ConsoleAct, UnitVisit } from './visit.ts';

const Form = z.object({ to: z.email().max(200), epoch: z.coerce.number().int().min(1) });
const title = {
  vi: 'Xin nhận xét của cơ quan cũ, nơi kiêm nhiệm',
  en: 'Ask the old agency, or the place of a further post',
};

/** HR of that agency, where it is in this cycle under the very name. */
const knownAddress = async ({ deps, cycle }: UnitVisit, agencyName: string): Promise<string | undefined> => {
  const found = await mapOf(refsOf(cycle, 'panel'), async (ref) => {
    const record = await deps.store.outline(ref);
    if (record.kind !== 'panel' || record.panel.agencyName !== agencyName) return undefined;
    // an outline knows of no turn, and who has the post now may be somebody else than when the cycle opened
    return panelNow({ ...record, facts: await deps.store.facts(ref, 'hand-over-turn') }).hr.email;
  });
  return found.find((email) => email !== undefined);
};

const form = async (visit: UnitVisit, typed: Typed | undefined): Promise<Html> => {
  const { official, place } = askedIn(visit);
  const epoch = panelIn(visit).epochs[place.slot] ?? 1;
  const before = bi(
    'Đã gửi trước đó; gửi lần nữa thì đường dẫn cũ hết hiệu lực.',
    'Asked before; the old link dies once it is asked again.',
  );
  const value = await knownAddress(visit, place.agencyName);
  const fields = html`${aboutPlace(official, place)}${epoch > 1 ? html`<p class="note">${before}</p>` : ''}
${field({ name: 'to', label: { vi: 'Thư điện tử của nơi được hỏi', en: 'E-mail of the place asked' }, type: 'email', required: true, typed, value })}
${hidden('epoch', typed?.fields.epoch ?? epoch)}`;
  return actForm(visit, title, fields, typed);
};

export const askOldAgencyAct: ConsoleAct = {
  id: 'ask-old-agency',
  title,
  reach: 'agency',
  offered: hasPlaces,
  show: (visit, typed) =>
    visit.query.official === undefined ? placesPage(visit, 'ask-old-agency', title) : form(visit, typed),
  record: async (visit, fields) => {
    const { official, place } = askedIn(visit);
    const { to, epoch } = parseForm(Form, { to: typedText(fields, 'to'), epoch: fields.epoch });
    const here = { cycle: visit.cycle, record: panelIn(visit) };
    const { again } = await askOldAgency(
      visit.deps,
      here,
      { official: official.id, place: place.key, to, epoch },
      visit.actor,
    );
    const said = bi(`Đã gửi thư đến ${to}.`, 'The mail is on its way. Nothing waits for the answer.');
    return actDone(visit, { vi: 'Đã gửi yêu cầu', en: 'Asked' }, html`<p>${said}</p>`, again);
  },
};
