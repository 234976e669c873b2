// The console's session: a signed value in a short cookie. It says role, place in the list of addresses, and until when.
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { isSameText, macOf } from '#shared/contracts/mac';
import { LinkInvalid } from '#shared/domain/errors';
import { Instant } from '#shared/domain/ids';
import type { LinkKey } from '#shared/ports';
import type { Settings } from '../../dependencies.ts';

const COOKIE = 'xeploai_console';
const PATH = '/console';
export const SESSION_HOURS = 8;

export const ConsoleRole = z.enum(['hr', 'auditor']);
export type ConsoleRole = z.infer<typeof ConsoleRole>;

/** `slot` is the place in the list of addresses, `hr:0`: no address in a cookie, a link or a fact. */
const Session = z.strictObject({
  role: ConsoleRole,
  slot: z.string().regex(/^(?:hr|auditor):\d{1,4}$/),
  id: z.string().length(11),
  expires: Instant,
});
export type Session = z.infer<typeof Session>;

export const newSession = (role: ConsoleRole, slot: string, now: Instant): Session => ({
  role,
  slot,
  id: randomBytes(8).toString('base64url'),
  expires: new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString(),
});

/** Another text than a link's, so that neither signature stands for the other. */
const signatureOf = (key: LinkKey, text: string): string => macOf(key, `console-session.${text}`).toString('base64url');

export const signSession = (session: Session, keys: readonly LinkKey[]): string => {
  const key = keys[0];
  if (key === undefined) throw new LinkInvalid('no link key');
  const text = `${key.id}.${Buffer.from(JSON.stringify(session)).toString('base64url')}`;
  return `${text}.${signatureOf(key, text)}`;
};

/** Undefined for whatever is not a living session of ours. */
export const readSession = (value: string, keys: readonly LinkKey[], now: Instant): Session | undefined => {
  const [kid, payload, mac, ...rest] = value.split('.');
  const key = keys.find(({ id }) => id === kid);
  if (!payload || !mac || rest.length > 0 || key === undefined) return undefined;
  if (!isSameText(mac, signatureOf(key, `${kid}.${payload}`))) return undefined;
  const parsed = Session.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  return parsed.success && parsed.data.expires > now ? parsed.data : undefined;
};

export const cookieOf = (context: Context): string | undefined => getCookie(context, COOKIE);

export const setSession = (context: Context, value: string, { publicUrl }: Pick<Settings, 'publicUrl'>): void =>
  setCookie(context, COOKIE, value, {
    httpOnly: true,
    sameSite: 'Strict',
    path: PATH,
    maxAge: SESSION_HOURS * 3600,
    secure: publicUrl.startsWith('https:'),
  });

export const endSession = (context: Context, { publicUrl }: Pick<Settings, 'publicUrl'>): void => {
  deleteCookie(context, COOKIE, { path: PATH, secure: publicUrl.startsWith('https:') });
};

/** The address that stands at this place of the lists now. */
export const addressOf = (settings: Settings, slot: string): string | undefined => {
  const [role, index] = slot.split(':');
  const list = role === 'hr' ? settings.hrAddresses : role === 'auditor' ? settings.auditorAddresses : undefined;
  return list?.[Number(index)];
};

/** The terminal's own place needs no address: on a laptop nobody may be listed yet. */
export const isListed = (settings: Settings, slot: string): boolean =>
  slot === 'hr:0' || addressOf(settings, slot) !== undefined;

/** The slot of a listed address; HR first where it is in both lists. */
export const slotOfAddress = (settings: Settings, typed: string): string | undefined => {
  const address = typed.trim().toLowerCase();
  const placeIn = (list: readonly string[]) => list.findIndex((each) => each.trim().toLowerCase() === address);
  const hr = placeIn(settings.hrAddresses);
  if (hr >= 0) return `hr:${hr}`;
  const auditor = placeIn(settings.auditorAddresses ?? []);
  return auditor >= 0 ? `auditor:${auditor}` : undefined;
};
