// Before a deployed stage, on loopback: the mailbox that the simulated people know, filled from SES, and the pages passed
// through to the HTTP API under its own name, which no resolver of this machine knows.
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { LOOPBACK } from '../emulator/loopback.ts';

export type Letter = { n: number; id: string; to: string; text: string };

export type Behind = {
  /** The HTTP API's own address, and where it answers. */
  publicUrl: string;
  endpoint: string;
  /** What SES has taken, a repeated mail once. */
  letters(): Promise<Letter[]>;
  isAtRest(): Promise<boolean>;
  isSending(): Promise<boolean>;
  now(): Promise<string>;
  /** Turns to the next date that matters and sweeps; null where none is left. */
  turn(base: string): Promise<string | null>;
};

export const POLL_MS = 100;

const passOn = ({ publicUrl, endpoint }: Behind, received: Request): Promise<Response> =>
  new Promise((resolve, reject) => {
    const { host } = new URL(publicUrl);
    const { hostname, port } = new URL(endpoint);
    const { pathname, search } = new URL(received.url);
    const headers = { ...Object.fromEntries(received.headers), host };
    const call = request({ hostname, port, path: pathname + search, method: received.method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const given = new Headers();
        for (let at = 0; at < answer.rawHeaders.length; at += 2)
          given.append(answer.rawHeaders[at] ?? '', answer.rawHeaders[at + 1] ?? '');
        given.delete('content-length');
        resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500, headers: given }));
      });
    });
    call.on('error', reject);
    received.arrayBuffer().then((body) => call.end(Buffer.from(body)), reject);
  });

const newLetters = async (behind: Behind, after: number): Promise<{ mails: Letter[]; idle: boolean; now: string }> => {
  for (;;) {
    const rested = await behind.isAtRest();
    const mails = (await behind.letters()).filter(({ n }) => n > after);
    if (mails.length > 0) return { mails, idle: false, now: await behind.now() };
    if (rested) return { mails, idle: true, now: await behind.now() };
    await pause(POLL_MS);
  }
};

/** What was just asked for is on its way: through the queue, then SES. */
const newestTo = async (behind: Behind, to: string): Promise<Letter | null> => {
  while (await behind.isSending()) await pause(POLL_MS);
  return (await behind.letters()).findLast((letter) => letter.to === to) ?? null;
};

export type Front = { base: string; close(): Promise<void> };

export const frontOf = (behind: Behind): Promise<Front> => {
  const app = new Hono();
  app.get('/mailbox/new', async (c) => c.json(await newLetters(behind, Number(c.req.query('after') ?? 0))));
  app.get('/mailbox/newest', async (c) => c.json(await newestTo(behind, c.req.query('to') ?? '')));
  app.post('/mailbox/turn', async (c) => c.json({ now: await behind.turn(new URL(c.req.url).origin) }));
  app.all('*', (c) => passOn(behind, c.req.raw));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: LOOPBACK }, ({ port }: AddressInfo) =>
      resolve({ base: `http://${LOOPBACK}:${port}`, close: () => new Promise((done) => server.close(() => done())) }),
    );
  });
};
