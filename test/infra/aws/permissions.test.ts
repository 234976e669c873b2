import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId, type FunctionPlan, type Grants } from '../../../infra/service.ts';
import { synthesise, textOf } from './synthesised.ts';

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
  const { cycle } = synthesise();
  policies = Object.values(cycle.findResources('AWS::IAM::Policy')).map(({ Properties }) => ({
    roles: Properties.Roles.map(textOf),
    statements: Properties.PolicyDocument.Statement,
  }));
  roleOf = Object.fromEntries(
    Object.values(cycle.findResources('AWS::Lambda::Function')).map(({ Properties }) => [
      String(Properties.FunctionName).slice('xeploai-trial-'.length),
      textOf(Properties.Role).replace('.Arn', ''),
    ]),
  );
  managed = Object.values(cycle.findResources('AWS::IAM::Role')).flatMap(
    ({ Properties }) => Properties.ManagedPolicyArns ?? [],
  );
});

const statementsOf = (role: string | undefined): Statement[] =>
  policies.filter(({ roles }) => role !== undefined && roles.includes(role)).flatMap(({ statements }) => statements);
const actionsOf = (role: string | undefined): string[] =>
  [...new Set(statementsOf(role).flatMap(({ Action }) => list(Action)))].sort();

const ALWAYS = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

const planned = ({ table, events, workflow, linkKeys, mail }: Grants): string[] =>
  [
    ...ALWAYS,
    ...table.map((action) => `dynamodb:${action}`),
    ...(events ? ['events:PutEvents'] : []),
    ...(workflow?.includes('wake') ? ['states:SendTaskSuccess'] : []),
    ...(workflow?.includes('start') ? ['states:StartExecution', 'states:DescribeExecution'] : []),
    ...(linkKeys ? ['secretsmanager:GetSecretValue'] : []),
    ...(mail ? ['ses:SendEmail'] : []),
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
    expect(everywhere.filter((action) => !/^(?:xray|logs):/.test(action))).toEqual([]);
    expect(everywhere.filter((action) => /^logs:(?:Put|Create)Log(?:Events|Stream)/.test(action))).toEqual([]);
  });

  it('gives each function a role of its own with the actions of the plan', () => {
    expect(new Set(Object.values(roleOf)).size).toBe(FUNCTION_IDS.length);
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
