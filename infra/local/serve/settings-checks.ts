// Settings that are each well-formed and contradict each other.
import type { ServeSettings, SettingName } from '../serve-settings.ts';
import type { Words } from './alerts.ts';

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);

/** What is wrong, of which setting, and why. */
export const CHECKS: [(settings: ServeSettings) => boolean, SettingName, Words][] = [
  [
    ({ mailbox, smtpHost }) => !mailbox && smtpHost === undefined,
    'smtpHost',
    { vi: 'phải có, vì thư gửi qua SMTP', en: 'needed, since mails go by SMTP' },
  ],
  [
    ({ mailbox, mailFrom }) => !mailbox && mailFrom === undefined,
    'mailFrom',
    { vi: 'phải có, vì thư gửi qua SMTP', en: 'needed, since mails go by SMTP' },
  ],
  [
    ({ smtpUser, smtpPasswordFile }) => (smtpUser === undefined) !== (smtpPasswordFile === undefined),
    'smtpPasswordFile',
    { vi: 'tên đăng nhập và tệp mật khẩu SMTP phải đi cùng nhau', en: 'user and password file go together' },
  ],
  [
    ({ oidcIssuer, oidcClientId, oidcSecretFile }) =>
      new Set([oidcIssuer, oidcClientId, oidcSecretFile].map((each) => each === undefined)).size > 1,
    'oidcIssuer',
    {
      vi: 'máy chủ đăng nhập, mã ứng dụng và tệp khóa bí mật phải đi cùng nhau',
      en: 'issuer, client id and secret file go together',
    },
  ],
  [
    ({ smtpTls, smtpHost }) => smtpTls === 'none' && !isHere(smtpHost ?? 'localhost'),
    'smtpTls',
    {
      vi: 'thư chứa đường dẫn cá nhân; không TLS thì chỉ gửi cho máy chủ thư ở ngay trên máy này',
      en: 'mails carry personal links: without TLS they only go to a mail server on this very machine',
    },
  ],
  [
    ({ publicUrl }) => !publicUrl.startsWith('https:') && !isHere(new URL(publicUrl).hostname),
    'publicUrl',
    { vi: 'phải là https, trừ khi chỉ dùng trên máy này', en: 'must be https, unless only this machine uses it' },
  ],
  [
    ({ backupDir, backupPassphraseFile }) => backupDir !== undefined && backupPassphraseFile === undefined,
    'backupPassphraseFile',
    { vi: 'phải có khi sao lưu theo lịch', en: 'needed where backups are made by the clock' },
  ],
  [
    ({ mailbox, publicUrl }) => mailbox && !isHere(new URL(publicUrl).hostname),
    'mailbox',
    {
      vi: 'trang hộp thư cho mọi người xem đường dẫn của nhau; chỉ để dùng thử trên máy này',
      en: 'the mailbox page shows everybody’s links to everybody: for trying out on this machine only',
    },
  ],
  [
    ({ store, dynamodbEndpoint, dynamodbTable }) =>
      store === 'dynamodb' && (dynamodbEndpoint === undefined || dynamodbTable === undefined),
    'dynamodbEndpoint',
    { vi: 'kho dynamodb cần địa chỉ máy chủ và tên bảng', en: 'the store dynamodb needs an endpoint and a table' },
  ],
];
