// One mail by SMTP, and what its answer means: it went out, it is refused for good, it is put off, or the way is closed.
import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { SettingsInvalid } from '#shared/domain/errors';
import type { Mail } from '#shared/ports';
import type { ServeSettings } from '../serve-settings.ts';

/** `closed`: the server, our sign-in or our sender; the next mail would meet it too. */
export type SmtpAnswer = { is: 'sent' } | { is: 'refused' | 'put-off' | 'closed'; reason: string };

export type Smtp = { send(mail: Mail): Promise<SmtpAnswer>; close(): void };

type SmtpSettings = Pick<ServeSettings, 'smtpPort' | 'smtpTls'> &
  Partial<Pick<ServeSettings, 'smtpHost' | 'smtpUser' | 'smtpPasswordFile' | 'smtpCaFile' | 'mailFrom'>>;

/** Nobody waits for a mail server that has stopped to answer. */
const TIMEOUT_MS = 60_000;

const secretIn = (file: string, setting: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new SettingsInvalid(
      `${setting}: không đọc được tệp ${file} / ${setting}: the file ${file} cannot be read: check its path and permissions`,
      { setting, problem: 'unreadable' },
    );
  }
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

export const messageIdOf = (id: string, from: string): string => `<${id}@${domainOf(from)}>`;

/** With what keeps automatic answers away (RFC 3834; Exchange has a word of its own for it). */
export const envelopeOf = ({ id, to, subject, text, html }: Mail, from: string) => ({
  from,
  to,
  subject,
  text,
  html,
  messageId: messageIdOf(id, from),
  headers: {
    'X-Xeploai-Mail': id,
    'List-Id': `<xeploai.${domainOf(from)}>`,
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  },
});

type Failure = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** RFC 3463: 5.7 is about rules between the servers, which an administrator mends; the address may be good. */
const isPolicy = (response = ''): boolean => /^\d{3}[ -]5\.7\./.test(response);

/** Without the server's own words beyond its codes: they may quote the address. */
const reasonOf = ({ code, command, responseCode, response = '' }: Failure): string => {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1];
  return [code ?? 'failed', command, responseCode, enhanced].filter((part) => part !== undefined).join(' ');
};

const answerTo = (failure: Failure): SmtpAnswer => {
  const { command, responseCode, response, code } = failure;
  const reason = reasonOf(failure);
  // an address that is none never reached the server
  if (code === 'EENVELOPE' && responseCode === undefined) return { is: 'refused', reason };
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return { is: 'closed', reason };
  if (responseCode === undefined || responseCode === 421 || command === 'MAIL FROM') return { is: 'closed', reason };
  return { is: responseCode >= 500 && !isPolicy(response) ? 'refused' : 'put-off', reason };
};

export const smtpOf = (settings: SmtpSettings): Smtp => {
  const { smtpHost = 'localhost', smtpPort, smtpTls, smtpUser, smtpPasswordFile, smtpCaFile, mailFrom = '' } = settings;
  const pass = smtpPasswordFile === undefined ? '' : secretIn(smtpPasswordFile, 'XEPLOAI_SMTP_PASSWORD_FILE');
  const ca = smtpCaFile === undefined ? {} : { ca: secretIn(smtpCaFile, 'XEPLOAI_SMTP_CA_FILE') };
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host: smtpHost,
    port: smtpPort,
    secure: smtpTls === 'implicit',
    requireTLS: smtpTls === 'starttls',
    ignoreTLS: smtpTls === 'none',
    tls: { minVersion: 'TLSv1.2', ...ca },
    ...(smtpUser === undefined ? {} : { auth: { user: smtpUser, pass } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(envelopeOf(mail, mailFrom));
        return { is: 'sent' };
      } catch (error) {
        return answerTo(error as Failure);
      }
    },
    close: () => transport.close(),
  };
};
