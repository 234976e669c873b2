// All that is kept on one person, for HR to give out on request: as a page and as a file.
import { html } from 'hono/html';
import { officialsOf } from '#shared/domain/unit';
import { personalData } from '../../console/personal-data.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { personalDataFile, personalDataPart, personalDataTitle } from '../personal-data.ts';
import { panelIn } from './roster-fields.ts';
import { consolePage, unitCrumbs } from './shell.ts';
import { type UnitVisit, unitPath } from './visit.ts';

const path = ({ ref }: UnitVisit, official: string): string => `${unitPath(ref)}/person/${official}`;

export const listPeople = (visit: UnitVisit): Html => {
  const items = officialsOf(panelIn(visit)).map(
    ({ id, name, post }) => html`<li><a href="${path(visit, id)}">${name}</a>, ${post}</li>`,
  );
  return consolePage(visit, personalDataTitle, unitCrumbs(visit), html`<ul>${items}</ul>`);
};

const dataOf = (visit: UnitVisit, official: string) => {
  const { deps, session, agency } = visit;
  return personalData(deps, { official, reader: session.role, agency });
};

export const showPerson = async (visit: UnitVisit, official: string): Promise<Html> => {
  const data = await dataOf(visit, official);
  const links = html`<p><a href="${path(visit, official)}/data.json" download>${bi('Tải về (JSON)', 'Download (JSON)')}</a>
· <a href="${unitPath(visit.ref)}/do/correct?official=${official}">${bi('Sửa thông tin', 'Correct the record')}</a>
· <a href="/console/${visit.cycle.id}/trail?unit=panel:${visit.ref.id}&amp;person=${official}">${bi('Nhật ký về người này', 'Trail of this person')}</a>
· <a href="${unitPath(visit.ref)}/do/data-request?official=${official}">${bi('Ghi yêu cầu của người này', 'Record a request')}</a></p>`;
  return consolePage(visit, personalDataTitle, unitCrumbs(visit), html`${links}${personalDataPart(data)}`);
};

export const personFile = async (visit: UnitVisit, official: string) => personalDataFile(await dataOf(visit, official));
