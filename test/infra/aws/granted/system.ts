// The small sample's cycle through the functions as they are deployed: each bundle in a thread with its own settings, the
// workflow's text on the laptop's engine, DynamoDB on dynalite, and the simulated people before the pages' function.
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Environment } from '#shared/contracts/environment';
import { dayOf } from '#shared/domain/calendar';
import type { Store } from '#shared/ports';
import { dynamoStore } from '../../../../functions/adapters/dynamodb/store.ts';
import { tableDefinition } from '../../../../functions/adapters/dynamodb/table.ts';
import type { SweepCount } from '../../../../functions/scheduled/sweep.ts';
import { turnableClock } from '../../../../infra/local/clock.ts';
import { openDataFolder } from '../../../../infra/local/data-folder.ts';
import { HR_ADDRESS, PLANS, START } from '../../../../infra/local/demonstration.ts';
import { createEngine, type Engine } from '../../../../infra/local/engine.ts';
import { eventsFile } from '../../../../infra/local/events.ts';
import { importSample } from '../../../../infra/local/import-sample.ts';
import { type Mailbox, openMailbox } from '../../../../infra/local/mail.ts';
import { play } from '../../../../infra/local/people/crowd.ts';
import { sampleCast } from '../../../../infra/local/sample/cast.ts';
import { SAMPLE_SEED } from '../../../../infra/local/sample/write.ts';
import { type Tried, tools } from '../../../../infra/local/tools.ts';
import { FUNCTION_IDS, type FunctionId, substitutionsBy } from '../../../../infra/service.ts';
import { workflowText } from '../../../../workflows/index.ts';
import { MACHINE, servicesOf } from './cloud.ts';
import { type Running, run, type Setting } from './function.ts';
import { gateway } from './gateway.ts';
import { type Services, type Watched, watched } from './services.ts';

const TABLE = 'facts';

type Table = { server: Server; store: Store; close(): void };

const aTable = async (): Promise<Table> => {
  const dynalite = createRequire(import.meta.url)('dynalite') as (options: { createTableMs: number }) => Server;
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  let { TableDescription: table } = await client.send(new CreateTableCommand(tableDefinition(TABLE)));
  while (table?.TableStatus !== 'ACTIVE')
    table = (await client.send(new DescribeTableCommand({ TableName: TABLE }))).Table;
  const close = (): void => {
    client.destroy();
    server.close();
  };
  return { server, store: dynamoStore(client, TABLE), close };
};

const settingsAt = (publicUrl: string, endpoint: string): Record<keyof Environment, string> => ({
  TABLE_NAME: TABLE,
  BUS_NAME: 'bus',
  STATE_MACHINE_ARN: MACHINE,
  LINK_KEYS_SECRET: 'link-keys',
  PUBLIC_URL: publicUrl,
  MAIL_FROM: 'danhgia@example.gov.vn',
  MAIL_CONFIGURATION_SET: 'mails',
  MAIL_PAUSE_MS: '0',
  MAIL_QUEUE_URL: `${endpoint}/000000000000/mails`,
  METRICS_NAMESPACE: 'xeploai',
  HR_ADDRESSES: HR_ADDRESS,
  AUDITOR_ADDRESSES: '',
  LISTED_PEOPLE: '[]',
  OPEN_ID: 'off',
  CLOCK_MAY_BE_TURNED: 'yes',
  PARTY_EVENTS: 'on',
  SIGNER_CODES: 'off',
  CYCLE_PROFILE: PLANS.small.profile,
});

const served = async (app: Hono): Promise<{ server: ServerType; url: string }> => {
  const server = await new Promise<ServerType>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening));
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

export type System = {
  store: Store;
  mailbox: Mailbox;
  /** What each function has called so far, by the names that a policy has for it. */
  called(id: FunctionId): ReadonlySet<string>;
  invoke(id: FunctionId, event?: unknown): Promise<unknown>;
  /** Everybody acts until no gate is left. */
  letAllAct(cycle: string): Promise<void>;
  stop(): Promise<void>;
};

/** One clock for all functions, turned by the test. */
const sharedClock = (file: string) => {
  const clock = turnableClock(file, START);
  const ahead = new SharedArrayBuffer(8);
  const tell = (): void => {
    new Float64Array(ahead)[0] = Date.parse(clock.now()) - Date.now();
  };
  tell();
  return { clock, ahead, tell };
};

type Functions = Pick<System, 'called' | 'invoke'> & {
  start(id: FunctionId, services: Services, setting: Pick<Setting, 'dir' | 'ahead'> & { url: string }): Promise<void>;
  stop(): Promise<void>;
};

const functionsOn = (dynamodb: Server): Functions => {
  const running = new Map<FunctionId, { watch: Watched; own: Running }>();
  const of = (id: FunctionId) => {
    const found = running.get(id);
    if (found === undefined) throw new TypeError(`no function ${id}`);
    return found;
  };
  return {
    start: async (id, services, { dir, ahead, url }) => {
      const watch = await watched(dynamodb, services);
      const { endpoint } = watch;
      running.set(id, { watch, own: await run(id, { dir, ahead, endpoint, settings: settingsAt(url, endpoint) }) });
    },
    called: (id) => of(id).watch.called,
    invoke: (id, event = {}) => of(id).own.invoke(event),
    stop: async () => {
      await Promise.all([...running.values()].flatMap(({ watch, own }) => [own.stop(), watch.stop()]));
    },
  };
};

/** Every step twice, as Step Functions may call it: the second time, what the first wrote is there. */
const engineOver = ({ invoke }: Functions): Engine => {
  const twice = async (step: string, event: unknown): Promise<unknown> => {
    await invoke(step as FunctionId, event);
    return invoke(step as FunctionId, event);
  };
  return createEngine(
    workflowText(),
    substitutionsBy((step) => step),
    twice,
    { retryScale: 0 },
  );
};

/** As the HTTP API chooses: the console's paths are its own function's. */
const functionFor = (path: string): FunctionId => (/^\/console(?:\/|$)/.test(path) ? 'console' : 'pages');

export const startSystem = async (dir: string): Promise<System> => {
  const folder = openDataFolder(dir);
  const { clock, ahead, tell } = sharedClock(folder.file('clock.json'));
  const { server: dynamodb, store, close } = await aTable();
  const mailbox = openMailbox(folder.file('mailbox.sqlite'));
  const functions = functionsOn(dynamodb);
  const { called, invoke } = functions;
  const engine = engineOver(functions);
  const turn: Tried['turn'] = async () => {
    await engine.idle();
    const look = await store.nextLook();
    if (look === undefined) return undefined;
    const now = clock.turnTo(look);
    tell();
    return { now, swept: (await invoke('sweep')) as SweepCount };
  };
  const app = new Hono();
  const { server, url } = await served(app);
  const linkKeys = await folder.secrets.linkKeys();
  const events = eventsFile(folder.file('events.ndjson'));
  const deliver = (Records: object[]): Promise<unknown> => invoke('send-mails', { Records });
  const services = servicesOf({ engine, events, mailer: mailbox, linkKeys, deliver });
  await Promise.all(FUNCTION_IDS.map((id) => functions.start(id, services, { dir, ahead, url })));
  app.route('/', tools({ clock, engine, folder, mailbox, turn }));
  app.all(
    '*',
    gateway((event, path) => invoke(functionFor(path), event)),
  );
  await importSample(store, { size: 'small', seed: SAMPLE_SEED }, dayOf(clock.now()));
  const letAllAct = async (cycle: string): Promise<void> => {
    const cast = sampleCast({ cycle, size: 'small', seed: SAMPLE_SEED, hrAddress: HR_ADDRESS, spared: [] });
    await play({ base: url, seed: 1, cast, tell: () => {}, width: 16 });
    await engine.idle();
  };
  const stop = async (): Promise<void> => {
    engine.stop();
    server.close();
    await functions.stop();
    close();
    mailbox.close();
    folder.release();
  };
  return { store, mailbox, called, invoke, letAllAct, stop };
};
