// The official's own assessment, section by section as the form of their regime has it; a draft is kept until it is submitted.
import { html } from 'hono/html';
import { addDays } from '#shared/domain/calendar';
import { factKey } from '#shared/domain/fact';
import { contentUnder, fieldsFor, formFor } from '#shared/domain/forms/form-for';
import { valuesSchema } from '#shared/domain/forms/values';
import type { Official } from '#shared/domain/official';
import { printHundredths } from '#shared/domain/points/exact';
import { SelfAssessment, valuesOf } from '#shared/domain/self-assessment';
import { type Form, OWN_RATING } from '#shared/regulations/form';
import { assumptionNote, formFields, labelsOf, typedValues } from './form-fields.ts';
import { parseForm } from './forms.ts';
import { bi, layout, problemList, proofField, submit } from './layout.ts';
import { dead, personIn } from './link.ts';
import { nextSteps } from './next-steps.ts';
import type { Fields, Html, TaskPage, TaskVisit, Typed } from './page.ts';
import { recordSlot } from './rows.ts';
import { PHASE_LABELS, shownDay, shownInstant } from './words.ts';

const DRAFT_DAYS = 60;

const officialOf = ({ record, slot, claim }: TaskVisit): Official => {
  const official = personIn(record, slot.rows[0] ?? '');
  if (official === undefined) throw dead(claim, 'no-slot');
  return official;
};

const formIn = (visit: TaskVisit): Form => formFor(visit.cycle.regulations, officialOf(visit));

/** By the person's slot, not by the link: a renewed link finds the draft again. */
const draftKey = ({ ref, slot, at }: TaskVisit): string =>
  `${ref.cycle}#${ref.kind}#${ref.id}#${slot.id}#${at.phase}#${at.round}`;

const asTyped = (value: string | number | undefined): string =>
  typeof value === 'number' ? printHundredths(value, ',') : (value ?? '');

/** After a return, what the round before said to start from; the rating is chosen anew. */
const before = async ({ deps, ref, slot, at }: TaskVisit): Promise<Fields | undefined> => {
  if (at.round === 1) return undefined;
  const key = factKey({ kind: 'self-assessment', subject: slot.id, round: at.round - 1 });
  const earlier = SelfAssessment.safeParse((await deps.store.fact(ref, key))?.content).data;
  if (earlier === undefined) return undefined;
  const { [OWN_RATING]: _, ...values } = valuesOf(earlier);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asTyped(value)]));
};

const dueLine = ({ record: { gate }, at }: TaskVisit): Html =>
  gate?.state === 'open' && gate.phase === at.phase
    ? html`<p>${bi(`Hạn nộp: ${shownInstant(gate.due)}.`, `Due ${shownInstant(gate.due)}.`)}</p>`
    : html``;

const page = (visit: TaskVisit, typed: Typed | undefined, notice: Html): Html => {
  const official = officialOf(visit);
  const form = formIn(visit);
  const { from, to } = visit.cycle.period;
  return layout(
    PHASE_LABELS['self-assessment'],
    html`<p class="form-title"><strong>${bi(form.title.vi, form.title.en)}</strong></p>
<p>${official.name} · ${official.post} · ${shownDay(from)} – ${shownDay(to)}</p>
${dueLine(visit)}${notice}${problemList(typed, labelsOf(form, official))}${assumptionNote(form)}
<p class="hint">${bi('Không nhập nội dung thuộc bí mật nhà nước. Sau khi nộp không sửa được.', 'Enter nothing secret. It cannot be changed once submitted.')}</p>
<form method="post">${proofField(visit)}
${formFields(form, official, typed)}
${submit('record', { vi: 'Nộp bản tự đánh giá', en: 'Submit' })}
${submit('draft', { vi: 'Lưu nháp', en: 'Save a draft' })}
</form>
${nextSteps(visit.cycle, official)}`,
  );
};

const saveDraft = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  const asked = fieldsFor(formIn(visit), officialOf(visit));
  const draft = Object.fromEntries(asked.flatMap(({ id }) => (fields[id] ? [[id, fields[id]] as const] : [])));
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
    const form = formIn(visit);
    const values = parseForm(valuesSchema(form, official), typedValues(form, official, fields));
    return recordSlot(visit, 'self-assessment', contentUnder(form, values), this.title);
  },
};
