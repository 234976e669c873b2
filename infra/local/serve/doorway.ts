// Before every page of a server: whose request it is, no more of them than allowed, and only at the public address.
import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import proxyAddr from 'proxy-addr';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { bi, layout } from '../../../functions/pages/layout.ts';
import type { ServeSettings } from '../serve-settings.ts';
import type { Words } from './alerts.ts';

export type Doorway = Pick<ServeSettings, 'trustedProxies' | 'requestsPerMinute' | 'publicUrl'>;
/** Told of each request that came to another address than the public one. */
export type OnMismatch = (came: string) => void;

type Env = { Bindings: HttpBindings };

const page = (c: Context, status: 421 | 429, { vi, en }: Words) =>
  c.html(layout({ vi, en }, html`<p>${bi(vi, en)}</p>`), status);

const firstOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.split(',')[0]?.trim();

/** Where the person's browser thinks it is: what a trusted proxy says, or the request itself. */
export const cameTo = (incoming: IncomingMessage, isTrusted: boolean, https: boolean): string => {
  const { headers } = incoming;
  const host = (isTrusted ? firstOf(headers['x-forwarded-host']) : undefined) ?? headers.host ?? '';
  const proto = (isTrusted ? firstOf(headers['x-forwarded-proto']) : undefined) ?? (https ? 'https' : 'http');
  return `${proto}://${host}`.toLowerCase();
};

/** Memory holds one small record for each address of the last minute. */
export const doorway = (settings: Doorway, onMismatch: OnMismatch) => {
  const trust = proxyAddr.compile([...settings.trustedProxies]);
  const limiter = new RateLimiterMemory({ points: settings.requestsPerMinute, duration: 60 });
  const isHttps = settings.publicUrl.startsWith('https:');

  return (app: Hono): void => {
    app.use(async (c, next) => {
      const { incoming } = (c as unknown as Context<Env>).env;
      const address = proxyAddr(incoming, trust);
      const spent = await limiter.consume(address).then(
        () => undefined,
        (refused: { msBeforeNext: number }) => refused.msBeforeNext,
      );
      if (spent !== undefined) {
        c.header('retry-after', String(Math.ceil(spent / 1000)));
        return page(c, 429, {
          vi: 'Quá nhiều yêu cầu từ địa chỉ này; xin chờ một phút.',
          en: 'Too many requests from this address; please wait a minute.',
        });
      }
      const trusted = trust(incoming.socket.remoteAddress ?? '', 0);
      // without a word of a trusted proxy, only the host can be compared: TLS ends before us
      const came = cameTo(incoming, trusted, isHttps);
      if (came === settings.publicUrl.toLowerCase()) return next();
      onMismatch(came.replaceAll(/[^\w.:/[\]-]/g, '').slice(0, 200));
      return page(c, 421, {
        vi: 'Địa chỉ này không phải địa chỉ công khai của hệ thống; xin mở đường dẫn đúng như trong thư.',
        en: 'This is not the public address of the system; open the link exactly as the mail has it.',
      });
    });
  };
};
