// Findings of cdk-nag (AwsSolutions) that we looked at and keep, one by one, each with its reason. A test refuses any
// other finding, and any line here that finds nothing any more.
import { type App, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Stage } from '../config.ts';
import type { FunctionPlan } from '../function-plan.ts';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId, ROUTES } from '../service.ts';
import { pascal, stateMachineName } from './names.ts';

/** `on` is the path of a construct. */
export type Acknowledged = { on: string; id: string; reason: string };

const planOf = (id: FunctionId): FunctionPlan => FUNCTIONS[id];

/** As cdk-nag writes a resource of Step Functions; `resource` ends with the wildcard in question. */
const states = ({ region }: Stage, resource: string): string =>
  `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${region}:<AWS::AccountId>:${resource}]`;

const roles: Acknowledged[] = FUNCTION_IDS.map((id) => ({
  on: `${planOf(id).kind === 'mail' ? 'Mail' : 'Cycle'}/${pascal(id)}Role`,
  id: 'AwsSolutions-IAM5[Resource::*]',
  reason: 'xray:PutTraceSegments and PutTelemetryRecords know no single resource',
}));

const waking = (stage: Stage): Acknowledged[] =>
  FUNCTION_IDS.filter((id) => planOf(id).grants.workflow?.includes('wake')).map((id) => ({
    on: `Cycle/${pascal(id)}Role`,
    id: states(stage, `stateMachine:${stateMachineName(stage)}/*`),
    reason: 'task tokens of a Distributed Map’s children belong to the machine under the label of its Map',
  }));

const machine = (stage: Stage): Acknowledged[] => [
  {
    on: 'Cycle/EvaluationCycleRole',
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'the delivery of the workflow’s log and X-Ray know no single resource',
  },
  {
    on: 'Cycle/EvaluationCycleRole',
    id: states(stage, `execution:${stateMachineName(stage)}:*`),
    reason: 'executions of this machine only; their names are not known before they start',
  },
  {
    on: 'Cycle/EvaluationCycleRole',
    id: states(stage, `execution:${stateMachineName(stage)}/*:*`),
    reason: 'children of this machine’s Distributed Maps only; their names are Step Functions’ own',
  },
];

const starting = (stage: Stage): Acknowledged[] =>
  FUNCTION_IDS.filter((id) => planOf(id).grants.workflow?.includes('start')).map((id) => ({
    on: `Cycle/${pascal(id)}Role`,
    id: states(stage, `execution:${stateMachineName(stage)}:*`),
    reason: 'looks at executions of this machine only; their names are not known before they start',
  }));

const pages: Acknowledged[] = ROUTES.flatMap(({ methods, path }) =>
  methods.map((method) => ({
    on: `Cycle/Api/${method}${path.replaceAll('/', '--')}`,
    id: 'AwsSolutions-APIG4',
    reason: 'people have no account: the pages check a signed link or the console’s session themselves',
  })),
);

const kept: Acknowledged[] = [
  {
    on: 'Data/LinkKeys',
    id: 'AwsSolutions-SMG4',
    reason: 'keys are rotated by adding one: a replaced key would kill the links of a running cycle (runbook)',
  },
  { on: 'Mail/DeliveryFailures', id: 'AwsSolutions-SQS3', reason: 'is itself where what failed is parked' },
  { on: 'Cycle/ScheduleFailures', id: 'AwsSolutions-SQS3', reason: 'is itself where what failed is parked' },
];

const ANALYTICS: Acknowledged[] = [
  {
    on: 'Analytics/KeepTotalsRole',
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'xray:PutTraceSegments and PutTelemetryRecords know no single resource',
  },
  ...['events', 'failed'].map((folder) => ({
    on: 'Analytics/FeedRole',
    id: `AwsSolutions-IAM5[Resource::<EventsD32975C2.Arn>/${folder}/*]`,
    reason: 'the stream names its files itself; it writes under two prefixes of this one bucket',
  })),
  ...['FeedFailures', 'KeepTotalsFailures'].map((queue) => ({
    on: `Analytics/${queue}`,
    id: 'AwsSolutions-SQS3',
    reason: 'is itself where what failed is parked',
  })),
];

export const acknowledgedIn = (stage: Stage): readonly Acknowledged[] => [
  ...(stage.analytics ? ANALYTICS : []),
  ...kept,
  ...roles,
  ...waking(stage),
  ...machine(stage),
  ...starting(stage),
  ...pages,
];

const at = (app: App, path: string): IConstruct =>
  path.split('/').reduce((scope: IConstruct, id) => scope.node.findChild(id), app);

export const acknowledge = (app: App, stage: Stage): void => {
  for (const { on, id, reason } of acknowledgedIn(stage)) Validations.of(at(app, on)).acknowledge({ id, reason });
};
