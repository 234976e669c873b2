// Behind a real Caddy and a real nginx, with the files of the guide: TLS, the right addresses, links and sessions that work.
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { consoleLink } from '../../functions/pages/console/console-link.ts';
import { formOf } from '../../infra/local/people/form.ts';
import { type Running, runMachine } from '../../infra/local/serve/run.ts';
import { settingsOf } from '../../infra/local/serve/settings-file.ts';
import { type Front, hasProgram, selfMade, startCaddy, startNginx } from './proxies.ts';
import { freePort } from './server.ts';
import { aFolder } from './small-province.ts';

type Asked = { method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string; agent?: false };
type Got = { status: number; body: string; cookie: string; headers: Record<string, unknown> };

const LIMIT = 40;

const aSite = async (start: typeof startCaddy) => {
  const dir = aFolder(onTestFinished);
  const [port, upstream] = [await freePort(), await freePort()];
  const front: Front = { dir, port, upstream, ...selfMade(dir) };
  const settings = settingsOf({
    XEPLOAI_DATA: join(dir, 'data'),
    XEPLOAI_PORT: String(upstream),
    XEPLOAI_STATUS_PORT: '0',
    XEPLOAI_SIGNER_CODES: 'no',
    XEPLOAI_PUBLIC_URL: `https://localhost:${port}`,
    XEPLOAI_HR_ADDRESSES: 'nhan-su@tinh-mau.example',
    XEPLOAI_ADMIN_ADDRESSES: 'quan-tri@tinh-mau.example',
    XEPLOAI_TRUSTED_PROXIES: '127.0.0.1',
    XEPLOAI_REQUESTS_PER_MINUTE: String(LIMIT),
    XEPLOAI_MAILBOX: 'yes',
  });
  const running = await runMachine({ settings, tickMs: 1000 });
  onTestFinished(() => running.stop());
  await start(front, onTestFinished);
  const ca = readFileSync(front.certificate);
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      const call = request({ host: 'localhost', port, path, method, headers, ca, agent: false }, (reply) => {
        text(reply).then((said) => {
          const cookie = reply.headers['set-cookie']?.[0] ?? '';
          resolve({ status: reply.statusCode ?? 0, body: said, cookie, headers: reply.headers });
        }, reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  return { running, ask };
};

const signIn = async ({ machine }: Running, ask: (path: string, asked?: Asked) => Promise<Got>): Promise<Got> => {
  const link = new URL(await consoleLink(machine.deps, 'all'));
  const shown = await ask(link.pathname);
  const values = { ...formOf(shown.body)?.values, confirmed: 'yes', do: 'record' };
  const body = new URLSearchParams(values).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: link.origin,
    'sec-fetch-site': 'same-origin',
  };
  return ask(link.pathname, { method: 'POST', headers, body });
};

describe.each([
  ['caddy', startCaddy],
  ['nginx', startNginx],
] as const)('behind a real %s', (name, start) => {
  it.skipIf(!hasProgram(name))(
    'a link opens over TLS, and signs in to a session that only travels over TLS',
    async () => {
      const { running, ask } = await aSite(start);

      const signed = await signIn(running, ask);

      expect(signed.status).toBe(303);
      expect(signed.cookie).toMatch(/; Secure/);
      expect(signed.cookie).toMatch(/; HttpOnly/);
      const home = await ask('/console', { headers: { cookie: signed.cookie.split(';')[0] ?? '' } });
      expect(home.status).toBe(200);
      expect(home.headers['strict-transport-security']).toMatch(/max-age/);
      expect(home.headers['content-security-policy']).toMatch(/default-src 'none'/);
    },
  );

  it.skipIf(!hasProgram(name))(
    'whoever invents addresses is counted as one, and the monitor’s pages are not there',
    async () => {
      const { ask } = await aSite(start);

      expect((await ask('/health')).status).toBe(404);
      expect((await ask('/metrics')).status).toBe(404);
      const statuses: number[] = [];
      for (let n = 0; n < LIMIT; n += 1)
        statuses.push((await ask('/console', { headers: { 'x-forwarded-for': `198.51.100.${n}` } })).status);

      expect(statuses.slice(0, LIMIT - 2).every((status) => status === 401)).toBe(true);
      expect(statuses.at(-1)).toBe(429);
    },
  );

  it.skipIf(!hasProgram(name))('a claim to be another site reaches nothing', async () => {
    const { ask } = await aSite(start);

    const { status, body } = await ask('/console', {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
    });

    // the proxy puts its own word over the claim
    expect([status, body.includes('evil')]).toEqual([401, false]);
  });
});
