// The Mailer port on SES: at least once, always under the same id. Only the sender's bundle carries this client.
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '#shared/ports';
import { type Given, needed } from './settings.ts';

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

const domainOf = (address: string): string => address.replace(/^.*@/, '').replace(/>.*$/, '');

export type Sending = { from: string; configurationSet: string };

/** The tag under which a bounce names our mail; SES takes letters, digits and `_-.@` only, at most 256. */
export const MAIL_TAG = 'mail';
const tagged = (id: string): Pick<SendEmailCommandInput, 'EmailTags'> =>
  /^[\w.@-]{1,256}$/.test(id) ? { EmailTags: [{ Name: MAIL_TAG, Value: id }] } : {};

/**
 * SES puts its own Message-ID over ours, so the id travels in a header of its own as well: with it a repeat can be
 * told from a new mail. A bounce is traced by the tag to the record that was written before sending.
 */
export const emailRequest = ({ from, configurationSet }: Sending, mail: Mail): SendEmailCommandInput => ({
  FromEmailAddress: from,
  Destination: { ToAddresses: [mail.to] },
  ConfigurationSetName: configurationSet,
  ...tagged(mail.id),
  Content: {
    Simple: {
      Subject: utf8(mail.subject),
      Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
      Headers: [
        { Name: 'Message-ID', Value: `<${mail.id}@${domainOf(from)}>` },
        { Name: 'X-Xeploai-Mail', Value: mail.id },
        { Name: 'List-Id', Value: `<xeploai.${domainOf(from)}>` },
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
        { Name: 'X-Auto-Response-Suppress', Value: 'All' },
      ],
    },
  },
});

/** One at a time: the account's rate is small, and a failure must leave the rest for another run. */
export const sesMailer = (client: SESv2Client, sending: Sending): Mailer => ({
  send: async (mails) => {
    for (const mail of mails) await client.send(new SendEmailCommand(emailRequest(sending, mail)));
  },
});

/** The client slows itself down where the account's rate is met all the same. */
export const sesMailerFrom = (given: Given): Mailer =>
  sesMailer(new SESv2Client({ retryMode: 'adaptive', maxAttempts: 4 }), {
    from: needed(given, 'MAIL_FROM'),
    configurationSet: needed(given, 'MAIL_CONFIGURATION_SET'),
  });
