// `node infra/aws/preflight.ts <stage>`: what a deployment would only find half-way, or its first mail: asked before.
import { readFile } from 'node:fs/promises';
import {
  DescribeTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import { Refusal } from '#shared/domain/errors';
import { type Stage, stageOf } from '../config.ts';
import { nameOf } from './names.ts';

export type Clients = { ses: SESv2Client; dynamo: DynamoDBClient };

const isVerified = async ({ ses }: Clients, identity: string): Promise<boolean> => {
  try {
    return (await ses.send(new GetEmailIdentityCommand({ EmailIdentity: identity }))).VerifiedForSendingStatus === true;
  } catch (error) {
    if (error instanceof NotFoundException) return false;
    throw error;
  }
};

const senderProblems = async (clients: Clients, { mailFrom, mailIdentity, region }: Stage): Promise<string[]> => {
  if (mailIdentity === 'create') return [];
  const domain = mailFrom.replace(/^.*@/, '');
  if ((await isVerified(clients, domain)) || (await isVerified(clients, mailFrom))) return [];
  return [`${domain} is not verified in SES in ${region}: verify it there, or set mailIdentity to create.`];
};

const rateProblems = async ({ ses }: Clients, { mailsPerSecond, region }: Stage): Promise<string[]> => {
  const { ProductionAccessEnabled, SendQuota } = await ses.send(new GetAccountCommand({}));
  const most = SendQuota?.MaxSendRate ?? 1;
  return [
    ...(ProductionAccessEnabled
      ? []
      : [`SES in ${region} is in its sandbox and mails only verified addresses: ask AWS.`]),
    ...(mailsPerSecond > most ? [`mailsPerSecond is ${mailsPerSecond}, the account may send ${most}: lower it.`] : []),
  ];
};

/** A table of our name that our stack did not make would stop the deployment, or worse, hold other facts. */
const tableProblems = async ({ dynamo }: Clients, stage: Stage): Promise<string[]> => {
  const TableName = nameOf(stage, 'facts');
  try {
    const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }));
    const { Tags = [] } = await dynamo.send(new ListTagsOfResourceCommand({ ResourceArn: Table?.TableArn }));
    const owner = Tags.find(({ Key }) => Key === 'aws:cloudformation:stack-name')?.Value;
    if (owner === `xeploai-${stage.name}-data`) return [];
    return [
      `a table ${TableName} exists and is not of this stage's stack: take it in by cdk import, or choose another stage name.`,
    ];
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
};

/** Sentences that say what is wrong and what to do; none where a deployment can begin. */
export const preflight = async (stage: Stage, clients: Clients): Promise<string[]> =>
  (await Promise.all([senderProblems, rateProblems, tableProblems].map((ask) => ask(clients, stage)))).flat();

const main = async ([name]: string[]): Promise<void> => {
  const { context } = JSON.parse(await readFile(new URL('../../cdk.json', import.meta.url), 'utf8'));
  const stage = stageOf(name, context.stages);
  const { region } = stage;
  const problems = await preflight(stage, { ses: new SESv2Client({ region }), dynamo: new DynamoDBClient({ region }) });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`stage ${stage.name}: nothing stands in the way of a deployment`);
};

if (import.meta.main)
  await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
