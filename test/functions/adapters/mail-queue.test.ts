import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { QueuedMail } from '#shared/contracts/mails';
import { MailsNotQueued } from '#shared/domain/errors';
import { batchesOf, queueMailer } from '../../../functions/adapters/mail-queue.ts';

const sqs = mockClient(SQSClient);
const URL = 'https://sqs.example/mails';
const pauses: number[] = [];
const mailer = queueMailer(
  new SQSClient({ region: 'ap-southeast-1' }),
  URL,
  async (attempt) => void pauses.push(attempt),
);
const mail = (id: string, text = 'Chào') => ({
  id,
  to: 'an@example.vn',
  subject: 'Tự đánh giá',
  text,
  html: '<p>Chào</p>',
});
const mails = (count: number) => Array.from({ length: count }, (_, n) => mail(`m${n}`));
const failed = (Id: string, SenderFault = false) => ({ Id, SenderFault, Code: 'InternalError' });

const requests = () => sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input);
const idsOf = (bodies: (string | undefined)[]) =>
  bodies.map((body) => QueuedMail.parse(JSON.parse(body ?? '')).mail.id);

beforeEach(() => {
  sqs.reset();
  pauses.length = 0;
});

it('queues every mail once, ten at a time, in the order given', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  await mailer.send(mails(23));
  expect(requests().map(({ Entries = [] }) => Entries.length)).toEqual([10, 10, 3]);
  const queued = requests().flatMap(({ Entries = [] }) => Entries.map(({ MessageBody }) => MessageBody));
  expect(idsOf(queued)).toEqual(mails(23).map(({ id }) => id));
  expect(new Set(requests().map(({ QueueUrl }) => QueueUrl))).toEqual(new Set([URL]));
});

it('sends again what the queue refused, and only that', async () => {
  sqs
    .on(SendMessageBatchCommand)
    .resolvesOnce({ Successful: [], Failed: [failed('1')] })
    .resolves({ Successful: [], Failed: [] });
  await mailer.send(mails(3));
  expect(requests()).toHaveLength(2);
  expect(idsOf((requests()[1]?.Entries ?? []).map(({ MessageBody }) => MessageBody))).toEqual(['m1']);
  expect(pauses).toEqual([1]);
});

it('gives up with how many and why after five attempts, so that the step runs again', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [failed('0')] });
  const sending = mailer.send(mails(1));
  await expect(sending).rejects.toBeInstanceOf(MailsNotQueued);
  await expect(sending).rejects.toMatchObject({ facts: { failed: 1, code: 'InternalError' } });
  expect(requests()).toHaveLength(5);
});

it('does not wait for a fault of its own to pass', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [failed('0', true)] });
  await expect(mailer.send(mails(1))).rejects.toBeInstanceOf(MailsNotQueued);
  expect(requests()).toHaveLength(1);
});

it('keeps each request under the size that the queue takes', () => {
  const large = Array.from({ length: 4 }, (_, n) => mail(`m${n}`, 'ạ'.repeat(30_000)));
  expect(batchesOf(large).map((batch) => batch.length)).toEqual([2, 2]);
});

it('asks nothing of the queue where there is no mail', async () => {
  await mailer.send([]);
  expect(requests()).toEqual([]);
});
