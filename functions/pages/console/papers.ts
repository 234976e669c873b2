// Papers of a cycle and of a panel, for download. Each names the kinds of record it shows: the table of access decides.
import { html } from 'hono/html';
import { may, type RecordKind } from '#shared/domain/access';
import type { Cycle } from '#shared/domain/cycle';
import { NotFound } from '#shared/domain/errors';
import { agencyEntries } from '../../documents/papers/agency-entries.ts';
import type { Desk, ListKind, PaperFile } from '../../documents/papers/desk.ts';
import {
  type CycleResults,
  cycleBefore,
  cycleResults,
  panelResults,
  rosterBefore,
} from '../../documents/papers/gather.ts';
import { bi, type Text } from '../layout.ts';
import type { Html } from '../page.ts';
import { ownPanels } from './own.ts';
import { checkSees, wordLinks, wordPaper } from './papers-word.ts';
import { consolePage, nameOf, unitCrumbs } from './shell.ts';
import { type ConsoleVisit, type UnitVisit, unitPath } from './visit.ts';

type Offer = { list: ListKind; text: Text; shows: readonly RecordKind[] };

const OFFERS: readonly Offer[] = [
  { list: 'results', text: { vi: 'Danh sách kết quả', en: 'List of results' }, shows: ['result', 'roster-row'] },
  {
    list: 'summary',
    text: { vi: 'Bảng tổng hợp theo nhóm, có so sánh kỳ trước', en: 'Summary by groups, against the cycle before' },
    shows: ['result'],
  },
  {
    list: 'publication',
    text: {
      vi: 'Danh sách công khai: họ tên, chức vụ, mức xếp loại',
      en: 'List for publication: name, post, rating',
    },
    shows: ['result'],
  },
];

const deskOf = ({ deps }: ConsoleVisit): Desk => {
  if (deps.desk === undefined) throw new NotFound('no papers are made here', { paper: 'all' });
  return deps.desk;
};

const offeredList = (visit: ConsoleVisit, name: string): Offer => {
  const offer = OFFERS.find(({ list }) => `${list}.xlsx` === name);
  if (offer === undefined) throw new NotFound('no such paper', { paper: name });
  checkSees(visit, offer.shows);
  return offer;
};

const links = (visit: ConsoleVisit, path: string): Html => {
  const items = OFFERS.filter(({ shows }) => shows.every((kind) => may(visit.session.role, 'see', kind))).map(
    ({ list, text }) =>
      html`<li><a href="${path}/papers/${list}.xlsx" download>${bi(text.vi, text.en)} (xlsx)</a></li>`,
  );
  return html`<ul>${items}</ul>`;
};

const NOT_HERE = html`<p class="note">${bi('Máy chủ này không lập tệp bảng tính và văn bản.', 'This server makes no spreadsheets and papers.')}</p>`;

export const showCyclePapers = (visit: ConsoleVisit, cycle: Cycle): Html => {
  const path = `/console/${cycle.id}`;
  const own = visit.agency === undefined ? '' : `?agency=${encodeURIComponent(visit.agency)}`;
  const report = html`<p><a href="${path}/report${own}">${bi('Báo cáo năm, có biểu đồ', 'Yearly report with charts')}</a></p>`;
  const body = html`${report}${visit.deps.desk === undefined ? NOT_HERE : links(visit, path)}`;
  const crumbs = [{ href: path, label: cycle.name }];
  return consolePage(visit, { vi: `Biểu mẫu, danh sách: ${cycle.name}`, en: `Papers: ${cycle.id}` }, crumbs, body);
};

export const showUnitPapers = (visit: UnitVisit): Html => {
  if (visit.record.kind !== 'panel') throw new NotFound('a cell has no papers here', { unit: visit.ref.id });
  const path = unitPath(visit.ref);
  const { record } = visit;
  const { agency, agencyName } = visit.record.panel;
  const zip = `/console/${visit.cycle.id}/papers/archive-${agency}.zip`;
  const whole = html`<p><a href="${zip}" download>${bi(`Toàn bộ hồ sơ của ${agencyName}`, 'Everything of this agency')} (zip)</a></p>`;
  const body =
    visit.deps.desk === undefined ? NOT_HERE : html`${whole}${links(visit, path)}${wordLinks(visit, record, path)}`;
  const title = { vi: `Biểu mẫu, danh sách: ${nameOf(visit)}`, en: `Papers: ${visit.ref.id}` };
  return consolePage(visit, title, unitCrumbs(visit), body);
};

const resultsIn = async (visit: ConsoleVisit, cycle: Cycle): Promise<CycleResults> =>
  cycleResults(visit.deps.store, cycle, await ownPanels(visit, cycle));

const before = async (visit: ConsoleVisit, cycle: Cycle): Promise<CycleResults | undefined> => {
  const last = await cycleBefore(visit.deps.store, cycle);
  const results = last === undefined ? undefined : await resultsIn(visit, last);
  return results?.panels.length === 0 ? undefined : results;
};

/** `archive-so-noi-vu.zip`: whose it is. */
export const agencyOfArchive = (name: string): string | undefined => /^archive-(.+)\.zip$/.exec(name)?.[1];
/** The files hold all of these. */
const ARCHIVED: readonly RecordKind[] = [
  'roster-row',
  'self-assessment',
  'review',
  'proposal',
  'decision',
  'signature',
  'result',
];

type Streamed = { name: string; body: ReadableStream<Uint8Array<ArrayBuffer>> };

const archive = async (visit: ConsoleVisit, cycle: Cycle, agency: string): Promise<Streamed> => {
  checkSees(visit, ARCHIVED);
  const desk = deskOf(visit);
  const entries = await agencyEntries({ store: visit.deps.store, desk, cycle, agency });
  return { name: `archive-${cycle.id}-${agency}.zip`, body: await desk.archive(entries, visit.now) };
};

export const cyclePaper = async (visit: ConsoleVisit, cycle: Cycle, name: string): Promise<PaperFile | Streamed> => {
  const agency = agencyOfArchive(name);
  if (agency !== undefined) return archive(visit, cycle, agency);
  const { list } = offeredList(visit, name);
  const results = await resultsIn(visit, cycle);
  const earlier = list === 'summary' ? ((await before(visit, cycle)) ?? rosterBefore(results)) : undefined;
  return deskOf(visit).list(list, results, earlier);
};

/** The same panel of the cycle before, where it had one of this id. */
const panelBefore = async (visit: UnitVisit): Promise<CycleResults | undefined> => {
  const earlier = await before(visit, visit.cycle);
  const panels = earlier?.panels.filter(({ id }) => id === visit.ref.id) ?? [];
  return earlier === undefined || panels.length === 0 ? undefined : { ...earlier, panels };
};

export const unitPaper = async (visit: UnitVisit, name: string): Promise<PaperFile> => {
  const { record, cycle } = visit;
  if (record.kind !== 'panel') throw new NotFound('a cell has no papers here', { unit: visit.ref.id });
  if (name.endsWith('.docx')) return deskOf(visit).paper(wordPaper(visit, { record, cycle }, name));
  const { list } = offeredList(visit, name);
  const results = { cycle, panels: [panelResults(record, cycle)] };
  return deskOf(visit).list(list, results, list === 'summary' ? await panelBefore(visit) : undefined);
};
