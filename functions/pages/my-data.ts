// One's own data by one's own link: to read, to take away as a file, and to ask that it be corrected or removed.
import { html } from 'hono/html';
import { isFormProof, linkId } from '#shared/contracts/links';
import { refusalText } from '#shared/contracts/refusals';
import { may } from '#shared/domain/access';
import { dayOf } from '#shared/domain/calendar';
import { DataRequest } from '#shared/domain/data-request';
import { NotFound, Refusal } from '#shared/domain/errors';
import { recordDataRequest } from '../console/data-request.ts';
import { ownData } from '../console/personal-data.ts';
import { ASK_OPTIONS } from './fact-texts.ts';
import { parseForm, typedText } from './forms.ts';
import { bi, done, field, layout, problemList, proofField, radios, submit } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';
import { personalDataFile, personalDataPart, personalDataTitle } from './personal-data.ts';
import { problemsOf, STALE } from './problems.ts';

/** Only by the link to one's own result, which belongs to the person whatever phase runs. */
const ownerOf = ({ claim, slot }: TaskVisit): string => {
  const [own] = slot.rows;
  if (claim.purpose !== 'result' || own === undefined || !may('official', 'see', 'roster-row'))
    throw new NotFound('not by this link', {});
  return own;
};

const form = (visit: TaskVisit, typed?: Typed): Html => html`<form method="post" action="/l/${visit.token}/my-data">
${proofField({ proof: visit.proof })}
<h2>${bi('Yêu cầu về dữ liệu của tôi', 'Ask about my data')}</h2>
${radios({ name: 'asks', legend: { vi: 'Yêu cầu', en: 'I ask to' }, options: ASK_OPTIONS, typed })}
${field({ name: 'text', label: { vi: 'Nội dung: dữ liệu nào, vì sao', en: 'Which data, and why' }, rows: 4, required: true, typed })}
<p class="acts">${submit('record', { vi: 'Gửi yêu cầu', en: 'Send' })}</p></form>`;

export const showMyData = async (visit: TaskVisit, typed?: Typed): Promise<Html> => {
  const data = await ownData(visit.deps, ownerOf(visit), visit.ref);
  return layout(
    personalDataTitle,
    html`${problemList(typed)}<p><a href="/l/${visit.token}/my-data.json" download>${bi('Tải về (JSON)', 'Download (JSON)')}</a></p>
${personalDataPart(data)}${form(visit, typed)}`,
  );
};

export const myDataFile = async (visit: TaskVisit): Promise<{ name: string; text: string }> =>
  personalDataFile(await ownData(visit.deps, ownerOf(visit), visit.ref));

const record = async (visit: TaskVisit, fields: Fields): Promise<Html> => {
  const { deps, ref, token, now } = visit;
  const official = ownerOf(visit);
  const typed = { asks: typedText(fields, 'asks'), text: typedText(fields, 'text'), receivedOn: dayOf(now) };
  const content = parseForm(DataRequest.required({ text: true }), typed);
  const by = { by: `official:${official}`, channel: 'link', link: linkId(token) } as const;
  await recordDataRequest(deps, ref, { official, content, by });
  return done(
    personalDataTitle,
    html`<p>${bi('Đã ghi nhận yêu cầu; cơ quan trả lời trong 2 ngày làm việc.', 'Your request is recorded; it is answered within 2 working days.')}</p>
<p><a href="/l/${token}/my-data">${bi('Về dữ liệu của tôi', 'Back to my data')}</a></p>`,
  );
};

/** Refused for what was typed: shown again with everything kept. */
export const postMyData = async (visit: TaskVisit, fields: Fields): Promise<{ status: number; page: Html }> => {
  const refused = async (problems: Typed['problems']) => ({
    status: 422,
    page: await showMyData(visit, { fields, problems }),
  });
  if (!isFormProof(fields.proof, visit.token, await visit.deps.secrets.linkKeys())) return refused({ '': STALE });
  try {
    return { status: 200, page: await record(visit, fields) };
  } catch (error) {
    if (!(error instanceof Refusal) || refusalText(error).status !== 422) throw error;
    return refused(problemsOf(error));
  }
};
