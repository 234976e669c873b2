// The official's own assessment, part by part as the form of the law has it; a draft is kept until it is submitted.
import { html } from 'hono/html';
import { addDays } from '#shared/domain/calendar';
import { factKey } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import { RATINGS } from '#shared/domain/rating';
import { SelfAssessment } from '#shared/domain/self-assessment';
import { parseForm, typedText } from './forms.ts';
import { bi, field, layout, problemList, proofField, radios, ratingLabel, submit } from './layout.ts';
import { dead, personIn } from './link.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { recordSlot } from './rows.ts';
import { PHASE_LABELS, shownDay } from './words.ts';

const DRAFT_DAYS = 60;
const GENERAL = ['politics', 'ethics', 'style', 'discipline', 'results'] as const;
const LEADERS = ['unitResults', 'leading', 'uniting'] as const;
const OWN = ['strengths', 'shortcomings'] as const;

const officialOf = ({ record, slot, claim }: TaskVisit): Official => {
  const official = personIn(record, slot.rows[0] ?? '');
  if (official === undefined) throw dead(claim, 'no-slot');
  return official;
};

const leads = ({ lead }: Official): boolean => lead !== 'staff';

/** Made once: a schema is compiled at its first use. */
const STAFF_FORM = SelfAssessment.omit({ unitResults: true, leading: true, uniting: true });
const { politics: filled } = SelfAssessment.shape;
const LEADER_FORM = SelfAssessment.extend({ unitResults: filled, leading: filled, uniting: filled });

const partsFor = (official: Official): string[] => [
  ...GENERAL,
  'service',
  ...(leads(official) ? LEADERS : []),
  ...OWN,
  'ownRating',
];

/** By the person's slot, not by the link: a renewed link finds the draft again. */
const draftKey = ({ ref, slot, at }: TaskVisit): string =>
  `${ref.cycle}#${ref.kind}#${ref.id}#${slot.id}#${at.phase}#${at.round}`;

/** After a return, the texts of the round before to start from; the rating is chosen anew. */
const before = async ({ deps, ref, slot, at }: TaskVisit): Promise<Fields | undefined> => {
  if (at.round === 1) return undefined;
  const key = factKey({ kind: 'self-assessment', subject: slot.id, round: at.round - 1 });
  const earlier = SelfAssessment.safeParse((await deps.store.fact(ref, key))?.content).data;
  if (earlier === undefined) return undefined;
  const { ownRating: _, ...texts } = earlier;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']));
};

const part = (name: string, typed: Typed | undefined): Html =>
  field({ name, label: partLabel(name), typed, rows: 4, required: name !== 'service' });

const formOf = (visit: TaskVisit, official: Official, typed: Typed | undefined): Html => html`<form method="post">
${proofField(visit)}
<h2>${bi('I. Kết quả tự đánh giá', 'Own assessment')}</h2>
${GENERAL.map((name) => part(name, typed))}
<p class="hint">${bi('Mục I.6 chỉ dành cho vị trí tiếp xúc với người dân, doanh nghiệp.', 'I.6 only for posts that meet citizens or businesses.')}</p>
${part('service', typed)}
${leads(official) ? html`<h2>${bi('Phần dành riêng cho người giữ chức vụ lãnh đạo, quản lý', 'Leaders only')}</h2>${LEADERS.map((name) => part(name, typed))}` : ''}
<h2>${bi('II. Tự nhận xét, xếp loại chất lượng', 'Own conclusion and rating')}</h2>
${OWN.map((name) => part(name, typed))}
${radios({
  name: 'ownRating',
  legend: partLabel('ownRating'),
  options: RATINGS.map((value) => ({ value, label: ratingLabel(value) })),
  typed,
})}
${submit('record', { vi: 'Nộp bản tự đánh giá', en: 'Submit' })}
${submit('draft', { vi: 'Lưu nháp', en: 'Save a draft' })}
</form>`;

const page = (visit: TaskVisit, typed: Typed | undefined, notice: Html): Html => {
  const official = officialOf(visit);
  const { from, to } = visit.cycle.period;
  return layout(
    PHASE_LABELS['self-assessment'],
    html`<p>${official.name} · ${official.post} · ${shownDay(from)} – ${shownDay(to)}</p>
${notice}${problemList(typed)}${formOf(visit, official, typed)}
<p class="hint">${bi('Không nhập nội dung thuộc bí mật nhà nước. Sau khi nộp không sửa được.', 'Enter nothing secret. It cannot be changed once submitted.')}</p>`,
  );
};

const saveDraft = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  const official = officialOf(visit);
  const kept = partsFor(official).flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : []));
  const draft = Object.fromEntries(kept);
  await visit.deps.store.saveDraft(draftKey(visit), draft, addDays(visit.now, DRAFT_DAYS));
  const notice = html`<p role="status" class="note">${bi('Đã lưu nháp; chưa nộp.', 'Draft saved; not submitted yet.')}</p>`;
  return page(visit, { fields: draft, problems: {} }, notice);
};

export const selfAssessment: TaskPage = {
  purpose: 'self-assessment',
  title: PHASE_LABELS['self-assessment'],

  async show(visit, typed) {
    if (typed !== undefined) return page(visit, typed, html``);
    const draft = (await visit.deps.store.draft(draftKey(visit), visit.now)) ?? (await before(visit));
    return page(visit, draft && { fields: draft, problems: {} }, html``);
  },

  async record(visit, fields) {
    if (fields.do === 'draft') return saveDraft(visit, fields);
    const official = officialOf(visit);
    const typed = Object.fromEntries(partsFor(official).map((name) => [name, typedText(fields, name)]));
    const content: SelfAssessment = parseForm(leads(official) ? LEADER_FORM : STAFF_FORM, typed);
    return recordSlot(visit, 'self-assessment', content, this.title);
  },
};
