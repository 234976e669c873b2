// What a consumer refused goes to the bus again, once, and what is no event of ours stays parked.
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, it } from 'vitest';
import { EventInvalid } from '#shared/domain/errors';
import type { EventEntry } from '#shared/ports';
import { consume, type Totals } from '../../../functions/analytics/keep-totals.ts';
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

it('makes good what a consumer missed that failed for an hour: nothing is lost, nothing counted twice', async () => {
  const all = newerEventSamples().map(({ name, detail }) => ({ source: 'xeploai', 'detail-type': name, detail }));
  const undisturbed = new Map<string, number>();
  const kept = new Map<string, number>();
  const totals = (into: Map<string, number>): Totals => ({
    keep: async ({ cycle, panel, sequence }) => {
      const key = `${cycle}/${panel}`;
      if ((into.get(key) ?? 0) >= sequence) return 'older';
      into.set(key, sequence);
      return 'kept';
    },
  });
  for (const event of all) await consume(totals(undisturbed), event);
  const down = new Set(all.filter((_, index) => index % 2 === 0));
  for (const event of all) if (!down.has(event)) await consume(totals(kept), event);
  const client = queue([...down].map((event) => JSON.stringify(event)));

  // whatever comes back goes to every consumer, this one included
  await resend(sqs(), 'url', {
    publish: async (entries) => {
      for (const { name, detail } of entries)
        await consume(totals(kept), { source: 'xeploai', 'detail-type': name, detail });
    },
  });

  expect(kept).toEqual(undisturbed);
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
