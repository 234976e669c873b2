import {
  DescribeTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { preflight } from '../../../infra/aws/preflight.ts';
import { trialStage } from './synthesised.ts';

const ses = mockClient(SESv2Client);
const dynamo = mockClient(DynamoDBClient);
const region = 'ap-southeast-1';
const clients = { ses: new SESv2Client({ region }), dynamo: new DynamoDBClient({ region }) };
const absent = { message: 'absent', $metadata: {} };

/** An account in which a deployment can begin. */
beforeEach(() => {
  ses.reset();
  dynamo.reset();
  ses.on(GetEmailIdentityCommand).resolves({ VerifiedForSendingStatus: true });
  ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: true, SendQuota: { MaxSendRate: 14 } });
  dynamo.on(DescribeTableCommand).rejects(new ResourceNotFoundException(absent));
});

it('finds nothing in the way of a first deployment', async () => {
  expect(await preflight(trialStage(), clients)).toEqual([]);
});

it('names a sender whose domain is not verified, and what to do', async () => {
  ses.on(GetEmailIdentityCommand).rejects(new NotFoundException(absent));
  expect(await preflight(trialStage(), clients)).toEqual([expect.stringMatching(/^example\.gov\.vn is not verified/)]);
  expect(await preflight(trialStage({ mailIdentity: 'create' }), clients)).toEqual([]);
});

it('takes a verified address where its domain is not', async () => {
  ses.on(GetEmailIdentityCommand, { EmailIdentity: 'example.gov.vn' }).resolves({ VerifiedForSendingStatus: false });
  expect(await preflight(trialStage(), clients)).toEqual([]);
});

it('says that the account is in the sandbox, and that the rate is too high for it', async () => {
  ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: false, SendQuota: { MaxSendRate: 1 } });
  const said = await preflight(trialStage({ mailsPerSecond: 10 }), clients);
  expect(said).toEqual([expect.stringMatching(/sandbox/), expect.stringMatching(/is 10, the account may send 1/)]);
});

it('refuses a table that somebody else made, and knows its own', async () => {
  dynamo.on(DescribeTableCommand).resolves({ Table: { TableArn: 'arn:aws:dynamodb:x:1:table/xeploai-trial-facts' } });
  dynamo.on(ListTagsOfResourceCommand).resolves({ Tags: [] });
  expect(await preflight(trialStage(), clients)).toEqual([expect.stringMatching(/xeploai-trial-facts exists/)]);
  const Tags = [{ Key: 'aws:cloudformation:stack-name', Value: 'xeploai-trial-data' }];
  dynamo.on(ListTagsOfResourceCommand).resolves({ Tags });
  expect(await preflight(trialStage(), clients)).toEqual([]);
});
