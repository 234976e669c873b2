// The authority decides all ratings of the panel at once, within the caps, defers some with a reason, or returns it.
import { html, raw } from 'hono/html';
import { dayOf } from '#shared/domain/calendar';
import { Decision } from '#shared/domain/decision';
import { amendmentNote, lockedIn, lockedRatings, lockedTable } from './amended-sheet.ts';
import { capReadings } from './cap-readings.ts';
import { compareTable, saidOf } from './compare.ts';
import { type Dossier, dossierOf, proposed } from './dossier.ts';
import { dossierLines, dossierTexts } from './dossier-lines.ts';
import { filterFields, filterPart, hiddenBy } from './filter.ts';
import { parseForm, refuse, typedText } from './forms.ts';
import { checkHeadRoom, headRoom } from './headroom.ts';
import { bi, field } from './layout.ts';
import { lowerResults } from './lower-results.ts';
import { oldAgencyLines } from './old-agency-line.ts';
import { outcomeFieldName, outcomeFields, typedReturn } from './outcome.ts';
import { type FormLink, formLinks } from './own-form.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { type Basis, checkReason, ratedRow, standingRating, typedRow } from './rated-rows.ts';
import { CHECK, RECORD, rowList, sheet } from './row-parts.ts';
import { checkAll, panelOf, recordSlot, refuseStrangers, wantsRecord } from './rows.ts';
import { withDraft } from './sheet-draft.ts';
import { codePart } from './signer-code.ts';
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

const title = PHASE_LABELS.decision;
const DECIDED = { value: 'decided', label: { vi: 'Quyết định xếp loại', en: 'Decide the ratings' } };
const TARGETS = ['self-assessment', 'collective-review', 'staff-proposal'] as const;

const basisOf = (visit: TaskVisit, dossier: Dossier): Basis => ({
  label: { vi: 'Đề nghị', en: 'Proposed' },
  ratings: proposed(panelOf(visit), dossier),
});

/** A reason or a date to defer wins over the rating that the sheet showed beside it. */
const isDeferred = (fields: Fields | undefined, id: string): boolean =>
  fields !== undefined && [`defer.${id}`, `until.${id}`].some((name) => typedText(fields, name) !== undefined);

/** Rarely needed: folded away, so that forty decisions fit a Friday evening; open where something was typed. */
const deferFields = (id: string, typed: Typed | undefined): Html[] => [
  html`<details${isDeferred(typed?.fields, id) ? raw(' open') : ''}><summary>${bi('Hoãn xếp loại', 'Defer')}</summary>
${field({ name: `defer.${id}`, label: { vi: 'Lý do hoãn', en: 'Why deferred' }, typed })}
${field({ name: `until.${id}`, label: { vi: 'Hoãn đến ngày', en: 'Deferred until' }, type: 'date', typed })}</details>`,
];

type Proposed = { dossier: Dossier; basis: Basis; forms: FormLink };

const row = (
  visit: TaskVisit,
  candidate: Candidate,
  { dossier, basis, forms }: Proposed,
  typed: Typed | undefined,
): Html => {
  if (!isRated(candidate)) return unratedRow(candidate);
  const { official } = candidate;
  return ratedRow(
    {
      person: personOf(official),
      basis,
      open: openRatings(candidate),
      before: [
        forms(official.id),
        ...dossierLines(dossier, official.id),
        ...oldAgencyLines(visit, official.id),
        boundLine(candidate),
        suggestedPart(visit, candidate.judged, basis.ratings.get(official.id)),
      ],
      after: deferFields(official.id, typed),
    },
    typed,
  );
};

const ratingsNow = (candidates: readonly Candidate[], basis: Basis, fields: Fields | undefined) =>
  new Map(
    candidates
      .filter(({ official: { id } }) => !isDeferred(fields, id))
      .map(({ official: { id } }) => [id, standingRating(fields, id, basis)] as const),
  );

const show = async (visit: TaskVisit, typed?: Typed): Promise<Html> => {
  const record = panelOf(visit);
  const dossier = dossierOf(record);
  const basis = basisOf(visit, dossier);
  const forms = formLinks(visit);
  const candidates = candidatesIn(visit);
  const ratings = new Map([...lockedRatings(visit), ...ratingsNow(candidates, basis, typed?.fields)]);
  const said = await saidOf(visit, { candidates, dossier, basis: basis.ratings, ratings });
  const filter = filterFields(visit, typed);
  const hidden = hiddenBy(filter, said, typed);
  const compared = compareTable(said.filter(({ candidate }) => !hidden.has(candidate.official.id)));
  const intro = html`${amendmentNote(visit)}${dossierTexts(dossier)}${lowerResults(record)}${headRoom(visit, ratings)}${capReadings(visit, ratings)}${compared}`;
  const rows = candidates.map((candidate) => {
    const shown = row(visit, candidate, { dossier, basis, forms }, typed);
    return hidden.has(candidate.official.id) ? html`<div hidden>${shown}</div>` : shown;
  });
  const body = html`${filterPart(visit, filter, hidden.size)}${rowList(partLabel('rows'), rows)}${lockedTable(visit)}
${outcomeFields(DECIDED, TARGETS, typed)}${codePart(visit, typed)}
<p class="hint">${bi('Mỗi nhóm chỉ được ghi nhận khi trong giới hạn tỷ lệ.', 'It is recorded only within the caps.')}</p>`;
  return sheet(visit, { title, unit: record.panel.name, intro, body, buttons: [RECORD, CHECK], drafts: true }, typed);
};

const contentOf = (visit: TaskVisit, candidates: readonly Placed[], fields: Fields): Decision => {
  const locked = lockedIn(visit);
  const ids = candidates.filter(isRated).map(({ official }) => official.id);
  const decided = {
    outcome: typedText(fields, 'outcome'),
    rows: [...ids.filter((id) => !isDeferred(fields, id)).map((id) => typedRow(fields, id)), ...locked.rows],
    deferred: [
      ...ids
        .filter((id) => isDeferred(fields, id))
        .map((id) => ({
          official: id,
          reason: typedText(fields, `defer.${id}`),
          until: typedText(fields, `until.${id}`),
        })),
      ...locked.deferred,
    ],
    ...(visit.madeOutside === undefined ? {} : { madeOutside: visit.madeOutside }),
  };
  return parseForm(Decision, fields.outcome === 'returned' ? typedReturn(fields) : decided, outcomeFieldName);
};

const checkUntil = ({ official, until }: { official: string; until: string }, { now }: TaskVisit): void => {
  if (until <= dayOf(now)) refuse(`until.${official}`, 'Cần một ngày sau hôm nay.', 'A day after today is needed.');
};

const checkDecided = (
  visit: TaskVisit,
  candidates: readonly Placed[],
  content: Extract<Decision, { outcome: 'decided' }>,
  fields: Fields,
): void => {
  const basis = basisOf(visit, dossierOf(panelOf(visit)));
  const open = new Set(candidates.map(({ official }) => official.id));
  checkAll([
    ...candidates
      .filter(({ official }) => !isDeferred(fields, official.id))
      .map((candidate) => () => checkTypedRating(candidate, fields)),
    ...content.rows.filter(({ official }) => open.has(official)).map((each) => () => checkReason(each, basis)),
    ...content.deferred.filter(({ official }) => open.has(official)).map((each) => () => checkUntil(each, visit)),
  ]);
  checkHeadRoom(visit, new Map(content.rows.map(({ official, rating }) => [official, rating])));
};

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  refuseStrangers(visit, fields);
  if (!wantsRecord(fields)) return show(visit, { fields, problems: {} });
  const candidates = placedIn(visit);
  const content = contentOf(visit, candidates, fields);
  if (content.outcome === 'decided') checkDecided(visit, candidates, content, fields);
  return recordSlot(visit, 'decision', content, title);
};

export const decision: TaskPage = withDraft({ purpose: 'decision', title, show, record });
