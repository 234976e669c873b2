// The disk fills while a server serves: people are told, nothing is lost, and it goes on by itself once there is space.
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dayOf } from '#shared/domain/calendar';
import { importSample } from '../../infra/local/import-sample.ts';
import { SAMPLE_SEED } from '../../infra/local/sample/write.ts';
import { runMachine } from '../../infra/local/serve/run.ts';
import { settingsOf } from '../../infra/local/serve/settings-file.ts';
import { verifyFolder } from '../../infra/local/verify/folder.ts';
import { aMailServer } from '../infra/local/mails/mail-server.ts';
import { aLittleDisk, canMount } from './little-disk.ts';
import { freePort } from './server.ts';
import { aFolder, PLAN } from './small-province.ts';

const OFFICERS = Array.from({ length: 150 }, (_, n) => `nhan-su-${n}@tinh-mau.example`);

const until = async (is: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await is())) await setTimeout(20);
};

describe.skipIf(!canMount())('a server whose disk fills up', () => {
  it('refuses with a sentence, tells the administrator by mail, and goes on with nothing lost once there is space', async () => {
    const disk = aLittleDisk(onTestFinished, '3m');
    const mail = await aMailServer();
    onTestFinished(() => mail.close());
    const port = await freePort();
    const clock = { now: () => '2023-12-01T02:00:00.000Z' };
    const settings = settingsOf({
      XEPLOAI_DATA: join(disk.dir, 'data'),
      XEPLOAI_PORT: String(port),
      XEPLOAI_STATUS_PORT: '0',
      XEPLOAI_PUBLIC_URL: `http://127.0.0.1:${port}`,
      XEPLOAI_ADMIN_ADDRESSES: 'quan-tri@tinh-mau.example',
      XEPLOAI_HR_ADDRESSES: OFFICERS.join(','),
      XEPLOAI_SMTP_HOST: '127.0.0.1',
      XEPLOAI_SMTP_PORT: String(mail.port),
      XEPLOAI_SMTP_TLS: 'none',
      XEPLOAI_MAIL_FROM: 'danh-gia@tinh-mau.example',
      XEPLOAI_MAILS_PER_MINUTE: '6000',
      XEPLOAI_LOG_DIR: join(aFolder(onTestFinished), 'logs'),
    });
    const running = await runMachine({ settings, clock, tickMs: 20, patienceMs: 20, retryScale: 0 });
    const { machine } = running;
    const { store } = machine.deps;
    await importSample(store, { size: 'small', seed: SAMPLE_SEED }, dayOf(clock.now()));
    const { bavail, bsize } = statfsSync(disk.dir);
    writeFileSync(join(disk.dir, 'filler'), Buffer.alloc(bavail * bsize));

    await expect(machine.cycles.start(PLAN)).rejects.toMatchObject({ facts: { problem: 'disk-full' } });
    expect(machine.alerting.recent()).toMatchObject([{ kind: 'data-disk-full' }]);
    // each of them writes a little more, until not even that fits
    let asked = 0;
    await until(async () => {
      const attempted = await fetch(`http://127.0.0.1:${port}/console/ask`, {
        method: 'POST',
        body: new URLSearchParams({ address: OFFICERS[asked++] ?? '', do: 'record' }),
      });
      return attempted.status === 500 && /Chưa có gì được ghi nhận.*Nothing was recorded/s.test(await attempted.text());
    });
    // past the outbox, which cannot be written either
    await until(() => mail.came.some(({ id }) => id.startsWith('alert.data-disk-full')));

    rmSync(join(disk.dir, 'filler'));
    disk.grow('32m');
    await machine.cycles.start(PLAN);
    await until(() => mail.came.filter(({ id }) => id.includes('.confirm-roster.')).length >= 6);
    expect(await running.standing()).toMatchObject({ openRepairs: 0, cycles: { [PLAN.id]: 'running' } });
    await running.stop();
    expect((await verifyFolder(join(disk.dir, 'data'))).findings).toEqual([]);
  });
});
