// One's own result with what it rests on; while the window is open, the petition against it; then what became of that.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { TooEarly } from '#shared/domain/errors';
import { type Fact, factKey } from '#shared/domain/fact';
import { isAt } from '#shared/domain/gate';
import { Petition } from '#shared/domain/petition';
import { regimesIn } from '#shared/domain/regulations';
import { closureOf } from '#shared/domain/rounds';
import { latestOf } from '../units.ts';
import { parseForm, typedText } from './forms.ts';
import { bi, field, layout, problemList, proofField, ratingLabel, submit, type Text } from './layout.ts';
import { documentText, overrideText } from './override-texts.ts';
import type { Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { reasonLabel } from './reasons.ts';
import { contentOf, stamp } from './recorded.ts';
import { resultOf } from './result-of.ts';
import { recordSlot } from './rows.ts';
import { whyLink } from './suggested.ts';
import { PHASE_LABELS, shownDay, shownInstant } from './words.ts';

const TITLE: Text = { vi: 'Kết quả xếp loại chất lượng', en: 'Your result' };

const line = (label: Text, value: Html | string | undefined): Html =>
  value === undefined ? html`` : html`<dt>${bi(label.vi, label.en)}</dt><dd>${value}</dd>`;

/** The title of the profile that rated the person. */
const under = ({ regulations }: Cycle, id: string): Html => {
  const profile = regimesIn(regulations).find((each) => each.id === id);
  return profile === undefined ? html`${id}` : bi(profile.title.vi, profile.title.en);
};

/** What this cycle set otherwise in this person's result, with document and reason. */
const setOtherwise = (cycle: Cycle, ids: readonly string[]): Html[] =>
  cycle.regulations.overrides
    .filter(({ id }) => ids.includes(id))
    .map((each) => {
      const { vi, en } = overrideText(cycle, each);
      return line(
        { vi: 'Kỳ này đặt khác', en: 'Set otherwise' },
        html`${bi(vi, en)} – ${each.reason}${each.document === undefined ? '' : ` (${documentText(each)})`}`,
      );
    });

const resultList = ({ cycle, slot }: TaskVisit, { content }: Fact<'result'>): Html => {
  const outcome = ratingLabel(content.outcome);
  const reason = content.reason === undefined ? undefined : reasonLabel(content.reason);
  return html`<dl>
${line({ vi: 'Họ và tên', en: 'Name' }, slot.holder?.name)}
${line({ vi: 'Kết quả', en: 'Result' }, html`<strong>${outcome.vi}</strong> <small lang="en">${outcome.en}</small>`)}
${line({ vi: 'Lý do', en: 'Reason' }, reason && bi(reason.vi, reason.en))}
${line({ vi: 'Điều khoản', en: 'Article' }, content.article)}
${line({ vi: 'Quyết định số', en: 'Decision number' }, content.number)}
${line({ vi: 'Ngày', en: 'Date' }, content.date && shownDay(content.date))}
${line({ vi: 'Căn cứ', en: 'Under' }, under(cycle, content.profile))}
${setOtherwise(cycle, content.overrides ?? [])}
${line({ vi: 'Kỳ đánh giá', en: 'Period' }, `${shownDay(cycle.period.from)} – ${shownDay(cycle.period.to)}`)}
</dl>`;
};

const petitionForm = (visit: TaskVisit, typed: Typed | undefined, due: string): Html => html`<form method="post">
${proofField(visit)}
<p>${bi(`Nếu không đồng ý, gửi kiến nghị trước ${shownInstant(due)}.`, `If you disagree, petition before ${shownInstant(due)}.`)}</p>
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

const answerPart = async ({ deps, ref, slot }: TaskVisit): Promise<Html> => {
  const subject = slot.id.replace('official:', 'petition:');
  const answer = latestOf(await deps.store.facts(ref, 'answer'), 'answer', subject);
  if (answer === undefined)
    return html`<p>${bi('Cấp có thẩm quyền sẽ trả lời sau khi hết thời gian kiến nghị; trả lời hiện ở trang này.', 'The authority answers once the time for petitions has ended; the answer appears here.')}</p>`;
  const next =
    answer.content.outcome === 'changed'
      ? html`<p>${bi('Kết quả mới có hiệu lực khi có quyết định mới.', 'The new result holds once it is decided anew.')}</p>`
      : html``;
  return html`<h2>${bi('Trả lời', 'Answer')}</h2>${stamp(answer)}${next}${contentOf(answer, String)}`;
};

const petitionPart = async (visit: TaskVisit, typed: Typed | undefined): Promise<Html> => {
  const key = factKey({ kind: 'petition', subject: visit.slot.id, round: visit.at.round });
  const petition = await visit.deps.store.fact(visit.ref, key);
  if (petition === undefined) return windowPart(visit, typed);
  return html`<div class="recorded" role="status">${stamp(petition)}</div>${contentOf(petition, String)}${await answerPart(visit)}`;
};

const page = async (visit: TaskVisit, typed: Typed | undefined): Promise<Html> => {
  const result = await resultOf(visit.deps.store, visit.ref, visit.slot.rows[0] ?? '');
  if (result === undefined) throw new TooEarly('no result yet', { phase: 'petitions' });
  const petition = await petitionPart(visit, typed);
  const heading = PHASE_LABELS.petitions;
  return layout(
    TITLE,
    html`${problemList(typed)}${resultList(visit, result)}${whyLink(visit, visit.slot.rows[0] ?? '')}
<h2>${bi(heading.vi, heading.en)}</h2>
${petition}`,
  );
};

export const result: TaskPage = {
  purpose: 'result',
  title: TITLE,
  show: page,

  async record(visit, fields) {
    const { record, at } = visit;
    const closure = closureOf(record.facts, at.phase, at.round);
    if (closure === undefined && !isAt(record.gate, at)) throw new TooEarly('no window yet', { phase: at.phase });
    const content = parseForm(Petition, { grounds: typedText(fields, 'grounds') });
    await recordSlot(visit, 'petition', content, this.title);
    return page(visit, undefined);
  },
};
