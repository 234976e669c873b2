// A sheet that one prepares and another confirms: the secretary (HR, at the console) types it in, the chair or the authority
// finds it filled in, goes through it, confirms and records. The draft is the slot's; it records nothing.
import { html } from 'hono/html';
import { addDays } from '#shared/domain/calendar';
import { SHARED_DRAFT } from '../console/paper-store.ts';
import { refuse } from './forms.ts';
import { typedList } from './kept.ts';
import { bi, radios, submit } from './layout.ts';
import type { Fields, Html, SheetDraft, TaskPage, TaskVisit, Typed } from './page.ts';
import { wantsRecord } from './rows.ts';
import { roleLabel, shownInstant } from './words.ts';

const DAYS = 60;
const BY = 'draft.by';
const AT = 'draft.at';

/** What binds a form to its page, and what only the signer says: the outcome, the confirmation, the code. */
const NOT_KEPT = ['proof', 'round', 'do', 'draft', 'code', 'confirmed', 'outcome', 'scan'];

const keyOf = ({ ref, slot, at }: TaskVisit): string =>
  `${SHARED_DRAFT}${ref.cycle}#${ref.kind}#${ref.id}#${slot.id}#${at.phase}#${at.round}`;

const kept = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== '' && !NOT_KEPT.includes(name)));

const draftOf = async (visit: TaskVisit): Promise<SheetDraft | undefined> => {
  const stored = await visit.deps.store.draft(keyOf(visit), visit.now);
  if (stored === undefined) return undefined;
  const { [BY]: by = '', [AT]: at = '', ...fields } = stored;
  return { by, at, fields };
};

const stampOf = ({ at, by }: Pick<SheetDraft, 'at' | 'by'>): string => `${at} ${by}`;

/** What the other wrote where it is not what stands here. */
const differing = (theirs: Fields, mine: Fields): Fields =>
  Object.fromEntries(
    [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
      .filter((name) => theirs[name] !== mine[name])
      .map((name) => [name, theirs[name] ?? '–']),
  );

const MEANWHILE = {
  vi: 'Bản nháp đã được người khác lưu trong lúc này; chưa ghi đè. Xem chỗ khác nhau, rồi lưu lại nếu muốn thay.',
  en: 'Somebody else saved the draft meanwhile; nothing was overwritten. See where it differs; save again to replace it.',
};

/** Nobody's draft is overwritten by whoever has not seen it. */
const save = async (page: TaskPage, visit: TaskVisit, fields: Fields): Promise<Html> => {
  const mine = kept(fields);
  const stands = await draftOf(visit);
  const other = stands === undefined ? {} : differing(stands.fields, mine);
  if (stands !== undefined && Object.keys(other).length > 0 && fields.draft !== stampOf(stands)) {
    const typed = { fields: { ...fields, draft: stampOf(stands) }, problems: { '': MEANWHILE } };
    return page.show(visit, { ...typed, draft: { ...stands, fields: other }, other: true });
  }
  const draft = { by: 'hr', at: visit.now, fields: mine };
  await visit.deps.store.saveDraft(keyOf(visit), { ...mine, [BY]: draft.by, [AT]: draft.at }, addDays(visit.now, DAYS));
  return page.show(visit, { fields: { ...fields, draft: stampOf(draft) }, problems: {}, draft });
};

/** Whoever opens a prepared sheet says that they have gone through it: a robot that posts what it finds does not. */
const checkConfirmed = (fields: Fields): void => {
  if (!fields.draft || fields.confirmed === 'yes') return;
  refuse('confirmed', 'Cần xác nhận đã xem lại bản nháp.', 'Confirm that you went through the draft.');
};

export const withDraft = (page: TaskPage): TaskPage => ({
  ...page,
  drafts: true,
  show: async (visit, typed) => {
    const draft = typed === undefined ? await draftOf(visit) : undefined;
    if (draft === undefined) return page.show(visit, typed);
    return page.show(visit, { fields: { ...draft.fields, draft: stampOf(draft) }, problems: {}, draft });
  },
  record: async (visit, fields) => {
    // only from a session: a mail scanner that presses every button of a link must leave nothing behind
    if (fields.do === 'draft' && visit.channel === 'paper') return save(page, visit, fields);
    if (wantsRecord(fields)) checkConfirmed(fields);
    return page.record(visit, fields);
  },
});

/** Above the form: whose draft it is, and where it differs from what stands here. */
export const draftNote = (typed: Typed | undefined): Html => {
  if (typed?.draft === undefined) return html``;
  const { by, at, fields } = typed.draft;
  const { vi, en } = roleLabel(by);
  const when = shownInstant(at);
  const note = html`<p class="note" role="status" data-draft="${by}">${bi(`Bản nháp, ${vi} lưu lúc ${when}; chưa ghi nhận.`, `Draft saved at ${when} by ${en}; nothing is recorded yet.`)}</p>`;
  return typed.other === true ? html`${note}${typedList(fields)}` : note;
};

const CONFIRM = { vi: 'Xác nhận nội dung đã chuẩn bị', en: 'What was prepared' };
const YES = {
  value: 'yes',
  label: { vi: 'Tôi đã xem lại từng dòng và xác nhận', en: 'I went through every row and confirm it' },
};

/** Within the form: what binds it to the draft it began from, and the confirmation that such a form needs. */
export const draftFields = (typed: Typed | undefined): Html => {
  const stamp = typed?.fields.draft ?? '';
  if (stamp === '') return html``;
  return html`<input type="hidden" name="draft" value="${stamp}">
${radios({ name: 'confirmed', legend: CONFIRM, options: [YES], typed })}`;
};

const SAVE = submit('draft', { vi: 'Lưu để người ký xem lại, ghi nhận', en: 'Save for the signer to confirm' });

export const saveButton = ({ channel }: Pick<TaskVisit, 'channel'>): Html => (channel === 'paper' ? SAVE : html``);
