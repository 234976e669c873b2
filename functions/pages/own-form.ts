// Somebody's own assessment as those read it who review, propose or decide: a page of its own, one form at a time.
import { html } from 'hono/html';
import { may } from '#shared/domain/access';
import { NotFound } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { formKeyOf } from './dossier.ts';
import { formOfFact } from './form-of-fact.ts';
import { bi, layout } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { stamp } from './recorded.ts';
import { line } from './row-parts.ts';
import { panelOf, rowIds } from './rows.ts';
import { PHASE_LABELS } from './words.ts';

/** Throws NotFound for anybody whose row is not the visitor's, or whose form they may not see. */
export const ownFormPage = async (visit: TaskVisit, id: string): Promise<Awaited<Html>> => {
  const { deps, ref, slot, cycle, record } = visit;
  const key = rowIds(visit).includes(id) ? formKeyOf(panelOf(visit), id) : undefined;
  // read by itself: the unit is read without its forms
  const fact =
    key === undefined ? undefined : ((await deps.store.fact(ref, key)) as Fact<'self-assessment'> | undefined);
  if (slot.role === 'system' || fact === undefined || !may(slot.role, 'see', 'self-assessment'))
    throw new NotFound('no such form', { official: id });
  return layout(
    PHASE_LABELS['self-assessment'],
    html`${stamp(fact)}${formOfFact(fact, { record, cycle, reader: slot.role })}`,
  );
};

/** Opens beside the form that is being filled in, so that nothing typed there is lost; on paper there is no link. */
export const ownFormLink = ({ token, slot }: TaskVisit, id: string): Html => {
  if (token === '' || slot.role === 'system' || !may(slot.role, 'see', 'self-assessment')) return html``;
  return line(
    { vi: 'Bản tự đánh giá', en: 'Own assessment' },
    html`<a href="/l/${token}/forms/${id}" target="_blank" rel="noopener">${bi('xem (mở trang khác)', 'read (opens another page)')}</a>`,
  );
};
