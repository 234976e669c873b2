// The store on DynamoDB: one table, each write one item and one condition; requests are built elsewhere and sent here.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Store } from '#shared/ports';
import { cycleOperations } from './cycles.ts';
import { factOperations } from './facts.ts';
import { gateOperations } from './gates.ts';
import { lookOperations } from './looks.ts';
import { mailOperations } from './mails.ts';
import { rosterOperations } from './rosters.ts';
import { createSender, type SenderOptions } from './sender.ts';
import { createTable } from './stored.ts';

export const dynamoStore = (client: DynamoDBClient, tableName: string, options: SenderOptions = {}): Store => {
  const table = createTable(createSender(client, options), tableName);
  return {
    ...rosterOperations(table),
    ...cycleOperations(table),
    ...factOperations(table),
    ...gateOperations(table),
    ...lookOperations(table),
    ...mailOperations(table),
  };
};
