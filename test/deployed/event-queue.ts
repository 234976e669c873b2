// A consumer of a deployed stage's events: a queue of the test's own behind a rule on the real bus.
import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { dayOf } from '#shared/domain/calendar';
import { EVENT_SOURCE } from '../../infra/service.ts';
import type { Stage } from './stage.ts';

/** As the bus delivers it, and as the laptop's file has it. */
export type Delivered = { 'detail-type': string; detail: { metadata: Record<string, unknown>; data: unknown } };

export type EventQueue = { received(): Promise<Delivered[]> };

export const eventQueueOn = async (stage: Stage): Promise<EventQueue> => {
  const { events, sqs } = stage.clients;
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'test-consumer' }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const rule = { Name: 'test-consumer', EventBusName: stage.name('events') };
  await events.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ source: [EVENT_SOURCE] }) }));
  const policy = {
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: Attributes?.QueueArn,
      },
    ],
  };
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: JSON.stringify(policy) } }));
  const target = { Id: 'queue', Arn: Attributes?.QueueArn };
  await events.send(new PutTargetsCommand({ Rule: rule.Name, EventBusName: rule.EventBusName, Targets: [target] }));
  return {
    received: async () => {
      const all: Delivered[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
        if (Messages.length === 0) return all;
        all.push(...Messages.map(({ Body }) => JSON.parse(Body ?? '{}') as Delivered));
        const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
      }
    },
  };
};

/** Moments differ from run to run; the days on which things happen do not. */
const dated = (data: unknown): unknown => {
  const { openedAt, ...rest } = data as { openedAt?: string };
  return openedAt === undefined ? rest : { ...rest, openedOn: dayOf(openedAt) };
};

/** What is compared: all but the moment; a repeat, which a consumer drops by its id, once. */
export const comparable = (events: readonly Delivered[]): unknown[] => {
  const byId = new Map(
    events.map(({ 'detail-type': name, detail: { metadata, data } }) => {
      const { occurredAt: _, ...rest } = metadata;
      return [String(metadata.id), { name, metadata: rest, data: dated(data) }];
    }),
  );
  return [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
};
