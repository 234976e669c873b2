// Links: a signed claim, opaque to people. `v1.<kid>.<payload>.<mac>`; the gate, not the link, is the state.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { LinkDead, LinkInvalid } from '../domain/errors.ts';
import { Id, Instant } from '../domain/ids.ts';
import { Phase } from '../domain/phase.ts';
import type { LinkKey } from '../ports.ts';
import { isSameText, macOf } from './mac.ts';

/** What a link lets its holder do: a phase's task, the result page, the old agency's comment, or signing in to the console. */
export const Purpose = z.union([Phase, z.enum(['result', 'transfer-comment', 'console'])]);
export type Purpose = z.infer<typeof Purpose>;

export const Claim = z.strictObject({
  purpose: Purpose,
  cycle: Id,
  unitKind: z.enum(['panel', 'cell']),
  unit: Id,
  slot: z.string().min(1).max(100),
  epoch: z.int().min(1),
  expires: Instant,
});
export type Claim = z.infer<typeof Claim>;

/** Short on purpose: mail clients break long addresses. */
const pack = (claim: Claim): string =>
  Buffer.from(
    JSON.stringify([
      claim.purpose,
      claim.cycle,
      claim.unitKind === 'panel' ? 0 : 1,
      claim.unit,
      claim.slot,
      claim.epoch,
      Date.parse(claim.expires),
    ]),
  ).toString('base64url');

const Packed = z.tuple([Purpose, Id, z.union([z.literal(0), z.literal(1)]), Id, z.string(), z.int(), z.int()]);

const unpack = (payload: string): Claim => {
  const parsed = Packed.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!parsed.success) throw new LinkInvalid('payload of a signed link does not parse');
  const [purpose, cycle, kind, unit, slot, epoch, expires] = parsed.data;
  const unitKind = kind === 0 ? 'panel' : 'cell';
  return { purpose, cycle, unitKind, unit, slot, epoch, expires: new Date(expires).toISOString() };
};

export const signLink = (claim: Claim, keys: readonly LinkKey[]): string => {
  const key = keys[0];
  if (key === undefined) throw new LinkInvalid('no link key');
  const signed = `v1.${key.id}.${pack(claim)}`;
  return `${signed}.${macOf(key, signed).toString('base64url')}`;
};

/** Checks the signature before reading anything. Throws LinkInvalid, or LinkDead once expired. */
export const readLink = (token: string, keys: readonly LinkKey[], now: Instant): Claim => {
  const [version, kid, payload, mac, ...rest] = token.split('.');
  if (version !== 'v1' || !kid || !payload || !mac || rest.length > 0) throw new LinkInvalid('not a link of ours');
  const key = keys.find(({ id }) => id === kid);
  if (key === undefined) throw new LinkInvalid('unknown key');
  // as text: base64url ignores stray bits, and there is to be one text for one link
  const expected = macOf(key, `v1.${kid}.${payload}`).toString('base64url');
  if (!isSameText(mac, expected)) throw new LinkInvalid('signature');
  const claim = unpack(payload);
  if (claim.expires <= now) throw new LinkDead('expired', { purpose: claim.purpose });
  return claim;
};

/** Names a link in facts and logs without giving it away. */
export const linkId = (token: string): string => createHash('sha256').update(token).digest('base64url').slice(0, 16);

/** Binds a form to the page it was served on. */
export const formProof = (token: string, keys: readonly LinkKey[]): string => {
  const key = keys[0];
  if (key === undefined) throw new LinkInvalid('no link key');
  return macOf(key, `form.${token}`).toString('base64url').slice(0, 22);
};

export const isFormProof = (proof: string | undefined, token: string, keys: readonly LinkKey[]): boolean =>
  keys.some((key) => proof === formProof(token, [key]));
