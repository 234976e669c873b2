// What other places say of a person, beside their row, for whoever may see it: the agency that they came from, and where
// they hold further posts.
import { html } from 'hono/html';
import { type AccessRole, may } from '#shared/domain/access';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { Text } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { line } from './row-parts.ts';

type Said = { label: Text; text: string };

const saidIn = ({ content }: Fact<'transfer-comment'>): Said => {
  const { agencyName, document, post, text } = content;
  const label =
    post === undefined
      ? { vi: 'Nhận xét của cơ quan cũ', en: 'Comment of the old agency' }
      : { vi: 'Nhận xét của nơi kiêm nhiệm', en: 'Comment from a further post' };
  const from = [post, agencyName, document].filter((part) => part !== undefined).join(', ');
  return { label, text: `${from} – ${text}` };
};

export const commentsOn = (facts: readonly Fact[], official: string, reader: AccessRole): Said[] =>
  may(reader, 'see', 'transfer-comment')
    ? factsOf(facts, 'transfer-comment')
        .filter(({ content }) => content.official === official)
        .map(saidIn)
    : [];

export const oldAgencyLines = ({ slot, record }: Pick<TaskVisit, 'slot' | 'record'>, official: string): Html[] =>
  slot.role === 'system'
    ? []
    : commentsOn(record.facts, official, slot.role).map(({ label, text }) => line(label, html`${text}`));
