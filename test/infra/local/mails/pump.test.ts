// Mail by SMTP: each once under its own Message-ID, kept while the server is away, recorded where the receiver refuses.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { undelivered } from '../../../../functions/mails/deliveries.ts';
import { openOutbox } from '../../../../infra/local/mails/outbox.ts';
import { aFolder } from '../../../whole/small-province.ts';
import { aMailServer, type MailServer } from './mail-server.ts';
import { aMail, aPosting, UNIT_OF_MAILS } from './posting.ts';

const DAY = 24 * 60;

const mailServer = async (...args: Parameters<typeof aMailServer>): Promise<MailServer> => {
  const server = await aMailServer(...args);
  onTestFinished(() => server.close());
  return server;
};

describe('a mail', () => {
  it('goes out once under its own Message-ID, however often it is handed over', async () => {
    const server = await mailServer();
    const { post, pump, outbox } = aPosting(server);

    await post(aMail('an'), aMail('binh'));
    await pump.run();
    await post(aMail('an'));
    await pump.run();

    expect(server.came.map(({ id }) => id)).toEqual([aMail('an').id, aMail('binh').id]);
    expect(server.came[0]?.raw).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(outbox.counts()).toEqual({ waiting: 0, sent: 2, refused: 0, parked: 0 });
  });

  it('leaves neither address nor link in the outbox once it is sent', async () => {
    const server = await mailServer();
    const { post, pump, dir, outbox } = aPosting(server);

    // long enough to lie on pages of its own
    await post({ ...aMail('an'), html: '<a href="https://danh-gia.tinh.example/l/an">Mở</a>\n'.repeat(500) });
    expect(JSON.stringify(outbox.due('2027', 9))).toContain('/l/an');
    await pump.run();

    expect(outbox.due('2027', 9)).toEqual([]);
    outbox.close();
    expect(readFileSync(join(dir, 'outbox.sqlite'), 'latin1').includes('/l/an')).toBe(false);
  });

  it('that waits is there after a stop', async () => {
    const { post, dir, outbox } = aPosting({ port: 1 });
    await post(aMail('an'));
    outbox.close();

    const again = openOutbox(join(dir, 'outbox.sqlite'));
    expect(again.counts().waiting).toBe(1);
    again.close();
  });
});

describe('a mail server', () => {
  it('that is away for days loses nothing, and an administrator is told', async () => {
    const server = await mailServer();
    const { port } = server;
    await server.close();
    const { post, pump, turn, told, outbox } = aPosting({ port });

    await post(aMail('an'), aMail('binh'));
    for (let hours = 0; hours < 10 * 24; hours += 1) {
      await pump.run();
      turn(60);
    }
    expect(told).toContain('mail-closed');
    expect(outbox.counts()).toMatchObject({ waiting: 2, parked: 0 });

    const back = await mailServer({}, port);
    await pump.run();
    expect(back.came).toHaveLength(2);
  });

  it('that is away is not asked again for every mail that waits', async () => {
    const { post, pump, outbox } = aPosting({ port: 1 });
    await post(aMail('an'), aMail('binh'));

    await pump.run();
    await pump.run();

    expect(outbox.counts().waiting).toBe(2);
    expect(outbox.due('2027', 9).map(({ attempts }) => attempts)).toEqual([0, 0]);
  });

  it('that wants a sign-in and a TLS of its own authority gets both, and no other server gets the mail', async () => {
    const dir = aFolder(onTestFinished);
    const [key, cert, password] = ['key.pem', 'cert.pem', 'password'].map((name) => join(dir, name)) as [
      string,
      string,
      string,
    ];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject],
      { stdio: 'pipe' },
    );
    writeFileSync(password, 'mật khẩu\n', { mode: 0o600 });
    const server = await mailServer({
      key: readFileSync(key),
      cert: readFileSync(cert),
      authOptional: false,
      onAuth: ({ username, password: typed }, _session, done) =>
        done(null, username === 'xeploai' && typed === 'mật khẩu' ? { user: 'xeploai' } : {}),
    });
    const trusting = aPosting({ port: server.port, tls: 'starttls', user: ['xeploai', password], ca: cert });
    const mistrusting = aPosting({ port: server.port, tls: 'starttls', user: ['xeploai', password] });

    await trusting.post(aMail('an'));
    await trusting.pump.run();
    await mistrusting.post(aMail('binh'));
    await mistrusting.pump.run();

    expect(server.came.map(({ to }) => to)).toEqual(['an@tinh.example']);
    expect(mistrusting.outbox.counts().waiting).toBe(1);
  });
});

describe('a receiver', () => {
  it('that does not exist is recorded as a bounce beside the person’s mail, and the next mail goes out', async () => {
    const server = await mailServer();
    server.answering = (to, step) =>
      step === 'rcpt' && to.startsWith('an@') ? { code: 550, text: '5.1.1 no such user' } : undefined;
    const { post, pump, store, outbox } = aPosting(server);

    await post(aMail('an'), aMail('binh'));
    await pump.run();

    expect(server.came.map(({ to }) => to)).toEqual(['binh@tinh.example']);
    expect(undelivered(await store.mails(UNIT_OF_MAILS))).toMatchObject([{ trouble: 'bounce-permanent' }]);
    expect(outbox.stuck(9)).toMatchObject([
      { id: aMail('an').id, state: 'refused', reason: expect.stringMatching(/550 5\.1\.1/) },
    ]);
    expect(JSON.stringify(outbox.stuck(9))).not.toContain('an@');
  });

  it('whose address cannot be one is refused without asking anybody', async () => {
    const server = await mailServer();
    const { post, pump, outbox } = aPosting(server);

    await post(aMail('an', 'not an address'));
    await pump.run();

    expect(outbox.counts()).toMatchObject({ refused: 1, waiting: 0 });
  });

  it('that puts a mail off gets it later, and meanwhile the others get theirs', async () => {
    const server = await mailServer();
    let greylisted = true;
    server.answering = (to) => (greylisted && to.startsWith('an@') ? { code: 451, text: '4.7.1 later' } : undefined);
    const { post, pump, turn, outbox } = aPosting(server);

    await post(aMail('an'), aMail('binh'));
    await pump.run();
    expect(server.came.map(({ to }) => to)).toEqual(['binh@tinh.example']);
    greylisted = false;
    await pump.run();
    expect(outbox.counts()).toMatchObject({ waiting: 1 });
    turn(6);
    await pump.run();

    expect(server.came.map(({ to }) => to)).toEqual(['binh@tinh.example', 'an@tinh.example']);
  });

  it('that puts it off for longer than the days set has it parked with the reason, told, and tried anew on request', async () => {
    const server = await mailServer();
    server.answering = () => ({ code: 452, text: '4.2.2 mailbox full' });
    const { post, pump, turn, told, outbox, clock } = aPosting(server);

    await post(aMail('an'));
    for (let asked = 0; asked < 40 && outbox.counts().waiting > 0; asked += 1) {
      await pump.run();
      turn(DAY / 4);
    }
    expect(outbox.stuck(9)).toMatchObject([{ state: 'parked', reason: expect.stringMatching(/452 4\.2\.2/) }]);
    expect(told).toEqual(['mail-parked']);
    expect(clock.now() > '2026-11-07').toBe(true);

    server.answering = () => undefined;
    expect(outbox.again('parked', clock.now())).toBe(1);
    await pump.run();
    expect(server.came).toHaveLength(1);
  });

  it('whose server refuses us all by a rule of its own costs nobody their mail', async () => {
    const server = await mailServer();
    server.answering = () => ({ code: 550, text: '5.7.1 relaying denied' });
    const { post, pump, store, outbox } = aPosting(server);

    await post(aMail('an'), aMail('binh'));
    await pump.run();

    expect(outbox.counts()).toMatchObject({ waiting: 2, refused: 0 });
    expect(undelivered(await store.mails(UNIT_OF_MAILS))).toEqual([]);
  });
});
