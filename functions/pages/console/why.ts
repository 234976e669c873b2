// The explanation of somebody's rating in the console: all of it for HR, the State side for an auditor.
import { html } from 'hono/html';
import { explainingIn } from '../../explain/explaining.ts';
import type { Html } from '../page.ts';
import { explanationPart, whyTitle } from '../why.ts';
import { panelIn } from './roster-fields.ts';
import { consolePage, unitCrumbs } from './shell.ts';
import type { UnitVisit } from './visit.ts';

export const showWhy = async (visit: UnitVisit, id: string): Promise<Html> => {
  const { deps, cycle, session } = visit;
  const explaining = await explainingIn(deps.store, { cycle, record: panelIn(visit) }, id);
  return consolePage(visit, whyTitle, unitCrumbs(visit), html`${explanationPart(explaining, session.role)}`);
};
