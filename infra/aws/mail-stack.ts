// Mails: a queue before SES, a sender that keeps to the account's rate, and the way back for bounces and complaints.
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ConfigurationSet, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { MAIL } from '../service.ts';
import type { DataStack } from './data-stack.ts';
import { createFunction, type FunctionsProps } from './functions.ts';
import { configurationSetName, nameOf } from './names.ts';
import { createQueue } from './queues.ts';
import { settingsOf } from './settings.ts';

export type MailStackProps = StackProps & { stage: Stage; data: DataStack };

export class MailStack extends Stack {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, props);
    const { stage, data } = props;
    const { key } = data;
    const deadLetterQueue = {
      queue: createQueue(this, 'mail-failures', { stage, key }),
      maxReceiveCount: MAIL.attempts,
    };
    // six times the sender's time, as AWS advises: a mail that is being sent must not be handed out again
    const visibilityTimeout = Duration.seconds(6 * MAIL.timeoutSeconds);
    this.queue = createQueue(this, 'mails', { stage, key, deadLetterQueue, visibilityTimeout });

    const functions: FunctionsProps = { stage, data, mailQueue: this.queue, settings: settingsOf(this, stage, data) };
    this.createSender(functions);
    this.createIdentity(stage);
    this.createWayBack(functions);
  }

  private createSender(functions: FunctionsProps): void {
    const sender = createFunction(this, 'send-mails', functions);
    sender.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: MAIL.batch,
        maxConcurrency: MAIL.lanes,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** The domain's DNS records stand in the stack's outputs of SES; a domain verified before is left alone. */
  private createIdentity(stage: Stage): void {
    if (stage.mailIdentity === 'verified') return;
    new EmailIdentity(this, 'Identity', { identity: Identity.domain(stage.mailFrom.replace(/^.*@/, '')) });
  }

  private createWayBack(functions: FunctionsProps): void {
    const { stage, data } = functions;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: configurationSetName(stage),
      reputationMetrics: true,
    });
    const eventBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    configurationSet.addEventDestination('Deliveries', {
      destination: EventDestination.eventBus(eventBus),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    const recorder = createFunction(this, 'record-deliveries', functions);
    const deadLetterQueue = createQueue(this, 'delivery-failures', { stage, key: data.key });
    new Rule(this, 'DeliveriesRule', {
      ruleName: nameOf(stage, 'deliveries'),
      // SES publishes on the account's default bus only
      eventBus,
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName(stage)] } } },
      },
      targets: [new LambdaFunction(recorder, { deadLetterQueue, retryAttempts: 20, maxEventAge: Duration.hours(24) })],
    });
  }
}
