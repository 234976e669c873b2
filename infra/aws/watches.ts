// What an operator is woken for, each with what to do about it.
import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionPlan } from '../function-plan.ts';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId } from '../service.ts';
import { type Metrics, PARKING } from './metrics.ts';

export type Watch = {
  id: string;
  /** What it means and where the runbook goes on. */
  says: string;
  metric: IMetric;
  atLeast: number;
  /** Of how many periods, how many must be over. */
  of?: [over: number, periods: number];
};

/** Milliseconds of each second of its timeout at which a function comes near its end. */
const NEAR = 800;

const workflowWatches = ({ execution }: Metrics): Watch[] =>
  (['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted', 'ExecutionThrottled'] as const).map((name) => ({
    id: name,
    says: 'An execution did not end as it should. Runbook: redrive or restart.',
    metric: execution(name),
    atLeast: 1,
  }));

const functionWatches = (metrics: Metrics, id: FunctionId): Watch[] => {
  const { timeoutSeconds }: FunctionPlan = FUNCTIONS[id];
  return [
    {
      id: `${id}-errors`,
      says: `${id} keeps failing; its log says under which name. A single failure is retried and tells nothing.`,
      metric: metrics.lambda(id, 'Errors', 'Sum'),
      atLeast: 1,
      of: [2, 3],
    },
    {
      id: `${id}-duration`,
      says: `${id} comes near its limit of ${timeoutSeconds} s. Give it more time or memory in infra/service.ts.`,
      metric: metrics.lambda(id, 'Duration', 'Maximum'),
      atLeast: NEAR * timeoutSeconds,
    },
  ];
};

const tableWatch = ({ table }: Metrics): Watch => ({
  id: 'table-throttles',
  says: 'The table slows its callers down. On demand it grows by itself; look for one panel that is asked too often.',
  metric: new MathExpression({
    expression: 'FILL(reads, 0) + FILL(writes, 0)',
    usingMetrics: { reads: table('ReadThrottleEvents'), writes: table('WriteThrottleEvents') },
    period: Duration.minutes(5),
  }),
  atLeast: 1,
  of: [2, 3],
});

const mailWatches = ({ queue, reputation }: Metrics): Watch[] => [
  {
    id: 'mails-waiting',
    says: 'A mail has waited for an hour. Runbook: mails; is sending paused, or the rate too small?',
    metric: queue('mails', 'ApproximateAgeOfOldestMessage'),
    atLeast: 3600,
  },
  {
    id: 'mail-bounces',
    says: 'Five in a hundred mails bounce: AWS reviews the account, then stops it. Correct the roster’s addresses.',
    metric: reputation('Reputation.BounceRate'),
    atLeast: 0.05,
  },
  {
    id: 'mail-complaints',
    says: 'One in a thousand mails is reported as spam. Tell people beforehand whom mails come from.',
    metric: reputation('Reputation.ComplaintRate'),
    atLeast: 0.001,
  },
];

const pageWatches = ({ api }: Metrics): Watch[] => [
  { id: 'pages-5xx', says: 'Pages fail; see the log of pages.', metric: api('5xx', 'Sum'), atLeast: 5, of: [2, 3] },
  {
    id: 'pages-slow',
    says: 'One page in twenty takes over two seconds.',
    metric: api('Latency', 'p95'),
    atLeast: 2000,
    of: [3, 3],
  },
];

const cycleWatches = ({ counted, deliveryRule }: Metrics): Watch[] => [
  {
    id: 'repair-opened',
    says: 'A panel or cell met an error and waits for an operator at its repair gate. Runbook: repair.',
    metric: counted('PhasesOpened', { phase: 'repair' }),
    atLeast: 1,
  },
  {
    id: 'sweep-failures',
    says: 'The sweep met trouble at a unit, hour after hour; its log names the unit.',
    metric: counted('SweepFailed', {}, Duration.hours(1)),
    atLeast: 1,
    of: [2, 2],
  },
  {
    id: 'deliveries-lost',
    says: 'Bounces do not reach their record. Runbook: mails.',
    metric: deliveryRule('FailedInvocations'),
    atLeast: 1,
  },
];

const parkedWatches = ({ queue }: Metrics): Watch[] =>
  PARKING.map((id) => ({
    id: `${id}-parked`,
    says: `Something was given up and lies in ${id} for 14 days. Runbook: parked messages.`,
    metric: queue(id, 'ApproximateNumberOfMessagesVisible'),
    atLeast: 1,
  }));

export const watches = (metrics: Metrics): Watch[] => [
  ...workflowWatches(metrics),
  ...FUNCTION_IDS.flatMap((id) => functionWatches(metrics, id)),
  tableWatch(metrics),
  ...mailWatches(metrics),
  ...pageWatches(metrics),
  ...cycleWatches(metrics),
  ...parkedWatches(metrics),
];
