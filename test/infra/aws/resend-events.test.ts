// What a consumer refused goes to the bus again, once, and what is no event of ours stays parked.
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { EventInvalid } from '#shared/domain/errors';
import type { EventEntry } from '#shared/ports';
import { resend } from '../../../infra/aws/resend-events.ts';
import { newerEventSamples } from '../../samples/read.ts';

const queue = (bodies: string[]) => {
  const client = mockClient(SQSClient);
  client
    .on(ReceiveMessageCommand)
    .resolvesOnce({ Messages: bodies.map((Body, index) => ({ Body, ReceiptHandle: `m${index}` })) })
    .resolves({});
  client.on(DeleteMessageCommand).resolves({});
  return client;
};
const bus = () => {
  const sent: EventEntry[] = [];
  return { sent, publish: async (entries: EventEntry[]) => void sent.push(...entries) };
};
const parked = newerEventSamples().map(({ name, detail }) =>
  JSON.stringify({ source: 'xeploai', 'detail-type': name, detail, id: 'of the bus' }),
);
const sqs = () => new SQSClient({ region: 'eu-west-1' });

it('sends each parked event again under its own id, then takes it off the queue', async () => {
  const client = queue(parked);
  const events = bus();

  expect(await resend(sqs(), 'url', events)).toBe(parked.length);
  expect(events.sent.map(({ detail }) => detail.metadata.id)).toEqual(
    newerEventSamples().map(({ detail }) => detail.metadata.id),
  );
  expect(client.commandCalls(DeleteMessageCommand)).toHaveLength(parked.length);
  client.restore();
});

it('deletes nothing that the bus did not take, and nothing that it cannot read', async () => {
  const failing = queue(parked);
  await expect(resend(sqs(), 'url', { publish: () => Promise.reject(new TypeError('no bus')) })).rejects.toThrow(
    'no bus',
  );
  expect(failing.commandCalls(DeleteMessageCommand)).toHaveLength(0);
  failing.restore();

  const foreign = queue([JSON.stringify({ 'detail-type': 'Something', detail: {} })]);
  await expect(resend(sqs(), 'url', bus())).rejects.toThrow(EventInvalid);
  expect(foreign.commandCalls(DeleteMessageCommand)).toHaveLength(0);
  foreign.restore();
});
