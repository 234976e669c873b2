// The doctor in the console: what of a cycle is stuck, since when, and the page where it is mended. It reads only.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { examine, type Found, TROUBLES, type Trouble } from '../../operator/doctor.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { shownInstant } from '../words.ts';
import { consolePage, tableOf } from './shell.ts';
import { phaseLabel } from './standings.ts';
import { type ConsoleVisit, unitPath } from './visit.ts';

type Way = { at: (found: Found) => string; label: Text };

const onUnit =
  (part: string): Way['at'] =>
  ({ unit, cycle }) =>
    unit ? `${unitPath(unit)}${part}` : `/console/${cycle}`;

/** Where each is mended here; absent where only whoever keeps the machine can. */
const WAYS: Partial<Record<Trouble, Way>> = {
  'execution-dead': {
    at: () => '/console/start',
    label: { vi: 'Mở lại để chạy tiếp', en: 'Start it again: it resumes' },
  },
  repair: { at: onUnit('/do/repair'), label: { vi: 'Xử lý sự cố', en: 'Repair' } },
  overdue: {
    at: onUnit(''),
    label: { vi: 'Gia hạn, cấp đường dẫn, nhập thay', en: 'Extend, new link, enter for them' },
  },
  'between-steps': {
    at: () => '/console/start',
    label: { vi: 'Mở lại để chạy tiếp', en: 'Start it again: it resumes' },
  },
  'data-request-late': { at: ({ cycle }) => `/console/${cycle}/data-requests`, label: { vi: 'Trả lời', en: 'Answer' } },
  'mail-undelivered': { at: onUnit(''), label: { vi: 'Trao đường dẫn cách khác', en: 'Hand the link over otherwise' } },
};

const since = (at: string): string => (at.includes('T') ? shownInstant(at) : at);

const rowOf = (found: Found) => {
  const { trouble, unit, phase, slot } = found;
  const [what, way] = [TROUBLES[trouble], WAYS[trouble]];
  return [
    bi(what.vi, what.en),
    unit === undefined ? '' : html`<a href="${unitPath(unit)}">${unit.kind} ${unit.id}</a>`,
    phase === undefined ? '' : bi(phaseLabel(phase).vi, phaseLabel(phase).en),
    slot ?? '',
    found.since === undefined ? '' : since(found.since),
    way === undefined ? '' : html`<a href="${way.at(found)}">${bi(way.label.vi, way.label.en)}</a>`,
  ];
};

const COLUMNS = [
  { label: { vi: 'Việc tắc', en: 'What is stuck' } },
  { label: { vi: 'Đơn vị', en: 'Unit' } },
  { label: { vi: 'Bước', en: 'Phase' } },
  { label: { vi: 'Đang chờ', en: 'Awaited' } },
  { label: { vi: 'Từ', en: 'Since' } },
  { label: { vi: 'Cách xử lý', en: 'What to do' } },
];
const MOST = 200;

export const showDoctor = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const found = await examine(visit.deps, cycle.id);
  const rest = found.length - MOST;
  const table = tableOf({ vi: 'Đang tắc', en: 'Stuck' }, COLUMNS, found.slice(0, MOST).map(rowOf));
  const body =
    found.length === 0
      ? html`<p role="status">${bi('Không có gì bị tắc.', 'Nothing is stuck.')}</p>`
      : html`${table}${rest > 0 ? html`<p>${bi(`và ${rest} việc nữa`, `and ${rest} more`)}</p>` : ''}`;
  const title = { vi: `Việc gì bị tắc: ${cycle.name}`, en: `What is stuck: ${cycle.id}` };
  return consolePage(visit, title, [{ href: `/console/${cycle.id}`, label: cycle.name }], body);
};
