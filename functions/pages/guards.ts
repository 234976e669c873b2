// What stands before every page: headers on every answer, only our own pages may post, and a limit on what is sent.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotAllowed } from '#shared/domain/errors';
import { tooLargePage } from './refused.ts';

const MAX_BODY = 1024 * 1024;

export const SECURITY_HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const hostOf = (address: string): string | undefined => {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
};

/**
 * Browsers say where a post comes from. `Origin: null` is what our own no-referrer pages send; a browser that says
 * nothing else is left to the form's proof.
 */
const refuseForeign = (c: Context, publicUrl: string): void => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new NotAllowed('posted from another site');
  const origin = c.req.header('origin');
  if (origin === undefined || origin === 'null') return;
  const ours = [hostOf(publicUrl), hostOf(c.req.url)];
  if (!ours.includes(hostOf(origin) ?? '')) throw new NotAllowed('posted from another origin');
};

/** An office's workbook of a province is larger than any form. */
const MAX_UPLOAD = 4 * 1024 * 1024;
const mostFor = (path: string): number =>
  /^\/console\/(?:[^/]+\/import|roster|proof)$/.test(path) ? MAX_UPLOAD : MAX_BODY;

const limitTo = (maxSize: number) =>
  bodyLimit({ maxSize, onError: async (c) => c.html(await tooLargePage(maxSize / 1024 / 1024), 413) });
const LIMITS = new Map([MAX_BODY, MAX_UPLOAD].map((most) => [most, limitTo(most)]));

export const guards = (app: Hono, publicUrl: string): void => {
  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    refuseForeign(c, publicUrl);
    // a declared length that fits needs no counting; counting would turn every post's body into a stream
    const length = c.req.header('content-length');
    const most = mostFor(c.req.path);
    if (length === undefined || !(Number(length) <= most)) return LIMITS.get(most)?.(c, next);
    return next();
  });
};
