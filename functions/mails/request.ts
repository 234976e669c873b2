// Mails that ask for an act, remind of it, or bring a result; who has no address is reached on paper, from the console.

import type { Instant } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import type { Slot } from '#shared/domain/slots';
import type { UnitRecord } from '#shared/domain/unit';
import { type Head, type Kind, type Posting, post } from './post.ts';
import { TASKS } from './texts.ts';

export type Asking = { record: UnitRecord; phase: Phase; round: number; due: Instant };

/** One head for each slot that a mail can reach and whose phase asks people. */
export const headsOf = (
  { record, phase, round, due }: Asking,
  slots: readonly Slot[],
  kind: Kind,
  more: Pick<Head, 'byHr'> = {},
): Head[] =>
  TASKS[phase] === undefined
    ? []
    : slots.flatMap((slot) => {
        const to = slot.holder?.email;
        return to === undefined ? [] : [{ record, slot, purpose: phase, round, kind, due, to, ...more }];
      });

export const sendRequests = (
  deps: Posting,
  asking: Asking,
  slots: readonly Slot[],
  kind: Kind = 'request',
): Promise<number> => post(deps, headsOf(asking, slots, kind));

export const sendResults = (
  deps: Posting,
  record: UnitRecord,
  round: number,
  slots: readonly Slot[],
): Promise<number> =>
  post(
    deps,
    slots.flatMap((slot) => {
      const to = slot.holder?.email;
      return to === undefined ? [] : [{ record, slot, purpose: 'result' as const, round, kind: 'result' as const, to }];
    }),
  );
