// A table of dynalite, in this process and on loopback only; each bench gets a table of its own.

import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { dynamoStore } from '../../../../functions/adapters/dynamodb/store.ts';
import { tableDefinition } from '../../../../functions/adapters/dynamodb/table.ts';
import type { Bench } from '../../../store-contract.ts';

type Dynalite = (options: { createTableMs: number }) => Server;

export type LocalTable = { client: DynamoDBClient; newTable(): Promise<string>; bench(): Promise<Bench> };

const WRITES = ['PutItemCommand', 'UpdateItemCommand', 'BatchWriteItemCommand'];

/** A client of a process that dies before its write number `n`. */
const dying = (client: DynamoDBClient, n: number): DynamoDBClient => {
  let writes = 0;
  const send = (command: { constructor: { name: string } }): Promise<unknown> => {
    if (WRITES.includes(command.constructor.name)) writes += 1;
    if (writes >= n) return Promise.reject(new TypeError('the process died'));
    return client.send(command as never);
  };
  return new Proxy(client, { get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)) });
};

export const localTable = (): LocalTable => {
  const server = (createRequire(import.meta.url)('dynalite') as Dynalite)({ createTableMs: 0 });
  let client: DynamoDBClient;
  let tables = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials });
  });
  afterAll(async () => {
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const newTable = async (): Promise<string> => {
    tables += 1;
    const name = `table-${tables}`;
    let { TableDescription: table } = await client.send(new CreateTableCommand(tableDefinition(name)));
    while (table?.TableStatus !== 'ACTIVE')
      table = (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
    return name;
  };
  return {
    get client() {
      return client;
    },
    newTable,
    bench: async () => {
      const name = await newTable();
      return {
        store: dynamoStore(client, name),
        dyingAt: (n) => dynamoStore(dying(client, n), name),
        close: () => {},
      };
    },
  };
};
