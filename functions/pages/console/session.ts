// The console's session: a signed value in a short cookie. It says role, place in the list, and until when.
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { agencyOfSlot, endOf, type Listed, mayEnter, sameAddress, slotsIn } from '#shared/contracts/listed';
import { isSameText, macOf } from '#shared/contracts/mac';
import { earlierOf } from '#shared/domain/calendar';
import { LinkInvalid } from '#shared/domain/errors';
import { Instant } from '#shared/domain/ids';
import type { LinkKey } from '#shared/ports';
import type { Settings } from '../../dependencies.ts';

const COOKIE = 'xeploai_console';
const PATH = '/console';
export const SESSION_HOURS = 8;

export const ConsoleRole = z.enum(['hr', 'hr-of-agency', 'auditor']);
export type ConsoleRole = z.infer<typeof ConsoleRole>;

/** `slot` is the place in the list, `hr:0`: no address in a cookie, a link or a fact. */
const Session = z
  .strictObject({
    role: ConsoleRole,
    slot: z.string().regex(/^(?:(?:hr|auditor):|hr-of-agency:[A-Za-z0-9-]{1,40}-)\d{1,4}$/),
    id: z.string().length(11),
    expires: Instant,
  })
  .refine(({ role, slot }) => slot.split(':')[0] === role);
export type Session = z.infer<typeof Session>;

/** The agency that this session is bound to; undefined for the whole cycle. */
export const agencyOf = ({ slot }: Pick<Session, 'slot'>): string | undefined => agencyOfSlot(slot);

/** Whether acts are open to this session at all: an auditor reads. */
export const acts = ({ role }: Pick<Session, 'role'>): boolean => role !== 'auditor';

/** `ends` is when the listing does: no session outlives it. */
export const newSession = (slot: string, now: Instant, ends?: Instant): Session => {
  const hours = new Date(Date.parse(now) + SESSION_HOURS * 3_600_000).toISOString();
  return {
    role: ConsoleRole.parse(slot.split(':')[0]),
    slot,
    id: randomBytes(8).toString('base64url'),
    expires: ends === undefined ? hours : earlierOf(hours, ends),
  };
};

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

/** The terminal's own place needs no address: on a laptop nobody may be listed yet. */
const TERMINAL: Listed = { role: 'hr', address: '' };

/** Who stands at this place of the list now; undefined for whoever was taken off it, or whose days are over. */
export const listedAt = (settings: Settings, slot: string, now: Instant): Listed | undefined => {
  const one = slotsIn(settings).find((each) => each.slot === slot)?.one ?? (slot === 'hr:0' ? TERMINAL : undefined);
  return one !== undefined && mayEnter(one, now) ? one : undefined;
};

/** The slot of a listed address; the first where it stands in several lists. */
export const slotOfAddress = (
  settings: Settings,
  typed: string,
  now: Instant,
): { slot: string; one: Listed } | undefined =>
  slotsIn(settings).find(({ one }) => sameAddress(one.address, typed) && mayEnter(one, now));

/** A new session for whoever stands at this place; undefined where nobody does. */
export const sessionAt = (settings: Settings, slot: string, now: Instant): Session | undefined => {
  const one = listedAt(settings, slot, now);
  return one === undefined ? undefined : newSession(slot, now, endOf(one));
};
