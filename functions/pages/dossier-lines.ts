// What earlier phases said of a person, as lines of their row for whoever proposes or decides.
import { html } from 'hono/html';
import { RATINGS } from '#shared/domain/rating';
import type { ReviewRow } from '#shared/domain/review';
import type { Dossier, OpinionRow } from './dossier.ts';
import { bi, ratingLabel } from './layout.ts';
import type { Html } from './page.ts';
import { line, ratingText } from './row-parts.ts';

const votesLine = ({ votes }: ReviewRow): Html => {
  if (votes === undefined) return html``;
  const counts = RATINGS.map((rating) => `${ratingLabel(rating).vi}: ${votes[rating]}`).join('; ');
  return line({ vi: 'Số phiếu', en: 'Votes' }, counts);
};

const reviewLines = (review: ReviewRow | undefined): Html[] => {
  const label = { vi: 'Cuộc họp đề nghị', en: 'Proposed by the meeting' };
  if (review === undefined) return [line(label, bi('không có', 'none'))];
  const comment = review.comment ?? '';
  return [
    line(label, ratingText(review.proposal)),
    votesLine(review),
    comment === '' ? html`` : line({ vi: 'Nhận xét của cuộc họp', en: 'Comment of the meeting' }, comment),
  ];
};

const opinionLine = (opinion: OpinionRow | undefined): Html => {
  if (opinion === undefined) return html``;
  const agrees = opinion.agrees ? bi('nhất trí', 'agrees') : bi('không nhất trí', 'does not agree');
  const comment = opinion.comment ?? '';
  return line({ vi: 'Cấp ủy', en: 'Party committee' }, html`${agrees}${comment === '' ? '' : html` – ${comment}`}`);
};

const proposalReason = ({ proposals }: Dossier, id: string): Html => {
  const reason = proposals.get(id)?.reason;
  return reason === undefined ? html`` : line({ vi: 'Lý do của tờ trình', en: 'Reason of the proposal' }, reason);
};

export const dossierLines = (dossier: Dossier, id: string): Html[] => [
  ...reviewLines(dossier.reviews.get(id)),
  opinionLine(dossier.opinions.get(id)),
  proposalReason(dossier, id),
];

/** The texts about the panel as a whole: the Party committee's opinion and the proposal's summary. */
export const dossierTexts = ({ opinionTexts, summaries }: Dossier): Html =>
  html`${opinionTexts.map(
    ({ document, text }) =>
      html`<section class="note"><h2>${bi('Ý kiến của cấp ủy', 'Opinion of the Party committee')}</h2><p>${document}</p><p class="text">${text}</p></section>`,
  )}${summaries.map(
    (summary) =>
      html`<section class="note"><h2>${bi('Tờ trình', 'Proposal')}</h2><p class="text">${summary}</p></section>`,
  )}`;
