// One page for whoever runs a cycle: how far it is on top, whether the machinery holds below.
import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { FUNCTION_IDS } from '../service.ts';
import type { Metrics } from './metrics.ts';
import { metricsNamespace, nameOf } from './names.ts';

const DAY = Duration.days(1);
const WIDTH = 24;

/** One line a phase, whichever phases there are. */
const byPhase = (stage: Stage, name: string): IMetric =>
  new MathExpression({
    expression: `SEARCH('{${metricsNamespace(stage)},phase} MetricName="${name}"', 'Sum', 86400)`,
    usingMetrics: {},
    label: '',
    period: DAY,
  });

const graph = (title: string, left: IMetric[], width = WIDTH / 3): GraphWidget =>
  new GraphWidget({ title, left, width, height: 6 });

const progress = (stage: Stage, { counted }: Metrics) => [
  [
    new SingleValueWidget({
      title: 'The cycle so far (sum of the range shown above)',
      width: WIDTH,
      setPeriodToTimeRange: true,
      metrics: ['PanelsOpened', 'PanelsAnnounced', 'PeopleAnnounced', 'PanelsSettled', 'Petitions', 'CellsSettled'].map(
        (name) => counted(name, {}, DAY),
      ),
    }),
  ],
  [
    graph('Answered in time, a day, by phase', [byPhase(stage, 'Answered')]),
    graph('Missing at the close, a day, by phase', [byPhase(stage, 'Missing')]),
    graph('Phases opened, a day', [byPhase(stage, 'PhasesOpened')]),
  ],
  [
    graph('Repair gates', [
      counted('PhasesOpened', { phase: 'repair' }).with({ label: 'opened' }),
      counted('PhasesClosed', { phase: 'repair' }).with({ label: 'closed' }),
    ]),
    graph(
      'Sweep',
      ['SweepLooked', 'SweepClosed', 'SweepReminded', 'SweepFailed'].map((name) =>
        counted(name, {}, Duration.hours(1)),
      ),
    ),
    graph(
      'Mails that did not arrive',
      ['bounce-permanent', 'bounce-transient', 'complaint', 'reject'].map((trouble) =>
        counted('MailTroubles', { trouble }, DAY),
      ),
    ),
  ],
];

const machinery = ({ execution, lambda, table, queue, api }: Metrics) => [
  [
    graph('Executions', ['ExecutionsStarted', 'ExecutionsSucceeded', 'ExecutionsFailed'].map(execution)),
    graph(
      'Errors of functions',
      FUNCTION_IDS.map((id) => lambda(id, 'Errors', 'Sum').with({ label: id })),
    ),
    graph(
      'Longest run of functions',
      FUNCTION_IDS.map((id) => lambda(id, 'Duration', 'Maximum').with({ label: id })),
    ),
  ],
  [
    graph('Pages: answers and failures', [api('Count', 'Sum'), api('4xx', 'Sum'), api('5xx', 'Sum')], WIDTH / 4),
    graph('Pages: time', [api('Latency', 'p50'), api('Latency', 'p95')], WIDTH / 4),
    graph('Mails waiting', [queue('mails', 'ApproximateNumberOfMessagesVisible')], WIDTH / 4),
    graph(
      'Table: units and throttles',
      ['ConsumedWriteCapacityUnits', 'ConsumedReadCapacityUnits', 'WriteThrottleEvents'].map(table),
      WIDTH / 4,
    ),
  ],
];

export const createDashboard = (scope: Construct, stage: Stage, metrics: Metrics, alarms: Alarm[]): Dashboard =>
  new Dashboard(scope, 'Dashboard', {
    dashboardName: nameOf(stage, 'cycle'),
    defaultInterval: Duration.days(30),
    widgets: [
      ...progress(stage, metrics),
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: WIDTH, height: 4 })],
      ...machinery(metrics),
    ],
  });
