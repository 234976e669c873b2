// What each of them said of a person, side by side: the person, the meeting, the personnel office, the rules, the sheet.
import { html } from 'hono/html';
import type { Rating } from '#shared/domain/rating';
import { ownRatingOf, SelfAssessment } from '#shared/domain/self-assessment';
import { suggest } from '#shared/domain/suggestion';
import { eachOf } from '../units.ts';
import { type Dossier, formKeyOf } from './dossier.ts';
import { bi } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { panelOf } from './rows.ts';
import { type Candidate, isRated } from './standing.ts';

export type Said = {
  candidate: Candidate;
  own: Rating | undefined;
  section: Rating | undefined;
  office: Rating | undefined;
  suggested: Rating | undefined;
  /** What stands on the sheet; undefined where nothing is chosen or the rating is deferred. */
  sheet: Rating | undefined;
  /** What the sheet departs from. */
  basis: Rating | undefined;
};

/** The record of a decision comes without the forms: one small read a person, when the page is shown only. */
const ownRatings = async (visit: TaskVisit): Promise<Map<string, Rating>> => {
  const record = panelOf(visit);
  const own = new Map<string, Rating>();
  await eachOf(visit.slot.rows, 16, async (id) => {
    const key = formKeyOf(record, id);
    const form = key === undefined ? undefined : await visit.deps.store.fact(visit.ref, key, 'expected');
    const content = SelfAssessment.safeParse(form?.content).data;
    if (content !== undefined) own.set(id, ownRatingOf(content));
  });
  return own;
};

type Sheet = {
  candidates: readonly Candidate[];
  dossier: Dossier;
  basis: ReadonlyMap<string, Rating>;
  ratings: ReadonlyMap<string, Rating | undefined>;
};

export const saidOf = async (visit: TaskVisit, { candidates, dossier, basis, ratings }: Sheet): Promise<Said[]> => {
  const own = await ownRatings(visit);
  return candidates.filter(isRated).map((candidate) => {
    const { id } = candidate.official;
    const { answer } = suggest(candidate.judged, basis.get(id));
    return {
      candidate,
      own: own.get(id),
      section: dossier.reviews.get(id)?.proposal,
      office: dossier.proposals.get(id)?.rating,
      suggested: answer.is === 'rating' ? answer.rating : undefined,
      sheet: ratings.get(id),
      basis: basis.get(id),
    };
  });
};

/** As offices write them; the legend below the table spells them out. */
const SHORT: Record<Rating, string> = { excellent: 'XS', good: 'T', completed: 'HT', 'not-completed': 'K' };
const LEGEND = bi(
  'XS: hoàn thành xuất sắc; T: hoàn thành tốt; HT: hoàn thành; K: không hoàn thành; –: không có; ≠: khác với đề nghị.',
  'XS excellent, T good, HT completed, K not completed, – none, ≠ departs from what was proposed.',
);

const cell = (rating: Rating | undefined): Html => html`<td>${rating === undefined ? '–' : SHORT[rating]}</td>`;

export const departs = ({ sheet, basis }: Said): boolean =>
  basis !== undefined && sheet !== undefined && sheet !== basis;

const row = (said: Said): Html => {
  const { candidate, own, section, office, suggested, sheet } = said;
  const { id, name } = candidate.official;
  const mark = departs(said) ? html` <strong>≠</strong>` : '';
  return html`<tr data-compared="${id}"><th scope="row"><a href="#f-rating.${id}">${name}</a></th>${[own, section, office, suggested].map(cell)}<td>${sheet === undefined ? '–' : SHORT[sheet]}${mark}</td></tr>`;
};

const HEADS = [
  bi('Người', 'Person'),
  bi('Tự xếp', 'Own'),
  bi('Bộ phận', 'Section'),
  bi('Tờ trình', 'Office'),
  bi('Gợi ý', 'Rules'),
  bi('Đang xếp', 'Sheet'),
];

export const compareTable = (all: readonly Said[]): Html =>
  all.length === 0
    ? html``
    : html`<div class="scroll" tabindex="0"><table class="compare"><caption>${bi('So sánh', 'Side by side')}</caption>
<thead><tr>${HEADS.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${all.map(row)}</tbody></table></div><p class="hint">${LEGEND}</p>`;
