// The clock of AWS; a rehearsal's stands as far ahead or behind as somebody turned it.
import type { Clock } from '#shared/ports';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** `offset` in milliseconds: read as a call begins, so that all of the call has one clock. */
export const turnedClock = (offset: () => Promise<number>): Clock => {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    catchUp: async () => {
      ahead = await offset();
    },
  };
};
