// Settings of a server: what is written is what holds; what does not fit is refused by its name, with a sentence.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../../../functions/operator/command-line.ts';
import { machineCommands } from '../../../../infra/local/serve/commands.ts';
import {
  NAMES,
  readSettings,
  settingsOf,
  settingsTemplate,
  variableOf,
} from '../../../../infra/local/serve/settings-file.ts';
import { aFolder } from '../../../whole/small-province.ts';
import { aSettingsText as texts } from './settings.ts';

const refusalOf = (change: Record<string, string>): { message: string; facts: unknown } => {
  try {
    settingsOf({ ...texts(), ...change });
  } catch (error) {
    return error as { message: string; facts: unknown };
  }
  return { message: 'accepted', facts: {} };
};

const run = async (...words: string[]) => {
  let out = '';
  let err = '';
  const output = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const exit = await runCommand(words, output, machineCommands(output));
  return { exit, out, err };
};

describe('settings', () => {
  it('need few things said and have a default for the rest', () => {
    expect(settingsOf(texts())).toMatchObject({
      address: '127.0.0.1',
      port: 8080,
      profile: 'by-date',
      store: 'sqlite',
      hrAddresses: ['nhan-su@tinh.example', 'van-thu@tinh.example'],
      kickoffs: [{ cycle: 'year', day: '11-01', time: '08:00' }],
      trustedProxies: [],
      mailbox: false,
    });
  });

  it('come from the file, and from the environment before it', () => {
    const file = join(aFolder(onTestFinished), 'settings.env');
    const lines = Object.entries({ ...texts(), XEPLOAI_PORT: '7000', XEPLOAI_LOG_DAYS: '7' });
    writeFileSync(file, `# comment\n${lines.map(([name, value]) => `${name}="${value}"`).join('\n')}\n`);

    expect(readSettings(file, { XEPLOAI_PORT: '7001', PATH: '/bin' })).toMatchObject({ port: 7001, logDays: 7 });
    expect(readSettings(undefined, { XEPLOAI_SETTINGS: file })).toMatchObject({ port: 7000 });
  });

  it('list people of one agency and days of auditors as JSON in the file; the lists of the version before still read', () => {
    const file = join(aFolder(onTestFinished), 'settings.env');
    const people = [
      { role: 'hr-of-agency', agency: 'so-mau', address: 'to-chuc@so-mau.example' },
      { role: 'auditor', address: 'kiem-tra@tinh.example', from: '2026-11-01', until: '2026-12-31' },
    ];
    const lines = Object.entries(texts()).map(([name, value]) => `${name}="${value}"`);
    writeFileSync(file, lines.join('\n'));
    expect(readSettings(file, {})).toMatchObject({ listedPeople: [] });

    writeFileSync(file, [...lines, `XEPLOAI_LISTED_PEOPLE='${JSON.stringify(people)}'`].join('\n'));
    expect(readSettings(file, {}).listedPeople).toEqual(people);
  });

  it.each([
    ['XEPLOAI_DATA', 'data'],
    ['XEPLOAI_PORT', '70000'],
    ['XEPLOAI_PORT', '80x'],
    ['XEPLOAI_ADDRESS', 'localhost'],
    ['XEPLOAI_PUBLIC_URL', 'https://danh-gia.tinh.example/path'],
    ['XEPLOAI_PUBLIC_URL', 'ftp://danh-gia.tinh.example'],
    ['XEPLOAI_HR_ADDRESSES', 'nhan-su'],
    ['XEPLOAI_LISTED_PEOPLE', 'kiem-tra@tinh.example'],
    ['XEPLOAI_LISTED_PEOPLE', '[{"role":"hr-of-agency","address":"a@b.example"}]'],
    ['XEPLOAI_LISTED_PEOPLE', '[{"role":"auditor","address":"a@b.example","from":"2026-12-01","until":"2026-11-01"}]'],
    ['XEPLOAI_OIDC_ISSUER', 'http://dang-nhap.tinh.example'],
    ['XEPLOAI_ADMIN_ADDRESSES', ' , '],
    ['XEPLOAI_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['XEPLOAI_TRUSTED_PROXIES', 'caddy'],
    ['XEPLOAI_SMTP_TLS', 'yes'],
    ['XEPLOAI_MAIL_RETRY_DAYS', '0'],
    ['XEPLOAI_KICKOFFS', 'year 02-31 08:00'],
    ['XEPLOAI_KICKOFFS', 'month 02-01 08:00'],
    ['XEPLOAI_BACKUP_TIME', '25:00'],
    ['XEPLOAI_STORE', 'postgres'],
    ['XEPLOAI_PROFILE', '../x'],
  ])('refuse %s=%s by its name, in both languages, without the value', (name, value) => {
    const { message, facts } = refusalOf({ [name]: value });

    expect(facts).toEqual({ setting: name, problem: 'invalid' });
    expect(message).toMatch(new RegExp(`^${name}: .+ / ${name}: .+`, 's'));
    if (value.trim().length > 8) expect(message).not.toContain(value);
  });

  it.each([
    [{ XEPLOAI_SMTP_HOST: '' }, 'XEPLOAI_SMTP_HOST'],
    [{ XEPLOAI_MAIL_FROM: '' }, 'XEPLOAI_MAIL_FROM'],
    [{ XEPLOAI_SMTP_USER: 'xeploai' }, 'XEPLOAI_SMTP_PASSWORD_FILE'],
    [{ XEPLOAI_SMTP_TLS: 'none' }, 'XEPLOAI_SMTP_TLS'],
    [{ XEPLOAI_PUBLIC_URL: 'http://danh-gia.tinh.example' }, 'XEPLOAI_PUBLIC_URL'],
    [{ XEPLOAI_BACKUP_DIR: '/backup' }, 'XEPLOAI_BACKUP_PASSPHRASE_FILE'],
    [{ XEPLOAI_STORE: 'dynamodb' }, 'XEPLOAI_DYNAMODB_ENDPOINT'],
    [{ XEPLOAI_OIDC_ISSUER: 'https://dang-nhap.tinh.example' }, 'XEPLOAI_OIDC_ISSUER'],
  ])('that contradict each other are refused: %o', (change, setting) => {
    expect(refusalOf(change as unknown as Record<string, string>).facts).toEqual({ setting, problem: 'contradiction' });
  });

  it('refuse a name that does not exist, which would else be passed over', () => {
    expect(refusalOf({ XEPLOAI_PROT: '80' }).facts).toEqual({ setting: 'XEPLOAI_PROT', problem: 'unknown' });
    expect(refusalOf({ XEPLOAI_TEST_DYNAMODB: 'http://localhost' }).message).toBe('accepted');
  });
});

describe('xeploai settings', () => {
  it('prints a file in which each setting stands once with its words, and which needs only its blanks filled', async () => {
    const { exit, out } = await run('settings');
    const file = join(aFolder(onTestFinished), 'settings.env');
    writeFileSync(file, out);

    expect(exit).toBe(0);
    for (const name of NAMES) expect(out.split(`${variableOf(name)}=`)).toHaveLength(2);
    expect(out).toBe(settingsTemplate());
    expect(readSettings(file, texts())).toEqual(settingsOf(texts()));
  });

  it('checks a file, and says by name what is wrong with it or that it cannot be read', async () => {
    const file = join(aFolder(onTestFinished), 'settings.env');
    writeFileSync(file, 'XEPLOAI_DATA=here\n');

    const { exit, err } = await run('settings', file);

    expect(exit).toBe(2);
    expect(err).toMatch(
      /^XEPLOAI_DATA: thư mục dữ liệu.* \/ XEPLOAI_DATA: the data folder, an absolute path\nSettingsInvalid/,
    );
    expect((await run('settings', `${file}.not`)).err).toMatch(/the settings file cannot be read/);
  });
});
