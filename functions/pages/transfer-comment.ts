// Another place's comment on one person, who moved from there or holds a further post there, asked for by a link of its own. No gate waits for it: it is recorded
// once, whatever phase the panel is in, and shown beside the row.
import { html } from 'hono/html';
import { isFormProof, linkId } from '#shared/contracts/links';
import { refusalText } from '#shared/contracts/refusals';
import { may } from '#shared/domain/access';
import { AlreadyRecorded, NotAllowed, Refusal } from '#shared/domain/errors';
import { type Fact, makeFact, sameFact } from '#shared/domain/fact';
import type { Official } from '#shared/domain/official';
import { officialOfSlot, type Place, placesOf } from '#shared/domain/transfer-comment';
import type { UnitRecord } from '#shared/domain/unit';
import { latestOf } from '../units.ts';
import { bi, layout, problemList, proofField, submit } from './layout.ts';
import { dead, loadFor, personIn } from './link.ts';
import type { Fields, Html, Typed, Visit } from './page.ts';
import { problemsOf, STALE } from './problems.ts';
import { recordedPage } from './recorded.ts';
import { aboutPlace, commentFields, typedComment } from './transfer-comment-fields.ts';

const MOVED = { vi: 'Nhận xét về người chuyển công tác', en: 'Comment on somebody who moved' };
const HOLDS = { vi: 'Nhận xét về người kiêm nhiệm', en: 'Comment on somebody who holds a further post' };

const titleOf = ({ place }: { place: Place }) => (place.post === undefined ? MOVED : HOLDS);

export const isTransferLink = ({ claim }: Visit): boolean => claim.purpose === 'transfer-comment';

type Asked = {
  visit: Visit;
  record: UnitRecord;
  official: Official;
  place: Place;
  standing: Fact<'transfer-comment'> | undefined;
};

/** The person must still be here: whoever moved on or is inactive is no matter of this panel. */
const askedOf = async (visit: Visit): Promise<Asked> => {
  const { claim } = visit;
  const record = await loadFor(visit);
  const id = officialOfSlot(claim.slot);
  const official = id === undefined ? undefined : personIn(record, id);
  const place = official === undefined ? undefined : placesOf(official).find(({ slot }) => slot === claim.slot);
  if (official?.active !== true || place === undefined) throw dead(claim, 'inactive');
  return { visit, record, official, place, standing: latestOf(record.facts, 'transfer-comment', place.subject) };
};

const form = (asked: Asked, typed?: Typed): Html =>
  layout(
    titleOf(asked),
    html`${problemList(typed)}${aboutPlace(asked.official, asked.place)}
<form method="post">${proofField(asked.visit)}
${commentFields({ required: false }, typed)}
<p class="acts">${submit('record', { vi: 'Gửi nhận xét', en: 'Send the comment' })}</p>
</form>`,
  );

const readBack = (asked: Asked, fact: Fact, next: Html = html``): Promise<Html> =>
  recordedPage(fact, { ...asked.visit, record: asked.record }, titleOf(asked), next);

/** Once there is a comment, the page says what stands and takes no other. */
const shown = (asked: Asked, typed?: Typed): Html | Promise<Html> =>
  asked.standing === undefined ? form(asked, typed) : readBack(asked, asked.standing);

export const showTransferComment = async (visit: Visit): Promise<Html> => shown(await askedOf(visit));

const AGAIN = html`<p>${bi('Nhận xét này đã được ghi nhận trước đó; không có gì thay đổi.', 'This was recorded before; nothing has changed.')}</p>`;

const put = async (asked: Asked, fields: Fields): Promise<Html> => {
  if (!may('old-agency', 'do', 'transfer-comment')) throw new NotAllowed('the table of access');
  const { visit, official, place } = asked;
  const { deps, ref, now, token } = visit;
  const fact = makeFact<'transfer-comment'>({
    unit: ref,
    kind: 'transfer-comment',
    subject: place.subject,
    round: 1,
    at: now,
    by: place.post === undefined ? 'old-agency' : 'other-post',
    channel: 'link',
    link: linkId(token),
    content: typedComment(official, place, fields),
  });
  const written = await deps.store.putFact(fact);
  if (written.put) return readBack(asked, fact);
  const { existing } = written;
  if (sameFact(existing, fact)) return readBack(asked, existing, AGAIN);
  throw alreadyRecorded(existing);
};

const alreadyRecorded = ({ by, at }: Fact): AlreadyRecorded => new AlreadyRecorded('a comment stands', { by, at });

type Answer = { status: number; page: Html };

export const recordTransferComment = async (visit: Visit, fields: Fields): Promise<Answer> => {
  const asked = await askedOf(visit);
  const refused = (status: number, problems: Typed['problems']): Answer => ({
    status,
    page: form(asked, { fields, problems }),
  });
  if (fields.do !== 'record') return { status: 200, page: await shown(asked, { fields, problems: {} }) };
  if (!isFormProof(fields.proof, visit.token, await visit.deps.secrets.linkKeys())) return refused(422, { '': STALE });
  try {
    return { status: 200, page: await put(asked, fields) };
  } catch (error) {
    const { status } = refusalText(error);
    if (!(error instanceof Refusal) || ![422, 413].includes(status)) throw error;
    if (asked.standing !== undefined) throw alreadyRecorded(asked.standing);
    return refused(status, problemsOf(error));
  }
};
