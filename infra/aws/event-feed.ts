// From the bus to the bucket: a rule, a delivery stream that sorts by cycle and day, and a place for what it could not write.
import { Stack } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { LogGroup, LogStream } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { EVENT_SOURCE } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { logPrefixes, nameOf } from './names.ts';
import { createQueue } from './queues.ts';

export type FeedProps = { stage: Stage; data: DataStack; bucket: Bucket };

const ofThisAccount = (scope: Construct): Record<string, Record<string, string>> => ({
  StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
});

const writerRole = (scope: Construct, bucket: Bucket, errors: LogGroup): Role => {
  const role = new Role(scope, 'FeedRole', {
    assumedBy: new ServicePrincipal('firehose.amazonaws.com', { conditions: ofThisAccount(scope) }),
  });
  const allow = (actions: string[], resources: string[]): boolean =>
    role.addToPrincipalPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources })).statementAdded;
  allow(['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], [bucket.bucketArn]);
  allow(
    ['s3:PutObject', 's3:GetObject', 's3:AbortMultipartUpload'],
    [bucket.arnForObjects('events/*'), bucket.arnForObjects('failed/*')],
  );
  allow(['logs:PutLogEvents'], [errors.logGroupArn]);
  return role;
};

/** `cycle` is read out of each event; the day is that of its arrival. */
const partitioned = {
  dynamicPartitioningConfiguration: { enabled: true, retryOptions: { durationInSeconds: 300 } },
  processingConfiguration: {
    enabled: true,
    processors: [
      {
        type: 'MetadataExtraction',
        parameters: [
          { parameterName: 'MetadataExtractionQuery', parameterValue: '{cycle: .detail.metadata.cycleId}' },
          { parameterName: 'JsonParsingEngine', parameterValue: 'JQ-1.6' },
        ],
      },
      { type: 'AppendDelimiterToRecord', parameters: [{ parameterName: 'Delimiter', parameterValue: '\\n' }] },
    ],
  },
  prefix: 'events/cycle=!{partitionKeyFromQuery:cycle}/day=!{timestamp:yyyy-MM-dd}/',
  errorOutputPrefix: 'failed/!{firehose:error-output-type}/day=!{timestamp:yyyy-MM-dd}/',
  // the smallest that sorting allows; a cycle's events are a few megabytes
  bufferingHints: { intervalInSeconds: 300, sizeInMBs: 64 },
};

const createStream = (scope: Construct, { stage, data, bucket }: FeedProps): CfnDeliveryStream => {
  const errors = new LogGroup(scope, 'FeedLogs', {
    logGroupName: `${logPrefixes(stage)[0]}/feed`,
    retention: stage.logRetentionDays,
    ...(data.key === undefined ? {} : { encryptionKey: data.key }),
  });
  const logStream = new LogStream(scope, 'FeedLogStream', { logGroup: errors, logStreamName: 'delivery' });
  const role = writerRole(scope, bucket, errors);
  const stream = new CfnDeliveryStream(scope, 'Feed', {
    deliveryStreamName: nameOf(stage, 'feed'),
    deliveryStreamType: 'DirectPut',
    deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
    extendedS3DestinationConfiguration: {
      bucketArn: bucket.bucketArn,
      roleArn: role.roleArn,
      compressionFormat: 'GZIP',
      cloudWatchLoggingOptions: {
        enabled: true,
        logGroupName: errors.logGroupName,
        logStreamName: logStream.logStreamName,
      },
      ...partitioned,
    },
  });
  stream.node.addDependency(role);
  return stream;
};

/** What the stream would not take for a day is parked. */
export const createFeed = (scope: Construct, props: FeedProps): void => {
  const { stage, data } = props;
  const stream = createStream(scope, props);
  const role = new Role(scope, 'FeedRuleRole', {
    assumedBy: new ServicePrincipal('events.amazonaws.com', { conditions: ofThisAccount(scope) }),
  });
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'], resources: [stream.attrArn] }),
  );
  const parked = createQueue(scope, 'feed-failures', { stage });
  const rule = new CfnRule(scope, 'FeedRule', {
    name: nameOf(stage, 'feed'),
    eventBusName: data.bus.eventBusName,
    eventPattern: { source: [EVENT_SOURCE] },
    targets: [
      {
        id: 'feed',
        arn: stream.attrArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: parked.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
      },
    ],
  });
  parked.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [parked.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rule.attrArn } },
    }),
  );
};
