// How to subscribe, as an example that runs: a rule, a function with one table of its own, and a queue for what it refused.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { EVENT_SOURCE } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { bundledFunction } from './functions.ts';
import { logPrefixes, nameOf } from './names.ts';
import { createQueue } from './queues.ts';

const ID = 'keep-totals';

const createTable = (scope: Construct, stage: Stage): Table =>
  new Table(scope, 'Totals', {
    tableName: nameOf(stage, 'totals'),
    partitionKey: { name: 'cycle', type: AttributeType.STRING },
    sortKey: { name: 'panel', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.DEFAULT,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    // made again by a replay of the archive
    removalPolicy: RemovalPolicy.DESTROY,
  });

export const createExampleConsumer = (scope: Construct, { stage, data }: { stage: Stage; data: DataStack }): void => {
  const table = createTable(scope, stage);
  const logGroup = new LogGroup(scope, 'KeepTotalsLogs', {
    logGroupName: `${logPrefixes(stage)[0]}/${ID}`,
    retention: stage.logRetentionDays,
    ...(data.key === undefined ? {} : { encryptionKey: data.key }),
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, 'KeepTotalsRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const allow = (actions: string[], resource: string): boolean =>
    role.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources: [resource] }))
      .statementAdded;
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
  allow(['dynamodb:PutItem'], table.tableArn);
  const consumer = bundledFunction(scope, ID, {
    stage,
    entry: `functions/lambda/${ID}.ts`,
    environment: { TOTALS_TABLE: table.tableName },
    role,
    logGroup,
    memoryMB: 256,
    timeoutSeconds: 30,
  });
  new Rule(scope, 'KeepTotalsRule', {
    ruleName: nameOf(stage, ID),
    eventBus: data.bus,
    eventPattern: { source: [EVENT_SOURCE], detailType: ['PanelResultsPublished', 'PanelResultsAmended'] },
    targets: [
      new LambdaFunction(consumer, {
        deadLetterQueue: createQueue(scope, 'keep-totals-failures', { stage }),
        retryAttempts: 20,
        maxEventAge: Duration.hours(24),
      }),
    ],
  });
};
