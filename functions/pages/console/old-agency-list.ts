// Who came from another agency that must comment, each a link to their own form.
import { html } from 'hono/html';
import { officialsOf, type UnitRecord } from '#shared/domain/unit';
import { commentNeeded, neededOf } from '../../console/old-agency.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { panelIn } from './roster-fields.ts';
import { consolePage, unitCrumbs } from './shell.ts';
import { type UnitVisit, unitPath } from './visit.ts';

export const hasMovers = (record: UnitRecord): boolean =>
  record.kind === 'panel' && officialsOf(record).some(({ transfer }) => transfer !== undefined);

const hereOf = (visit: UnitVisit) => ({ cycle: visit.cycle, record: panelIn(visit) });

export const moverIn = (visit: UnitVisit) => neededOf(hereOf(visit), visit.query.official ?? '');

export const moversPage = (visit: UnitVisit, act: string, title: Text): Html => {
  const movers = commentNeeded(hereOf(visit));
  const items = movers.map(
    ({ id, name, post, transfer }) =>
      html`<li><a href="${unitPath(visit.ref)}/do/${act}?official=${id}">${name}</a>, ${post} – ${transfer?.from}</li>`,
  );
  const body =
    movers.length === 0
      ? html`<p>${bi('Không có ai cần nhận xét của cơ quan cũ.', 'Nobody needs the comment of an old agency.')}</p>`
      : html`<p>${bi('Về ai?', 'About whom?')}</p><ul>${items}</ul>`;
  return consolePage(visit, title, unitCrumbs(visit), body);
};
