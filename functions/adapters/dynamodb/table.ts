// The one table as DynamoDB is asked for it: keys, two sparse indexes, on demand. Tests and one-machine servers make it.
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { GATES_INDEX, RESULTS_INDEX } from '#shared/contracts/keys';

const keySchema = (pk: string, sk: string): NonNullable<CreateTableCommandInput['KeySchema']> => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

const attributes = ['pk', 'sk', GATES_INDEX.pk, GATES_INDEX.sk, RESULTS_INDEX.pk];

export const tableDefinition = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema('pk', 'sk'),
  AttributeDefinitions: attributes.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
  GlobalSecondaryIndexes: [
    {
      IndexName: GATES_INDEX.name,
      KeySchema: keySchema(GATES_INDEX.pk, GATES_INDEX.sk),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
    {
      IndexName: RESULTS_INDEX.name,
      KeySchema: keySchema(RESULTS_INDEX.pk, RESULTS_INDEX.sk),
      Projection: { ProjectionType: 'ALL' },
    },
  ],
});
