// Servers that speak DynamoDB's API: what the store's suite runs on. Each says by `missing` why it is not at hand.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export type Serving = { client: DynamoDBClient; stop(): Promise<unknown> };
export type TableServer = { name: string; missing?: string; serve(): Promise<Serving> };

const { resolve } = createRequire(import.meta.url);
const load = createRequire(import.meta.url);
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clientOf = (port: number): DynamoDBClient =>
  new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials });

type Dynalite = (options: { createTableMs: number; deleteTableMs: number }) => Server;

/** In this process, on loopback only. */
export const dynalite: TableServer = {
  name: 'dynalite',
  serve: async () => {
    const server = (load('dynalite') as Dynalite)({ createTableMs: 0, deleteTableMs: 0 });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const client = clientOf((server.address() as AddressInfo).port);
    return { client, stop: () => new Promise((closed) => server.close(closed)) };
  },
};

/** The program's own package holds one platform's program and nothing else. */
const program = (): string | undefined => {
  try {
    return resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    return undefined;
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** An engine of its own, on SQLite and in memory, which its makers compare with AWS's answers. */
export const dynoxide: TableServer = {
  name: 'dynoxide',
  ...(program() === undefined ? { missing: `no program of @dynoxide for ${process.platform} ${process.arch}` } : {}),
  serve: async () => {
    const port = await freePort();
    const child = spawn(String(program()), ['--port', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
    const gone = once(child, 'exit');
    // it says where it listens
    await Promise.race([once(child.stderr, 'data'), gone]);
    return {
      client: clientOf(port),
      stop: () => {
        child.kill();
        return gone;
      },
    };
  },
};

const endpoint = process.env.XEPLOAI_TEST_DYNAMODB;

/** Whatever else listens: AWS itself, its DynamoDB Local, ScyllaDB. Region and credentials are the environment's. */
export const elsewhere: TableServer = {
  name: 'the server of XEPLOAI_TEST_DYNAMODB',
  ...(endpoint === undefined ? { missing: 'XEPLOAI_TEST_DYNAMODB names no endpoint' } : {}),
  serve: async () => ({ client: new DynamoDBClient({ endpoint: String(endpoint) }), stop: async () => {} }),
};
