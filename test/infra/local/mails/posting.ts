// An outbox with its pump, on a clock that a test turns, against a real SMTP server.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { UnitRef } from '#shared/domain/ids';
import type { Mail } from '#shared/ports';
import { openOutbox } from '../../../../infra/local/mails/outbox.ts';
import { createPump } from '../../../../infra/local/mails/pump.ts';
import { smtpOf } from '../../../../infra/local/mails/smtp.ts';
import { openStore } from '../../../../infra/local/store.ts';
import { aFolder } from '../../../whole/small-province.ts';

const UNIT: UnitRef = { cycle: '2026', kind: 'panel', id: 'p1' };
export const UNIT_OF_MAILS = UNIT;

export const aMail = (name: string, to = `${name}@tinh.example`): Mail => ({
  id: `2026.panel.p1.self-assessment.1.${name}.request`,
  to,
  subject: 'Tự đánh giá, xếp loại',
  text: `Mở đường dẫn: https://danh-gia.tinh.example/l/${name}`,
  html: '<p>Mở</p>',
});

export type PostingOptions = {
  port: number;
  tls?: 'none' | 'starttls' | 'implicit';
  user?: [string, string];
  ca?: string;
};

export const aPosting = ({ port, tls = 'none', user, ca }: PostingOptions, dir = aFolder(onTestFinished)) => {
  let now = Date.parse('2026-11-02T01:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const told: string[] = [];
  const outbox = openOutbox(join(dir, 'outbox.sqlite'));
  const store = openStore(':memory:');
  const smtp = smtpOf({
    smtpHost: 'localhost',
    smtpPort: port,
    smtpTls: tls,
    mailFrom: 'danh-gia@tinh.example',
    ...(user ? { smtpUser: user[0], smtpPasswordFile: user[1] } : {}),
    ...(ca ? { smtpCaFile: ca } : {}),
  });
  const pause = async () => {};
  const alert = (kind: string) => void told.push(kind);
  const pump = createPump({ outbox, smtp, clock, store, alert, perMinute: 6000, retryDays: 5, pause });
  onTestFinished(async () => {
    await pump.stop();
    outbox.close();
    store.close();
  });
  /** As a step does it: recorded, then handed over. */
  const post = async (...mails: Mail[]): Promise<void> => {
    for (const { id, to } of mails)
      await store.recordMail({ id, unit: UNIT, slot: 'official:o1', kind: 'request', to, recordedAt: clock.now() });
    await pump.send(mails);
  };
  const turn = (minutes: number): void => {
    now += minutes * 60_000;
  };
  return { dir, outbox, store, pump, told, post, turn, clock };
};
