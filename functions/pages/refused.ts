// A refusal as a page. Strangers learn nothing beyond its kind; whoever holds a living link learns when and by whom.
import { html } from 'hono/html';
import { refusalText } from '#shared/contracts/refusals';
import { Refusal } from '#shared/domain/errors';
import { Phase } from '#shared/domain/phase';
import { keptPart } from './kept.ts';
import { bi, layout } from './layout.ts';
import type { Fields, Html } from './page.ts';
import { templateProblem } from './template-problems.ts';
import { PHASE_LABELS, roleLabel, shownInstant } from './words.ts';

export type Refused = { status: number; page: Html };

const HELP: Record<string, Html> = {
  LinkInvalid: bi(
    'Hãy mở lại đường dẫn đầy đủ trong thư. Nếu vẫn không được, hãy liên hệ bộ phận tổ chức cán bộ của cơ quan.',
    'Open the whole link from the mail again. If that fails, ask your agency’s HR.',
  ),
  LinkDead: bi(
    'Đường dẫn đã hết hạn hoặc đã được thay. Hãy dùng đường dẫn trong thư mới nhất, hoặc liên hệ bộ phận tổ chức cán bộ.',
    'It has expired or was replaced. Use the link of your latest mail, or ask HR.',
  ),
  AlreadyRecorded: html`<a href="">${bi('Xem nội dung đã ghi nhận', 'See what was recorded')}</a>`,
};

const labelOf = (phase: unknown) => {
  const known = Phase.safeParse(phase);
  return known.success ? PHASE_LABELS[known.data] : undefined;
};

const atLine = (at: string, by: unknown): Html => {
  const who = roleLabel(String(by ?? ''));
  return bi(`Ghi nhận lúc ${shownInstant(at)}: ${who.vi}.`, `Recorded at ${shownInstant(at)} by ${who.en}.`);
};

const closedLine = (phase: unknown, closedAt: string): Html => {
  const label = labelOf(phase);
  const when = shownInstant(closedAt);
  return bi(`${label?.vi ?? ''}: kết thúc lúc ${when}.`, `${label?.en ?? ''}: closed at ${when}.`);
};

const waitLine = (waitsFor: unknown, due: unknown): Html => {
  const label = labelOf(waitsFor);
  if (label === undefined) return bi('Chờ bước trước mở.', 'The step before has not opened yet.');
  const until = due === undefined ? undefined : shownInstant(String(due));
  return bi(
    `Bước này mở sau khi xong “${label.vi}”${until ? ` (hạn ${until})` : ''}. Hãy mở lại đường dẫn này sau.`,
    `It opens when “${label.en}” is done${until ? ` (due ${until})` : ''}. Open this link again later.`,
  );
};

const detailOf = ({ name, facts }: Refusal): Html => {
  if (name === 'AlreadyRecorded' && facts.at !== undefined) return html`<p>${atLine(String(facts.at), facts.by)}</p>`;
  if (name === 'TooLate' && facts.closedAt !== undefined)
    return html`<p>${closedLine(facts.phase, String(facts.closedAt))}</p>`;
  if (name === 'TemplateInvalid') {
    const { vi, en } = templateProblem(facts.problem);
    return html`<p>${facts.template}: ${bi(vi, en)} ${facts.where}</p>`;
  }
  return name === 'TooEarly' ? html`<p>${waitLine(facts.waitsFor, facts.due)}</p>` : html``;
};

/** `typed`: what was posted, given back; not to whoever has no link of ours. */
export const refusedPage = (error: unknown, typed?: Fields): Refused => {
  const { status, vi, en } = refusalText(error);
  const refusal = error instanceof Refusal ? error : undefined;
  const help = refusal === undefined ? undefined : HELP[refusal.name];
  const body = html`${refusal === undefined ? html`` : detailOf(refusal)}${help === undefined ? html`` : html`<p>${help}</p>`}${refusal?.name === 'LinkInvalid' ? '' : keptPart(typed)}`;
  return { status, page: layout({ vi, en }, body, { main: 'refused' }) };
};

export const tooLargePage = (megabytes: number): Html =>
  layout(
    { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
    html`<p>${bi(`Tối đa ${megabytes} MB. Chưa có gì được ghi nhận.`, `At most ${megabytes} MB. Nothing was recorded.`)}</p>`,
    { main: 'refused' },
  );
