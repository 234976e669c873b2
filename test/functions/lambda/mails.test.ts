import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it, vi } from 'vitest';
import { queuedMail } from '#shared/contracts/mails';
import { logger } from '../../../functions/middleware/log.ts';

const ses = mockClient(SESv2Client);
vi.spyOn(logger, 'info').mockReturnValue();
vi.spyOn(logger, 'error').mockReturnValue();
beforeEach(() => ses.reset());

const record = (id: string) => ({
  messageId: `q-${id}`,
  body: JSON.stringify(queuedMail({ id, to: `${id}@example.vn`, subject: 's', text: 't', html: 'h' })),
  attributes: { ApproximateReceiveCount: '1' },
});

it('answers the queue with the one mail that must come again', async () => {
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('MAIL_FROM', 'danhgia@example.gov.vn');
  vi.stubEnv('MAIL_CONFIGURATION_SET', 'xeploai-trial-mails');
  vi.stubEnv('MAIL_PAUSE_MS', '0');
  const { handler } = await import('../../../functions/lambda/send-mails.ts');
  const rejected = Object.assign(new TypeError('bad address'), { name: 'MessageRejected' });
  ses.on(SendEmailCommand).resolvesOnce({}).rejectsOnce(rejected).resolves({});
  const answered = await handler({ Records: ['a', 'b', 'c'].map(record) } as never);
  expect(answered).toEqual({ batchItemFailures: [{ itemIdentifier: 'q-b' }] });
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(3);
});
