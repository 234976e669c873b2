// `xeploai events resend`: what a consumer's dead-letter queue holds goes to the bus again, once its cause is mended. Everybody gets it again, under the same id, and drops what they know.
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { DeleteMessageCommand, GetQueueUrlCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { Metadata } from '#shared/contracts/events';
import { EventInvalid } from '#shared/domain/errors';
import type { Events } from '#shared/ports';
import { eventBridgeEvents } from '../../functions/adapters/event-bridge.ts';
import { nameOf } from './names.ts';
import { readStage } from './read-stage.ts';

const Parked = z.object({
  'detail-type': z.string(),
  detail: z.object({ metadata: Metadata, data: z.unknown() }),
});

/** A message as the bus parks it: the event itself is the body. Throws EventInvalid; the message then stays where it is. */
const entryOf = (body: string) => {
  const parsed = Parked.safeParse(JSON.parse(body));
  if (!parsed.success) throw new EventInvalid('no event of ours in the queue', { problem: 'envelope', event: '' });
  return { name: parsed.data['detail-type'], detail: parsed.data.detail };
};

/** Each is sent before it is deleted: a stop in between sends it twice, never not at all. */
export const resend = async (sqs: SQSClient, queueUrl: string, events: Events): Promise<number> => {
  let sent = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return sent;
    await events.publish(Messages.map(({ Body = '' }) => entryOf(Body)));
    for (const { ReceiptHandle } of Messages)
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    sent += Messages.length;
  }
};

/** `queue` by its name within the stage, such as `feed-failures`. */
export const resendFrom = async (name: string, queue: string): Promise<number> => {
  const stage = await readStage(name);
  const client = { region: stage.region };
  const sqs = new SQSClient(client);
  const { QueueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: nameOf(stage, queue) }));
  return resend(sqs, QueueUrl, eventBridgeEvents(new EventBridgeClient(client), nameOf(stage, 'events')));
};
