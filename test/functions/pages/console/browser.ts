// A small browser for the console: keeps the cookie, reads the form, posts it.
import { createApp } from '../../../../functions/pages/app.ts';
import { consoleLink, mailedLink } from '../../../../functions/pages/console/console-link.ts';
import type { World } from '../../console/world.ts';

const ORIGIN = 'https://xeploai.example.test';

export const pathOf = (url: string): string => url.slice(ORIGIN.length);

/** Fields of the page's form as a browser would send them untouched: hidden ones, and what is filled in. */
const untouched = (page: string): Record<string, string> => {
  const inputs = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
};

export const browse = (world: World) => {
  const app = createApp(world.deps);
  let cookie = '';

  const send = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(path, { ...init, headers: { cookie, ...init.headers } });
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return response;
  };
  const get = (path: string, method = 'GET') => send(path, { method });
  const post = (path: string, fields: Record<string, string>) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  /** Opens the page, fills its form in, and sends it. */
  const fill = async (path: string, fields: Record<string, string>) => {
    const page = await (await get(path)).text();
    return post(path, { ...untouched(page), do: 'record', ...fields });
  };
  const signIn = async () => {
    const response = await fill(pathOf(await consoleLink(world.deps, '2023')), { confirmed: 'yes' });
    if (response.status !== 303) throw new TypeError(`not signed in: ${response.status}`);
  };
  const signInAs = async (slot: string) => {
    await fill(pathOf(await mailedLink(world.deps, slot)), { confirmed: 'yes' });
  };
  const signInAsAuditor = () => signInAs('auditor:0');
  const forget = () => {
    cookie = '';
  };
  return { get, post, fill, signIn, signInAs, signInAsAuditor, forget, cookie: () => cookie };
};

export type Browser = ReturnType<typeof browse>;
