import { AwsSolutionsChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { acknowledgedIn } from '../../../infra/aws/acknowledged.ts';
import {
  type Built,
  build,
  type Resource,
  resourcesOf,
  STACKS,
  type Synthesised,
  synthesise,
  trialStage,
} from './synthesised.ts';

let plain: Synthesised;
let keyed: Synthesised;
beforeAll(() => {
  plain = synthesise();
  keyed = synthesise({
    changes: { customerKey: true, mailIdentity: 'create', alarmAddresses: ['truc@example.gov.vn'] },
  });
});

describe('cdk-nag’s AwsSolutions', () => {
  const findings = ({ app }: Built): string[] => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    return violations
      .flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
      )
      .sort();
  };

  it.each([
    ['with AWS’s keys', {}],
    ['with a key of the customer’s own', { customerKey: true, mailIdentity: 'create' as const }],
  ])('finds nothing that is not acknowledged, %s', (_which, changes) => {
    expect(findings(build({ changes }))).toEqual([]);
  });

  it('would find each of what is acknowledged, and each has a reason of its own', () => {
    const stage = trialStage();
    const listed = acknowledgedIn(stage);
    const found = findings(build({ acknowledging: false }));
    // a finding names the resource inside the construct that the acknowledgement names
    const unmatched = listed.filter(({ on, id }) => !found.some((line) => line.startsWith(`${id} at ${on}/`)));
    expect(unmatched).toEqual([]);
    expect(listed).toHaveLength(found.length);
    for (const { reason } of listed) expect(reason.length).toBeGreaterThan(20);
  });
});

describe('every template', () => {
  it('is the same each time it is made', () => {
    const again = synthesise();
    for (const stack of STACKS) expect(again[stack].toJSON()).toEqual(plain[stack].toJSON());
  });

  it('holds no secret and nobody’s password', () => {
    for (const built of [plain, keyed])
      for (const stack of STACKS) {
        const text = JSON.stringify(built[stack].toJSON());
        expect(text).not.toMatch(/AKIA[0-9A-Z]{16}|-----BEGIN|"(?:Password|SecretString|MasterUserPassword)":/);
      }
  });

  it('names what must outlive a deployment, so that a waiting execution finds it again', () => {
    const named: Record<string, string> = {
      'AWS::DynamoDB::Table': 'TableName',
      'AWS::Events::EventBus': 'Name',
      'AWS::Lambda::Function': 'FunctionName',
      'AWS::SQS::Queue': 'QueueName',
      'AWS::StepFunctions::StateMachine': 'StateMachineName',
    };
    for (const [type, name] of Object.entries(named)) {
      const found = resourcesOf(plain, type);
      expect(found.length).toBeGreaterThan(0);
      for (const { properties } of found) expect(properties[name]).toMatch(/^xeploai-trial-/);
    }
  });

  it('lets nobody but a service of AWS take a role, one service each', () => {
    const found = resourcesOf(plain, 'AWS::IAM::Role');
    expect(found.length).toBeGreaterThan(10);
    for (const { properties } of found) {
      const { Statement } = properties.AssumeRolePolicyDocument as { Statement: { Principal: { Service: string } }[] };
      expect(Statement).toHaveLength(1);
      expect(Statement[0]?.Principal.Service).toMatch(/^(?:lambda|states|scheduler|firehose|events)\.amazonaws\.com$/);
    }
  });
});

describe('every queue', () => {
  const queues = (built: Synthesised): Resource[] => resourcesOf(built, 'AWS::SQS::Queue');
  const nameOf = ({ properties }: Resource): string => String(properties.QueueName).slice('xeploai-trial-'.length);

  it('is encrypted, and keeps what was given up for two weeks', () => {
    expect(queues(plain).map(nameOf).sort()).toEqual([
      'delivery-failures',
      'feed-failures',
      'keep-totals-failures',
      'mail-failures',
      'mails',
      'schedule-failures',
    ]);
    for (const { properties } of queues(plain))
      expect(properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
  });

  it('is reached over TLS only', () => {
    const policies = resourcesOf(plain, 'AWS::SQS::QueuePolicy').map(({ properties }) => JSON.stringify(properties));
    expect(policies).toHaveLength(queues(plain).length);
    for (const policy of policies)
      expect(policy).toContain('"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"');
  });

  it('that holds personal data lies under the customer’s key where there is one', () => {
    const under = queues(keyed)
      .filter(({ properties }) => properties.KmsMasterKeyId !== undefined)
      .map(nameOf);
    expect(under.sort()).toEqual(['delivery-failures', 'mail-failures', 'mails']);
  });
});

describe('a key of the customer’s own', () => {
  it('is made only where the stage asks for it', () => {
    expect(resourcesOf(plain, 'AWS::KMS::Key')).toEqual([]);
    const keys = resourcesOf(keyed, 'AWS::KMS::Key');
    expect(keys).toHaveLength(1);
    expect(keys[0]?.properties).toMatchObject({ EnableKeyRotation: true });
    keyed.data.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Retain' });
  });

  it('lies over table, secret, every log, executions and alarms', () => {
    keyed.data.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
    expect(resourcesOf(keyed, 'AWS::SecretsManager::Secret')[0]?.properties.KmsKeyId).toBeDefined();
    const logs = resourcesOf(keyed, 'AWS::Logs::LogGroup');
    expect(logs.length).toBeGreaterThan(10);
    for (const { properties } of logs) expect(properties.KmsKeyId).toBeDefined();
    keyed.cycle.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY' },
    });
    expect(resourcesOf(keyed, 'AWS::SNS::Topic')[0]?.properties.KmsMasterKeyId).toBeDefined();
  });

  it('serves logs of this stage, alarms of this account, and the bus, which names no account to KMS', () => {
    type Policy = { Statement: { Principal: { Service?: string }; Condition?: object }[] };
    const statements = resourcesOf(keyed, 'AWS::KMS::Key').flatMap(
      ({ properties }) => (properties.KeyPolicy as Policy).Statement,
    );
    const conditionOf = (service: string): string[] =>
      statements
        .filter(({ Principal }) => Principal.Service === service)
        .map(({ Condition }) => JSON.stringify(Condition ?? {}));
    expect(conditionOf('logs.ap-southeast-1.amazonaws.com').join()).toContain(':log-group:/xeploai/trial/*');
    expect(conditionOf('cloudwatch.amazonaws.com').join()).toContain('aws:SourceAccount');
    expect(conditionOf('events.amazonaws.com')).toEqual(['{}']);
  });

  it('is used by roles through named actions only', () => {
    const used = resourcesOf(keyed, 'AWS::IAM::Policy').flatMap(({ properties }) =>
      (properties.PolicyDocument as { Statement: { Action: string | string[] }[] }).Statement.flatMap(
        ({ Action }) => Action,
      ),
    );
    expect(used.filter((action) => action.startsWith('kms:')).length).toBeGreaterThan(0);
    expect(used.filter((action) => action.includes('*'))).toEqual([]);
  });
});
