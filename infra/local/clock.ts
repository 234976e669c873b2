// The laptop's clock: real time plus an offset that can be turned, so that a year passes in a minute.
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { addDays, dayOf, startOf } from '#shared/domain/calendar';
import type { Instant } from '#shared/domain/ids';
import type { Clock } from '#shared/ports';
import { guardedFile, writeWhole } from './faults.ts';

const EIGHT = 8 * 3_600_000;
const EVENING = 20 * 3_600_000;

export interface TurnableClock extends Clock {
  /** Turns forward to `instant`; an instant at the end of a day is reached on the morning after. Never backward. */
  turnTo(instant: Instant): Instant;
}

/** Office hours: acts of one turn share one day, whatever the run takes. */
export const morningOf = (instant: Instant): Instant => {
  const sinceMidnight = Date.parse(instant) - Date.parse(startOf(dayOf(instant)));
  const day = sinceMidnight >= EVENING ? dayOf(addDays(instant, 1)) : dayOf(instant);
  const morning = new Date(Date.parse(startOf(day)) + EIGHT).toISOString();
  return morning > instant ? morning : instant;
};

const Offset = z.object({ offset: z.number() });

/** Undefined where the clock was never started; one that cannot be read must not begin the year again. */
const readOffset = (file: string): number | undefined =>
  existsSync(file) ? Offset.parse(JSON.parse(readFileSync(file, 'utf8'))).offset : undefined;

/** Keeps its offset in `file`, so that a restart goes on at the same time; `start` counts only the first time. */
export const turnableClock = (file: string, start: Instant): TurnableClock => {
  let offset = guardedFile(file, () => readOffset(file));
  const keep = (value: number): void => {
    guardedFile(file, () => writeWhole(file, JSON.stringify({ offset: value })));
    offset = value;
  };
  if (offset === undefined) keep(Date.parse(start) - Date.now());
  const now = (): Instant => new Date(Date.now() + (offset ?? 0)).toISOString();
  return {
    now,
    turnTo: (instant) => {
      const ahead = Date.parse(morningOf(instant)) - Date.parse(now());
      if (ahead > 0) keep((offset ?? 0) + ahead);
      return now();
    },
  };
};
