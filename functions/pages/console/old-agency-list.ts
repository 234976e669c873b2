// Whom another place is to comment on, each place a link to its form.
import { html } from 'hono/html';
import { placesOf } from '#shared/domain/transfer-comment';
import { officialsOf, type UnitRecord } from '#shared/domain/unit';
import { commentNeeded, neededOf } from '../../console/old-agency.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { panelIn } from './roster-fields.ts';
import { consolePage, unitCrumbs } from './shell.ts';
import { type UnitVisit, unitPath } from './visit.ts';

export const hasPlaces = (record: UnitRecord): boolean =>
  record.kind === 'panel' && officialsOf(record).some((official) => placesOf(official).length > 0);

const hereOf = (visit: UnitVisit) => ({ cycle: visit.cycle, record: panelIn(visit) });

/** A link of before this named places is about the old agency. */
export const askedIn = (visit: UnitVisit) =>
  neededOf(hereOf(visit), visit.query.official ?? '', visit.query.place ?? 'old-agency');

export const placesPage = (visit: UnitVisit, act: string, title: Text): Html => {
  const needed = commentNeeded(hereOf(visit));
  const items = needed.map(
    ({ official: { id, name, post }, place }) =>
      html`<li><a href="${unitPath(visit.ref)}/do/${act}?official=${id}&amp;place=${place.key}">${name}</a>, ${post} – ${place.post === undefined ? '' : `${place.post}, `}${place.agencyName}</li>`,
  );
  const body =
    needed.length === 0
      ? html`<p>${bi('Không có ai cần nhận xét của nơi khác.', 'Nobody needs the comment of another place.')}</p>`
      : html`<p>${bi('Về ai?', 'About whom?')}</p><ul>${items}</ul>`;
  return consolePage(visit, title, unitCrumbs(visit), body);
};
