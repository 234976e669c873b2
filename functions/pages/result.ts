// One's own result with what it rests on; while the window is open, the petition against it; then what became of that.
import { html } from 'hono/html';
import type { Cycle } from '#shared/domain/cycle';
import { TooEarly } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { isAt } from '#shared/domain/gate';
import { regimesIn } from '#shared/domain/regulations';
import { closureOf } from '#shared/domain/rounds';
import { bi, layout, problemList, ratingLabel, type Text } from './layout.ts';
import { documentText, overrideText } from './override-texts.ts';
import type { Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { petitionPart, typedPetition } from './petition.ts';
import { reasonLabel } from './reasons.ts';
import { resultsIn } from './result-of.ts';
import { recordSlot } from './rows.ts';
import { whyLink } from './suggested.ts';
import { PHASE_LABELS, shownDay } from './words.ts';

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
/** What was decided before, each with its paper: a petition or a new decision changed it. */
const earlier = (results: readonly Fact<'result'>[]): Html => {
  if (results.length === 0) return html``;
  const items = results.map(({ content: { outcome, number, date } }) => {
    const { vi, en } = ratingLabel(outcome);
    return html`<li>${bi(vi, en)}${number === undefined ? '' : ` – ${number}`}${date === undefined ? '' : `, ${shownDay(date)}`}</li>`;
  });
  return html`<h2>${bi('Trước khi thay đổi', 'Before it changed')}</h2><ul>${items}</ul>`;
};

const myDataLink = ({ token }: TaskVisit): Html =>
  token === ''
    ? html``
    : html`<p><a href="/l/${token}/my-data">${bi('Dữ liệu của tôi, và yêu cầu sửa, xóa', 'My data; ask to correct or remove it')}</a></p>`;

const page = async (visit: TaskVisit, typed: Typed | undefined): Promise<Html> => {
  const [result, ...before] = await resultsIn(visit.deps.store, visit.ref, visit.slot.rows[0] ?? '');
  if (result === undefined) throw new TooEarly('no result yet', { phase: 'petitions' });
  const petition = await petitionPart(visit, typed);
  const heading = PHASE_LABELS.petitions;
  return layout(
    TITLE,
    html`${problemList(typed)}${resultList(visit, result)}${whyLink(visit, visit.slot.rows[0] ?? '')}${earlier(before)}
<h2>${bi(heading.vi, heading.en)}</h2>
${petition}${myDataLink(visit)}`,
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
    await recordSlot(visit, 'petition', typedPetition(visit, fields), this.title);
    return page(visit, undefined);
  },
};
