// A clock that jumps: seen against one that only counts, and against the last moment that this server has known.

/** What NTP does by itself is less. */
const JUMP_MS = 60_000;
/** So far ahead the sweep would close phases for good: the clock's own work waits for somebody to look. */
const HOLD_MS = 24 * 3_600_000;

export type Clocks = { wall(): number; steady(): number };
export type Jump = { milliseconds: number; hold: boolean };

/** `lastKnown`: the wall clock as this server last saw it, before it stopped. */
export const clockWatch = ({ wall, steady }: Clocks, lastKnown: number | undefined) => {
  let last = { wall: wall(), steady: steady() };
  let ahead = 0;
  const wentBack = lastKnown === undefined ? 0 : last.wall - lastKnown;
  return {
    /** At start: only a clock that went back can be told from a machine that was off. */
    atStart: (): Jump | undefined => (wentBack < -JUMP_MS ? { milliseconds: wentBack, hold: false } : undefined),
    look: (): Jump | undefined => {
      const now = { wall: wall(), steady: steady() };
      const jumped = now.wall - last.wall - (now.steady - last.steady);
      last = now;
      if (Math.abs(jumped) < JUMP_MS) return undefined;
      ahead += jumped;
      return { milliseconds: jumped, hold: ahead > HOLD_MS };
    },
    /** True while the clock stands far ahead of where it stood: until it is set right, or the server started anew. */
    isHeld: (): boolean => ahead > HOLD_MS,
  };
};
