// What a test asks of a deployed stage over AWS's own APIs: its functions, table, mails, queue and executions.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Store } from '#shared/ports';
import { dynamoStore } from '../../functions/adapters/dynamodb/store.ts';
import { type Emulator, REGION } from '../emulator/ministack.ts';

export type SentMail = { MessageId: string; To: string[]; BodyText: string };

export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

export type Stage = {
  name(part: string): string;
  store: Store;
  clients: { dynamo: DynamoDBClient; sfn: SFNClient; sqs: SQSClient; events: EventBridgeClient; lambda: LambdaClient };
  /** Waits for the function's answer. */
  invoke(id: string, payload?: unknown): Promise<unknown>;
  /** All that SES has taken so far, oldest first. */
  sentMails(): Promise<SentMail[]>;
  /** True while a mail waits in the queue or is being sent. */
  isSending(): Promise<boolean>;
  close(): void;
};

const clientsFor = ({ endpoint, credentials }: Emulator): Stage['clients'] => {
  const given = { endpoint, region: REGION, credentials };
  return {
    dynamo: new DynamoDBClient(given),
    sfn: new SFNClient(given),
    sqs: new SQSClient({ ...given, useQueueUrlAsEndpoint: false }),
    events: new EventBridgeClient(given),
    lambda: new LambdaClient(given),
  };
};

export const stageOn = (emulator: Emulator, stage: string): Stage => {
  const clients = clientsFor(emulator);
  const name = (part: string): string => `xeploai-${stage}-${part}`;
  return {
    name,
    store: dynamoStore(clients.dynamo, name('facts')),
    clients,
    invoke: async (id, payload = {}) => {
      const { FunctionError, Payload } = await clients.lambda.send(
        new InvokeCommand({ FunctionName: name(id), Payload: JSON.stringify(payload) }),
      );
      const text = Buffer.from(Payload ?? []).toString('utf8');
      if (FunctionError !== undefined) throw new FunctionFailed(`${id}: ${text}`);
      return JSON.parse(text) as unknown;
    },
    sentMails: async () => {
      const reply = await fetch(`${emulator.endpoint}/_ministack/ses/messages`);
      const { messages } = (await reply.json()) as { messages: Record<string, SentMail[]> };
      return Object.values(messages).flat();
    },
    isSending: async () => {
      const { QueueUrl } = await clients.sqs.send(new GetQueueUrlCommand({ QueueName: name('mails') }));
      const { Attributes = {} } = await clients.sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      const { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: taken } = Attributes;
      return waiting !== '0' || taken !== '0';
    },
    close: () => {
      for (const client of Object.values(clients)) client.destroy();
    },
  };
};
