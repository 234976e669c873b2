// Slips with links for whom mail does not reach: chosen from a list, then printed. The list shows no link.
import { html } from 'hono/html';
import { giveOutSlips, type Slip, slipsOf } from '../../console/slips.ts';
import { mapOf } from '../../console/units.ts';
import { refuse } from '../forms.ts';
import { bi, layout, problemList, proofField, submit } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { agencyPath } from './agencies.ts';
import { type AgencyVisit, crumbsOf } from './agency.ts';
import { type Crumb, consolePage, nameOf, unitCrumbs } from './shell.ts';
import { slipSheet, taskOf } from './slip-sheet.ts';
import { type ConsoleAct, type ConsoleVisit, type UnitVisit, unitPath } from './visit.ts';

/** A page of so many; a code takes eleven kilobytes, and an answer of AWS may have six megabytes. */
const MOST = 200;

const WHY: Record<NonNullable<Slip['why']>, { vi: string; en: string }> = {
  'no-address': { vi: 'không có thư điện tử', en: 'no address' },
  'bounce-permanent': { vi: 'thư bị trả lại', en: 'mail bounced' },
  'bounce-transient': { vi: 'thư bị trả lại tạm thời', en: 'mail bounced for now' },
  complaint: { vi: 'thư bị báo là rác', en: 'marked as spam' },
  reject: { vi: 'thư không gửi được', en: 'mail refused' },
};

const fieldOf = ({ ref, slot, purpose }: Slip): string => `slip.${ref.kind}.${ref.id}.${purpose}.${slot.id}`;

const title = { vi: 'In phiếu có mã QR', en: 'Print slips with QR codes' };

/** Where the list stands: a unit, or all panels of an agency. */
type Place = { visit: ConsoleVisit; slips: readonly Slip[]; crumbs: readonly Crumb[]; back: Crumb };

const item = (slip: Slip, chosen: boolean): Html => {
  const { vi, en } = taskOf(slip.purpose);
  const why = slip.why === undefined ? undefined : WHY[slip.why];
  return html`<li><label class="choice"><input type="checkbox" name="${fieldOf(slip)}" value="yes"${chosen ? html` checked` : ''}> <span>${
    slip.slot.holder?.name ?? slip.slot.id
  } – ${slip.unit}: ${bi(vi, en)}${why === undefined ? '' : html` <em>(${bi(why.vi, why.en)})</em>`}</span></label></li>`;
};

const NOTES: Html[] = [
  bi(
    'Mỗi người một phiếu, một tờ A4 in một mặt, gấp ba và dán lại: mã QR nằm bên trong. Ai cầm phiếu thì làm được thay người nhận, nên trao tận tay.',
    'One slip a person, one A4 sheet printed on one side, folded in three and sealed, the code inside. Whoever holds a slip can act for its addressee: hand it over yourself.',
  ),
  bi(
    'Việc in được ghi vào nhật ký. In lại cho cùng đường dẫn; không gửi thư, không làm hết hiệu lực đường dẫn cũ.',
    'Printing is recorded in the trail. Printing again gives the same links; no mail is sent, and no older link dies.',
  ),
];

/** Whom mail does not reach is chosen; `?who=all` lists everybody else who is awaited too. */
const showSlips = ({ visit, slips, crumbs }: Place, typed?: Typed): Html => {
  const listed = visit.query.who === 'all' ? slips : slips.filter(({ why }) => why !== undefined);
  const isChosen = (slip: Slip, at: number) =>
    typed === undefined ? slip.why !== undefined && at < MOST : typed.fields[fieldOf(slip)] !== undefined;
  const others = slips.length - listed.length;
  const more =
    others === 0
      ? ''
      : html`<p><a href="?who=all">${bi(`Liệt kê cả ${others} người khác đang được chờ`, `List the ${others} others who are awaited`)}</a></p>`;
  const form = html`<form method="post">${proofField(visit)}<ul class="plain" id="f-slips" tabindex="-1">${listed.map((slip, at) => item(slip, isChosen(slip, at)))}</ul>
<p class="acts">${submit('record', { vi: 'Lập phiếu để in', en: 'Make the slips' })}</p></form>`;
  const none = html`<p>${bi('Không có ai cần phiếu: thư đến được mọi người đang được chờ.', 'Nobody needs a slip: mail reaches everybody who is awaited.')}</p>`;
  const notes = NOTES.map((note) => html`<p class="hint">${note}</p>`);
  return consolePage(
    visit,
    title,
    crumbs,
    html`${problemList(typed)}${notes}${listed.length === 0 ? none : form}${more}`,
  );
};

const printed = async ({ visit, slips, back }: Place, fields: Fields): Promise<Html> => {
  const chosen = slips.filter((slip) => fields[fieldOf(slip)] === 'yes');
  if (chosen.length === 0) return refuse('slips', 'Chưa chọn ai.', 'Nobody is chosen.');
  if (chosen.length > MOST)
    return refuse('slips', `Mỗi lần in nhiều nhất ${MOST} phiếu.`, `At most ${MOST} slips at a time.`);
  const made = await giveOutSlips(visit.deps, chosen, visit.actor);
  const intro = html`<div class="note"><p>${bi(`${made.length} phiếu. In bằng lệnh in của trình duyệt (Ctrl+P), khổ A4, một mặt.`, `${made.length} slips. Print by the browser’s own command (Ctrl+P), A4, one side.`)}</p>
<p><a href="${back.href}">${bi('Quay về', 'Back')}: ${back.label}</a></p></div>`;
  return layout(title, html`${intro}${slipSheet(made)}`, { main: 'slips', wide: true });
};

const ofAgency = async ({ visit, cycle, row }: AgencyVisit): Promise<Place> => {
  const all = await mapOf(row.panels, ({ ref }) => slipsOf(visit.deps, ref, cycle));
  const back = { href: agencyPath(cycle.id, row.agency), label: row.name };
  return { visit, slips: all.flat(), crumbs: [...crumbsOf({ cycle }), back], back };
};

export const showAgencySlips = async (of: AgencyVisit, typed?: Typed): Promise<Html> =>
  showSlips(await ofAgency(of), typed);

export const recordAgencySlips = async (of: AgencyVisit, fields: Fields): Promise<Html> =>
  printed(await ofAgency(of), fields);

const ofUnit = async (visit: UnitVisit): Promise<Place> => ({
  visit,
  slips: await slipsOf(visit.deps, visit.ref, visit.cycle),
  crumbs: unitCrumbs(visit),
  back: { href: unitPath(visit.ref), label: nameOf(visit) },
});

export const slipsAct: ConsoleAct = {
  id: 'slips',
  title,
  reach: 'agency',
  offered: ({ gate }) => gate !== undefined,
  show: async (visit, typed) => showSlips(await ofUnit(visit), typed),
  record: async (visit, fields) => printed(await ofUnit(visit), fields),
};
