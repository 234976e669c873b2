// The trail of one unit at its own page: the newest lines, in the words of the cycle's trail, which filters and downloads it.
import { html } from 'hono/html';
import { isSeenBy } from '../../console/trail.ts';
import { bi } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownInstant } from '../words.ts';
import { tableOf } from './shell.ts';
import { factCells, UNIT_COLUMNS } from './trail-lines.ts';
import { type UnitVisit, unitPath } from './visit.ts';

/** A hospital's trail has thousands of lines. */
const SHOWN = 200;

export const unitTrail = ({ record, ref, cycle, query, session }: UnitVisit): Html => {
  const all = record.facts
    .filter((fact) => isSeenBy(session.role, fact))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const facts = query.trail === 'all' ? all : all.slice(0, SHOWN);
  const rows = facts.map((fact) => [shownInstant(fact.at), ...factCells(fact)]);
  const path = `/console/${cycle.id}/trail?unit=${ref.kind}:${encodeURIComponent(ref.id)}`;
  const whole =
    facts.length === all.length
      ? ''
      : html` · <a href="${unitPath(ref)}?trail=all">${bi(`Xem đủ ${all.length} dòng`, `All ${all.length} lines`)}</a>`;
  return html`${tableOf({ vi: 'Nhật ký', en: 'Trail' }, UNIT_COLUMNS, rows)}<p><a href="${path}">${bi('Lọc, tải nhật ký', 'Filter, download the trail')}</a>${whole}</p>`;
};
