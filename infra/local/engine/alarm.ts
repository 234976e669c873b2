// A timer for any time: setTimeout alone fires at once above 24.8 days.

const LONGEST_MS = 2 ** 31 - 1;

export type Alarm = { off(): void; anew(): void };

export const alarm = (ms: number, ring: () => void): Alarm => {
  let timer: NodeJS.Timeout | undefined;
  const set = (left: number): void => {
    timer = setTimeout(() => (left > LONGEST_MS ? set(left - LONGEST_MS) : ring()), Math.min(left, LONGEST_MS));
  };
  set(ms);
  const off = (): void => clearTimeout(timer);
  return {
    off,
    anew: () => {
      off();
      set(ms);
    },
  };
};
