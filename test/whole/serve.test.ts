// A server of one's own from its settings file: roster in, cycle started, mails by SMTP, stops and kills, one at a time.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { formOf } from '../../infra/local/people/form.ts';
import { client } from '../../infra/local/people/http.ts';
import { aMailServer, type MailServer } from '../infra/local/mails/mail-server.ts';
import { ADMIN, aSite, command, HR, type Site, sampleRoster, startServing } from './server.ts';
import { aFolder } from './small-province.ts';

const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await setTimeout(100);
};

const aWorld = async (more: Record<string, string> = {}): Promise<{ site: Site; mail: MailServer }> => {
  const mail = await aMailServer();
  onTestFinished(() => mail.close());
  return { site: await aSite(aFolder(onTestFinished), mail.port, more), mail };
};

const health = async ({ statusPort }: Site): Promise<{ status: number; body: Record<string, unknown> }> => {
  const reply = await fetch(`http://127.0.0.1:${statusPort}/health`);
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
};

const linkIn = (raw: string): string => {
  const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  return /https?:\/\/[^\s"<]+\/l\/[^\s"<]+/.exec(text)?.[0] ?? '';
};

const waiting = ({ body }: Awaited<ReturnType<typeof health>>) => (body.mails as { waiting: number }).waiting;

describe('a server', () => {
  it('takes a roster, starts a cycle on request, mails its people, and goes on where it was after a stop and a kill', async () => {
    const { site, mail } = await aWorld();
    const first = await startServing(site, onTestFinished);
    expect(await command(site, 'import', await sampleRoster(site.dir))).toMatchObject({
      code: 0,
      output: expect.stringMatching(/imported 60 people/),
    });
    expect(await command(site, 'kickoff')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/cycle \d{4} is started/),
    });
    // each of the six panels is asked to confirm its people
    await until(async () => mail.came.length === 6 && waiting(await health(site)) === 0);
    const before = mail.came.map(({ id }) => id);

    expect(await first.stop()).toBe(0);
    expect(existsSync(join(site.dir, 'data', 'lock'))).toBe(false);
    const second = await startServing(site, onTestFinished);
    await second.stop('SIGKILL');
    const third = await startServing(site, onTestFinished);
    const { status, body } = await health(site);

    expect([status, body.problems]).toEqual([200, []]);
    expect(Object.values(body.cycles as object)).toEqual(['running']);
    expect(new Set(before).size).toBe(before.length);
    expect(mail.came.map(({ id }) => id)).toEqual(before);
    const http = client(site.base);
    const reply = await http.get(new URL(linkIn(mail.came[0]?.raw ?? '')).pathname);
    expect(reply.status).toBe(200);
    expect(formOf(reply.body)).toBeDefined();
    expect(await third.stop()).toBe(0);
  });

  it('hands a post over by the command beside it, whose receiver it mails, and refuses to amend what is not settled', async () => {
    const { site, mail } = await aWorld();
    const server = await startServing(site, onTestFinished);
    await command(site, 'import', await sampleRoster(site.dir));
    await command(site, 'kickoff');
    await until(async () => mail.came.length === 6 && waiting(await health(site)) === 0);
    const [cycle = ''] = Object.keys((await health(site)).body.cycles as object);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    const to = ['--name', 'Phó phòng mẫu', '--email', 'pho-phong@tinh-mau.example', '--from', today];
    const words = [
      'hand-over',
      'so-01',
      'agency-hr',
      '--cycle',
      cycle,
      ...to,
      '--document',
      '7/GUQ',
      '--reason',
      'Nghỉ',
    ];

    expect(await command(site, ...words)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^agency-hr #1: Phó/),
    });
    expect((await command(site, ...words)).output).toContain('recorded before');
    await until(() => mail.came.length === 7);
    expect(mail.came.at(-1)?.raw).toContain('pho-phong@tinh-mau.example');
    expect(await client(site.base).get(new URL(linkIn(mail.came.at(-1)?.raw ?? '')).pathname)).toMatchObject({
      status: 200,
    });
    const amending = ['--official', 'CB00005', '--from', 'decision', '--document', '1', '--reason', 'x'];
    expect(await command(site, 'amend', 'so-01', '--cycle', cycle, ...amending)).toMatchObject({
      code: 2,
      output: expect.stringContaining('NotSettled'),
    });
    await server.stop();
  });

  it('makes its keys and data readable for itself alone, writes its log into files, and shows no mailbox', async () => {
    const { site } = await aWorld();
    const server = await startServing(site, onTestFinished);

    expect((await fetch(`${site.base}/mailbox`)).status).toBe(404);
    await server.stop();
    const modes = ['', 'link-keys.json', 'lock.db'].map((name) => statSync(join(site.dir, 'data', name)).mode & 0o077);
    expect(modes[0]).toBe(0);
    expect(modes[1]).toBe(0);
    expect(readFileSync(join(site.dir, 'logs', 'xeploai.log'), 'utf8')).toMatch(/sweep done/);
  });

  it('tells monitors how it stands, on this machine only', async () => {
    const { site } = await aWorld();
    const server = await startServing(site, onTestFinished);
    await fetch(`${site.base}/console`);

    const metrics = await (await fetch(`http://127.0.0.1:${site.statusPort}/metrics`)).text();

    expect(metrics).toMatch(/^xeploai_mails_waiting \d+$/m);
    expect(metrics).toMatch(/^xeploai_requests\{status="4xx"\} [1-9]/m);
    expect((await fetch(`${site.base}/metrics`)).status).toBe(404);
    expect((await fetch(`${site.base}/health`)).status).toBe(404);
    await server.stop();
  });

  it('shows on a page how it stands: to HR in the console, and to whoever sits at the machine', async () => {
    const { site } = await aWorld();
    const server = await startServing(site, onTestFinished);
    const http = client(site.base);

    const atMachine = await fetch(`http://127.0.0.1:${site.statusPort}/`);
    const stranger = await http.get('/console/server');
    const link = new URL((await command(site, 'console')).output.trim()).pathname;
    const form = formOf((await http.get(link)).body);
    const { cookie = '' } = await http.post(link, { ...form?.values, confirmed: 'yes', do: 'record' });
    const inConsole = await http.get('/console/server', { cookie });

    expect(atMachine.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(await atMachine.text()).toMatch(/Không có vấn đề.*Thư chờ gửi.*Last backup|Không có vấn đề/s);
    expect(stranger.status).toBe(401);
    expect(inConsole.status).toBe(200);
    expect(inConsole.body).toMatch(/Tình trạng máy chủ/);
    expect((await command(site, 'health')).output).toMatch(/"openRepairs": 0/);
    await server.stop();
    expect((await command(site, 'health')).output).toMatch(/does not run/);
  });

  it('signs HR in by a link from the terminal', async () => {
    const { site } = await aWorld();
    const server = await startServing(site, onTestFinished);

    const { output } = await command(site, 'console');
    const reply = await fetch(output.trim());

    expect(reply.status).toBe(200);
    expect(await reply.text()).toMatch(/Sign in to the console/);
    await server.stop();
  });

  it('refuses a folder that another server has, saying which, and the other goes on', async () => {
    const { site } = await aWorld();
    const server = await startServing(site, onTestFinished);

    const { code, output } = await command(site, 'serve');

    expect(code).toBe(2);
    expect(output).toMatch(new RegExp(`in use by process ${server.process.pid}: stop it`));
    expect((await health(site)).status).toBe(200);
    await server.stop();
  });

  it('tells an administrator by mail that requests come to another address than the public one', async () => {
    const { site, mail } = await aWorld({ XEPLOAI_PUBLIC_URL: 'https://danh-gia.tinh.example' });
    const server = await startServing(site, onTestFinished);

    expect((await fetch(`${site.base}/console`)).status).toBe(421);
    await until(() => mail.came.length > 0);

    expect(mail.came[0]).toMatchObject({ to: ADMIN, id: expect.stringMatching(/^alert\.public-address\./) });
    expect([HR]).not.toContain(mail.came[0]?.to);
    await server.stop();
  });

  it('without a roster answers a kickoff with why not', async () => {
    const { site } = await aWorld();
    const server = await startServing(site, onTestFinished);

    expect((await command(site, 'kickoff')).output).toMatch(/NotFound: no roster/);
    await server.stop();
  });
});

describe('an administrator', () => {
  it('backs up a serving machine, restores on another, and its links work there; the clock made a backup of its own', async () => {
    const mail = await aMailServer();
    onTestFinished(() => mail.close());
    const dir = aFolder(onTestFinished);
    const passphrase = join(dir, 'passphrase');
    writeFileSync(passphrase, 'một cụm mật khẩu dài\n', { mode: 0o600 });
    const keeping = { XEPLOAI_BACKUP_DIR: join(dir, 'backups'), XEPLOAI_BACKUP_PASSPHRASE_FILE: passphrase };
    const site = await aSite(dir, mail.port, keeping);
    const server = await startServing(site, onTestFinished);
    await command(site, 'import', await sampleRoster(dir));
    await command(site, 'kickoff');
    await until(() => mail.came.length === 6);

    const file = join(dir, 'now.backup');
    expect(await command(site, 'backup', '--to', file)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/backed up/),
    });
    expect(await command(site, 'verify')).toMatchObject({ code: 0, output: expect.stringMatching(/nothing is wrong/) });
    expect((await command(site, 'restore', file)).output).toMatch(/holds data already/);
    expect((await command(site, 'upgrade')).output).toMatch(/in use by process/);
    await server.stop();
    expect(readdirSync(join(dir, 'backups')).length).toBeGreaterThan(0);

    const other = await aSite(aFolder(onTestFinished), mail.port, { ...keeping, XEPLOAI_BACKUP_DIR: '' });
    expect(await command(other, 'restore', file)).toMatchObject({ code: 0 });
    const again = await startServing(other, onTestFinished);
    const path = new URL(linkIn(mail.came[0]?.raw ?? '')).pathname;
    expect((await client(other.base).get(path)).status).toBe(200);
    expect(Object.values((await health(other)).body.cycles as object)).toEqual(['running']);
    expect(mail.came).toHaveLength(6);
    await again.stop();
  });
});
