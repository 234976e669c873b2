// What analysts get on AWS: events in a bucket, a table, the same queries as on one machine, and a consumer as an example.
import { TrinoSQL } from 'dt-sql-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../functions/analytics/queries.ts';
import { viewsFor } from '../../../functions/analytics/views.ts';
import { build, resourcesOf, type Synthesised, synthesise, textOf } from './synthesised.ts';

let built: Synthesised;
beforeAll(() => {
  built = synthesise();
});
const only = (type: string) => {
  const found = resourcesOf(built, type).filter(({ stack }) => stack === 'analytics');
  expect(found).toHaveLength(1);
  return found[0]?.properties ?? {};
};

describe('the feed', () => {
  it('takes every event of ours, sorted by cycle and day, a line each', () => {
    built.analytics.hasResourceProperties('AWS::Events::Rule', { EventPattern: { source: ['xeploai'] } });
    const { ExtendedS3DestinationConfiguration: to } = only('AWS::KinesisFirehose::DeliveryStream') as {
      ExtendedS3DestinationConfiguration: Record<string, unknown>;
    };

    expect(to.Prefix).toBe('events/cycle=!{partitionKeyFromQuery:cycle}/day=!{timestamp:yyyy-MM-dd}/');
    expect(JSON.stringify(to.ProcessingConfiguration)).toContain('{cycle: .detail.metadata.cycleId}');
    expect(JSON.stringify(to.ProcessingConfiguration)).toContain('AppendDelimiterToRecord');
  });

  it('parks what the stream would not take', () => {
    const rules = resourcesOf(built, 'AWS::Events::Rule').filter(({ stack }) => stack === 'analytics');

    expect(rules).toHaveLength(2);
    for (const { properties } of rules) expect(JSON.stringify(properties.Targets)).toContain('DeadLetterConfig');
  });

  it('lies in a bucket that nobody reads from outside, over TLS only', () => {
    expect(only('AWS::S3::Bucket')).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    expect(textOf(only('AWS::S3::BucketPolicy').Bucket)).toContain('Events');
    expect(JSON.stringify(only('AWS::S3::BucketPolicy'))).toContain('"aws:SecureTransport":"false"');
    built.analytics.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'Retain' });
  });
});

describe('the named queries', () => {
  const statements = (): { name: string; sql: string }[] =>
    resourcesOf(built, 'AWS::Athena::NamedQuery').map(({ properties }) => ({
      name: String(properties.Name),
      sql: String(properties.QueryString),
    }));

  it('are those of the command line, and the views that they stand on', () => {
    const names = statements().map(({ name }) => name.replace('xeploai-trial-', ''));

    for (const { id, sql } of QUERIES) {
      expect(names).toContain(id);
      expect(statements().map((each) => each.sql)).toContain(sql);
    }
    expect(names.filter((name) => name.startsWith('view-'))).toHaveLength(Object.keys(viewsFor('athena')).length + 1);
  });

  it('are SQL as Athena reads it', () => {
    const parser = new TrinoSQL();
    for (const { name, sql } of statements()) expect([name, parser.validate(sql)]).toEqual([name, []]);
    expect(parser.validate('SELECT FROM WHERE')).not.toEqual([]);
  });

  it('read a bounded amount, and write their answers encrypted', () => {
    expect(only('AWS::Athena::WorkGroup').WorkGroupConfiguration).toMatchObject({
      BytesScannedCutoffPerQuery: 1024 ** 3,
      EnforceWorkGroupConfiguration: true,
      ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
    });
  });
});

describe('the example consumer', () => {
  it('may put items into its own table and nothing else', () => {
    const policies = resourcesOf(built, 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('KeepTotalsRole'));
    const text = JSON.stringify(policies.map(({ properties }) => properties.PolicyDocument));

    expect(policies).toHaveLength(1);
    expect(text.match(/"dynamodb:[A-Za-z]+"/g)).toEqual(['"dynamodb:PutItem"']);
  });
});

describe('a stage that asks for no analytics', () => {
  it('has none', () => {
    expect(build({ changes: { analytics: false } }).stacks.analytics).toBeUndefined();
  });
});
