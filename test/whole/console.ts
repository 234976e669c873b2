// HR at the console, over HTTP: signs in by a one-time link, opens a form, fills it in and sends it.

import { consoleLink } from '../../functions/pages/console/console-link.ts';
import { PLANS } from '../../infra/local/demonstration.ts';
import { formOf } from '../../infra/local/people/form.ts';
import { client, type Reply } from '../../infra/local/people/http.ts';
import type { Runtime } from '../../infra/local/runtime.ts';

export type Desk = {
  get(path: string): Promise<string>;
  fill(path: string, typed: Record<string, string>): Promise<Reply>;
};

export const signIn = async (base: string, { deps }: Pick<Runtime, 'deps'>): Promise<Desk> => {
  const http = client(base);
  const headers: Record<string, string> = {};
  const fill = async (path: string, typed: Record<string, string>): Promise<Reply> => {
    const form = formOf((await http.get(path, headers)).body);
    return http.post(path, { ...form?.values, ...typed, do: 'record' }, headers);
  };
  const { status, cookie } = await fill(await consoleLink(deps, PLANS.small.id), { confirmed: 'yes' });
  if (status !== 303 || cookie === undefined) throw new Error(`not signed in: ${status}`);
  headers.cookie = cookie;
  return { fill, get: async (path) => (await http.get(path, headers)).body };
};
