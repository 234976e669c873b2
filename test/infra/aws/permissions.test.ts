import { beforeAll, describe, expect, it } from 'vitest';
import type { FunctionPlan, Grants } from '../../../infra/function-plan.ts';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId } from '../../../infra/service.ts';
import { resourcesOf, synthesise, textOf } from './synthesised.ts';

type Statement = { Action: string | string[]; Resource: unknown; Effect: string };
type Policy = { roles: string[]; statements: Statement[] };

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const machine =
  'arn:{AWS::Partition}:states:ap-southeast-1:{AWS::AccountId}:stateMachine:xeploai-trial-evaluation-cycle';
const executions = machine.replace(':stateMachine:', ':execution:');

let policies: Policy[];
let roleOf: Record<string, string>;
let managed: unknown[];

beforeAll(() => {
  const built = synthesise();
  policies = resourcesOf(built, 'AWS::IAM::Policy').map(({ properties }) => ({
    roles: (properties.Roles as unknown[]).map(textOf),
    statements: (properties.PolicyDocument as { Statement: Statement[] }).Statement,
  }));
  roleOf = Object.fromEntries(
    resourcesOf(built, 'AWS::Lambda::Function').map(({ properties }) => [
      String(properties.FunctionName).slice('xeploai-trial-'.length),
      textOf(properties.Role).replace('.Arn', ''),
    ]),
  );
  managed = resourcesOf(built, 'AWS::IAM::Role').flatMap(
    ({ properties }) => (properties.ManagedPolicyArns as unknown[] | undefined) ?? [],
  );
});

const statementsOf = (role: string | undefined): Statement[] =>
  policies.filter(({ roles }) => role !== undefined && roles.includes(role)).flatMap(({ statements }) => statements);
const actionsOf = (role: string | undefined): string[] =>
  [...new Set(statementsOf(role).flatMap(({ Action }) => list(Action)))].sort();

const ALWAYS = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

/** Taking a message from a queue needs all of these. */
const MAIL_ACTIONS = {
  enqueue: ['sqs:SendMessage'],
  send: [
    'ses:SendEmail',
    ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'GetQueueUrl', 'ReceiveMessage'].map(
      (action) => `sqs:${action}`,
    ),
  ],
};

const planned = ({ table, events, workflow, linkKeys, mail }: Grants): string[] =>
  [
    ...ALWAYS,
    ...(table ?? []).map((action) => `dynamodb:${action}`),
    ...(events ? ['events:PutEvents'] : []),
    ...(workflow?.includes('wake') ? ['states:SendTaskSuccess'] : []),
    ...(workflow?.includes('start') ? ['states:StartExecution', 'states:DescribeExecution'] : []),
    ...(linkKeys ? ['secretsmanager:GetSecretValue'] : []),
    ...(mail === undefined ? [] : MAIL_ACTIONS[mail]),
  ].sort();

describe('what the deployed parts may do', () => {
  it('names every action singly and hangs on no policy of AWS’s own', () => {
    const actions = policies.flatMap(({ statements }) => statements.flatMap(({ Action }) => list(Action)));
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(managed).toEqual([]);
  });

  it('reaches every resource only where AWS knows no single one: tracing and the delivery of the workflow’s log', () => {
    const everywhere = policies
      .flatMap(({ statements }) => statements)
      .filter(({ Resource }) => list(Resource).includes('*'))
      .flatMap(({ Action }) => list(Action));
    expect([...new Set(everywhere)].sort()).toEqual([
      'logs:CreateLogDelivery',
      'logs:DeleteLogDelivery',
      'logs:DescribeLogGroups',
      'logs:DescribeResourcePolicies',
      'logs:GetLogDelivery',
      'logs:ListLogDeliveries',
      'logs:PutResourcePolicy',
      'logs:UpdateLogDelivery',
      'xray:GetSamplingRules',
      'xray:GetSamplingTargets',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('gives each function a role of its own with the actions of the plan', () => {
    // the example consumer is none of the plan's
    expect(new Set(Object.values(roleOf)).size).toBe(FUNCTION_IDS.length + 1);
    for (const id of FUNCTION_IDS) {
      const plan: FunctionPlan = FUNCTIONS[id];
      expect({ id, actions: actionsOf(roleOf[id]) }).toEqual({ id, actions: planned(plan.grants) });
    }
  });

  it('lets a function search an index only where the plan says so', () => {
    const searching = (id: FunctionId): string[] =>
      statementsOf(roleOf[id])
        .flatMap(({ Resource }) => list(Resource).map(textOf))
        .flatMap((resource) => resource.match(/\/index\/(.*)$/)?.slice(1) ?? []);
    for (const id of FUNCTION_IDS) {
      const { grants }: FunctionPlan = FUNCTIONS[id];
      expect(searching(id)).toEqual([...(grants.indexes ?? [])]);
    }
  });

  it('lets the machine start itself for its Distributed Maps, and look after those executions only', () => {
    const role = policies.flatMap(({ roles }) => roles).find((name) => name.includes('EvaluationCycleRole'));
    const own = statementsOf(role)
      .filter(({ Action }) => list(Action).some((action) => action.startsWith('states:')))
      .map(({ Action, Resource }) => ({ actions: list(Action).sort(), on: list(Resource).map(textOf).sort() }));
    expect(own).toEqual([
      { actions: ['states:StartExecution'], on: [machine] },
      {
        actions: ['states:DescribeExecution', 'states:RedriveExecution', 'states:StopExecution'],
        on: [`${executions}/*:*`, `${executions}:*`],
      },
    ]);
  });

  it('lets the machine call the steps and no other function', () => {
    const role = policies.flatMap(({ roles }) => roles).find((name) => name.includes('EvaluationCycleRole'));
    const invoked = statementsOf(role)
      .filter(({ Action }) => list(Action).includes('lambda:InvokeFunction'))
      .flatMap(({ Resource }) => list(Resource).map(textOf));
    expect(invoked).toHaveLength(FUNCTION_IDS.filter((id) => FUNCTIONS[id].kind === 'step').length);
    expect(invoked.filter((name) => /Kickoff|Sweep|Pages|\*/.test(name))).toEqual([]);
  });
});
