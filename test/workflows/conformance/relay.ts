// Brings a call of a deployed function home: the function asks over HTTP, and the case's own handler answers or throws.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Handler } from './driver.ts';

/** What is deployed, as `index.mjs`: a function of the environment's own Node and nothing else. */
export const RELAY_CODE = `
export const handler = async (payload) => {
  const answer = await fetch(process.env.RELAY_TO, { method: 'POST', body: JSON.stringify(payload) });
  const { value, error } = await answer.json();
  if (error !== undefined) throw Object.assign(new Error(error.message), { name: error.name });
  return value;
};
`;

export type Relay = { urlOf(id: string, handler: Handler): string; stop(): void };

const answerOf = async (handler: Handler | undefined, payload: string): Promise<unknown> => {
  try {
    return { value: await handler?.(JSON.parse(payload)) };
  } catch (error) {
    const { name, message } = error as Error;
    return { error: { name, message } };
  }
};

export const startRelay = async (): Promise<Relay> => {
  const handlers = new Map<string, Handler>();
  const server = createServer(async (request, response) => {
    const answer = await answerOf(handlers.get(String(request.url).slice(1)), await text(request));
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (id, handler) => {
      handlers.set(id, handler);
      return `http://127.0.0.1:${port}/${id}`;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
