// Queues as all of ours are made: encrypted, over TLS only, and what is given up is kept for as long as AWS keeps it.
import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type DeadLetterQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { nameOf, pascal } from './names.ts';

const KEPT = Duration.days(14);

export type QueueProps = {
  stage: Stage;
  /** The customer's own key, for queues that hold personal data. */
  key?: IKey | undefined;
  deadLetterQueue?: DeadLetterQueue;
  visibilityTimeout?: Duration;
};

export const createQueue = (scope: Construct, id: string, { stage, key, ...props }: QueueProps): Queue =>
  new Queue(scope, pascal(id), {
    queueName: nameOf(stage, id),
    enforceSSL: true,
    retentionPeriod: KEPT,
    ...(key === undefined
      ? { encryption: QueueEncryption.SQS_MANAGED }
      : { encryption: QueueEncryption.KMS, encryptionMasterKey: key, dataKeyReuse: Duration.hours(1) }),
    ...props,
  });
