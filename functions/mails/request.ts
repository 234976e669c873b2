// Mails that ask for an act, remind of it, or bring a result: recorded before they are sent, under a name that repeats.

import type { Purpose } from '#shared/contracts/links';
import type { Instant, UnitRef } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import type { Mail } from '#shared/ports';
import type { Dependencies } from '../dependencies.ts';
import { eachOf } from '../units.ts';
import { expiryOf, linkTo } from './links.ts';
import { htmlOf, type Letter, RESULT, subjectOf, TASKS, textOf } from './texts.ts';

type Posting = Pick<Dependencies, 'store' | 'mailer' | 'clock' | 'secrets' | 'settings'>;

export const nameOf = (record: UnitRecord): string => (record.kind === 'panel' ? record.panel.name : record.cell.name);

type Kind = 'request' | `reminder-${string}` | `again-${string}` | 'result';
type Letterhead = { record: UnitRecord; slot: Slot; purpose: Purpose; round: number; kind: Kind; due?: Instant };

const messageId = (ref: UnitRef, { slot, purpose, round, kind }: Letterhead): string =>
  `${ref.cycle}.${ref.kind}.${ref.id}.${purpose}.${round}.${slot.id.replaceAll(':', '-')}.${kind}`;

const compose = async (deps: Posting, head: Letterhead, to: string): Promise<Mail> => {
  const { record, slot, purpose, due, kind } = head;
  const task = purpose === 'result' ? RESULT : TASKS[purpose as Phase];
  const epoch = record.epochs[slot.id] ?? 1;
  const expires = expiryOf(due ?? deps.clock.now());
  const url = await linkTo(deps, { ref: record.ref, purpose, slot: slot.id, epoch, expires });
  const reminder = kind.startsWith('reminder');
  const letter: Letter = { task: task ?? RESULT, unit: nameOf(record), url, reminder, ...(due ? { due } : {}) };
  const id = messageId(record.ref, head);
  return { id, to, subject: subjectOf(letter), text: textOf(letter), html: htmlOf(letter) };
};

/** Sends what has an address and was not sent before; who has none is reached on paper, from the console. */
const post = async (deps: Posting, heads: Letterhead[]): Promise<number> => {
  const addressed = heads.flatMap((head) => {
    const to = head.slot.holder?.email;
    return to === undefined ? [] : [{ head, to }];
  });
  const mails = await Promise.all(addressed.map(({ head, to }) => compose(deps, head, to)));
  await eachOf(addressed, 32, async ({ head, to }) => {
    const { record, slot, kind } = head;
    const id = messageId(record.ref, head);
    await deps.store.recordMail({ id, unit: record.ref, slot: slot.id, kind, to, recordedAt: deps.clock.now() });
  });
  if (mails.length > 0) await deps.mailer.send(mails);
  return mails.length;
};

export type Asking = { record: UnitRecord; phase: Phase; round: number; due: Instant };

export const sendRequests = (
  deps: Posting,
  asking: Asking,
  slots: readonly Slot[],
  kind: Kind = 'request',
): Promise<number> => {
  const { record, phase, round, due } = asking;
  const asked = slots.filter(({ holder }) => holder !== undefined && TASKS[phase] !== undefined);
  return post(
    deps,
    asked.map((slot) => ({ record, slot, purpose: phase, round, kind, due })),
  );
};

export const sendResults = (
  deps: Posting,
  record: UnitRecord,
  round: number,
  slots: readonly Slot[],
): Promise<number> =>
  post(
    deps,
    slots.map((slot) => ({ record, slot, purpose: 'result', round, kind: 'result' })),
  );
