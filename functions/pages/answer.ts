// The authority answers one petition: the result is kept, or changed to the rating that it now means to decide.
import { html } from 'hono/html';
import { REFUSALS } from '#shared/contracts/refusals';
import { NotFound, OwnRow, PetitionOnHold } from '#shared/domain/errors';
import { type Fact, factsOf } from '#shared/domain/fact';
import { Answer } from '#shared/domain/petition';
import { heldPetitions } from '#shared/domain/petitions';
import { RATINGS, type Rating } from '#shared/domain/rating';
import { countedFacts } from '#shared/domain/rounds';
import { judgedIn } from '#shared/domain/suggestion';
import { latestOf } from '../units.ts';
import { parseForm, refuse, typedText } from './forms.ts';
import { bi, field, layout, problemList, proofField, radios, ratingLabel, select, submit } from './layout.ts';
import { personIn } from './link.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel, valueLabel } from './parts.ts';
import { stamp } from './recorded.ts';
import { checkAll, checkPast, panelOf, recordSlot } from './rows.ts';
import { boundLine, type Candidate, candidateOf, openRatings } from './standing.ts';
import { PHASE_LABELS } from './words.ts';

type Case = Candidate & {
  petition: Fact<'petition'>;
  decided: Fact<'result'> | undefined;
  hold: Fact<'petition-hold'> | undefined;
};

const caseOf = ({ record, slot, cycle }: TaskVisit): Case => {
  const official = personIn(record, slot.rows[0] ?? '');
  const petitions = factsOf(countedFacts(record.facts, 'petitions'), 'petition');
  const petition = petitions.find(({ subject }) => subject === slot.id.replace('petition:', 'official:'));
  if (official === undefined || petition === undefined) throw new NotFound('no such petition');
  if (slot.holder?.official === official.id) throw new OwnRow('one’s own petition', { official: official.id });
  const candidate = candidateOf(judgedIn(record, cycle)(official));
  const hold = heldPetitions(record.facts).get(official.id);
  return { ...candidate, petition, decided: latestOf(record.facts, 'result', official.id), hold };
};

const options = (name: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: valueLabel(name, value) ?? { vi: value, en: value } }));

const choices = (name: string, values: readonly string[], typed: Typed | undefined): Html =>
  radios({ name, legend: partLabel(name), options: options(name, values), typed });

/** Ratings that the rules close to this person are not offered; one that was typed all the same is kept. */
const offered = (candidate: Case, typed: Typed | undefined): Rating[] =>
  RATINGS.filter((rating) => openRatings(candidate).includes(rating) || typed?.fields.rating === rating);

/** Read only where the answer was given in a dialogue. */
const dialogueFields = (
  typed: Typed | undefined,
): Html => html`<fieldset><legend>${bi('Nếu đối thoại', 'Where by dialogue')}</legend>
${field({ name: 'dialogueOn', label: partLabel('dialogueOn'), type: 'date', typed })}
${field({ name: 'minutes', label: { vi: 'Biên bản đối thoại', en: 'Minutes of the dialogue' }, rows: 4, typed })}
</fieldset>`;

const formOf = (visit: TaskVisit, candidate: Case, typed: Typed | undefined): Html => html`<form method="post">
${proofField(visit)}
<div data-official="${candidate.official.id}">
${boundLine(candidate)}
${choices('outcome', ['kept', 'changed'], typed)}
${select({
  name: 'rating',
  label: { vi: 'Mức xếp loại mới', en: 'New rating' },
  hint: { vi: 'Chỉ chọn khi thay đổi kết quả.', en: 'Only where the result changes.' },
  options: offered(candidate, typed).map((value) => ({ value, label: ratingLabel(value) })),
  typed,
})}
${choices('by', ['dialogue', 'writing'], typed)}
${dialogueFields(typed)}
${field({ name: 'text', label: { vi: 'Nội dung trả lời', en: 'Answer' }, rows: 6, required: true, typed })}
</div>
${submit('record', { vi: 'Ghi nhận trả lời', en: 'Record the answer' })}
</form>`;

const summaryOf = ({ official, petition, decided }: Case): Html => {
  const outcome = decided === undefined ? undefined : ratingLabel(decided.content.outcome);
  return html`<p>${official.name} · ${official.post}</p>
<dl>
<dt>${bi('Kết quả đã quyết định', 'Decided')}</dt><dd>${outcome === undefined ? '—' : bi(outcome.vi, outcome.en)}</dd>
<dt>${bi('Nội dung kiến nghị', 'Petition')}</dt><dd class="text">${petition.content.grounds}</dd>
</dl>
${stamp(petition)}`;
};

const contentOf = (fields: Fields): Answer =>
  parseForm(Answer, {
    outcome: typedText(fields, 'outcome'),
    rating: typedText(fields, 'rating'),
    text: typedText(fields, 'text'),
    by: typedText(fields, 'by'),
    ...(fields.by === 'dialogue'
      ? { dialogueOn: typedText(fields, 'dialogueOn'), minutes: typedText(fields, 'minutes') }
      : {}),
  });

/** A dialogue has a day that has come, and minutes. */
const checkDialogue = (visit: TaskVisit, { by, dialogueOn, minutes }: Answer): void => {
  if (by !== 'dialogue') return;
  if (dialogueOn === undefined) refuse('dialogueOn', 'Cần ngày đối thoại.', 'The day of the dialogue is needed.');
  else checkPast('dialogueOn', dialogueOn, visit);
  if (minutes === undefined) refuse('minutes', 'Cần biên bản đối thoại.', 'The minutes of the dialogue are needed.');
};

const checkChange = (candidate: Case, { rating }: Answer): void => {
  if (rating === undefined) return;
  if (!openRatings(candidate).includes(rating)) {
    const { vi, en } = REFUSALS.RatingNotAllowed;
    refuse('rating', vi, en);
  }
  if (rating === candidate.decided?.content.outcome)
    refuse(
      'rating',
      'Đây là mức đã quyết định; hãy chọn “giữ nguyên”.',
      'This is the rating that stands; choose “kept”.',
    );
};

const HOLDS = {
  complaint: { vi: 'khiếu nại', en: 'a complaint' },
  denunciation: { vi: 'tố cáo', en: 'a denunciation' },
  lifted: { vi: '', en: '' },
};

const holdNote = ({ content: { why, document } }: Fact<'petition-hold'>): Html => {
  const { vi, en } = HOLDS[why];
  return html`<p class="note" role="status">${bi(`Đang tạm dừng vì có ${vi} (${document}). Trả lời sau khi được gỡ; hạn trả lời chưa tính.`, `On hold: ${en} runs (${document}). It is answered once lifted; the days to answer do not run.`)}</p>`;
};

/** A complaint or denunciation has a law of its own. */
const checkHold = ({ official, hold }: Case): void => {
  if (hold !== undefined)
    throw new PetitionOnHold('the petition is on hold', { official: official.id, why: hold.content.why });
};

export const answer: TaskPage = {
  purpose: 'answers',
  title: PHASE_LABELS.answers,

  show(visit, typed) {
    const { panel } = panelOf(visit);
    const petition = caseOf(visit);
    return layout(
      this.title,
      html`<p>${panel.agencyName} · ${panel.name}</p>
${problemList(typed)}${summaryOf(petition)}${petition.hold === undefined ? formOf(visit, petition, typed) : holdNote(petition.hold)}`,
    );
  },

  async record(visit, fields) {
    const petition = caseOf(visit);
    checkHold(petition);
    const content = contentOf(fields);
    checkAll([() => checkChange(petition, content), () => checkDialogue(visit, content)]);
    return recordSlot(visit, 'answer', content, this.title);
  },
};
