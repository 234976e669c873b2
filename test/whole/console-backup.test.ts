// HR backs up from the console: a sealed file of this moment, made once however often the button is pressed, and downloaded.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyFolder } from '../../infra/local/verify/folder.ts';
import { aServer, hidden, signedIn } from './console-hr.ts';
import { dumpOf } from './dump.ts';
import { aSite, command, sampleRoster } from './server.ts';
import { aFolder } from './small-province.ts';

const PAGE = '/console/backups';

const withBackups = (dir: string): Record<string, string> => {
  const passphrase = join(dir, 'passphrase');
  writeFileSync(passphrase, 'một cụm mật khẩu dài\n', { mode: 0o600 });
  return { XEPLOAI_BACKUP_DIR: join(dir, 'backups'), XEPLOAI_BACKUP_PASSPHRASE_FILE: passphrase };
};

describe('HR in the console of a machine of its own', () => {
  it('backs up at once, and the downloaded file restores to the same data in another folder', async () => {
    const { site, mail, server } = await aServer(withBackups);
    await command(site, 'import', await sampleRoster(site.dir));
    await command(site, 'kickoff');
    while (mail.came.length < 6) await setTimeout(100);
    const hr = await signedIn(site);
    const kept = () => readdirSync(join(site.dir, 'backups')).filter((name) => name.endsWith('.backup'));
    const nightly = kept();
    const form = { ...hidden((await hr.get(PAGE)).body), do: 'record' };

    const [first, second] = await Promise.all([hr.post(PAGE, form), hr.post(PAGE, form)]);
    const live = dumpOf(join(site.dir, 'data'));
    const again = await hr.post(PAGE, form);

    expect([first.status, second.status, again.status]).toEqual([200, 200, 200]);
    const [made = '', ...others] = kept().filter((name) => !nightly.includes(name));
    expect(others).toEqual([]);
    for (const { body } of [first, second, again]) expect(body).toContain(made);
    expect(again.body).toContain('Bản này đã được lập từ trước');
    expect((await hr.get(PAGE)).body).toContain(`href="${PAGE}/${made}"`);

    const sealed = await fetch(`${site.base}${PAGE}/${made}`, { headers: { cookie: hr.cookie } });
    expect(sealed.headers.get('content-disposition')).toBe(`attachment; filename="${made}"`);
    const elsewhere = aFolder(onTestFinished);
    const file = join(elsewhere, 'came.backup');
    writeFileSync(file, new Uint8Array(await sealed.arrayBuffer()));
    await server.stop();
    const other = await aSite(elsewhere, mail.port, withBackups(elsewhere));
    expect(await command(other, 'restore', file)).toMatchObject({ code: 0 });
    expect(dumpOf(join(elsewhere, 'data'))).toEqual(live);
    expect((await verifyFolder(join(elsewhere, 'data'))).findings).toEqual([]);
  });

  it('gets no file but a backup, nothing without a session, and nothing from a form that is not its own', async () => {
    const { site, server } = await aServer(withBackups);
    const hr = await signedIn(site);

    for (const name of ['..%2Fdata%2Flink-keys.json', 'passphrase', 'xeploai-2020-01-01T000000.backup'])
      expect((await hr.get(`${PAGE}/${name}`)).status, name).toBe(404);
    expect((await fetch(`${site.base}${PAGE}`)).status).toBe(401);
    expect((await hr.post(PAGE, { proof: 'x', since: '2020-01-01T00:00:00.000Z', do: 'record' })).status).toBe(422);
    await server.stop();
  });

  it('is told which settings are absent where the machine has no place for backups', async () => {
    const { site, server } = await aServer(() => ({}));
    const hr = await signedIn(site);

    expect((await hr.get(PAGE)).body).toContain('XEPLOAI_BACKUP_DIR');
    await server.stop();
  });
});
