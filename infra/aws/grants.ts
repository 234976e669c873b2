// What the plan grants a function, as statements of its own role: single actions on single resources.
import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { Grants } from '../function-plan.ts';
import { FUNCTIONS, type FunctionId } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { KEY_ACTIONS } from './key.ts';
import { configurationSetName, executionsArn, pascal, stateMachineArn } from './names.ts';

export type Granting = { stage: Stage; data: DataStack; mailQueue: Queue };

const allow = (role: Role, actions: string[], resources: string[]): void => {
  role.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources }));
};

const grantTable = (role: Role, { table = [], indexes = [] }: Grants, data: DataStack): void => {
  const { tableArn } = data.table;
  const actions = table.map((action) => `dynamodb:${action}`);
  if (actions.length > 0) allow(role, actions, [tableArn]);
  const searched = indexes.map((index) => `${tableArn}/index/${index}`);
  if (searched.length > 0) allow(role, ['dynamodb:Query'], searched);
};

const grantWorkflow = (role: Role, { workflow = [] }: Grants, stage: Stage): void => {
  const machine = stateMachineArn(role, stage);
  // tokens of a Distributed Map's children belong to the machine under the Map's label
  if (workflow.includes('wake')) allow(role, ['states:SendTaskSuccess'], [machine, `${machine}/*`]);
  if (!workflow.includes('start')) return;
  allow(role, ['states:StartExecution'], [machine]);
  allow(role, ['states:DescribeExecution'], [executionsArn(role, stage)]);
};

const grantMail = (role: Role, { mail }: Grants, { stage, mailQueue }: Granting): void => {
  if (mail === 'enqueue') allow(role, ['sqs:SendMessage'], [mailQueue.queueArn]);
  if (mail !== 'send') return;
  const ses = (resource: string, resourceName: string): string =>
    Stack.of(role).formatArn({ service: 'ses', resource, resourceName });
  const { mailFrom } = stage;
  allow(
    role,
    ['ses:SendEmail'],
    [
      ses('identity', mailFrom),
      ses('identity', mailFrom.replace(/^.*@/, '')),
      ses('configuration-set', configurationSetName(stage)),
    ],
  );
};

export const createRole = (scope: Construct, id: FunctionId, granting: Granting): Role => {
  const { stage, data } = granting;
  const { grants }: { grants: Grants } = FUNCTIONS[id];
  const role = new Role(scope, `${pascal(id)}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  allow(role, ['logs:CreateLogStream', 'logs:PutLogEvents'], [data.logGroupOf(id).logGroupArn]);
  grantTable(role, grants, data);
  grantWorkflow(role, grants, stage);
  grantMail(role, grants, granting);
  if (grants.events) allow(role, ['events:PutEvents'], [data.bus.eventBusArn]);
  if (grants.linkKeys) allow(role, ['secretsmanager:GetSecretValue'], [data.linkKeys.secretArn]);
  if (grants.openId && stage.openId !== undefined)
    allow(role, ['secretsmanager:GetSecretValue'], [stage.openId.secretArn]);
  if (data.key !== undefined) allow(role, KEY_ACTIONS, [data.key.keyArn]);
  return role;
};
