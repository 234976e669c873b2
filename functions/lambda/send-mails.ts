// Entry of the send-mails function on AWS: takes mails from the queue and answers which of them must come again.
import { setTimeout } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { sesMailerFrom } from '../adapters/ses.ts';
import { needed, settingsFrom } from '../adapters/settings.ts';
import { sendQueued } from '../mails/sender.ts';
import { logger } from '../middleware/log.ts';

const given = settingsFrom(process.env);
const pauseMs = needed(given, 'MAIL_PAUSE_MS');
const mailer = sesMailerFrom(given);

export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const queued = Records.map(({ messageId, body, attributes }) => ({
    messageId,
    body,
    attempt: Number(attributes.ApproximateReceiveCount),
  }));
  const { sent, failed } = await sendQueued(mailer, queued, () => setTimeout(pauseMs));
  logger.info('mails sent', { sent, failed: failed.length });
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
