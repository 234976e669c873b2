// Signing in to the console: a one-time link becomes a session by a person's choice, never by opening it.
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { type Claim, formProof, isFormProof, linkId, readLink } from '#shared/contracts/links';
import { LinkDead, LinkInvalid, NotAllowed } from '#shared/domain/errors';
import type { Dependencies } from '../../dependencies.ts';
import { composed } from '../../mails/letters.ts';
import { signInLetter } from '../../mails/sign-in.ts';
import { FormProblems, fieldsOf, refuse, typedText } from '../forms.ts';
import { bi, done, field, layout, problemList, proofField, radios, submit } from '../layout.ts';
import type { Fields, Html, Typed } from '../page.ts';
import { isMailed, mailedLink, NO_CYCLE } from './console-link.ts';
import { cookieOf, endSession, listedAt, sessionAt, setSession, signSession, slotOfAddress } from './session.ts';

const claimOf = async (deps: Dependencies, token: string): Promise<Claim> => {
  const claim = readLink(token, await deps.secrets.linkKeys(), deps.clock.now());
  if (claim.purpose !== 'console') throw new LinkInvalid('not a console link');
  // the terminal's own link stays: whoever can start the server is HR anyway
  if (deps.openId !== undefined && isMailed(claim)) throw new LinkDead('an issuer is set', { purpose: 'console' });
  if (listedAt(deps.settings, claim.slot, deps.clock.now()) === undefined)
    throw new LinkDead('no longer listed', { purpose: 'console' });
  return claim;
};

// a scanner presses lone buttons: a choice that no form preselects keeps it out
const signInPage = (proof: string, typed?: Typed): Html =>
  layout(
    { vi: 'Vào bảng điều hành', en: 'Sign in to the console' },
    html`${problemList(typed)}
<p>${bi('Đường dẫn này dùng được một lần. Phiên làm việc kéo dài 8 giờ.', 'This link works once. The session lasts 8 hours.')}</p>
<form method="post">${proofField({ proof })}
${radios({
  name: 'confirmed',
  legend: { vi: 'Tôi tự mở trang này', en: 'I opened this page myself' },
  options: [{ value: 'yes', label: { vi: 'Đúng', en: 'Yes' } }],
  typed,
})}
<p class="acts">${submit('record', { vi: 'Đăng nhập', en: 'Sign in' })}</p>
</form>`,
  );

const signIn = async (deps: Dependencies, context: Context, token: string): Promise<Response> => {
  const claim = await claimOf(deps, token);
  const keys = await deps.secrets.linkKeys();
  const fields = await fieldsOf(context.req);
  if (!isFormProof(fields.proof, token, keys)) throw new NotAllowed('form not of this page');
  if (fields.confirmed !== 'yes') {
    const problems = { confirmed: { vi: 'Hãy chọn để tiếp tục.', en: 'Choose this to go on.' } };
    return context.html(signInPage(formProof(token, keys), { fields, problems }), 422);
  }
  const fresh = await deps.store.useOnce(`console-sign-in:${linkId(token)}`, claim.expires);
  if (!fresh) throw new LinkDead('used before', { purpose: 'console' });
  const session = sessionAt(deps.settings, claim.slot, deps.clock.now());
  if (session === undefined) throw new LinkDead('no longer listed', { purpose: 'console' });
  setSession(context, signSession(session, keys), deps.settings);
  return context.redirect(claim.cycle === NO_CYCLE ? '/console' : `/console/${claim.cycle}`, 303);
};

/** `newTab`: the page that it stands on is still needed. */
const addressForm = ({ typed, newTab = false }: { typed?: Typed | undefined; newTab?: boolean }): Html =>
  html`<p>${bi('Bảng điều hành chỉ mở cho các địa chỉ đã đăng ký.', 'The console is open to listed addresses only.')}</p>
<form method="post" action="/console/ask"${newTab ? html` target="_blank"` : ''}>
${field({ name: 'address', label: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' }, type: 'email', required: true, typed })}
<p class="acts">${submit('record', { vi: 'Gửi đường dẫn', en: 'Send the link' })}</p>
</form>`;

/** By the issuer where one is set, else by a link to one's address. */
export const waysIn = (
  { openId }: Pick<Dependencies, 'openId'>,
  ways: { typed?: Typed | undefined; newTab?: boolean },
): Html => {
  if (openId === undefined) return addressForm(ways);
  const label = bi('Đăng nhập bằng tài khoản cơ quan', 'Sign in with your office account');
  return html`<p class="acts"><a href="/console/open-id"${ways.newTab ? html` target="_blank"` : ''}>${label}</a></p>`;
};

export const askPage = (deps: Pick<Dependencies, 'openId'>, typed?: Typed): Html =>
  layout(
    deps.openId === undefined
      ? { vi: 'Xin đường dẫn vào bảng điều hành', en: 'Ask for a console link' }
      : { vi: 'Vào bảng điều hành', en: 'Sign in to the console' },
    html`${problemList(typed)}
${waysIn(deps, { typed })}`,
  );

/** The same answer for everyone: it must not tell who is listed. */
const asked = (): Html =>
  done(
    { vi: 'Đã tiếp nhận', en: 'Received' },
    bi(
      'Nếu địa chỉ này đã đăng ký, một đường dẫn dùng một lần sẽ được gửi tới.',
      'If this address is listed, a one-time link is on its way.',
    ),
  );

/** One mail an address in five minutes, under one name, however often the form is sent. */
const mailLink = async (deps: Dependencies, typed: string): Promise<void> => {
  const found = slotOfAddress(deps.settings, typed, deps.clock.now());
  if (found === undefined) return;
  const {
    slot,
    one: { address: to },
  } = found;
  const window = Math.floor(Date.parse(deps.clock.now()) / 300_000);
  const id = `console.${slot.replace(':', '-')}.${window}`;
  const expires = new Date((window + 1) * 300_000).toISOString();
  if (!(await deps.store.useOnce(`console-mail:${id}`, expires))) return;
  const url = await mailedLink(deps, slot);
  await deps.mailer.send([composed('sign-in', { id, to }, signInLetter(url))]);
};

const ask = async (deps: Dependencies, context: Context, fields: Fields): Promise<Response> => {
  if (deps.openId !== undefined) return context.html(askPage(deps), 403);
  try {
    const address = typedText(fields, 'address') ?? refuse('address', 'Chưa điền địa chỉ.', 'No address is given.');
    await mailLink(deps, address);
    return context.html(asked());
  } catch (error) {
    if (!(error instanceof FormProblems)) throw error;
    return context.html(askPage(deps, { fields, problems: error.problems }), 422);
  }
};

export const addSignIn = (app: Hono, deps: Dependencies): void => {
  app.get('/sign-in/:token', async (context) => {
    const token = context.req.param('token');
    await claimOf(deps, token);
    return context.html(signInPage(formProof(token, await deps.secrets.linkKeys())));
  });
  app.post('/sign-in/:token', (context) => signIn(deps, context, context.req.param('token')));
  app.get('/ask', (context) => context.html(askPage(deps)));
  app.post('/ask', async (context) => ask(deps, context, await fieldsOf(context.req)));
  app.get('/sign-out', async (context) => {
    const proof = formProof(cookieOf(context) ?? '', await deps.secrets.linkKeys());
    const leave = submit('record', { vi: 'Kết thúc phiên', en: 'End the session' });
    const body = html`<form method="post">${proofField({ proof })}<p class="acts">${leave}</p></form>`;
    return context.html(layout({ vi: 'Kết thúc phiên làm việc', en: 'Sign out' }, body));
  });
  app.post('/sign-out', async (context) => {
    const { proof } = await fieldsOf(context.req);
    if (!isFormProof(proof, cookieOf(context) ?? '', await deps.secrets.linkKeys())) throw new NotAllowed('proof');
    endSession(context, deps.settings);
    return context.redirect('/console', 303);
  });
};
