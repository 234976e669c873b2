// The DynamoDB side against the emulator's DynamoDB: the store's contract.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localTable } from '../functions/adapters/dynamodb/local-table.ts';
import type { TableServer } from '../functions/adapters/dynamodb/servers.ts';
import { storeContract } from '../store-contract.ts';
import { EMULATOR } from '../workflows/conformance/emulator.ts';
import { REGION, startEmulator } from './ministack.ts';

const credentials = { accessKeyId: 'emulator', secretAccessKey: 'emulator' };
const server: TableServer = {
  name: EMULATOR,
  serve: async () => {
    const { endpoint, stop } = await startEmulator();
    return { client: new DynamoDBClient({ endpoint, region: REGION, credentials }), stop };
  },
};

storeContract(server.name, localTable(server).bench);
