// Decisions ask for a one-time code that goes to the signer's own address, once a link and session: a forwarded link decides
// nothing. The table holds a random value only; the code follows from it under the link key.
import { randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import { linkId } from '#shared/contracts/links';
import { isSameText, macOf } from '#shared/contracts/mac';
import type { Instant } from '#shared/domain/ids';
import type { Dependencies } from '../dependencies.ts';
import { sendCodeMail } from '../mails/signer-code.ts';
import { refuse } from './forms.ts';
import { bi, field, submit } from './layout.ts';
import type { Fields, Html, TaskVisit, Typed } from './page.ts';

const CODE_MINUTES = 15;
const TRIES = 5;
const ASKS_AN_HOUR = 5;
export const SIGNER_HOURS = 8;

const after = (now: Instant, minutes: number): Instant => new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Whoever has no address is not asked: their link was handed over, and HR may record for them from paper. */
export const needsCode = ({ deps, claim, slot, token }: Omit<TaskVisit, 'signer'>): boolean =>
  deps.settings.signerCodes === true &&
  token !== '' &&
  (claim.purpose === 'decision' || claim.purpose === 'party-decision') &&
  slot.holder?.email !== undefined;

/** Under each key that is good still, the newest first. */
const macsOf = async ({ secrets }: Pick<Dependencies, 'secrets'>, text: string): Promise<Buffer[]> =>
  (await secrets.linkKeys()).map((key) => macOf(key, text));

const codesOf = async (deps: Pick<Dependencies, 'secrets'>, token: string, nonce: string): Promise<string[]> =>
  (await macsOf(deps, `signer-code.${token}.${nonce}`)).map((mac) =>
    String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0'),
  );

const keyOf = (token: string): string => `signer-code:${linkId(token)}`;

/** Takes one of `most` chances; false once they are used up. Two posts at once never share one. */
const takeOne = async ({ store }: Pick<Dependencies, 'store'>, key: string, most: number, until: Instant) => {
  for (let n = 0; n < most; n += 1) if (await store.useOnce(`${key}:${n}`, until)) return true;
  return false;
};

/** Throws FormProblems where too many were asked for. */
export const sendCode = async (visit: TaskVisit): Promise<void> => {
  const { deps, token, now } = visit;
  const hour = `${keyOf(token)}:asked:${now.slice(0, 13)}`;
  if (!(await takeOne(deps, hour, ASKS_AN_HOUR, after(now, 60))))
    refuse('code', 'Đã gửi quá nhiều mã; hãy chờ một giờ.', 'Too many codes were sent: wait an hour.');
  const nonce = randomBytes(9).toString('base64url');
  await deps.store.saveDraft(keyOf(token), { nonce }, after(now, CODE_MINUTES));
  const [code = ''] = await codesOf(deps, token, nonce);
  await sendCodeMail(deps, visit, { code, nonce, minutes: CODE_MINUTES });
};

/** Throws FormProblems at the code's field; answers the cookie that spares the signer the next code. */
export const checkCode = async (visit: TaskVisit, fields: Fields): Promise<string> => {
  const { deps, token, now } = visit;
  const typed = (fields.code ?? '').replaceAll(/\s/g, '');
  const nonce = (await deps.store.draft(keyOf(token), now))?.nonce;
  if (nonce === undefined || typed === '')
    return refuse(
      'code',
      'Hãy bấm “Gửi mã”, rồi nhập mã trong thư.',
      'Ask for the code, then type what the mail says.',
    );
  if (!(await takeOne(deps, `${keyOf(token)}:${nonce}`, TRIES, after(now, CODE_MINUTES))))
    return refuse('code', 'Đã thử quá số lần; hãy gửi mã mới.', 'Tried too often: ask for a new code.');
  if (!(await codesOf(deps, token, nonce)).some((code) => isSameText(code, typed)))
    return refuse('code', 'Mã không đúng.', 'This is not the code.');
  const expires = after(now, SIGNER_HOURS * 60);
  const [mac] = await macsOf(deps, `signer.${token}.${expires}`);
  return `${Date.parse(expires)}.${mac?.toString('base64url')}`;
};

/** Whether the cookie says that a code was typed for this very link, not too long ago. */
export const isProven = async (visit: Omit<TaskVisit, 'signer'>, cookie: string | undefined): Promise<boolean> => {
  const [until = '', mac = ''] = (cookie ?? '').split('.');
  if (!/^\d{13}$/.test(until)) return false;
  const expires = new Date(Number(until)).toISOString();
  if (expires <= visit.now) return false;
  const macs = await macsOf(visit.deps, `signer.${visit.token}.${expires}`);
  return macs.some((each) => isSameText(each.toString('base64url'), mac));
};

const SENT = html`<p role="status" class="note">${bi(`Đã gửi mã đến thư điện tử của người ký; mã có hiệu lực ${CODE_MINUTES} phút.`, `The code is on its way to the signer’s address, good for ${CODE_MINUTES} minutes.`)}</p>`;

/** What the sheet asks for beside its own fields; nothing where no code is needed any more. */
export const codePart = ({ signer }: TaskVisit, typed: Typed | undefined): Html => {
  if (signer !== 'asked') return html``;
  const hint = {
    vi: 'Mã gửi đến thư điện tử của chính người ký; nội dung đã nhập được giữ nguyên.',
    en: 'It goes to the signer’s own address; what you typed stays.',
  };
  const sent = typed?.fields.do === 'code' && typed.problems.code === undefined;
  return html`${sent ? SENT : ''}${field({ name: 'code', label: { vi: 'Mã xác nhận (6 chữ số)', en: 'One-time code' }, hint, typed: sent ? { ...typed, fields: { ...typed.fields, code: '' } } : typed })}
<p class="acts">${submit('code', { vi: 'Gửi mã', en: 'Send the code' })}</p>`;
};
