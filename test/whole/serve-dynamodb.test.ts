// The same server over any store that speaks DynamoDB's API: it makes its table, and a restart goes on with the cycle.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { dayOf } from '#shared/domain/calendar';
import { importSample } from '../../infra/local/import-sample.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { type Running, runMachine } from '../../infra/local/serve/run.ts';
import { settingsOf } from '../../infra/local/serve/settings-file.ts';
import { dynalite, type Serving } from '../functions/adapters/dynamodb/servers.ts';
import { aMailServer } from '../infra/local/mails/mail-server.ts';
import { freePort } from './server.ts';
import { aFolder, PLAN } from './small-province.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await dynalite.serve();
});
afterAll(() => serving.stop());

const endpointOf = async (): Promise<string> => {
  const {
    protocol,
    hostname,
    port = '',
  } = (await serving.client.config.endpoint?.()) ?? { protocol: '', hostname: '' };
  return `${protocol}//${hostname}:${port}`;
};

const clock = { now: () => '2023-12-01T02:00:00.000Z' };

const until = async (is: () => boolean): Promise<void> => {
  while (!is()) await setTimeout(20);
};

const start = async (dir: string, smtpPort: number, endpoint: string): Promise<Running> => {
  const port = await freePort();
  const settings = settingsOf({
    XEPLOAI_DATA: join(dir, 'data'),
    XEPLOAI_PORT: String(port),
    XEPLOAI_STATUS_PORT: '0',
    XEPLOAI_SIGNER_CODES: 'no',
    XEPLOAI_PUBLIC_URL: `http://127.0.0.1:${port}`,
    XEPLOAI_ADMIN_ADDRESSES: 'quan-tri@tinh-mau.example',
    XEPLOAI_SMTP_HOST: '127.0.0.1',
    XEPLOAI_SMTP_PORT: String(smtpPort),
    XEPLOAI_SMTP_TLS: 'none',
    XEPLOAI_MAIL_FROM: 'danh-gia@tinh-mau.example',
    XEPLOAI_MAILS_PER_MINUTE: '6000',
    XEPLOAI_STORE: 'dynamodb',
    XEPLOAI_DYNAMODB_ENDPOINT: endpoint,
    XEPLOAI_DYNAMODB_TABLE: 'one-machine',
  });
  return runMachine({ settings, clock, tickMs: 20, retryScale: 0 });
};

describe('a server whose store speaks DynamoDB’s API', () => {
  it('makes its table, runs a cycle, and goes on with it after a stop', async () => {
    const dir = aFolder(onTestFinished);
    const mail = await aMailServer();
    onTestFinished(() => mail.close());
    const first = await start(dir, mail.port, await endpointOf());
    await importSample(first.machine.deps.store, { size: 'small', seed: SAMPLE_SEED }, dayOf(clock.now()));
    await first.machine.cycles.start(PLAN);
    await until(() => mail.came.length === 6);
    await first.stop();

    const second = await start(dir, mail.port, await endpointOf());
    const { cycles, problems } = await second.standing();
    await second.stop();

    expect(cycles).toEqual({ [PLAN.id]: 'running' });
    expect(problems).toEqual([]);
    expect(mail.came).toHaveLength(6);
  });

  it('that does not answer is named with its address', async () => {
    const dir = aFolder(onTestFinished);

    await expect(start(dir, 1, `http://127.0.0.1:${await freePort()}`)).rejects.toMatchObject({
      name: 'SettingsInvalid',
      message: expect.stringMatching(/one-machine at http:\/\/127\.0\.0\.1:\d+ cannot be used/),
    });
  });
});
