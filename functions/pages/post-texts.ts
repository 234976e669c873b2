// Posts as people call them, and in whose place somebody acts.
import { html } from 'hono/html';
import type { Post } from '#shared/domain/hand-over';
import { actingFor, frozenHolder } from '#shared/domain/posts';
import type { UnitRecord } from '#shared/domain/unit';
import { bi, type Text } from './layout.ts';
import type { Html, TaskVisit } from './page.ts';
import { shownDay } from './words.ts';

const LABELS: Record<string, Text> = {
  chair: { vi: 'Chủ trì họp', en: 'Chair' },
  'section-substitute': { vi: 'Người thay chủ trì', en: 'Chair’s substitute' },
  'party-committee': { vi: 'Cấp ủy cho ý kiến', en: 'Party committee' },
  'personnel-office': { vi: 'Cơ quan tham mưu về cán bộ', en: 'Personnel office' },
  authority: { vi: 'Cấp có thẩm quyền', en: 'Authority' },
  'level-above': { vi: 'Cấp trên trực tiếp', en: 'Level directly above' },
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  'agency-hr': { vi: 'Bộ phận tổ chức của cơ quan', en: 'Agency’s HR' },
  substitute: { vi: 'Người thay thế', en: 'Substitute' },
  secretary: { vi: 'Bí thư chi bộ', en: 'Cell’s secretary' },
  'deputy-secretary': { vi: 'Phó bí thư chi bộ', en: 'Deputy secretary' },
  committee: { vi: 'Cấp ủy có thẩm quyền', en: 'Deciding committee' },
  'committee-substitute': { vi: 'Người thay cấp ủy', en: 'Committee’s substitute' },
};

export const postLabel = (record: UnitRecord, post: Post): Text => {
  const [kind = '', section] = post.split(':');
  const label = LABELS[kind] ?? { vi: post, en: post };
  const place = record.kind === 'panel' ? record.panel.sections.find(({ id }) => id === section)?.name : undefined;
  return place === undefined ? label : { vi: `${label.vi} (${place})`, en: `${label.en} (${place})` };
};

type Passed = { document: string; until?: string | undefined };

/** In whose place, by which document, until when. */
export const actingText = (name: string, { document, until }: Passed): Text => ({
  vi: `Thay ${name} theo văn bản ${document}${until === undefined ? '' : `, đến hết ngày ${shownDay(until)}`}`,
  en: `acting for ${name} under document ${document}${until === undefined ? '' : ` until ${shownDay(until)}`}`,
});

/** On the page of whoever acts in another's place; nothing where nobody has handed over. */
export const actingNote = ({ record, slot }: TaskVisit): Html | undefined => {
  const turn = actingFor(record, slot.id, slot.holder);
  if (turn === undefined) return undefined;
  const { vi, en } = actingText(frozenHolder(record, turn.post)?.name ?? turn.post, turn);
  return html`<p class="note">${bi(vi, en)}</p>`;
};
