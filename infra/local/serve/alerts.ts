// What an administrator must hear of: logged, shown on the status page, and mailed, once a day for each kind.
import { dayOf } from '#shared/domain/calendar';
import type { Instant } from '#shared/domain/ids';
import type { Clock, Mail } from '#shared/ports';
import { logger } from '../../../functions/middleware/log.ts';
import type { ServerState } from './state.ts';

export type Words = { vi: string; en: string };
/** Words carry counts, names of ours and folders; never anything of a person. */
export type Alert = (kind: string, words: Words) => void;
export type Alerted = Words & { kind: string; at: Instant };

const PREFIX = 'alert.';
/** Characters of an instant up to its minute. */
const MINUTE = 16;

const mailOf = (to: string, id: string, { vi, en }: Words): Mail => {
  const text = `${vi}\n\n${en}\n`;
  return { id, to, subject: 'Cảnh báo máy chủ xếp loại / xeploai server alert', text, html: '' };
};

type Alerting = {
  state: ServerState;
  clock: Clock;
  addresses: readonly string[];
  queue: (mails: Mail[]) => void;
  /** Past the outbox, where even that cannot be written. */
  sendNow?: (mail: Mail) => Promise<unknown>;
};

export const alerts = ({ state, clock, addresses, queue, sendNow }: Alerting) => {
  const told = new Map<string, string>();
  const recent = new Map<string, Alerted>();
  for (const { value } of state.all(PREFIX)) {
    const alerted = JSON.parse(value) as Alerted;
    recent.set(alerted.kind, alerted);
    told.set(alerted.kind, dayOf(alerted.at));
  }
  const tell = (kind: string, words: Words, at: Instant): void => {
    const mails = addresses.map((to, index) => mailOf(to, `alert.${kind}.${dayOf(at)}.${index}`, words));
    try {
      state.set(PREFIX + kind, JSON.stringify({ kind, at, ...words }));
      queue(mails);
    } catch {
      for (const mail of mails) sendNow?.(mail).catch(() => {});
    }
  };
  const alert: Alert = (kind, words) => {
    const at = clock.now();
    const before = recent.get(kind)?.at.slice(0, MINUTE);
    recent.set(kind, { kind, at, ...words });
    // a disk that is full is met by every write: its log must not be the next thing that fills it
    if (before !== at.slice(0, MINUTE)) logger.error('alert', { kind, says: words.en });
    if (told.get(kind) === dayOf(at)) return;
    told.set(kind, dayOf(at));
    tell(kind, words, at);
  };
  return {
    alert,
    /** Newest first. */
    recent: (): Alerted[] => [...recent.values()].sort((a, b) => b.at.localeCompare(a.at)),
  };
};
