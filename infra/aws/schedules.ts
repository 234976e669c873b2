// What the clock calls, at Việt Nam's time; calls that keep failing end in a queue for the operator.
import { Duration, TimeZone } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { SCHEDULES, TIME_ZONE } from '../service.ts';
import { nameOf, pascal } from './names.ts';

type ScheduleId = keyof typeof SCHEDULES;

export const createSchedules = (scope: Construct, stage: Stage, functionOf: (id: ScheduleId) => IFunction): void => {
  const deadLetterQueue = new Queue(scope, 'ScheduleFailures', {
    queueName: nameOf(stage, 'schedule-failures'),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  for (const id of Object.keys(SCHEDULES) as ScheduleId[]) {
    const { at, retries, maxAgeHours } = SCHEDULES[id];
    new Schedule(scope, `${pascal(id)}Schedule`, {
      scheduleName: nameOf(stage, id),
      schedule: ScheduleExpression.cron({ ...at, timeZone: TimeZone.of(TIME_ZONE) }),
      target: new LambdaInvoke(functionOf(id), {
        deadLetterQueue,
        retryAttempts: retries,
        maxEventAge: Duration.hours(maxAgeHours),
      }),
    });
  }
};
