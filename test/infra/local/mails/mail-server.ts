// A real SMTP server on loopback, as unfriendly as a test wants it: it keeps what came, by Message-ID.
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Came = { id: string; to: string; raw: string };

/** What a receiver is answered; undefined takes the mail. */
export type Answering = (to: string, step: 'rcpt' | 'data') => { code: number; text: string } | undefined;

const failure = ({ code, text: said }: { code: number; text: string }) =>
  Object.assign(new TypeError(said), { responseCode: code });

export type MailServer = { port: number; came: Came[]; answering: Answering; close(): Promise<void> };

export const aMailServer = async (options: SMTPServerOptions = {}, port = 0): Promise<MailServer> => {
  const running: MailServer = { port, came: [], answering: () => undefined, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key === undefined ? ['STARTTLS'] : [],
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const answer = running.answering(address, 'rcpt');
      done(answer === undefined ? undefined : failure(answer));
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      text(stream).then((raw) => {
        const answer = running.answering(to, 'data');
        if (answer !== undefined) return done(failure(answer));
        running.came.push({ id: /^Message-ID:\s+<(.+)@/im.exec(raw)?.[1] ?? '', to, raw });
        done();
      }, done);
    },
    ...options,
  });
  // clients that are killed or mistrust it: their side tells
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  running.port = (server.server.address() as AddressInfo).port;
  running.close = () => new Promise((resolve) => server.close(() => resolve()));
  return running;
};
