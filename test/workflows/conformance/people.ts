// Stands for the people at the gates: keeps each payload that comes in, and hands it to whoever waits for the next one.
import type { Handler } from './driver.ts';

export type Arrived = Record<string, unknown> & { token: string };

export const gatekeeper = (): {
  handler: Handler;
  next(): Promise<Arrived>;
  all(count: number): Promise<Arrived[]>;
} => {
  const arrived: Arrived[] = [];
  const awaiting: ((arrived: Arrived) => void)[] = [];
  const next = (): Promise<Arrived> => {
    const first = arrived.shift();
    return first === undefined ? new Promise((resolve) => awaiting.push(resolve)) : Promise.resolve(first);
  };
  return {
    handler: (payload) => {
      const here = payload as Arrived;
      const waiting = awaiting.shift();
      if (waiting === undefined) arrived.push(here);
      else waiting(here);
      return { asked: 1 };
    },
    next,
    all: (count) => Promise.all(Array.from({ length: count }, next)),
  };
};

/** A refusal of ours: its name is part of the workflow. */
export const named = (name: string, message: string): Error => Object.assign(new TypeError(message), { name });
