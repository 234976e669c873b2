// The petition's part of one's result page: the form while the window is open, then what was recorded and answered.
import { html } from 'hono/html';
import { FormInvalid } from '#shared/domain/errors';
import { type Fact, factKey } from '#shared/domain/fact';
import { isAt } from '#shared/domain/gate';
import { Petition } from '#shared/domain/petition';
import { answerTo } from '#shared/domain/petitions';
import { regimeOf } from '#shared/domain/regulations';
import { closureOf } from '#shared/domain/rounds';
import { parseForm, typedText } from './forms.ts';
import { bi, field, proofField, radios, submit } from './layout.ts';
import { personIn } from './link.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { partLabel, valueLabel } from './parts.ts';
import { contentOf, stamp } from './recorded.ts';
import { shownDay, shownInstant } from './words.ts';

type Addressee = NonNullable<Petition['addressee']>;

/** To whom the law lets this person's petition go, as far as the panel names the level above. */
const addressees = ({ record, cycle, slot }: TaskVisit): readonly Addressee[] => {
  const official = personIn(record, slot.rows[0] ?? '');
  if (official === undefined || record.kind !== 'panel') return ['rater'];
  const { to } = regimeOf(cycle.regulations, official).petition;
  return record.panel.levelAbove === undefined ? ['rater'] : to;
};

const toFields = (visit: TaskVisit, typed: Typed | undefined): Html => {
  const choices = addressees(visit);
  if (choices.length < 2) return html``;
  const options = choices.map((value) => ({
    value,
    label: valueLabel('addressee', value) ?? { vi: value, en: value },
  }));
  return radios({ name: 'addressee', legend: partLabel('addressee'), options, typed });
};

const petitionForm = (visit: TaskVisit, typed: Typed | undefined, due: string): Html => html`<form method="post">
${proofField(visit)}
<p>${bi(`Nếu không đồng ý, gửi kiến nghị trước ${shownInstant(due)}.`, `If you disagree, petition before ${shownInstant(due)}.`)}</p>
${toFields(visit, typed)}
${field({ name: 'grounds', label: partLabel('grounds'), rows: 6, required: true, typed })}
${submit('record', { vi: 'Gửi kiến nghị', en: 'Send the petition' })}
</form>`;

const windowPart = (visit: TaskVisit, typed: Typed | undefined): Html => {
  const { gate, facts } = visit.record;
  if (isAt(gate, visit.at) && gate?.state === 'open') return petitionForm(visit, typed, gate.due);
  const closure = closureOf(facts, visit.at.phase, visit.at.round);
  return closure === undefined
    ? html`<p>${bi('Thời gian kiến nghị chưa mở.', 'The time for petitions has not opened yet.')}</p>`
    : html`<p>${bi(`Thời gian kiến nghị đã hết lúc ${shownInstant(closure.at)}.`, `The time for petitions ended at ${shownInstant(closure.at)}.`)}</p>`;
};

const answerPart = async ({ deps, ref }: TaskVisit, petition: Fact<'petition'>): Promise<Html> => {
  const answer = answerTo(await deps.store.facts(ref, 'answer'), petition);
  if (answer === undefined)
    return html`<p>${bi('Cấp có thẩm quyền sẽ trả lời sau khi hết thời gian kiến nghị; trả lời hiện ở trang này.', 'The authority answers once the time for petitions has ended; the answer appears here.')}</p>`;
  const next =
    answer.content.outcome === 'changed'
      ? html`<p>${bi('Kết quả mới có hiệu lực khi có quyết định mới.', 'The new result holds once it is decided anew.')}</p>`
      : html``;
  return html`<h2>${bi('Trả lời', 'Answer')}</h2>${stamp(answer)}${next}${contentOf(answer, String)}`;
};

/** What came after the window is recorded by HR, and answered as such. */
const latePart = async ({ deps, ref, slot, at }: TaskVisit): Promise<Html> => {
  const key = factKey({ kind: 'late-petition', subject: slot.id, round: at.round });
  const late = (await deps.store.fact(ref, key, 'glance')) as Fact<'late-petition'> | undefined;
  if (late === undefined) return html``;
  const { receivedOn, grounds, answer } = late.content;
  return html`<h2>${bi('Kiến nghị gửi muộn', 'A petition that came late')}</h2>
<p>${bi(`Nhận ngày ${shownDay(receivedOn)}, sau thời gian kiến nghị.`, `Received on ${shownDay(receivedOn)}, after the window.`)}</p>
<dl><dt>${bi('Nội dung kiến nghị', 'Petition')}</dt><dd class="text">${grounds}</dd><dt>${bi('Trả lời', 'Answer')}</dt><dd class="text">${answer}</dd></dl>`;
};

export const petitionPart = async (visit: TaskVisit, typed: Typed | undefined): Promise<Html> => {
  const key = factKey({ kind: 'petition', subject: visit.slot.id, round: visit.at.round });
  const petition = (await visit.deps.store.fact(visit.ref, key, 'glance')) as Fact<'petition'> | undefined;
  if (petition === undefined) return html`${windowPart(visit, typed)}${await latePart(visit)}`;
  return html`<div class="recorded" role="status">${stamp(petition)}</div>${contentOf(petition, String)}${await answerPart(visit, petition)}`;
};

/** As typed, for the schema; nobody chooses an addressee that the law does not give. */
export const typedPetition = (visit: TaskVisit, fields: Fields): Petition => {
  const choices = addressees(visit);
  const addressee = choices.length < 2 ? undefined : typedText(fields, 'addressee');
  const grounds = typedText(fields, 'grounds');
  const content = parseForm(Petition, { grounds, ...(addressee === undefined ? {} : { addressee }) });
  if (choices.length > 1 && (content.addressee === undefined || !choices.includes(content.addressee)))
    throw new FormInvalid('no addressee chosen', { field: 'addressee', problem: 'missing' });
  return content;
};
