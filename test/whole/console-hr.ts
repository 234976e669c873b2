// HR at the console of a serving machine, over HTTP, as the program with its settings file serves it.
import { onTestFinished } from 'vitest';
import { formOf } from '../../infra/local/people/form.ts';
import { client } from '../../infra/local/people/http.ts';
import { aMailServer } from '../infra/local/mails/mail-server.ts';
import { aSite, command, type Site, startServing } from './server.ts';
import { aFolder } from './small-province.ts';

export const aServer = async (more: (dir: string) => Record<string, string>) => {
  const mail = await aMailServer();
  onTestFinished(() => mail.close());
  const dir = aFolder(onTestFinished);
  const site = await aSite(dir, mail.port, more(dir));
  return { site, mail, server: await startServing(site, onTestFinished) };
};

export const hidden = (page: string): Record<string, string> => formOf(page)?.values ?? {};

export const signedIn = async (site: Site) => {
  const http = client(site.base);
  const link = new URL((await command(site, 'console')).output.trim()).pathname;
  const form = hidden((await http.get(link)).body);
  const { cookie = '' } = await http.post(link, { ...form, confirmed: 'yes', do: 'record' });
  return {
    cookie,
    get: (path: string) => http.get(path, { cookie }),
    post: (path: string, fields: Record<string, string>) => http.post(path, fields, { cookie }),
  };
};
