// Sends what waits in the queue, no faster than the stage allows; what fails goes back alone, and in the end is parked.
import { QueuedMail } from '#shared/contracts/mails';
import type { Mail, Mailer } from '#shared/ports';
import { logger } from '../middleware/log.ts';

export type Queued = { messageId: string; body: string; attempt: number };
export type Sent = { sent: number; failed: string[] };

/** Faults of the account, not of one mail: the next mail would meet them too. */
const ACCOUNT_FAULTS: ReadonlySet<string> = new Set([
  'AccountSuspendedException',
  'LimitExceededException',
  'MailFromDomainNotVerifiedException',
  'SendingPausedException',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** Undefined where it is not a mail of ours: it will be parked, where an operator finds it. */
const mailOf = (body: string): Mail | undefined => {
  try {
    return QueuedMail.parse(JSON.parse(body)).mail;
  } catch {
    return undefined;
  }
};

/** The name of what went wrong; undefined where the mail went out. */
const attempt = async (mailer: Mailer, { messageId, body, attempt: number }: Queued): Promise<string | undefined> => {
  const mail = mailOf(body);
  try {
    if (mail !== undefined) return void (await mailer.send([mail]));
    logger.error('not a mail', { message: messageId, attempt: number });
    return 'QueuedMailInvalid';
  } catch (error) {
    const failure = error instanceof Error ? error.name : 'unknown';
    // without the message: SES quotes the address in it
    logger.error('mail not sent', { mail: mail?.id ?? '', attempt: number, failure });
    return failure;
  }
};

/** One after another, with a pause between: the sender's share of the account's rate. */
export const sendQueued = async (
  mailer: Mailer,
  queued: readonly Queued[],
  pause: () => Promise<void>,
): Promise<Sent> => {
  const failed: string[] = [];
  for (const [index, message] of queued.entries()) {
    if (index > 0) await pause();
    const failure = await attempt(mailer, message);
    if (failure === undefined) continue;
    failed.push(message.messageId);
    if (!ACCOUNT_FAULTS.has(failure)) continue;
    failed.push(...queued.slice(index + 1).map(({ messageId }) => messageId));
    break;
  }
  return { sent: queued.length - failed.length, failed };
};
