// Signing in by an issuer: away to it with a short cookie of its own, and back with a code that works once.
import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { isSameText, macOf } from '#shared/contracts/mac';
import { LinkInvalid, NotFound, SignInRefused } from '#shared/domain/errors';
import type { Instant } from '#shared/domain/ids';
import type { LinkKey, OpenId, OpenIdFlow } from '#shared/ports';
import type { Dependencies } from '../../dependencies.ts';
import { bi, done } from '../layout.ts';
import { sessionAt, setSession, signSession, slotOfAddress } from './session.ts';

const COOKIE = 'xeploai_open_id';
const PATH = '/console/open-id';
const MINUTES = 10;

type Begun = { id: string; expires: number; key: LinkKey };

const textOf = (key: LinkKey, id: string, expires: number): string => `${key.id}.${id}.${expires}`;
const macText = (key: LinkKey, text: string): string => macOf(key, text).toString('base64url');

/** What ties the answer to this browser; all follows from the cookie's id under the link key, so that nothing is stored. */
const flowOf = ({ id, key }: Begun, { settings }: Dependencies): OpenIdFlow => ({
  redirect: `${settings.publicUrl}${PATH}/callback`,
  state: macText(key, `open-id-state.${id}`),
  nonce: macText(key, `open-id-nonce.${id}`),
  verifier: macText(key, `open-id-verifier.${id}`),
});

const cookieText = ({ id, expires, key }: Begun): string => {
  const text = textOf(key, id, expires);
  return `${text}.${macText(key, `open-id-cookie.${text}`)}`;
};

const begunIn = (value: string | undefined, keys: readonly LinkKey[], now: Instant): Begun | undefined => {
  const [kid, id = '', until, mac = ''] = (value ?? '').split('.');
  const key = keys.find((each) => each.id === kid);
  const expires = Number(until);
  if (key === undefined || !isSameText(mac, macText(key, `open-id-cookie.${textOf(key, id, expires)}`)))
    return undefined;
  return expires > Date.parse(now) ? { id, expires, key } : undefined;
};

const issuerOf = ({ openId }: Dependencies): OpenId => {
  if (openId === undefined) throw new NotFound('no issuer is set', { problem: 'open-id' });
  return openId;
};

const begin = async (deps: Dependencies, context: Context): Promise<Response> => {
  const [key] = await deps.secrets.linkKeys();
  if (key === undefined) throw new LinkInvalid('no link key');
  const expires = Date.parse(deps.clock.now()) + MINUTES * 60_000;
  const begun = { id: randomBytes(16).toString('base64url'), expires, key };
  const url = await issuerOf(deps).begin(flowOf(begun, deps));
  // Lax: the way back comes from another site, with which a strict cookie stays at home
  setCookie(context, COOKIE, cookieText(begun), {
    httpOnly: true,
    sameSite: 'Lax',
    path: PATH,
    maxAge: MINUTES * 60,
    secure: deps.settings.publicUrl.startsWith('https:'),
  });
  return context.redirect(url.href, 302);
};

/** Unlisted and unverified are told alike. The session's strict cookie goes along from our own page on, not from the issuer's. */
const finish = async (deps: Dependencies, context: Context): Promise<Response> => {
  const { clock, secrets, settings, store } = deps;
  const openId = issuerOf(deps);
  if (context.req.method === 'HEAD') throw new SignInRefused('only looked at');
  const keys = await secrets.linkKeys();
  const begun = begunIn(getCookie(context, COOKIE), keys, clock.now());
  deleteCookie(context, COOKIE, { path: PATH, secure: settings.publicUrl.startsWith('https:') });
  if (begun === undefined) throw new SignInRefused('not begun in this browser');
  const flow = flowOf(begun, deps);
  if (!isSameText(context.req.query('state') ?? '', flow.state)) throw new SignInRefused('of another sign-in');
  if (!(await store.useOnce(`console-open-id:${begun.id}`, new Date(begun.expires).toISOString())))
    throw new SignInRefused('used before');
  const url = new URL(`${flow.redirect}${new URL(context.req.url).search}`);
  const found = slotOfAddress(settings, await openId.finish(url, flow), clock.now());
  const session = found === undefined ? undefined : sessionAt(settings, found.slot, clock.now());
  if (session === undefined) throw new SignInRefused('not listed');
  setSession(context, signSession(session, keys), settings);
  const on = html`<p><a href="/console">${bi('Vào bảng điều hành', 'To the console')}</a></p>`;
  return context.html(done({ vi: 'Đã đăng nhập', en: 'Signed in' }, on));
};

export const addOpenId = (app: Hono, deps: Dependencies): void => {
  app.get('/open-id', (context) => begin(deps, context));
  app.get('/open-id/callback', (context) => finish(deps, context));
};
