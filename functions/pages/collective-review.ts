// The collective review of a section, recorded by its chair: who attended, minutes, votes as the procedure takes them, a
// proposal for each person, and why somebody gave no self-assessment.
import { html } from 'hono/html';
import type { Fact } from '#shared/domain/fact';
import { isAtLeast, RATINGS } from '#shared/domain/rating';
import { checkVotes, Review, type ReviewRow } from '#shared/domain/review';
import { ownRatingOf } from '#shared/domain/self-assessment';
import { attendanceFields, attendanceOf, checkNumbers, checkQuorum } from './attendance.ts';
import { selfAssessments } from './dossier.ts';
import { parseForm, refuse, typedNumber, typedText } from './forms.ts';
import { bi, field, ratingLabel, select } from './layout.ts';
import { oldAgencyLines } from './old-agency-line.ts';
import { type FormLink, formLinks } from './own-form.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { CHECK, line, RECORD, ratingSelect, ratingText, rowList, rowOf, sheet } from './row-parts.ts';
import { checkAll, checkPast, panelOf, recordSlot, refuseStrangers, rowIds, wantsRecord } from './rows.ts';
import { withDraft } from './sheet-draft.ts';
import {
  boundLine,
  type Candidate,
  candidatesIn,
  checkTypedRating,
  isRated,
  openRatings,
  type Placed,
  personOf,
  placedIn,
  unratedRow,
} from './standing.ts';
import { suggestedPart } from './suggested.ts';
import { PHASE_LABELS } from './words.ts';

const title = PHASE_LABELS['collective-review'];

type SelfAssessed = Map<string, Fact<'self-assessment'>>;

const selfLine = (own: Fact<'self-assessment'> | undefined): Html =>
  line(
    { vi: 'Tự xếp loại', en: 'Own rating' },
    own === undefined ? bi('không tự đánh giá', 'did not self-assess') : ratingText(ownRatingOf(own.content)),
  );

const missingField = (id: string, typed: Typed | undefined): Html =>
  field({
    name: `missing.${id}`,
    label: { vi: 'Lý do không tự đánh giá', en: 'Why there is no self-assessment' },
    required: true,
    typed,
  });

const votesOf = (id: string, typed: Typed | undefined): Html[] =>
  RATINGS.map((rating) => {
    const { vi, en } = ratingLabel(rating);
    return field({
      name: `votes.${id}.${rating}`,
      label: { vi: `Số phiếu: ${vi}`, en: `Votes: ${en}` },
      type: 'number',
      required: true,
      typed,
    });
  });

type Known = { own: SelfAssessed; forms: FormLink };

const row = (visit: TaskVisit, candidate: Candidate, { own, forms }: Known, typed?: Typed): Html => {
  const { id } = candidate.official;
  const votes = visit.cycle.regulations.procedure.votes !== 'none';
  const mine = own.get(id);
  const common = [selfLine(mine), mine === undefined ? missingField(id, typed) : forms(id)];
  if (!isRated(candidate)) return unratedRow(candidate, common);
  return rowOf(personOf(candidate.official), [
    ...common,
    ...oldAgencyLines(visit, id),
    boundLine(candidate),
    suggestedPart(visit, candidate.judged),
    ...(votes ? [html`<div class="counts">${votesOf(id, typed)}</div>`] : []),
    ratingSelect({ id, typed, open: openRatings(candidate) }),
    field({ name: `comment.${id}`, label: { vi: 'Nhận xét', en: 'Comment' }, rows: 2, typed }),
  ]);
};

const COMBINED = { vi: 'Họp chung với chi bộ', en: 'Combined with the Party cell’s meeting' };
const COMBINED_HINT = { vi: 'Nếu họp riêng thì để trống.', en: 'Leave empty where it was not.' };
const WITH_CELL = {
  value: 'with-party-cell',
  label: { vi: 'Một buổi họp, hai biên bản', en: 'One meeting, two sets of minutes' },
};

const meetingFields = (visit: TaskVisit, typed: Typed | undefined): Html => html`
${field({ name: 'heldOn', label: { vi: 'Ngày họp', en: 'Held on' }, type: 'date', required: true, typed })}
${select({ name: 'combined', label: COMBINED, hint: COMBINED_HINT, options: [WITH_CELL], typed })}
${attendanceFields(visit, typed)}
${field({ name: 'minutes', label: { vi: 'Biên bản', en: 'Minutes' }, rows: 8, required: true, typed })}`;

const unitName = (visit: TaskVisit): string => {
  const { panel } = panelOf(visit);
  const section = panel.sections.find(({ id }) => visit.slot.id.startsWith(`section:${id}`));
  return section === undefined ? panel.name : `${panel.agencyName} – ${section.name}`;
};

const show = (visit: TaskVisit, typed?: Typed): Html => {
  const known = { own: selfAssessments(panelOf(visit)), forms: formLinks(visit) };
  const rows = candidatesIn(visit).map((candidate) => row(visit, candidate, known, typed));
  const body = html`${meetingFields(visit, typed)}${rowList({ vi: 'Từng người', en: 'Each person' }, rows)}`;
  return sheet(visit, { title, unit: unitName(visit), body, buttons: [RECORD, CHECK], drafts: true }, typed);
};

const typedVotes = (fields: Fields, id: string) =>
  Object.fromEntries(RATINGS.map((rating) => [rating, typedNumber(fields, `votes.${id}.${rating}`)]));

const contentOf = (visit: TaskVisit, candidates: readonly Placed[], own: SelfAssessed, fields: Fields): Review =>
  parseForm(Review, {
    heldOn: typedText(fields, 'heldOn'),
    ...attendanceOf(visit, fields),
    combined: typedText(fields, 'combined'),
    minutes: typedText(fields, 'minutes'),
    rows: candidates.filter(isRated).map(({ official: { id } }) => ({
      official: id,
      proposal: typedText(fields, `rating.${id}`),
      votes: visit.cycle.regulations.procedure.votes === 'none' ? undefined : typedVotes(fields, id),
      comment: typedText(fields, `comment.${id}`),
    })),
    notSelfAssessed: rowIds(visit)
      .filter((id) => !own.has(id))
      .map((id) => ({ official: id, reason: typedText(fields, `missing.${id}`) })),
  });

/** A proposal above every vote cast contradicts the votes; one below may follow a ceiling. */
const checkProposal = ({ official, proposal, votes }: ReviewRow): void => {
  if (votes === undefined) return;
  const cast = RATINGS.filter((rating) => votes[rating] > 0);
  if (cast.some((rating) => isAtLeast(rating, proposal))) return;
  refuse(
    `rating.${official}`,
    'Không có phiếu nào cho mức này hoặc mức cao hơn.',
    'Nobody voted for this rating or a better one.',
  );
};

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  refuseStrangers(visit, fields);
  if (!wantsRecord(fields)) return show(visit, { fields, problems: {} });
  const own = selfAssessments(panelOf(visit));
  const candidates = placedIn(visit);
  const review = contentOf(visit, candidates, own, fields);
  const { votes, quorum } = visit.cycle.regulations.procedure;
  checkAll([
    () => checkNumbers(fields),
    () => checkQuorum(review, quorum),
    () => checkPast('heldOn', review.heldOn, visit),
    ...candidates.map((candidate) => () => checkTypedRating(candidate, fields)),
    ...[[], ...review.rows.map((each) => [each])].map((rows) => () => checkVotes({ ...review, rows }, votes)),
    ...review.rows.map((each) => () => checkProposal(each)),
  ]);
  return recordSlot(visit, 'review', review, title);
};

export const collectiveReview: TaskPage = withDraft({ purpose: 'collective-review', title, show, record });
