// What the agency that somebody came from says of them, beside their row, for whoever may see it.
import { html } from 'hono/html';
import { may } from '#shared/domain/access';
import { transferSubject } from '#shared/domain/transfer-comment';
import { latestOf } from '../units.ts';
import type { Html, TaskVisit } from './page.ts';
import { line } from './row-parts.ts';

export const oldAgencyLines = ({ slot, record }: Pick<TaskVisit, 'slot' | 'record'>, official: string): Html[] => {
  if (!may(slot.role, 'see', 'transfer-comment')) return [];
  const said = latestOf(record.facts, 'transfer-comment', transferSubject(official))?.content;
  if (said === undefined) return [];
  const from = said.document === undefined ? said.agencyName : `${said.agencyName}, ${said.document}`;
  return [line({ vi: 'Nhận xét của cơ quan cũ', en: 'Comment of the old agency' }, html`${from} – ${said.text}`)];
};
