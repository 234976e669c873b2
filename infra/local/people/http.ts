// A plain HTTP client with kept connections: all that the simulated people have besides the mailbox.
import { Agent, type ClientRequest, request } from 'node:http';

export type Reply = { status: number; body: string; location: string | undefined; cookie: string | undefined };

export type Client = {
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Reply>;
};

type Call = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string };

/** The server may end an idle connection just as it is used again: nothing was read, so it is sent once more. */
const isStale = (call: ClientRequest, error: NodeJS.ErrnoException): boolean =>
  call.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

const send = (base: URL, agent: Agent, sent: Call): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method, path, headers, body } = sent;
    const call = request({ host: base.hostname, port: base.port, path, method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { location } = answer.headers;
        const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), location, cookie });
      });
    });
    call.on('error', (error) => (isStale(call, error) ? resolve(send(base, agent, sent)) : reject(error)));
    call.end(body);
  });

/** `path` may be a whole address of the same server, as links in mails are. */
export const client = (base: string, sockets = 64): Client => {
  const url = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const pathOf = (path: string): string => (path.startsWith('http') ? path.slice(new URL(path).origin.length) : path);
  return {
    get: (path, headers = {}) => send(url, agent, { method: 'GET', path: pathOf(path), headers }),
    post: (path, fields, headers = {}) => {
      const body = new URLSearchParams(fields).toString();
      const length = String(Buffer.byteLength(body));
      const typed = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': length };
      return send(url, agent, { method: 'POST', path: pathOf(path), headers: { ...typed, ...headers }, body });
    },
  };
};
