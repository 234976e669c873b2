// The console's search: one box on every page of a cycle. What is typed goes in the form's body, never in an address, where
// logs and histories would keep it.
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import type { Entry } from '../../console/search/entries.ts';
import { searchIn } from '../../console/search/search.ts';
import type { Place } from '../../console/seats.ts';
import type { Dependencies } from '../../dependencies.ts';
import { typedIn } from '../kept.ts';
import { bi } from '../layout.ts';
import type { Fields, Html } from '../page.ts';
import { roleLabel } from '../words.ts';
import { agencyPath } from './agencies.ts';
import { ownPanels } from './own.ts';
import type { Answer } from './paper.ts';
import { cycleIn, shown, withSession } from './routing.ts';
import { searchBox } from './search-box.ts';
import { acts, cookieOf } from './session.ts';
import { consolePage } from './shell.ts';
import { type ConsoleVisit, isOwnForm, unitPath } from './visit.ts';

const PAGE = 25;
/** Whoever holds a role in every panel is not told panel by panel. */
const MOST_ROLES = 4;

const unitLink = ({ ref, unit }: Place): Html => html`<a href="${unitPath(ref)}">${unit}</a>`;

const roles = (all: Extract<Entry, { is: 'holder' }>['roles']): Html => {
  const told = all.slice(0, MOST_ROLES).map(({ role, place }) => {
    const { vi, en } = roleLabel(role);
    return html`<li>${bi(vi, en)}: ${unitLink(place)}</li>`;
  });
  const rest = all.length - told.length;
  return html`<ul>${told}${rest > 0 ? html`<li>${bi(`và ${rest} vai trò nữa`, `and ${rest} more roles`)}</li>` : ''}</ul>`;
};

/** HR reads the person's file; an auditor the reasons of the rating, which is the State side. */
const personPath = ({ session }: ConsoleVisit, { id, place }: Extract<Entry, { is: 'person' }>): string =>
  `${unitPath(place.ref)}/${acts(session) ? 'person' : 'why'}/${encodeURIComponent(id)}`;

const lineOf = (visit: ConsoleVisit, cycle: Cycle, entry: Entry): Html => {
  switch (entry.is) {
    case 'person':
      return html`<li><a href="${personPath(visit, entry)}">${entry.name}</a> (${entry.id}), ${entry.post}: ${unitLink(entry.place)}</li>`;
    case 'unit':
      return html`<li>${unitLink(entry.place)}${entry.agency === '' ? '' : html`, ${entry.agency}`}</li>`;
    case 'agency':
      return html`<li><a href="${agencyPath(cycle.id, entry.id)}">${entry.name}</a> (${entry.id})</li>`;
    default:
      return html`<li>${entry.name}${roles(entry.roles)}</li>`;
  }
};

const KINDS: readonly { is: Entry['is']; vi: string; en: string }[] = [
  { is: 'person', vi: 'Người', en: 'People' },
  { is: 'holder', vi: 'Người giữ vai trò', en: 'Holders of roles' },
  { is: 'agency', vi: 'Cơ quan', en: 'Agencies' },
  { is: 'unit', vi: 'Nhóm đánh giá, chi bộ', en: 'Panels, Party cells' },
];

const listed = (visit: ConsoleVisit, cycle: Cycle, entries: readonly Entry[]): Html =>
  html`${KINDS.map(({ is, vi, en }) => {
    const some = entries.filter((entry) => entry.is === is);
    return some.length === 0
      ? ''
      : html`<h2>${bi(vi, en)}</h2><ul class="found">${some.map((each) => lineOf(visit, cycle, each))}</ul>`;
  })}`;

type Asked = { typed: string; from: number };

const results = async (visit: ConsoleVisit, cycle: Cycle, { typed, from }: Asked): Promise<Html> => {
  const { agency } = visit;
  const panels = async () => new Set((await ownPanels(visit, cycle)).map(({ id }) => id));
  const own = agency === undefined ? undefined : { agency, panels: await panels() };
  const { entries, total } = await searchIn(visit.deps, cycle, typed, { from, most: PAGE, own });
  const until = from + entries.length;
  const count = bi(
    `Tìm thấy ${total}; đang xem ${Math.min(from + 1, until)}–${until}.`,
    `${total} found; ${Math.min(from + 1, until)} to ${until} shown.`,
  );
  const more =
    until < total
      ? html`<form method="post"><input type="hidden" name="proof" value="${visit.proof}"><input type="hidden" name="q" value="${typed}"><input type="hidden" name="from" value="${until}"><button type="submit" class="second">${bi('Xem tiếp', 'More')}</button></form>`
      : html``;
  return html`<p role="status">${count}</p>${listed(visit, cycle, entries)}${more}`;
};

const HINT = bi(
  'Gõ họ tên, mã, đơn vị, cơ quan; không cần dấu, các từ theo thứ tự nào cũng được.',
  'Type a name, an id, a unit or an agency; no diacritics needed, words in any order.',
);

const page = async (visit: ConsoleVisit, cycle: Cycle, asked?: Asked): Promise<Html> =>
  consolePage(
    visit,
    { vi: 'Tìm kiếm', en: 'Search' },
    [{ href: `/console/${cycle.id}`, label: cycle.name }],
    html`${asked === undefined ? '' : searchBox(visit, asked.typed)}<p class="hint">${HINT}</p>${asked === undefined ? '' : await results(visit, cycle, asked)}`,
    asked === undefined ? {} : { search: false },
  );

const askedIn = ({ q = '', from = '' }: Fields): Asked => ({
  typed: q.slice(0, 200),
  from: /^\d{1,6}$/.test(from) ? Number(from) : 0,
});

/** Records nothing, so that an auditor may ask too; another session's form is shown its own page again. */
const answer = async (visit: ConsoleVisit, context: Context): Promise<Answer> => {
  const cycle = await cycleIn(visit, context);
  const fields = await typedIn(context);
  const own = await isOwnForm(visit, cookieOf(context) ?? '', fields);
  return shown(await page(visit, cycle, own ? askedIn(fields) : undefined));
};

export const addSearch = (app: Hono, deps: Dependencies): void => {
  app.get(
    '/:cycle/search',
    withSession(deps, async (visit, context) => shown(await page(visit, await cycleIn(visit, context)))),
  );
  app.post('/:cycle/search', withSession(deps, answer));
};
