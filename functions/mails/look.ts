// Which mails a look at a gate asks for: the plan says what has come, the records say what was sent; so a look can run twice.
import { dayOf } from '#shared/domain/calendar';
import { aboveOf, lateName } from '#shared/domain/escalation';
import type { Day, Instant } from '#shared/domain/ids';
import { type Look, lastLook } from '#shared/domain/looks';
import type { Slot } from '#shared/domain/slots';
import type { MailRecord } from '#shared/ports';
import { planLooks } from '../gates/due.ts';
import type { Waiting } from '../gates/sweep.ts';
import { type Head, type Kind, kindOf, mailsAbout } from './post.ts';
import { type Asking, headsOf } from './request.ts';
import { TASKS } from './texts.ts';

type At = { waiting: Waiting; mails: readonly MailRecord[]; hr: readonly string[]; look: Look | undefined; day: Day };

const askingOf = ({ record, gate }: Waiting): Asking => ({
  record,
  phase: gate.phase,
  round: gate.round,
  due: gate.due,
});

/** Recorded at this very look, by a run that did not come to its end: it may have died before it sent it. */
const cutShort = ({ waiting }: At, own: readonly MailRecord[], head: Pick<Head, 'kind' | 'to'>) =>
  own.find(({ kind, recordedAt, to }) => kind === head.kind && to === head.to && recordedAt >= waiting.gate.nextLook);

const ofDay = (own: readonly MailRecord[], day: Day, isOne: (kind: string) => boolean): boolean =>
  own.some(({ kind, recordedAt }) => isOne(kind) && dayOf(recordedAt) >= day);

const asks = (kind: string): boolean => /^(?:request$|reminder-|again-)/.test(kind);

/** Who was never asked is asked; who was is reminded, unless a mail about it went out on that day or since. */
const toHolder = (at: At, slot: Slot): Head[] => {
  const { waiting, mails, look, day } = at;
  const { record, gate } = waiting;
  const own = mailsAbout(mails, record.ref, gate, slot);
  const kinds: Kind[] = ['request', `reminder-${day}`];
  for (const head of kinds.flatMap((kind) => headsOf(askingOf(waiting), [slot], kind))) {
    const before = cutShort(at, own, head);
    if (before !== undefined) return [{ ...head, before }];
  }
  if (!own.some(({ kind }) => asks(kind))) return headsOf(askingOf(waiting), [slot], 'request');
  if (look === undefined || look.is === 'due' || ofDay(own, day, asks)) return [];
  return headsOf(askingOf(waiting), [slot], `reminder-${day}`);
};

/** The level above, or HR of the cycle where there is none. */
const aboveTold = ({ waiting, hr }: At, slot: Slot): Pick<Head, 'to' | 'delay'>[] => {
  const above = aboveOf(waiting.record, slot);
  const to = above?.holder.email;
  if (above !== undefined && to !== undefined)
    return [{ to, delay: { name: lateName(above.role, slot), toHr: false, copy: 0 } }];
  return hr.map((address, copy) => ({ to: address, delay: { name: lateName('hr', slot), toHr: true, copy } }));
};

const toAbove = (at: At, slot: Slot): Head[] => {
  const { waiting, mails, look, day } = at;
  const { record, gate } = waiting;
  if (look?.is !== 'escalation' || slot.holder === undefined || TASKS[gate.phase] === undefined) return [];
  const own = mailsAbout(mails, record.ref, gate, slot);
  const kind: Kind = `escalation-${day}`;
  const asked = { record, slot, purpose: gate.phase, round: gate.round, kind, due: gate.due };
  return aboveTold(at, slot).flatMap((told): Head[] => {
    const before = cutShort(at, own, { kind, to: told.to });
    if (before !== undefined) return [{ ...asked, ...told, before }];
    const said = ofDay(
      own.filter(({ to }) => to === told.to),
      day,
      (each) => each.startsWith('escalation-'),
    );
    return said ? [] : [{ ...asked, ...told }];
  });
};

export const headsAtLook = (
  waiting: Waiting,
  mails: readonly MailRecord[],
  hr: readonly string[],
  now: Instant,
): Head[] => {
  const { cycle, gate, slots } = waiting;
  const look = lastLook(planLooks(cycle, gate.phase, gate.due), now);
  const at: At = { waiting, mails, hr, look, day: dayOf(look?.at ?? now) };
  const pending = slots.filter(({ id }) => gate.pending.includes(id));
  return pending.flatMap((slot) => [...toHolder(at, slot), ...toAbove(at, slot)]);
};

/** HR's reminder: to whoever is awaited and was not reminded today, whoever did it. */
export const headsFromHr = (waiting: Waiting, mails: readonly MailRecord[], now: Instant): Head[] => {
  const { record, gate, slots } = waiting;
  const kind: Kind = `reminder-${dayOf(now)}`;
  const told = (slot: Slot): boolean =>
    mailsAbout(mails, record.ref, gate, slot).some(
      (mail) => mail.kind === kind || mail.kind === kindOf({ kind, byHr: true }),
    );
  return headsOf(
    askingOf(waiting),
    slots.filter((slot) => !told(slot)),
    kind,
    { byHr: true },
  );
};
