// Listens with an app at an address, and stops without cutting anybody off: takes no more, lets what is under way end.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { SettingsInvalid } from '#shared/domain/errors';

export type Listening = { port: number; close(): Promise<void> };

const TEXTS: Record<string, [string, string]> = {
  EADDRINUSE: ['đang được dùng; hãy chọn cổng khác', 'is taken: stop the other program or choose another port'],
  EADDRNOTAVAIL: ['không phải địa chỉ của máy này', 'is no address of this machine'],
  EACCES: ['không được phép; cổng dưới 1024 dành cho proxy', 'is not permitted: ports below 1024 are the proxy’s'],
};

const refused = (error: NodeJS.ErrnoException, where: string): Error => {
  const [vi, en] = TEXTS[error.code ?? ''] ?? [];
  if (vi === undefined) return error;
  return new SettingsInvalid(`${where} ${vi} / ${where} ${en}`, { setting: 'port', problem: error.code ?? '' });
};

/** How long a request under way may take once the server stops. */
const LAST_MS = 10_000;

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

export const listen = (app: Hono, address: string, port: number): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: address }, (info: AddressInfo) =>
      resolve({ port: info.port, close: () => close(server as Server) }),
    );
    server.on('error', (error: NodeJS.ErrnoException) => reject(refused(error, `${address}:${port}`)));
  });
