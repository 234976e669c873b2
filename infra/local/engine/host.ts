// What the runs of one engine share, and how each of them ends.
import type { Busy } from './busy.ts';
import type { Tokens } from './tokens.ts';
import type { Json } from './wire.ts';

export type Host = {
  busy: Busy;
  tokens: Tokens;
  invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  /** Later than any before it. */
  now: () => string;
  transition: () => void;
};

export type End = { output: Json } | { failure: Error };
