// What of the Party side is kept beyond ratings, numbers and dates: only where the cycle keeps it in full, which only a machine
// of the office's own may.
import { html } from 'hono/html';
import { typedText } from './forms.ts';
import { bi, field } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { partLabel } from './parts.ts';

type Name = 'minutes' | 'text';

const isFull = ({ cycle }: Pick<TaskVisit, 'cycle'>): boolean => cycle.regulations.procedure.partySetting === 'full';

export const fullField = (visit: TaskVisit, name: Name, typed: Typed | undefined): Html =>
  isFull(visit)
    ? html`${field({ name, label: partLabel(name), rows: 8, typed })}
<p class="note">${bi('Không ghi tài liệu, nội dung có dấu mật.', 'Write nothing that is stamped secret.')}</p>`
    : html``;

/** What was typed is not read where it may not be kept. */
export const typedFull = (visit: TaskVisit, name: Name, fields: Fields): string | undefined =>
  isFull(visit) ? typedText(fields, name) : undefined;
