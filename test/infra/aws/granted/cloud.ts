// What the laptop's parts do in place of Step Functions, EventBridge, Secrets Manager, SQS and SES.
import { randomUUID } from 'node:crypto';
import type { EventEntry, Events, LinkKey, Mail, Mailer } from '#shared/ports';
import { executionArn } from '../../../../functions/adapters/step-functions.ts';
import type { Engine } from '../../../../infra/local/engine.ts';
import type { Services } from './services.ts';

export const MACHINE = 'arn:aws:states:ap-southeast-1:000000000000:stateMachine:evaluation-cycle';

export type Cloud = {
  engine: Engine;
  events: Events;
  mailer: Mailer;
  linkKeys: readonly LinkKey[];
  /** Hands messages to the function that the queue calls. */
  deliver(records: object[]): Promise<unknown>;
};

type Task = { taskToken: string; output: string };
type Execution = { name: string; input: string };
type Entries = { Entries: { DetailType: string; Detail: string }[] };
type Messages = { Entries: { Id: string; MessageBody: string }[] };
type Text = { Data: string };
type Email = {
  Destination: { ToAddresses: [string] };
  EmailTags: [{ Value: string }];
  Content: { Simple: { Subject: Text; Body: { Text: Text; Html: Text } } };
};

const mailOf = ({ Destination, EmailTags, Content }: Email): Mail => {
  const { Subject, Body } = Content.Simple;
  const [to] = Destination.ToAddresses;
  return { id: EmailTags[0].Value, to, subject: Subject.Data, text: Body.Text.Data, html: Body.Html.Data };
};

const eventOf = ({ DetailType, Detail }: Entries['Entries'][number]): EventEntry => ({
  name: DetailType,
  detail: JSON.parse(Detail),
});

const recordOf = ({ Id, MessageBody }: Messages['Entries'][number]): object => ({
  messageId: Id,
  body: MessageBody,
  attributes: { ApproximateReceiveCount: '1' },
});

/** A failed mail would wait in the queue; here it fails the test. */
const sentAll = (answered: unknown): void => {
  const { batchItemFailures } = answered as { batchItemFailures: unknown[] };
  if (batchItemFailures.length > 0) throw new TypeError(`${batchItemFailures.length} mails were not sent`);
};

export const servicesOf = (cloud: Cloud): Services => {
  const started = new Map<string, { arn: string; input: string }>();
  return {
    'states:SendTaskSuccess': async (body) => {
      const { taskToken, output } = body as Task;
      cloud.engine.succeed(taskToken, JSON.parse(output));
    },
    'states:StartExecution': async (body) => {
      const { name, input } = body as Execution;
      const arn = executionArn(MACHINE, name);
      started.set(arn, { arn: cloud.engine.start(name, JSON.parse(input)).arn, input });
      return { executionArn: arn, startDate: 0 };
    },
    'states:DescribeExecution': async (body) => {
      const { arn = '', input } = started.get((body as { executionArn: string }).executionArn) ?? {};
      return { ...cloud.engine.describe(arn), input };
    },
    'events:PutEvents': async (body) => {
      const { Entries } = body as Entries;
      await cloud.events.publish(Entries.map(eventOf));
      return { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: randomUUID() })) };
    },
    'secretsmanager:GetSecretValue': async () => ({ SecretString: JSON.stringify(cloud.linkKeys) }),
    'sqs:SendMessageBatch': async (body) => {
      sentAll(await cloud.deliver((body as Messages).Entries.map(recordOf)));
      return { Successful: [], Failed: [] };
    },
    'ses:SendEmail': async (body) => {
      await cloud.mailer.send([mailOf(body as Email)]);
      return { MessageId: randomUUID() };
    },
  };
};
