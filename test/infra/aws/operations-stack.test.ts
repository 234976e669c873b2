import { beforeAll, describe, expect, it } from 'vitest';
import { FUNCTION_IDS, FUNCTIONS } from '../../../infra/service.ts';
import { resourcesOf, type Synthesised, synthesise } from './synthesised.ts';

type Alarm = {
  AlarmName: string;
  AlarmDescription: string;
  MetricName?: string;
  Namespace?: string;
  Threshold: number;
  ComparisonOperator: string;
  EvaluationPeriods: number;
  Period?: number;
  TreatMissingData: string;
  AlarmActions: unknown[];
  OKActions: unknown[];
};

let built: Synthesised;
let alarms: Record<string, Alarm>;
beforeAll(() => {
  built = synthesise({ changes: { alarmAddresses: ['truc@example.gov.vn'] } });
  const all = resourcesOf(built, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties as unknown as Alarm);
  alarms = Object.fromEntries(all.map((alarm) => [alarm.AlarmName.slice('xeploai-trial-'.length), alarm]));
});

describe('alarms', () => {
  it.each([
    ['an execution that failed', 'ExecutionsFailed'],
    ['an execution that timed out', 'ExecutionsTimedOut'],
    ['executions that are slowed down', 'ExecutionThrottled'],
    ['a step that keeps failing', 'record-results-errors'],
    ['a step near its limit', 'open-gate-duration'],
    ['a repair gate', 'repair-opened'],
    ['mails that bounce', 'mail-bounces'],
    ['mails reported as spam', 'mail-complaints'],
    ['mails that wait', 'mails-waiting'],
    ['mails that were given up', 'mail-failures-parked'],
    ['bounces that were given up', 'delivery-failures-parked'],
    ['schedules that were given up', 'schedule-failures-parked'],
    ['a table that slows its callers', 'table-throttles'],
    ['pages that fail', 'pages-5xx'],
    ['pages that are slow', 'pages-slow'],
  ])('tell of %s', (_what, id) => {
    expect(alarms[id]).toMatchObject({ ComparisonOperator: 'GreaterThanOrEqualToThreshold' });
  });

  it('tell of a sweep that has not run for two hours, which is silence', () => {
    expect(alarms['sweep-silent']).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 3600,
      EvaluationPeriods: 2,
      TreatMissingData: 'breaching',
    });
  });

  it('watch every function for errors and for four fifths of its time', () => {
    for (const id of FUNCTION_IDS) {
      expect(alarms[`${id}-errors`]).toBeDefined();
      expect(alarms[`${id}-duration`]?.Threshold).toBe(FUNCTIONS[id].timeoutSeconds * 800);
    }
  });

  it('all say what to do, to one topic, when they begin and when they are over', () => {
    expect(Object.keys(alarms).length).toBeGreaterThan(35);
    const topics = new Set(
      Object.values(alarms).flatMap(({ AlarmActions }) => AlarmActions.map((to) => JSON.stringify(to))),
    );
    expect(topics.size).toBe(1);
    for (const { AlarmDescription, AlarmActions, OKActions } of Object.values(alarms)) {
      expect(AlarmDescription.length).toBeGreaterThan(30);
      expect(OKActions).toEqual(AlarmActions);
    }
  });

  it('watch parts that exist, by the names that they carry', () => {
    const names = new Set(
      ['AWS::Lambda::Function', 'AWS::SQS::Queue', 'AWS::DynamoDB::Table', 'AWS::Events::Rule'].flatMap((type) =>
        resourcesOf(built, type).map(({ properties }) =>
          String(properties.FunctionName ?? properties.QueueName ?? properties.TableName ?? properties.Name),
        ),
      ),
    );
    const text = JSON.stringify(built.operations.toJSON());
    const watched = [...text.matchAll(/"(?:FunctionName|QueueName|TableName|RuleName)","Value":"([^"]+)"/g)];
    expect(watched.length).toBeGreaterThan(30);
    for (const [, name] of watched) expect(names).toContain(name);
  });
});

it('sends alarms to whom the stage names, over TLS only', () => {
  built.operations.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'truc@example.gov.vn',
  });
  const policies = resourcesOf(built, 'AWS::SNS::TopicPolicy').map(({ properties }) => JSON.stringify(properties));
  expect(policies).toHaveLength(1);
  expect(policies[0]).toContain('aws:SecureTransport');
});

it('shows on one page how far the cycle is, from the counts that the functions write', () => {
  const dashboards = resourcesOf(built, 'AWS::CloudWatch::Dashboard');
  expect(dashboards).toHaveLength(1);
  const text = JSON.stringify(dashboards[0]?.properties.DashboardBody);
  for (const count of ['PanelsAnnounced', 'PeopleAnnounced', 'Answered', 'SweepReminded', 'MailTroubles'])
    expect(text).toContain(count);
  expect(text).toContain('xeploai-trial');
});
