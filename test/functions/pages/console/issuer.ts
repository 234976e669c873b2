// A real OIDC issuer on loopback, and a browser that walks through its pages over HTTP.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { onTestFinished } from 'vitest';

export const CLIENT = { clientId: 'xeploai', secret: 'a secret that only the two of them know' };
type Account = { email: string; email_verified: boolean };

/** Listens until the test is over. `account` is whoever signs in there. */
export const anIssuer = async (account: Account, redirect: string) => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.secret, redirect_uris: [redirect] }],
    claims: { email: ['email', 'email_verified'] },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, ...account }) }),
    cookies: { keys: ['of this test'] },
  });
  server.on('request', provider.callback());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { issuer, close };
};

/** From the issuer's first page to the address that it sends the browser back to. */
export const walkThrough = async (start: string, redirect: string): Promise<string> => {
  const jar = new Map<string, string>();
  let at = start;
  let form: string | undefined;
  for (let step = 0; step < 12 && !at.startsWith(redirect); step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const init =
      form === undefined ? { headers: { cookie } } : { method: 'POST', body: form, headers: { cookie, ...type } };
    const response = await fetch(at, { ...init, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    form = undefined;
    if (location !== null) {
      at = new URL(location, at).href;
      continue;
    }
    const page = await response.text();
    at = new URL(/<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '', at).href;
    form = page.includes('value="login"') ? 'prompt=login&login=who&password=any' : 'prompt=consent';
  }
  return at;
};
