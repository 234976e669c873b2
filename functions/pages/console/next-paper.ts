// After a paper form: the next of the pile, whoever is still awaited here, or else the unit with what came after.
import { html, raw } from 'hono/html';
import { Purpose } from '#shared/contracts/links';
import { awaited, type Slot } from '#shared/domain/slots';
import { unitOf } from '../../console/units.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { type UnitVisit, unitPath } from './visit.ts';

export const paperPath = ({ ref }: Pick<UnitVisit, 'ref'>, purpose: string, slot: string): string =>
  `${unitPath(ref)}/paper/${purpose}/${encodeURIComponent(slot)}`;

type Next = { purpose: string; slot: Slot };

/** Read anew: the form just recorded may have closed its step. */
const nextIn = async ({ deps, ref }: UnitVisit): Promise<Next | undefined> => {
  const { record, cycle } = await unitOf(deps.store, ref);
  const { gate } = record;
  const purpose = gate?.state === 'open' ? Purpose.safeParse(gate.phase).data : undefined;
  if (gate?.state !== 'open' || purpose === undefined) return undefined;
  const slot = awaited(gate.phase, gate.round, record, cycle.regulations.procedure).find(
    ({ role }) => role !== 'system' && role !== 'operator',
  );
  return slot === undefined ? undefined : { purpose, slot };
};

/** The page that says what was recorded, with the way on at its end. */
export const withNext = async (visit: UnitVisit, page: Html): Promise<Html> => {
  const next = await nextIn(visit);
  const name = next?.slot.holder?.name ?? next?.slot.id ?? '';
  const onward =
    next === undefined
      ? ''
      : html`<a href="${paperPath(visit, next.purpose, next.slot.id)}">${bi(`Phiếu tiếp theo: ${name}`, 'Next paper form')}</a> · `;
  const links =
    await html`<p class="next">${onward}<a href="${unitPath(visit.ref)}">${bi('Về đơn vị', 'Back to the unit')}</a></p>`;
  return raw(String(await page).replace('</main>', () => `${String(links)}</main>`));
};
