// Mail, for functions that ask for acts: whoever does only puts the mail into the queue, where the sender finds it.
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Mailer } from '#shared/ports';
import { queueMailer } from './mail-queue.ts';
import { type Given, withheld } from './settings.ts';

export const queuedMail = ({ MAIL_QUEUE_URL }: Given): Mailer =>
  MAIL_QUEUE_URL === undefined ? withheld('MAIL_QUEUE_URL') : queueMailer(new SQSClient(), MAIL_QUEUE_URL);
