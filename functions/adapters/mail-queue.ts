// The Mailer port on a queue: mails wait there, encrypted, until the sender has sent them within the account's rate.
// The whole mail waits, and not only its id with the text in the table: a mail carries a living link, which the table
// would keep in weeks of backups and which the queue forgets once it is sent; and so the sender may read no table.
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import { queuedMail } from '#shared/contracts/mails';
import { MailsNotQueued } from '#shared/domain/errors';
import type { Mail, Mailer } from '#shared/ports';

const BATCH = 10;
/** Of one request; SQS takes four times as much today, and a quarter of a megabyte for many years before. */
const BATCH_BYTES = 250_000;
const ATTEMPTS = 5;

type Entry = Required<Pick<SendMessageBatchRequestEntry, 'Id' | 'MessageBody'>>;

/** Requests of at most ten mails and a bounded size, in the order given. */
export const batchesOf = (mails: readonly Mail[]): Entry[][] => {
  const batches: Entry[][] = [];
  let bytes = 0;
  for (const mail of mails) {
    const MessageBody = JSON.stringify(queuedMail(mail));
    const size = Buffer.byteLength(MessageBody);
    let last = batches.at(-1);
    if (last === undefined || last.length === BATCH || bytes + size > BATCH_BYTES) {
      last = [];
      batches.push(last);
      bytes = 0;
    }
    last.push({ Id: String(last.length), MessageBody });
    bytes += size;
  }
  return batches;
};

/** 100 ms, doubled each time, with jitter so that many panels do not come back together. */
const backOff = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt * (0.5 + Math.random() / 2)));

const enqueue = async (
  client: SQSClient,
  QueueUrl: string,
  batch: Entry[],
  pause: (attempt: number) => Promise<void>,
): Promise<void> => {
  let left = batch;
  for (let attempt = 1; ; attempt += 1) {
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries: left }));
    if (Failed.length === 0) return;
    const code = Failed[0]?.Code ?? 'unknown';
    // the sender's own fault does not pass by waiting
    if (attempt === ATTEMPTS || Failed.some(({ SenderFault }) => SenderFault))
      throw new MailsNotQueued(`${Failed.length} mails refused: ${code}`, { failed: Failed.length, code });
    const refused = new Set(Failed.map(({ Id }) => Id));
    left = left.filter(({ Id }) => refused.has(Id));
    await pause(attempt);
  }
};

export const queueMailer = (client: SQSClient, queueUrl: string, pause = backOff): Mailer => ({
  send: async (mails) => {
    for (const batch of batchesOf(mails)) await enqueue(client, queueUrl, batch, pause);
  },
});
