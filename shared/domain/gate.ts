// A gate: where a unit waits. The only thing that changes; the facts are the authority, the token only the wake-up.
import * as z from 'zod';
import { Instant } from './ids.ts';
import { Phase } from './phase.ts';

const common = {
  phase: Phase,
  round: z.int().min(1),
  /** `EnteredTime#RetryCount` of the state that opened it: an opening replaces only an older one. */
  fence: z.string(),
  openedAt: Instant,
};

export const OpenGate = z.strictObject({
  ...common,
  state: z.literal('open'),
  token: z.string().max(2048),
  /** Slots still awaited; empty only where an opening found nobody left to ask, for whoever takes the last marks it closing. */
  pending: z.array(z.string()),
  asked: z.int().min(0),
  due: Instant,
  /** When the sweep looks next; now where nobody is pending. */
  nextLook: Instant,
});
export type OpenGate = z.infer<typeof OpenGate>;

export const ClosingGate = z.strictObject({
  ...common,
  state: z.literal('closing'),
  token: z.string().max(2048),
  reason: z.enum(['all-answered', 'due', 'operator']),
  asked: z.int().min(0),
  pending: z.array(z.string()),
  nextLook: Instant,
});
export type ClosingGate = z.infer<typeof ClosingGate>;

export const ClosedGate = z.strictObject({ ...common, state: z.literal('closed') });
export type ClosedGate = z.infer<typeof ClosedGate>;

export const Gate = z.discriminatedUnion('state', [OpenGate, ClosingGate, ClosedGate]);
export type Gate = z.infer<typeof Gate>;

export type At = Pick<OpenGate, 'phase' | 'round'>;

export const fenceOf = (enteredAt: Instant, retry: number): string => `${enteredAt}#${String(retry).padStart(4, '0')}`;

export const isAt = (gate: Gate | undefined, at: At): boolean => gate?.phase === at.phase && gate.round === at.round;
