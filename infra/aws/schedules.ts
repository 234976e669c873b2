// What the clock calls, at Việt Nam's time; calls that keep failing end in a queue for the operator.
import { Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { SCHEDULES, TIME_ZONE } from '../service.ts';
import { nameOf, pascal } from './names.ts';
import { createQueue } from './queues.ts';

type ScheduleId = keyof typeof SCHEDULES;

/** The CDK's own role may call every version of the function; this one calls the function. */
const createRole = (scope: Construct, id: ScheduleId, called: IFunction, parking: IQueue): Role => {
  const { account } = Stack.of(scope);
  const role = new Role(scope, `${pascal(id)}SchedulerRole`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [called.functionArn] }));
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [parking.queueArn] }));
  return role;
};

export const createSchedules = (scope: Construct, stage: Stage, functionOf: (id: ScheduleId) => IFunction): void => {
  // a schedule's call carries no personal data: no need of the customer's key
  const deadLetterQueue = createQueue(scope, 'schedule-failures', { stage });
  for (const id of Object.keys(SCHEDULES) as ScheduleId[]) {
    const { at, retries, maxAgeHours } = SCHEDULES[id];
    const role = createRole(scope, id, functionOf(id), deadLetterQueue);
    const schedule = new Schedule(scope, `${pascal(id)}Schedule`, {
      scheduleName: nameOf(stage, id),
      schedule: ScheduleExpression.cron({ ...at, timeZone: TimeZone.of(TIME_ZONE) }),
      target: new LambdaInvoke(functionOf(id), {
        role: role.withoutPolicyUpdates(),
        deadLetterQueue,
        retryAttempts: retries,
        maxEventAge: Duration.hours(maxAgeHours),
      }),
    });
    schedule.node.addDependency(role);
  }
};
