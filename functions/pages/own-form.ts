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
  const reader = slot.role === 'system' || !may(slot.role, 'see', 'self-assessment') ? undefined : slot.role;
  const key = rowIds(visit).includes(id) ? formKeyOf(panelOf(visit), id) : undefined;
  if (reader === undefined || key === undefined) throw new NotFound('no such form', { official: id });
  // read by itself: the unit is read without its forms
  const fact = (await deps.store.fact(ref, key, 'expected')) as Fact<'self-assessment'> | undefined;
  if (fact === undefined) throw new NotFound('no such form', { official: id });
  return layout(PHASE_LABELS['self-assessment'], html`${stamp(fact)}${formOfFact(fact, { record, cycle, reader })}`);
};

export type FormLink = (official: string) => Html;

/**
 * A line that leads to somebody's form, for whoever may see it. It opens beside the sheet that is being filled in, so that
 * nothing typed there is lost; on paper there is no link.
 */
export const formLinks = ({ token, slot, record }: TaskVisit): FormLink => {
  const sees = token !== '' && slot.role !== 'system' && may(slot.role, 'see', 'self-assessment');
  return (official) =>
    sees && record.kind === 'panel' && formKeyOf(record, official) !== undefined
      ? line(
          { vi: 'Bản tự đánh giá', en: 'Own assessment' },
          html`<a href="/l/${token}/forms/${official}" target="_blank" rel="noopener">${bi('xem (mở trang khác)', 'read (opens another page)')}</a>`,
        )
      : html``;
};
