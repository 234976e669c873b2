// The metrics of one stage by the names that its parts have: AWS's own, and what our functions count.
import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { FunctionId } from '../service.ts';
import { configurationSetName, metricsNamespace, nameOf, stateMachineArn } from './names.ts';

/** Queues of what was given up. */
export const PARKING = ['mail-failures', 'delivery-failures', 'schedule-failures'] as const;
export type QueueId = 'mails' | (typeof PARKING)[number];

const FIVE = Duration.minutes(5);
type Dimensions = Record<string, string>;

export const metricsOf = (scope: Construct, stage: Stage, apiId: string) => {
  const of =
    (namespace: string, dimensionsMap: Dimensions) =>
    (metricName: string, statistic: string, period: Duration = FIVE): Metric =>
      new Metric({ namespace, metricName, dimensionsMap, statistic, period });
  const byName = (namespace: string, dimension: string, part: string) =>
    of(namespace, { [dimension]: nameOf(stage, part) });
  const machine = of('AWS/States', { StateMachineArn: stateMachineArn(scope, stage) });
  const page = of('AWS/ApiGateway', { ApiId: apiId });
  return {
    execution: (name: string) => machine(name, 'Sum'),
    lambda: (id: FunctionId, name: string, statistic: string, period?: Duration) =>
      byName('AWS/Lambda', 'FunctionName', id)(name, statistic, period),
    table: (name: string) => byName('AWS/DynamoDB', 'TableName', 'facts')(name, 'Sum'),
    queue: (id: QueueId, name: string) => byName('AWS/SQS', 'QueueName', id)(name, 'Maximum'),
    /** Of the configuration set: other senders of the account are not ours to answer for. */
    reputation: (name: string) =>
      of('AWS/SES', { 'ses:configuration-set': configurationSetName(stage) })(name, 'Average', Duration.hours(1)),
    api: (name: string, statistic: string) => page(name, statistic),
    deliveryRule: (name: string) => byName('AWS/Events', 'RuleName', 'deliveries')(name, 'Sum'),
    counted: (name: string, dimensions: Dimensions = {}, period?: Duration) =>
      of(metricsNamespace(stage), dimensions)(name, 'Sum', period),
  };
};
export type Metrics = ReturnType<typeof metricsOf>;
