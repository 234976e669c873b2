import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, expect, it } from 'vitest';
import { MAIL } from '../../../infra/service.ts';
import { resourcesOf, type Synthesised, synthesise } from './synthesised.ts';

let built: Synthesised;
beforeAll(() => {
  built = synthesise({ changes: { mailsPerSecond: 4 } });
});

const environmentOf = (id: string): Record<string, unknown> => {
  const found = resourcesOf(built, 'AWS::Lambda::Function').filter(
    ({ properties }) => properties.FunctionName === `xeploai-trial-${id}`,
  );
  expect(found).toHaveLength(1);
  return Object.assign(
    {},
    ...found.map(({ properties }) => (properties.Environment as { Variables: object }).Variables),
  );
};

it('parks a mail that failed five times, and hands none out again while it is being sent', () => {
  built.mail.hasResourceProperties('AWS::SQS::Queue', {
    QueueName: 'xeploai-trial-mails',
    RedrivePolicy: Match.objectLike({ maxReceiveCount: MAIL.attempts }),
    VisibilityTimeout: 6 * MAIL.timeoutSeconds,
  });
});

it('sends in two lanes that together keep the stage’s rate, and takes back only the mails that failed', () => {
  built.mail.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: MAIL.batch,
    ScalingConfig: { MaximumConcurrency: MAIL.lanes },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  expect(environmentOf('send-mails').MAIL_PAUSE_MS).toBe('500');
});

it('sends a whole batch well within the sender’s time, at the slowest rate', () => {
  const longestPause = (1000 * MAIL.lanes) / 1;
  expect((MAIL.batch - 1) * longestPause).toBeLessThan((MAIL.timeoutSeconds * 1000) / 2);
});

it('lets only the sender know the mail service, and it alone', () => {
  expect(Object.keys(environmentOf('send-mails')).sort()).toEqual([
    'MAIL_CONFIGURATION_SET',
    'MAIL_FROM',
    'MAIL_PAUSE_MS',
  ]);
  for (const id of ['open-gate', 'announce-results', 'sweep', 'console']) {
    expect(environmentOf(id).MAIL_QUEUE_URL).toBeDefined();
    expect(environmentOf(id).MAIL_FROM).toBeUndefined();
  }
});

it('brings bounces, complaints and refusals back to the function that records them', () => {
  built.mail.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: Match.objectLike({
      EventBridgeDestination: Match.anyValue(),
      MatchingEventTypes: ['bounce', 'complaint', 'reject'],
    }),
  });
  built.mail.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': ['xeploai-trial-mails'] } } },
    },
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  });
});

it('leaves a domain alone that was verified before, and asks for one where the stage says so', () => {
  built.mail.resourceCountIs('AWS::SES::EmailIdentity', 0);
  synthesise({ changes: { mailIdentity: 'create' } }).mail.hasResourceProperties('AWS::SES::EmailIdentity', {
    EmailIdentity: 'example.gov.vn',
  });
});
