// How a gate may move, as pure functions: the one-machine store applies them, the DynamoDB side states them as conditions.
import { type At, type ClosingGate, type Gate, isAt, type OpenGate } from './gate.ts';
import type { Instant } from './ids.ts';

export type Why = { reason: 'all-answered' | 'operator' } | { reason: 'due'; due: Instant };

export const isOpenAt = (gate: Gate | undefined, at: At): OpenGate | undefined =>
  gate?.state === 'open' && isAt(gate, at) ? gate : undefined;

/** What an opening meets: its own or an older gate gives way, a newer fence or an ended phase does not. */
export const openingMeets = (standing: Gate | undefined, gate: OpenGate): 'opened' | 'fenced' | 'ended' => {
  if (standing === undefined) return 'opened';
  if (isAt(standing, gate) && standing.state !== 'open') return 'ended';
  return standing.fence < gate.fence || (standing.fence === gate.fence && isAt(standing, gate)) ? 'opened' : 'fenced';
};

/** The same attempt repeated changes nothing: what was answered since stays answered. */
export const opened = (standing: Gate | undefined, gate: OpenGate): OpenGate =>
  standing?.state === 'open' && isAt(standing, gate) && standing.fence === gate.fence ? standing : gate;

/**
 * Taking the last one off marks the gate closing in the same move. Were they two, a process that died in between would
 * leave a gate that waits for nobody, and that nobody looks at before its next look.
 */
export const withoutSlot = (gate: OpenGate, slot: string, now: Instant): OpenGate | ClosingGate => {
  const pending = gate.pending.filter((id) => id !== slot);
  return pending.length > 0 ? { ...gate, pending } : marked({ ...gate, pending }, 'all-answered', now);
};

const marked = (gate: OpenGate, reason: ClosingGate['reason'], now: Instant): ClosingGate => {
  const { phase, round, fence, openedAt, token, asked, pending } = gate;
  return { state: 'closing', phase, round, fence, openedAt, token, asked, pending, reason, nextLook: now };
};

export const alsoAwaiting = (gate: OpenGate, slots: readonly string[]): OpenGate => {
  const pending = [...new Set([...gate.pending, ...slots])];
  return { ...gate, pending, asked: gate.asked + pending.length - gate.pending.length };
};

export const closing = (gate: OpenGate, why: Why, now: Instant): ClosingGate | undefined => {
  if (why.reason === 'all-answered' && gate.pending.length > 0) return undefined;
  if (why.reason === 'due' && gate.due !== why.due) return undefined;
  return marked(gate, why.reason, now);
};

export const closedFrom = ({ phase, round, fence, openedAt }: ClosingGate): Gate => ({
  state: 'closed',
  phase,
  round,
  fence,
  openedAt,
});
