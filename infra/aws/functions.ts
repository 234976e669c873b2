// One Lambda for each function of the plan, with a role of its own that may do what the plan says and nothing else.
import { fileURLToPath } from 'node:url';
import { Duration, Stack } from 'aws-cdk-lib';
import { Effect, type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';
import type { Environment } from '#shared/contracts/environment.ts';
import type { Stage } from '../config.ts';
import { FUNCTIONS, type FunctionId, type FunctionPlan, type Grants } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { executionsArn, nameOf, pascal, stateMachineArn } from './names.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export type FunctionsProps = { stage: Stage; data: DataStack; publicUrl: string };

const settingsOf = (
  scope: Construct,
  { stage, data, publicUrl }: FunctionsProps,
): Record<keyof Environment, string> => ({
  TABLE_NAME: data.table.tableName,
  BUS_NAME: data.bus.eventBusName,
  STATE_MACHINE_ARN: stateMachineArn(scope, stage),
  LINK_KEYS_SECRET: data.linkKeys.secretArn,
  PUBLIC_URL: publicUrl,
  MAIL_FROM: stage.mailFrom,
  HR_ADDRESSES: stage.hrAddresses.join(','),
  AUDITOR_ADDRESSES: stage.auditorAddresses.join(','),
  CYCLE_PROFILE: stage.profile,
});

const allow = (role: IRole, actions: string[], resources: string[]): void => {
  role.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources }));
};

const grantTable = (role: Role, { table, indexes = [] }: Grants, data: DataStack): void => {
  const { tableArn } = data.table;
  allow(
    role,
    table.map((action) => `dynamodb:${action}`),
    [tableArn],
  );
  if (indexes.length > 0)
    allow(
      role,
      ['dynamodb:Query'],
      indexes.map((index) => `${tableArn}/index/${index}`),
    );
};

const grantWorkflow = (role: Role, { workflow = [] }: Grants, stage: Stage): void => {
  const machine = stateMachineArn(role, stage);
  // tokens of a Distributed Map's children belong to the machine under the Map's label
  if (workflow.includes('wake')) allow(role, ['states:SendTaskSuccess'], [machine, `${machine}/*`]);
  if (!workflow.includes('start')) return;
  allow(role, ['states:StartExecution'], [machine]);
  allow(role, ['states:DescribeExecution'], [executionsArn(role, stage)]);
};

const grantMail = (role: Role, { mailFrom }: Stage): void => {
  const identity = (resourceName: string): string =>
    Stack.of(role).formatArn({ service: 'ses', resource: 'identity', resourceName });
  allow(role, ['ses:SendEmail'], [identity(mailFrom), identity(mailFrom.replace(/^.*@/, ''))]);
};

const roleOf = (scope: Construct, id: FunctionId, { stage, data }: FunctionsProps): Role => {
  const { grants }: FunctionPlan = FUNCTIONS[id];
  const role = new Role(scope, `${pascal(id)}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  allow(role, ['logs:CreateLogStream', 'logs:PutLogEvents'], [data.logGroupOf(id).logGroupArn]);
  grantTable(role, grants, data);
  grantWorkflow(role, grants, stage);
  if (grants.events) allow(role, ['events:PutEvents'], [data.bus.eventBusArn]);
  if (grants.linkKeys) allow(role, ['secretsmanager:GetSecretValue'], [data.linkKeys.secretArn]);
  if (grants.mail) grantMail(role, stage);
  return role;
};

/** The SDK goes into each bundle: the runtime's version is not ours to choose. */
const BUNDLING = {
  externalModules: [],
  minify: true,
  sourceMap: false,
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: 'node24',
  forceDockerBundling: false,
  esbuildArgs: { '--alias:@aws-sdk/credential-provider-node': fromRoot('functions/lambda/credentials.ts') },
};

export const createFunction = (scope: Construct, id: FunctionId, props: FunctionsProps): NodejsFunction => {
  const plan: FunctionPlan = FUNCTIONS[id];
  const settings = settingsOf(scope, props);
  return new NodejsFunction(scope, `${pascal(id)}Function`, {
    functionName: nameOf(props.stage, id),
    entry: fromRoot(plan.entry),
    depsLockFilePath: fromRoot('package-lock.json'),
    projectRoot: fromRoot('.'),
    handler: 'handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: plan.memoryMB,
    timeout: Duration.seconds(plan.timeoutSeconds),
    environment: Object.fromEntries(plan.environment.map((key) => [key, settings[key]])),
    role: roleOf(scope, id, props),
    logGroup: props.data.logGroupOf(id),
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel[props.stage.logLevel],
    systemLogLevelV2: SystemLogLevel.WARN,
    tracing: Tracing.ACTIVE,
    bundling: BUNDLING,
    awsSdkConnectionReuse: false,
  });
};
