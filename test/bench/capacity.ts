// What a cycle consumes of DynamoDB: the small sample on dynalite, whose answers tell the units of each request.
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dayOf } from '#shared/domain/calendar';
import type { Store } from '#shared/ports';
import { dynamoStore } from '../../functions/adapters/dynamodb/store.ts';
import { tableDefinition } from '../../functions/adapters/dynamodb/table.ts';
import { HR_ADDRESS, PLANS, START } from '../../infra/local/demonstration.ts';
import { importSample } from '../../infra/local/import-sample.ts';
import { play } from '../../infra/local/people/crowd.ts';
import { createRuntime } from '../../infra/local/runtime.ts';
import { sampleCast } from '../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { serveRuntime } from '../../infra/local/server.ts';

type Size = 'province' | 'small';
/** Units of the whole cycle; `byOperation` of the store's operations, the indexes apart. */
export type Capacity = {
  officials: number;
  size: Size;
  write: number;
  indexWrite: number;
  read: number;
  byOperation: Record<string, number>;
};

type Dynalite = (options: { createTableMs: number }) => Server;

const tableOf = async (client: DynamoDBClient): Promise<string> => {
  const name = 'bench';
  let { TableDescription: table } = await client.send(new CreateTableCommand(tableDefinition(name)));
  while (table?.TableStatus !== 'ACTIVE')
    table = (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  return name;
};

/** dynalite counts the table only: what AWS bills for the indexes is added here, one unit to enter or leave, two to move. */
const countingIndexes = (store: Store, add: (units: number) => void): Store => ({
  ...store,
  openGate: async (ref, gate) => {
    const opened = await store.openGate(ref, gate);
    add(opened === 'opened' ? 1 : 0);
    return opened;
  },
  answerGate: async (...answering) => {
    const answered = await store.answerGate(...answering);
    add(answered !== undefined && 'closing' in answered ? 2 : 0);
    return answered;
  },
  markClosing: async (ref, at, why, now) => {
    const closing = await store.markClosing(ref, at, why, now);
    add(closing === undefined ? 0 : 2);
    return closing;
  },
  markClosed: async (ref, at) => {
    await store.markClosed(ref, at);
    add(1);
  },
  setDue: async (ref, at, due, nextLook) => {
    const set = await store.setDue(ref, at, due, nextLook);
    add(set ? 2 : 0);
    return set;
  },
  setNextLook: async (ref, at, nextLook) => {
    const set = await store.setNextLook(ref, at, nextLook);
    add(set ? 2 : 0);
    return set;
  },
  putFact: async (fact) => {
    const written = await store.putFact(fact);
    if (written.put && fact.kind === 'result') add(Math.ceil(JSON.stringify(fact).length / 1024));
    return written;
  },
});

type Counts = Omit<Capacity, 'officials' | 'size'>;

const runOn = async (client: DynamoDBClient, size: Size, dir: string): Promise<Capacity> => {
  const counts: Counts = { write: 0, indexWrite: 0, read: 0, byOperation: {} };
  const onConsumed = (operation: string, units: number, kind: 'read' | 'write'): void => {
    const name = `${kind} ${operation}`;
    counts[kind] += units;
    counts.byOperation[name] = (counts.byOperation[name] ?? 0) + units;
  };
  const addIndex = (units: number): void => {
    counts.indexWrite += units;
  };
  const store = countingIndexes(dynamoStore(client, await tableOf(client), { onConsumed }), addIndex);
  const runtime = createRuntime({ dir, hrAddresses: [HR_ADDRESS], start: START, store });
  const server = await serveRuntime(runtime, 0);
  const officials = await importSample(store, { size, seed: SAMPLE_SEED }, dayOf(runtime.clock.now()));
  await runtime.kickoff(PLANS[size]);
  await runtime.engine.idle();
  const cast = sampleCast({ cycle: PLANS[size].id, size, seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
  await play({ base: `http://127.0.0.1:${server.port}`, seed: 1, cast, tell: () => {} });
  await runtime.engine.idle();
  await server.close();
  runtime.stop();
  return { officials, size, ...counts };
};

export const measureCapacity = async (size: Size): Promise<Capacity> => {
  const dynalite = (createRequire(import.meta.url)('dynalite') as Dynalite)({ createTableMs: 0 });
  await new Promise<void>((resolve) => dynalite.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(dynalite.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const dir = await mkdtemp(join(tmpdir(), 'xeploai-bench-'));
  try {
    return await runOn(client, size, dir);
  } finally {
    client.destroy();
    await new Promise((resolve) => dynalite.close(resolve));
    await rm(dir, { recursive: true, force: true });
  }
};
