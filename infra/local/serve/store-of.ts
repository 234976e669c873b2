// The store that the settings name: the data folder's SQLite file, or a server that speaks DynamoDB's API.
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { SettingsInvalid } from '#shared/domain/errors';
import type { Store } from '#shared/ports';
import { dynamoStore } from '../../../functions/adapters/dynamodb/store.ts';
import { tableDefinition } from '../../../functions/adapters/dynamodb/table.ts';
import type { DataFolder } from '../data-folder.ts';
import type { ServeSettings } from '../serve-settings.ts';
import { openStore } from '../store.ts';

export type OwnStore = { store: Store; close(): void };

type StoreSettings = Pick<ServeSettings, 'store' | 'dynamodbRegion'> &
  Partial<Pick<ServeSettings, 'dynamodbEndpoint' | 'dynamodbTable'>>;

/** A server of one's own asks for no account; the client wants one all the same. */
const credentials =
  process.env.AWS_ACCESS_KEY_ID === undefined ? { accessKeyId: 'local', secretAccessKey: 'local' } : undefined;

const makeTable = async (client: DynamoDBClient, table: string, endpoint: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(tableDefinition(table)));
    await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: table });
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw new SettingsInvalid(
      `Không dùng được bảng ${table} ở ${endpoint} / the table ${table} at ${endpoint} cannot be used: is the server running?`,
      { setting: 'XEPLOAI_DYNAMODB_ENDPOINT', problem: error instanceof Error ? error.name : 'unknown' },
    );
  }
};

export const storeOf = async (settings: StoreSettings, folder: Pick<DataFolder, 'file'>): Promise<OwnStore> => {
  if (settings.store === 'sqlite') {
    const store = openStore(folder.file('xeploai.sqlite'));
    return { store, close: () => store.close() };
  }
  const { dynamodbEndpoint: endpoint = '', dynamodbTable: table = '', dynamodbRegion: region } = settings;
  const client = new DynamoDBClient({ endpoint, region, ...(credentials ? { credentials } : {}) });
  await makeTable(client, table, endpoint);
  return { store: dynamoStore(client, table), close: () => client.destroy() };
};
