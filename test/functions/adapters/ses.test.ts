import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { sesMailer } from '../../../functions/adapters/ses.ts';

const ses = mockClient(SESv2Client);
const mailer = sesMailer(new SESv2Client({ region: 'ap-southeast-1' }), {
  from: 'danhgia@example.gov.vn',
  configurationSet: 'xeploai-trial-mails',
});
const mail = (id: string) => ({ id, to: 'an@example.vn', subject: 'Tự đánh giá', text: 'Chào', html: '<p>Chào</p>' });
beforeEach(() => ses.reset());

it('sends one mail to one person in Vietnamese letters, as text and as a page', async () => {
  ses.on(SendEmailCommand).resolves({});
  await mailer.send([mail('2026.panel.p1.decision.1.chair.request')]);
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
    FromEmailAddress: 'danhgia@example.gov.vn',
    Destination: { ToAddresses: ['an@example.vn'] },
    ConfigurationSetName: 'xeploai-trial-mails',
    EmailTags: [{ Name: 'mail', Value: '2026.panel.p1.decision.1.chair.request' }],
    Content: {
      Simple: {
        Subject: { Data: 'Tự đánh giá', Charset: 'UTF-8' },
        Body: { Text: { Data: 'Chào', Charset: 'UTF-8' }, Html: { Data: '<p>Chào</p>', Charset: 'UTF-8' } },
      },
    },
  });
});

it('carries the same id each time the same mail is sent', async () => {
  ses.on(SendEmailCommand).resolves({});
  await mailer.send([mail('2026.m1')]);
  await mailer.send([mail('2026.m1')]);
  const headers = ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input.Content?.Simple?.Headers);
  expect(headers[0]).toContainEqual({ Name: 'Message-ID', Value: '<2026.m1@example.gov.vn>' });
  expect(headers[0]).toContainEqual({ Name: 'X-Xeploai-Mail', Value: '2026.m1' });
  expect(headers[1]).toEqual(headers[0]);
});

it('stops at the first refusal and passes it on, so that the step sends the rest again', async () => {
  const refused = Object.assign(new Error('rate'), { name: 'TooManyRequestsException' });
  ses.on(SendEmailCommand).resolvesOnce({}).rejectsOnce(refused).resolves({});
  await expect(mailer.send([mail('1'), mail('2'), mail('3')])).rejects.toBe(refused);
  expect(ses.commandCalls(SendEmailCommand)).toHaveLength(2);
});

it('sends a mail whose id SES would not take as a tag without one', async () => {
  ses.on(SendEmailCommand).resolves({});
  await mailer.send([mail('2026.đơn vị')]);
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input.EmailTags).toBeUndefined();
});
