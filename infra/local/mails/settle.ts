// What becomes of a mail after its answer: gone, refused and recorded beside the person's mail, put off, or parked.
import type { Instant } from '#shared/domain/ids';
import type { Clock, Store } from '#shared/ports';
import { recordDelivery } from '../../../functions/mails/deliveries.ts';
import { logger } from '../../../functions/middleware/log.ts';
import type { Alert } from '../serve/alerts.ts';
import type { Outbox, Waiting } from './outbox.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A receiver that puts a mail off is asked again after so many minutes, then every last of them. */
const PUT_OFF = [5, 15, 60, 180];
const PUT_OFF_AT_LAST = 360;

export type Settling = {
  outbox: Outbox;
  clock: Clock;
  store: Pick<Store, 'mails' | 'recordMail'>;
  alert: Alert;
  retryDays: number;
};

export const later = (now: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/** Refused for good: recorded beside the record that was written before sending, for who is reached on paper. */
export const refuse = async ({ outbox, clock, store }: Settling, mail: Waiting, reason: string): Promise<void> => {
  const at = clock.now();
  await recordDelivery(store, { mail: mail.id, trouble: 'bounce-permanent', at });
  outbox.giveUp(mail.n, 'refused', reason, at);
  logger.warn('mail refused', { mail: mail.id, failure: reason });
};

export const putOff = ({ outbox, clock, alert, retryDays }: Settling, mail: Waiting, reason: string): void => {
  const now = clock.now();
  if (mail.firstPutOff === null || later(mail.firstPutOff, retryDays * DAY) > now) {
    const minutes = PUT_OFF[mail.attempts] ?? PUT_OFF_AT_LAST;
    outbox.putOff(mail.n, later(now, minutes * MINUTE), reason, now);
    return;
  }
  outbox.giveUp(mail.n, 'parked', reason, now);
  alert('mail-parked', {
    vi: `Có thư không gửi được sau ${retryDays} ngày; xem "xeploai mails"`,
    en: `a mail could not be sent in ${retryDays} days; see "xeploai mails"`,
  });
};
