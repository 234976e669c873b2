// Tables of a DynamoDB, by default of dynalite in this process; each bench gets a table of its own.
import { randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { dynamoStore } from '../../../../functions/adapters/dynamodb/store.ts';
import { tableDefinition } from '../../../../functions/adapters/dynamodb/table.ts';
import type { Bench } from '../../../store-contract.ts';
import { dynalite, type Serving, type TableServer } from './servers.ts';

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

/** A server may have to be installed first. */
const STARTS_WITHIN_MS = 180_000;

export const localTable = ({ serve }: TableServer = dynalite): LocalTable => {
  let serving: Serving;
  const made: string[] = [];
  beforeAll(async () => {
    serving = await serve();
  }, STARTS_WITHIN_MS);
  afterAll(async () => {
    for (const name of made) await serving.client.send(new DeleteTableCommand({ TableName: name }));
    serving.client.destroy();
    await serving.stop();
  });
  const newTable = async (): Promise<string> => {
    const { client } = serving;
    const name = `xeploai-test-${randomUUID()}`;
    let { TableDescription: table } = await client.send(new CreateTableCommand(tableDefinition(name)));
    made.push(name);
    while (table?.TableStatus !== 'ACTIVE')
      table = (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
    return name;
  };
  return {
    get client() {
      return serving.client;
    },
    newTable,
    bench: async () => {
      const name = await newTable();
      return {
        store: dynamoStore(serving.client, name),
        dyingAt: (n) => dynamoStore(dying(serving.client, n), name),
        close: () => {},
      };
    },
  };
};
