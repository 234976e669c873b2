// Where settings come from: a file of NAME=value lines, and the environment over it. Refused by name, never with a value.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type * as z from 'zod';
import { SettingsInvalid } from '#shared/domain/errors';
import { ServeSettings, type SettingName } from '../serve-settings.ts';
import type { Words } from './alerts.ts';
import { CHECKS } from './settings-checks.ts';

const PREFIX = 'XEPLOAI_';
/** Of this program's too, but no settings: which file to read, and what tests are given. */
const APART = /^XEPLOAI_(?:SETTINGS$|TEST_)/;

type Texts = Record<string, string | undefined>;

/** What a setting is where nobody says otherwise, as one would write it. */
export const DEFAULTS = {
  address: '127.0.0.1',
  port: '8080',
  hrAddresses: '',
  auditorAddresses: '',
  listedPeople: '[]',
  oidcClaim: 'email',
  trustedProxies: '',
  requestsPerMinute: '600',
  statusPort: '9464',
  smtpPort: '587',
  smtpTls: 'starttls',
  mailsPerMinute: '120',
  mailRetryDays: '5',
  mailbox: 'no',
  profile: 'by-date',
  kickoffs: 'year 11-01 08:00',
  partyEvents: 'no',
  signerCodes: 'yes',
  logMegabytes: '20',
  logDays: '365',
  backupTime: '02:30',
  backupKeepDays: '30',
  store: 'sqlite',
  dynamodbRegion: 'local',
} as const satisfies Partial<Record<SettingName, string>>;

export const NAMES = Object.keys(ServeSettings.shape) as SettingName[];

export const variableOf = (name: SettingName): string =>
  PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const wordsOf = (name: SettingName): Words => {
  const schema: z.ZodType = ServeSettings.shape[name];
  return schema.meta() as unknown as Words;
};

const refused = (setting: string, problem: string, { vi, en }: Words): SettingsInvalid =>
  new SettingsInvalid(`${setting}: ${vi} / ${setting}: ${en}`, { setting, problem });

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw refused(file, 'unreadable', {
      vi: 'không đọc được tệp cài đặt; hãy kiểm tra đường dẫn và quyền đọc',
      en: 'the settings file cannot be read: check its path and permissions',
    });
  }
};

/** A misspelt name would otherwise be passed over in silence. */
const checkNames = (texts: Texts): void => {
  const known = new Set(NAMES.map(variableOf));
  const stranger = Object.keys(texts).find((name) => name.startsWith(PREFIX) && !APART.test(name) && !known.has(name));
  if (stranger === undefined) return;
  throw refused(stranger, 'unknown', {
    vi: 'không có cài đặt tên này; "xeploai settings" liệt kê các tên',
    en: 'there is no setting of this name; "xeploai settings" lists them',
  });
};

/** `texts` by the variables' names; empty is as good as absent. */
export const settingsOf = (texts: Texts): ServeSettings => {
  checkNames(texts);
  const given = NAMES.flatMap((name) => {
    const text = texts[variableOf(name)]?.trim() || (DEFAULTS as Texts)[name];
    return text === undefined ? [] : [[name, text]];
  });
  const parsed = ServeSettings.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as SettingName;
    throw refused(variableOf(name), 'invalid', wordsOf(name));
  }
  for (const [fails, name, words] of CHECKS)
    if (fails(parsed.data)) throw refused(variableOf(name), 'contradiction', words);
  return parsed.data;
};

/** The environment goes before the file; `file` before XEPLOAI_SETTINGS. */
export const readSettings = (file: string | undefined, env: Texts): ServeSettings => {
  const named = file ?? env.XEPLOAI_SETTINGS;
  const inFile = named === undefined ? {} : parseEnv(readText(named));
  return settingsOf({ ...inFile, ...env });
};

/** A settings file to fill in: every setting with what it is; what has a default stands as a comment. */
export const settingsTemplate = (): string =>
  NAMES.map((name) => {
    const { vi, en } = wordsOf(name);
    const text = (DEFAULTS as Texts)[name];
    return `# ${vi}\n# ${en}\n${text === undefined ? '' : '#'}${variableOf(name)}=${quoted(text ?? '')}\n`;
  }).join('\n');

const quoted = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);
