import { Match } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../functions/adapters/dynamodb/table.ts';
import { FUNCTION_IDS, TABLE } from '../../../infra/service.ts';
import { synthesiseData } from './synthesised.ts';

type Template = ReturnType<typeof synthesiseData>;

describe('the stack that is kept', () => {
  let template: Template;
  beforeAll(() => {
    template = synthesiseData();
  });

  it('restores the table to any second of the last weeks and refuses to delete it', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        TimeToLiveSpecification: { AttributeName: TABLE.expiry, Enabled: true },
      },
    });
  });

  it('gives the table the keys and indexes that the store asks for', () => {
    const tables = Object.values(template.findResources('AWS::DynamoDB::Table'));
    const asked = tableDefinition('any');
    expect(tables).toHaveLength(1);
    expect(tables[0]?.Properties.KeySchema).toEqual(asked.KeySchema);
    expect(tables[0]?.Properties.GlobalSecondaryIndexes).toEqual(asked.GlobalSecondaryIndexes);
    expect(tables[0]?.Properties.AttributeDefinitions).toEqual(
      expect.arrayContaining(asked.AttributeDefinitions ?? []),
    );
    expect(Object.keys(TABLE.indexes)).toHaveLength(2);
  });

  it('keeps the events in an archive', () => {
    template.hasResourceProperties('AWS::Events::Archive', {
      EventPattern: { source: ['xeploai'] },
      RetentionDays: 400,
    });
  });

  it('generates the first link key and writes no secret into the template', () => {
    template.hasResource('AWS::SecretsManager::Secret', {
      DeletionPolicy: 'Retain',
      Properties: {
        SecretString: Match.absent(),
        GenerateSecretString: Match.objectLike({ GenerateStringKey: 'secret', PasswordLength: 64 }),
      },
    });
  });

  it('bounds how long each log is kept', () => {
    const groups = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(groups).toHaveLength(FUNCTION_IDS.length + 2);
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(90);
  });

  it('lets a trial be removed without a trace', () => {
    const trial = synthesiseData({ removal: 'destroy' });
    trial.allResources('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete', Properties: Match.anyValue() });
    trial.allResourcesProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
    trial.allResources('AWS::Logs::LogGroup', { DeletionPolicy: 'Delete', Properties: Match.anyValue() });
  });
});
