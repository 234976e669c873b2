// One Lambda for each function of the plan, with a role of its own that may do what the plan says and nothing else.
import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Charset, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { FunctionPlan } from '../function-plan.ts';
import { FUNCTIONS, type FunctionId } from '../service.ts';
import { createRole, type Granting } from './grants.ts';
import { nameOf, pascal } from './names.ts';
import type { Settings } from './settings.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export type FunctionsProps = Granting & { settings: Settings };

const environmentOf = ({ environment }: FunctionPlan, settings: Settings): Record<string, string> =>
  Object.fromEntries(
    environment.map((name) => {
      const value = settings[name];
      if (value === undefined) throw new TypeError(`this stack knows no ${name}`);
      return [name, value];
    }),
  );

/** Only where the stage allows it, and only to whom the plan lets read items of the table: nothing more is granted. */
const clockOf = ({ grants }: FunctionPlan, { clockMayBeTurned }: Stage): Settings =>
  clockMayBeTurned && grants.table?.includes('GetItem') ? { CLOCK_MAY_BE_TURNED: 'yes' } : {};

/** The SDK goes into each bundle: the runtime's version is not ours to choose. */
const BUNDLING = {
  externalModules: [],
  minify: true,
  // Vietnamese as it is written: escaped, each letter with a mark takes six characters
  charset: Charset.UTF8,
  sourceMap: false,
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: 'node24',
  forceDockerBundling: false,
  esbuildArgs: {
    '--alias:@aws-sdk/credential-provider-node': fromRoot('functions/lambda/credentials.ts'),
    '--alias:@aws-sdk/endpoint-cache': fromRoot('functions/lambda/endpoint-cache.ts'),
    '--alias:@smithy/core/event-streams': fromRoot('functions/lambda/event-streams.ts'),
  },
};

export type Bundled = {
  stage: Stage;
  entry: string;
  environment: Record<string, string>;
  role: IRole;
  logGroup: ILogGroup;
  memoryMB: number;
  timeoutSeconds: number;
};

/** As all functions of ours are made. */
export const bundledFunction = (scope: Construct, id: string, made: Bundled): NodejsFunction =>
  new NodejsFunction(scope, `${pascal(id)}Function`, {
    functionName: nameOf(made.stage, id),
    entry: fromRoot(made.entry),
    depsLockFilePath: fromRoot('package-lock.json'),
    projectRoot: fromRoot('.'),
    handler: 'handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: made.memoryMB,
    timeout: Duration.seconds(made.timeoutSeconds),
    environment: made.environment,
    role: made.role,
    logGroup: made.logGroup,
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel[made.stage.logLevel],
    systemLogLevelV2: SystemLogLevel.WARN,
    tracing: Tracing.ACTIVE,
    bundling: BUNDLING,
    awsSdkConnectionReuse: false,
  });

export const createFunction = (scope: Construct, id: FunctionId, props: FunctionsProps): NodejsFunction => {
  const plan: FunctionPlan = FUNCTIONS[id];
  const { stage, data, settings } = props;
  const { entry, memoryMB, timeoutSeconds } = plan;
  return bundledFunction(scope, id, {
    stage,
    entry,
    memoryMB,
    timeoutSeconds,
    environment: { ...environmentOf(plan, settings), ...clockOf(plan, stage) },
    role: createRole(scope, id, props),
    logGroup: data.logGroupOf(id),
  });
};
