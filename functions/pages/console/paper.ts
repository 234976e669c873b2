// Paper mode: HR types in a form on somebody's behalf, on the very page that the person's link opens.
import { html, raw } from 'hono/html';
import { Purpose } from '#shared/contracts/links';
import { refusalText } from '#shared/contracts/refusals';
import { addDays } from '#shared/domain/calendar';
import { NotFound, Refusal } from '#shared/domain/errors';
import type { Fact } from '#shared/domain/fact';
import { linkEpoch } from '#shared/domain/posts';
import { alreadyRecorded } from '../../console/actor.ts';
import { signOutside } from '../../console/outside-signature.ts';
import { onPaper } from '../../console/paper-store.ts';
import { bi } from '../layout.ts';
import type { Fields, Html, Signed, TaskPage, Typed } from '../page.ts';
import { problemsOf } from '../problems.ts';
import { recordedPage, stamp } from '../recorded.ts';
import { pageFor } from '../registry.ts';
import { type Task, taskOf } from '../task.ts';
import { withNext } from './next-paper.ts';
import { outsideOf, paperFields, scanOf } from './paper-fields.ts';
import { actDone } from './shell.ts';
import { sessionName, type UnitVisit, unitPath } from './visit.ts';

export type Answer = { status: number; page: Html };

type Paper = Task & { page: TaskPage };

type Typing = { purpose: string; slot: string; scan?: string; madeOutside?: Signed };

/** The claim that the person's own living link would carry; the page's checks stay the same. */
const openPaper = async (visit: UnitVisit, typed: Typing): Promise<Paper> => {
  const { deps, cycle, ref, record, now, proof, session } = visit;
  const purpose = Purpose.safeParse(typed.purpose).data;
  const page = purpose === undefined ? undefined : pageFor(purpose);
  if (purpose === undefined || page === undefined) throw new NotFound('no such form', { purpose: typed.purpose });
  const { slot, scan, madeOutside } = typed;
  const store = onPaper(deps.store, { link: sessionName(session), ...(scan === undefined ? {} : { scan }) });
  const epoch = linkEpoch(record, slot);
  const claim = { purpose, cycle: cycle.id, unitKind: ref.kind, unit: ref.id, slot, epoch, expires: addDays(now, 1) };
  const task = await taskOf({ deps: { ...deps, store }, cycle, token: '', claim, ref, now, proof });
  const outside = madeOutside === undefined ? {} : { madeOutside };
  return { ...task, visit: { ...task.visit, channel: 'paper', ...outside }, page };
};

/** The page as the person would see it, told that it is on paper, with a field for the scan inside its form. */
const framed = async (visit: UnitVisit, paper: Paper, typed?: Typed): Promise<Html> =>
  inFrame(visit, paper, await paper.page.show(paper.visit, typed), typed);

const inFrame = async (visit: UnitVisit, paper: Paper, page: Html, typed?: Typed): Promise<Html> => {
  const text = String(await page);
  const note = await html`<p class="note">${bi(
    `Nhập thay cho: ${paper.visit.slot.holder?.name ?? paper.visit.slot.id}. Chỉ nhập đúng nội dung phiếu giấy đã ký.`,
    'On this person’s behalf: type exactly what the signed paper says.',
  )} <a href="${unitPath(visit.ref)}">${bi('Về đơn vị', 'Back to the unit')}</a></p>`;
  const fields = await paperFields(paper.visit.claim.purpose, typed);
  const withNote = text.replace(/<\/h1>/, (tag) => `${tag}${String(note)}`);
  return raw(withNote.replace(/<form[^>]*>/, (tag) => `${tag}${String(fields)}`));
};

/** HR reads back what HR typed in; what came by the person's own link is told of, not shown. */
const answeredPage = async (visit: UnitVisit, { page }: Paper, standing: Fact): Promise<Html> => {
  if (standing.channel === 'paper') return recordedPage(standing, { ...visit, reader: 'hr' }, page.title);
  return actDone(visit, { vi: 'Đã có nội dung ghi nhận', en: 'Recorded before' }, stamp(standing));
};

export const showPaper = async (visit: UnitVisit, purpose: string, slot: string, typed?: Typed): Promise<Answer> => {
  const paper = await openPaper(visit, { purpose, slot });
  const { standing } = paper;
  // what was typed is not what stands: it is given back
  if (standing !== undefined && typed !== undefined) throw alreadyRecorded(standing);
  if (standing !== undefined) return { status: 200, page: await answeredPage(visit, paper, standing) };
  return { status: 200, page: await framed(visit, paper, typed) };
};

export const recordPaper = async (visit: UnitVisit, purpose: string, slot: string, fields: Fields): Promise<Answer> => {
  try {
    const added = { ...scanOf(fields), ...outsideOf(purpose, fields) };
    const paper = await openPaper(visit, { purpose, slot, ...added });
    // a shared sheet is prepared here for its signer to confirm
    if (fields.do === 'draft' && paper.page.drafts === true) {
      const saved = await paper.page.record(paper.visit, fields);
      return { status: 200, page: await inFrame(visit, paper, saved, { fields, problems: {} }) };
    }
    // only recording records: a recount or a draft shows the form again, with what the console added to it
    if (fields.do !== 'record') return { status: 200, page: await framed(visit, paper, { fields, problems: {} }) };
    const page = await paper.page.record(paper.visit, fields);
    if (added.madeOutside !== undefined) await signed(visit, added.madeOutside, added.scan);
    return { status: 200, page: await withNext(visit, page) };
  } catch (error) {
    const status = refusalText(error).status;
    if (!(error instanceof Refusal) || status !== 422) throw error;
    const paper = await openPaper(visit, { purpose, slot });
    return { status, page: await framed(visit, paper, { fields, problems: problemsOf(error) }) };
  }
};

const signed = async ({ deps, ref, actor }: UnitVisit, paper: Signed, scan: string | undefined): Promise<void> => {
  const content = { ...paper, ...(scan === undefined ? {} : { checksum: scan }) };
  await signOutside(deps, ref, content, { ...actor, channel: 'paper' });
};
