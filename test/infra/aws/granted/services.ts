// AWS's services as one function reaches them: each call is recorded by its name, DynamoDB's goes on to dynalite, the
// others do on the laptop's parts what they would do there. A function has a server of its own, so its calls are its own.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes the request's body; what it throws is the service's refusal. */
export type Service = (body: unknown) => Promise<unknown>;
/** By the name of the action: `states:SendTaskSuccess`. */
export type Services = Readonly<Record<string, Service>>;

/** The first word of `X-Amz-Target` → the name that a policy has for the service. */
const SERVICES: Record<string, string> = {
  DynamoDB_20120810: 'dynamodb',
  AWSStepFunctions: 'states',
  AWSEvents: 'events',
  AmazonSQS: 'sqs',
  secretsmanager: 'secretsmanager',
};

const actionOf = ({ method, url, headers }: IncomingMessage): string => {
  const [service = '', operation] = String(headers['x-amz-target'] ?? '').split('.');
  if (operation !== undefined) return `${SERVICES[service] ?? service}:${operation}`;
  return method === 'POST' && url === '/v2/email/outbound-emails' ? 'ses:SendEmail' : `unknown:${method} ${url}`;
};

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Record<string, unknown>;
};

const answer = async (response: ServerResponse, working: Promise<unknown>): Promise<void> => {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  };
  try {
    send(200, (await working) ?? {});
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new TypeError(String(error));
    send(400, { __type: name, message });
  }
};

export type Watched = { endpoint: string; called: ReadonlySet<string>; stop(): Promise<void> };

/** Calls are named as a policy names them; a search of an index also says which: `dynamodb:Query byNextLook`. */
export const watched = async (dynamodb: Server, services: Services): Promise<Watched> => {
  const called = new Set<string>();
  const note = (action: string, { IndexName: index }: Record<string, unknown>): void => {
    called.add(index === undefined ? action : `${action} ${index}`);
  };
  const server = createServer((request, response) => {
    const action = actionOf(request);
    const reading = bodyOf(request);
    if (action.startsWith('dynamodb:')) {
      dynamodb.emit('request', request, response);
      reading.then((body) => note(action, body));
      return;
    }
    const serving = reading.then((body) => {
      note(action, body);
      const service = services[action];
      if (service === undefined) throw new TypeError(`nobody serves ${action}`);
      return service(body);
    });
    void answer(response, serving);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    called,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
