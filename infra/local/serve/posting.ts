// Where a server's mails go: by SMTP through the outbox, or, for trying out, to the mailbox page.
import { setTimeout } from 'node:timers/promises';
import type { Clock, Mail, Mailer, Store } from '#shared/ports';
import type { DataFolder } from '../data-folder.ts';
import { type Mailbox, openMailbox } from '../mail.ts';
import { type Outbox, openOutbox } from '../mails/outbox.ts';
import { createPump, type Pump } from '../mails/pump.ts';
import { type Smtp, smtpOf } from '../mails/smtp.ts';
import type { ServeSettings } from '../serve-settings.ts';
import type { Alert } from './alerts.ts';

type Parts = { settings: ServeSettings; folder: DataFolder; clock: Clock; store: Store };

export type Posting = {
  mailer: Mailer;
  mailbox?: Mailbox;
  outbox?: Outbox;
  queue(mails: Mail[]): void;
  sendNow?: Smtp['send'];
  run(): Promise<void>;
  stop(): Promise<void>;
};

const toMailbox = (folder: DataFolder): Posting => {
  const mailbox = openMailbox(folder.file('mailbox.sqlite'));
  return {
    mailer: mailbox,
    mailbox,
    queue: (mails) => void mailbox.send(mails),
    run: async () => {},
    stop: async () => mailbox.close(),
  };
};

/** `alert` comes later than this, since alerts are mails. */
export const postingOf = ({ settings, folder, clock, store }: Parts, alert: Alert): Posting => {
  if (settings.mailbox) return toMailbox(folder);
  const outbox = openOutbox(folder.file('outbox.sqlite'));
  const smtp = smtpOf(settings);
  const pause = (milliseconds: number): Promise<void> => setTimeout(milliseconds);
  const { mailsPerMinute: perMinute, mailRetryDays: retryDays } = settings;
  const pump: Pump = createPump({ outbox, smtp, clock, store, alert, perMinute, retryDays, pause });
  return {
    mailer: pump,
    outbox,
    queue: (mails) => outbox.add(mails, clock.now()),
    sendNow: smtp.send,
    run: pump.run,
    stop: async () => {
      await pump.stop();
      outbox.close();
    },
  };
};
