// The personnel office checks, compiles and submits the proposal (tờ trình), or returns the panel to a named step.
import { html } from 'hono/html';
import { Proposal } from '#shared/domain/proposal';
import { amendmentNote } from './amended-sheet.ts';
import { type Dossier, dossierOf, reviewed } from './dossier.ts';
import { dossierLines, dossierTexts } from './dossier-lines.ts';
import { parseForm, typedText } from './forms.ts';
import { headRoom } from './headroom.ts';
import { field } from './layout.ts';
import { oldAgencyLines } from './old-agency-line.ts';
import { outcomeFieldName, outcomeFields, typedReturn } from './outcome.ts';
import { type FormLink, formLinks } from './own-form.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { type Basis, checkReason, ratedRow, standingRating, typedRow } from './rated-rows.ts';
import { CHECK, RECORD, rowList, sheet } from './row-parts.ts';
import { checkAll, officialsIn, panelOf, recordSlot, refuseStrangers, wantsRecord } from './rows.ts';
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

const title = PHASE_LABELS['staff-proposal'];
const SUBMITTED = { value: 'submitted', label: { vi: 'Trình cấp có thẩm quyền', en: 'Submit to the authority' } };
const TARGETS = ['self-assessment', 'collective-review'] as const;

const basisOf = (dossier: Dossier): Basis => ({
  label: { vi: 'Mức để so sánh', en: 'Compared with' },
  ratings: reviewed(dossier),
});

type Known = { dossier: Dossier; forms: FormLink };

const row = (visit: TaskVisit, candidate: Candidate, { dossier, forms }: Known, typed: Typed | undefined): Html => {
  if (!isRated(candidate)) return unratedRow(candidate);
  const { official } = candidate;
  const basis = basisOf(dossier);
  return ratedRow(
    {
      person: personOf(official),
      basis,
      open: openRatings(candidate),
      before: [
        forms(official.id),
        ...dossierLines({ ...dossier, proposals: new Map() }, official.id),
        ...oldAgencyLines(visit, official.id),
        boundLine(candidate),
        suggestedPart(visit, candidate.judged, basis.ratings.get(official.id)),
      ],
    },
    typed,
  );
};

/** The caps are counted over the whole panel: people of another slot stand as the meetings proposed them. */
const ratingsNow = (visit: TaskVisit, dossier: Dossier, fields: Fields | undefined) => {
  const basis = basisOf(dossier);
  const mine = officialsIn(visit).map(({ id }) => [id, standingRating(fields, id, basis)] as const);
  return new Map([...basis.ratings, ...mine]);
};

const show = (visit: TaskVisit, typed?: Typed): Html => {
  const record = panelOf(visit);
  const dossier = { ...dossierOf(record), summaries: [] };
  const known = { dossier, forms: formLinks(visit) };
  const rows = candidatesIn(visit).map((candidate) => row(visit, candidate, known, typed));
  const intro = html`${amendmentNote(visit)}${dossierTexts(dossier)}${headRoom(visit, ratingsNow(visit, dossier, typed?.fields))}`;
  const body = html`${rowList(partLabel('rows'), rows)}
${field({ name: 'summary', label: { vi: 'Tóm tắt tờ trình', en: 'Summary of the proposal' }, rows: 6, typed })}
${outcomeFields(SUBMITTED, TARGETS, typed)}`;
  const buttons = [RECORD, CHECK];
  return sheet(visit, { title, unit: record.panel.name, intro, body, buttons }, typed);
};

const contentOf = (rated: readonly Placed[], fields: Fields): Proposal => {
  const submitted = {
    outcome: typedText(fields, 'outcome'),
    summary: typedText(fields, 'summary'),
    rows: rated.map(({ official }) => typedRow(fields, official.id)),
  };
  return parseForm(Proposal, fields.outcome === 'returned' ? typedReturn(fields) : submitted, outcomeFieldName);
};

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  refuseStrangers(visit, fields);
  if (!wantsRecord(fields)) return show(visit, { fields, problems: {} });
  const candidates = placedIn(visit);
  const content = contentOf(candidates.filter(isRated), fields);
  if (content.outcome === 'submitted') {
    const basis = basisOf(dossierOf(panelOf(visit)));
    checkAll([
      ...candidates.map((candidate) => () => checkTypedRating(candidate, fields)),
      ...content.rows.map((each) => () => checkReason(each, basis)),
    ]);
  }
  return recordSlot(visit, 'proposal', content, title);
};

export const staffProposal: TaskPage = { purpose: 'staff-proposal', title, show, record };
