// Empties the outbox by SMTP: one mail after another within its rate; what fails waits, and nothing is ever forgotten.
import type { Clock, Mailer } from '#shared/ports';
import { logger } from '../../../functions/middleware/log.ts';
import type { Alert } from '../serve/alerts.ts';
import type { Waiting } from './outbox.ts';
import { later, putOff, refuse, type Settling } from './settle.ts';
import type { Smtp, SmtpAnswer } from './smtp.ts';

const MINUTE = 60_000;
/** A closed way is tried again after half a minute, doubled each time, and at least every quarter of an hour. */
const CLOSED_MS = { first: MINUTE / 2, longest: 15 * MINUTE };
/** At the third failure, and then once in about a day. */
const isTold = (times: number): boolean => times === 3 || times % 96 === 0;
const BATCH = 50;

export type Pumping = Settling & {
  smtp: Smtp;
  perMinute: number;
  /** Of real time, whatever the clock shows. */
  pause(milliseconds: number): Promise<void>;
};

export type Pump = Mailer & {
  /** Sends what is due; one run at a time. */
  run(): Promise<void>;
  /** Ends after the mail that is under way. */
  stop(): Promise<void>;
};

/** The way to the mail server: closed for a while after a fault that the next mail would meet, too. */
const wayOf = (clock: Clock, alert: Alert) => {
  let times = 0;
  let until = '';
  return {
    isClosed: (): boolean => until > clock.now(),
    open: (): void => {
      times = 0;
    },
    close: (reason: string): void => {
      times += 1;
      until = later(clock.now(), Math.min(CLOSED_MS.first * 2 ** (times - 1), CLOSED_MS.longest));
      if (times === 1) logger.warn('mail server closed', { failure: reason });
      if (!isTold(times)) return;
      alert('mail-closed', {
        vi: `Không gửi được thư qua máy chủ thư (${reason}); thư được giữ và gửi lại sau`,
        en: `mails cannot be sent by the mail server (${reason}); they are kept and sent later`,
      });
    },
  };
};

export const createPump = (parts: Pumping): Pump => {
  const { outbox, smtp, clock, alert, perMinute, pause } = parts;
  const way = wayOf(clock, alert);
  let running: Promise<void> | undefined;
  let stopped = false;

  const settle = async (mail: Waiting, answer: SmtpAnswer): Promise<void> => {
    if (answer.is === 'closed') return way.close(answer.reason);
    way.open();
    if (answer.is === 'sent') outbox.sent(mail.n, clock.now());
    else if (answer.is === 'refused') await refuse(parts, mail, answer.reason);
    else putOff(parts, mail, answer.reason);
  };

  const next = (): Waiting[] => (stopped || way.isClosed() ? [] : outbox.due(clock.now(), BATCH));

  const empty = async (): Promise<void> => {
    for (let due = next(); due.length > 0; due = next())
      for (const mail of due) {
        if (stopped || way.isClosed()) return;
        await settle(mail, await smtp.send(mail));
        await pause(MINUTE / perMinute);
      }
  };

  return {
    send: async (mails) => outbox.add(mails, clock.now()),
    run: () => {
      running ??= empty().finally(() => {
        running = undefined;
      });
      return running;
    },
    stop: async () => {
      stopped = true;
      // its fault has been told to whoever called `run`
      await running?.catch(() => {});
      smtp.close();
    },
  };
};
