// Serves the pages of a runtime on loopback.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { SettingsInvalid } from '#shared/domain/errors';
import { createApp } from '../../functions/pages/app.ts';
import type { Runtime } from './runtime.ts';
import { tools } from './tools.ts';

export type Server = { port: number; close(): Promise<void> };

const taken = (port: number): SettingsInvalid =>
  new SettingsInvalid(
    `Cổng ${port} đang được dùng; chọn cổng khác bằng --port / port ${port} is taken: stop the other program or choose another with --port`,
    { setting: 'port', problem: 'taken' },
  );

/** Port 0 lets the system choose one; links carry the port that it came to. */
export const serveRuntime = (runtime: Runtime, port: number): Promise<Server> => {
  const app = new Hono();
  return new Promise((resolve, reject) => {
    const listening = (info: AddressInfo): void => {
      runtime.servedAt(`http://127.0.0.1:${info.port}`);
      app.route('/', tools(runtime));
      app.route('/', createApp(runtime.deps));
      resolve({ port: info.port, close: () => new Promise((done) => server.close(() => done())) });
    };
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, listening);
    server.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(port) : error));
  });
};
