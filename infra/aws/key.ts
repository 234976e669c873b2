// A key of the customer's own, where the stage asks for it: who may not use it reads nothing, AWS's staff included.
import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { logPrefixes, nameOf } from './names.ts';

/** What a caller of DynamoDB, SQS, Secrets Manager or Step Functions needs of the key that lies under them. */
export const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

/** CloudWatch writes our logs, and ours only. */
const forLogs = (scope: Construct, stage: Stage): PolicyStatement => {
  const { region } = Stack.of(scope);
  const groups = logPrefixes(stage).map((prefix) =>
    Stack.of(scope).formatArn({ service: 'logs', resource: `log-group:${prefix}/*` }),
  );
  return new PolicyStatement({
    principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
    actions: [...KEY_ACTIONS, 'kms:GenerateDataKeyWithoutPlaintext'],
    resources: ['*'],
    conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups } },
  });
};

const forService = (name: string, conditions: Record<string, Record<string, string>> = {}): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal(name)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions,
  });

export const createKey = (scope: Construct, stage: Stage, removalPolicy: RemovalPolicy): Key | undefined => {
  if (!stage.customerKey) return undefined;
  const key = new Key(scope, 'Key', {
    alias: nameOf(stage, 'key'),
    description: `xeploai ${stage.name}: table, queues, logs, secrets, executions, alarms`,
    enableKeyRotation: true,
    removalPolicy,
  });
  key.addToResourcePolicy(forLogs(scope, stage));
  // alarms publish to the topic
  const ours = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  key.addToResourcePolicy(forService('cloudwatch.amazonaws.com', ours));
  // the bus parks what it could not deliver; its calls to KMS name no account, and a condition would lose them silently
  key.addToResourcePolicy(forService('events.amazonaws.com'));
  return key;
};
