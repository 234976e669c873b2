// Serves the pages of a runtime on loopback.
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
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

/** Nobody shall take invented people for real ones: each page of a demonstration says so above its heading. */
const SAMPLE_SAID =
  '<p class="note" id="sample-data">Dữ liệu mẫu được tạo ra, không có người thật <small lang="en">Generated sample data, no real people</small></p>\n<h1>';
const saysSample: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.get('content-type')?.startsWith('text/html')) return;
  const page = (await c.res.text()).replace('<h1>', SAMPLE_SAID);
  const { status, headers } = c.res;
  headers.delete('content-length');
  c.res = new Response(page, { status, headers });
};

/** `sample`: everything in it is generated. */
export type Serving = { sample?: boolean };

/** Port 0 lets the system choose one; links carry the port that it came to. */
export const serveRuntime = (runtime: Runtime, port: number, { sample = false }: Serving = {}): Promise<Server> => {
  const app = new Hono();
  if (sample) app.use(saysSample);
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
