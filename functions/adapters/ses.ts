// The Mailer port on SES: at least once, always under the same id.
import { type SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { Mail, Mailer } from '#shared/ports.ts';

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

const domainOf = (address: string): string => address.replace(/^.*@/, '').replace(/>.*$/, '');

/**
 * SES puts its own Message-ID over ours, so the id travels in a header of its own as well: with it a repeat can be
 * told from a new mail, and a bounce be traced to the record that was written before sending.
 */
export const emailRequest = (from: string, mail: Mail): SendEmailCommandInput => ({
  FromEmailAddress: from,
  Destination: { ToAddresses: [mail.to] },
  Content: {
    Simple: {
      Subject: utf8(mail.subject),
      Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
      Headers: [
        { Name: 'Message-ID', Value: `<${mail.id}@${domainOf(from)}>` },
        { Name: 'X-Xeploai-Mail', Value: mail.id },
        { Name: 'List-Id', Value: `<xeploai.${domainOf(from)}>` },
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
      ],
    },
  },
});

/** One at a time: the account's rate is small, and a failure must leave the rest for the step's next run. */
export const sesMailer = (client: SESv2Client, from: string): Mailer => ({
  send: async (mails) => {
    for (const mail of mails) await client.send(new SendEmailCommand(emailRequest(from, mail)));
  },
});
