// The results of a cycle: the table of figures with its base named, and the rows as CSV.
import { html } from 'hono/html';
import { may } from '#shared/domain/access';
import { baseOf, cycleCaps, seatsOf } from '#shared/domain/caps';
import type { Cycle } from '#shared/domain/cycle';
import { figures, printShare } from '#shared/domain/figures';
import { inScope, type Tally } from '#shared/domain/tally';
import { resultTable } from '../../console/results.ts';
import { resultsCsv } from '../../console/results-csv.ts';
import { bi, ratingLabel } from '../layout.ts';
import type { Html } from '../page.ts';
import { ownPanels } from './own.ts';
import { consolePage, tableOf } from './shell.ts';
import type { ConsoleVisit } from './visit.ts';

const rated = (tally: Tally): Html => {
  const { base, rows } = figures(tally);
  const cells = rows.map(({ rating, count, exclusive, upTo, cumulative }) => {
    const { vi, en } = ratingLabel(rating);
    return [bi(vi, en), count, `${printShare(exclusive, ',')} %`, upTo, `${printShare(cumulative, ',')} %`];
  });
  const columns = [
    { label: { vi: 'Mức xếp loại', en: 'Rating' } },
    { label: { vi: 'Số người', en: 'Count' }, number: true },
    { label: { vi: 'Tỷ lệ riêng từng mức', en: 'Exclusive share' }, number: true },
    { label: { vi: 'Từ mức này trở lên', en: 'This or better' }, number: true },
    { label: { vi: 'Tỷ lệ cộng dồn', en: 'Cumulative share' }, number: true },
  ];
  const caption = { vi: `Tỷ lệ tính trên ${base} người được xếp loại`, en: `Shares of ${base} people rated` };
  return tableOf(caption, columns, cells);
};

/** Without a rating here: apart from the shares, each with its own reason. */
const others = (tally: Tally): Html => {
  const rows = (['not-rated', 'decided-elsewhere', 'deferred'] as const).map((outcome) => {
    const { vi, en } = ratingLabel(outcome);
    return [bi(vi, en), tally[outcome]];
  });
  const caption = { vi: 'Không tính vào tỷ lệ', en: 'Outside the shares' };
  const columns = [
    { label: { vi: 'Tình trạng', en: 'Standing' } },
    { label: { vi: 'Số người', en: 'Count' }, number: true },
  ];
  const all = [bi('Tổng số trong phạm vi', 'In scope, all'), inScope(tally)];
  return tableOf(caption, columns, [...rows, all]);
};

/** Caps over the whole cycle are shown with their arithmetic; one that is no law as far as we know says so. */
const bounds = ({ regulations }: Cycle, tally: Tally): Html => {
  const caps = cycleCaps(regulations);
  if (caps.length === 0) return html``;
  const rows = caps.map((cap) => {
    const seats = seatsOf(cap, tally);
    const mark = cap.source.certainty === 'T' ? bi('quy định', 'law') : bi('giả định', 'assumption');
    const sum = `⌊${baseOf(cap, tally)} × ${cap.percent} / 100⌋ = ${seats}`;
    return [mark, tally[cap.rating], sum, tally[cap.rating] <= seats ? bi('trong mức', 'within') : bi('vượt', 'above')];
  });
  const columns = [
    { label: { vi: 'Căn cứ', en: 'Basis' } },
    { label: { vi: 'Xuất sắc', en: 'Excellent' }, number: true },
    { label: { vi: 'Mức tối đa', en: 'Bound' }, number: true },
    { label: { vi: 'Kết luận', en: 'Verdict' } },
  ];
  return tableOf({ vi: 'Tỷ lệ tối đa trên toàn kỳ', en: 'Bound over the whole cycle' }, columns, rows);
};

export const showResults = async (visit: ConsoleVisit, cycle: Cycle): Promise<Html> => {
  const { tally } = await resultTable(visit.deps, cycle.id, await ownPanels(visit, cycle));
  // a bound over the whole cycle says nothing about a part of it
  const body = html`${rated(tally)}${visit.agency === undefined ? bounds(cycle, tally) : ''}${others(tally)}
<p><a href="/console/${cycle.id}/results.csv">${bi('Tải về CSV', 'Download as CSV')}</a></p>`;
  const crumbs = [{ href: `/console/${cycle.id}`, label: cycle.name }];
  return consolePage(visit, { vi: `Kết quả: ${cycle.name}`, en: `Results: ${cycle.id}` }, crumbs, body);
};

/** Party ratings are for the personnel office; an auditor of the State side and HR of one agency do not get them. */
export const csvOf = async (visit: ConsoleVisit, cycle: Cycle): Promise<string> => {
  const { rows } = await resultTable(visit.deps, cycle.id, await ownPanels(visit, cycle));
  const withParty = may(visit.session.role, 'see', 'party-decision');
  return resultsCsv(withParty ? rows : rows.map(({ partyRating: _, partyStatus: __, ...row }) => row));
};
