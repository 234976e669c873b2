// The ports on AWS, mail included: whoever asks for an act only puts the mail into the queue, where the sender finds it.
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Dependencies } from '../dependencies.ts';
import { awsPorts } from './aws-without-mail.ts';
import { queueMailer } from './mail-queue.ts';
import { withheld } from './settings.ts';

export const awsDependencies = (env: Record<string, string | undefined> = process.env): Dependencies =>
  awsPorts(env, ({ MAIL_QUEUE_URL }) =>
    MAIL_QUEUE_URL === undefined ? withheld('MAIL_QUEUE_URL') : queueMailer(new SQSClient(), MAIL_QUEUE_URL),
  );
