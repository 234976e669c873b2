// What an operator looks at and is told by: alarms to one topic, one dashboard. It can be removed without harm.
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { createAlarms } from './alarms.ts';
import { createDashboard } from './dashboard.ts';
import type { DataStack } from './data-stack.ts';
import { metricsOf } from './metrics.ts';
import { nameOf } from './names.ts';

export type OperationsStackProps = StackProps & { stage: Stage; data: DataStack; apiId: string };

export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, props);
    const { stage, data, apiId } = props;
    const topic = new Topic(this, 'Alarms', {
      topicName: nameOf(stage, 'alarms'),
      enforceSSL: true,
      ...(data.key === undefined ? {} : { masterKey: data.key }),
    });
    for (const address of stage.alarmAddresses) topic.addSubscription(new EmailSubscription(address));
    const metrics = metricsOf(this, stage, apiId);
    createDashboard(this, stage, metrics, createAlarms(this, stage, metrics, topic));
    new CfnOutput(this, 'AlarmTopic', { value: topic.topicArn, description: 'Subscribe whoever must be told' });
  }
}
