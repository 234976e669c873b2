// The one choice that no form presets: submit or decide, or return the panel to a named step with the reason.
import { html } from 'hono/html';
import type { Returnable } from '#shared/domain/phase';
import { fieldName, typedText } from './forms.ts';
import { bi, field, type Option, radios, select } from './layout.ts';
import type { Fields, Html, Typed } from './page.ts';
import { partLabel } from './parts.ts';
import { PHASE_LABELS } from './words.ts';

const RETURNED: Option = { value: 'returned', label: { vi: 'Trả lại', en: 'Return' } };

export const outcomeFields = (other: Option, targets: readonly Returnable[], typed: Typed | undefined): Html =>
  html`${radios({ name: 'outcome', legend: partLabel('outcome'), options: [other, RETURNED], typed })}
<fieldset><legend>${bi('Nếu trả lại', 'Where it is returned')}</legend>
${select({ name: 'to', label: partLabel('to'), options: targets.map((value) => ({ value, label: PHASE_LABELS[value] })), typed })}
${field({ name: 'why', label: { vi: 'Lý do trả lại', en: 'Why it is returned' }, rows: 3, typed })}
</fieldset>`;

export const typedReturn = (fields: Fields) => ({
  outcome: 'returned',
  to: typedText(fields, 'to'),
  reason: typedText(fields, 'why'),
});

/** On these sheets the reason of a return stands in the field `why`. */
export const outcomeFieldName = (path: readonly PropertyKey[], input: unknown): string =>
  path.length === 1 && path[0] === 'reason' ? 'why' : fieldName(path, input);
