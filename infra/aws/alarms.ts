// Alarms: every watch becomes one, to one topic; and one that silence sets off.
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { Metrics } from './metrics.ts';
import { nameOf } from './names.ts';
import { type Watch, watches } from './watches.ts';

const createAlarm = (scope: Construct, stage: Stage, { id, says, metric, atLeast, of = [1, 1] }: Watch): Alarm =>
  new Alarm(scope, id, {
    alarmName: nameOf(stage, id),
    alarmDescription: says,
    metric,
    threshold: atLeast,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    datapointsToAlarm: of[0],
    evaluationPeriods: of[1],
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

/** The one that silence sets off. */
const createSilence = (scope: Construct, stage: Stage, { lambda }: Metrics): Alarm =>
  new Alarm(scope, 'sweep-silent', {
    alarmName: nameOf(stage, 'sweep-silent'),
    alarmDescription: 'No sweep for two hours: nobody is reminded, no due date closes. Is its schedule switched off?',
    metric: lambda('sweep', 'Invocations', 'Sum', Duration.hours(1)),
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: 2,
    treatMissingData: TreatMissingData.BREACHING,
  });

/** Tells when it begins and when it is over. */
export const createAlarms = (scope: Construct, stage: Stage, metrics: Metrics, topic: ITopic): Alarm[] => {
  const alarms = [
    ...watches(metrics).map((watch) => createAlarm(scope, stage, watch)),
    createSilence(scope, stage, metrics),
  ];
  const action = new SnsAction(topic);
  for (const alarm of alarms) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  return alarms;
};
