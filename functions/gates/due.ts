// Absolute due dates: the latest extension, else the procedure's plan; and when the sweep looks next.
import { addDays, earlierOf, endOfDay, laterOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { Instant } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';

/** Counted from the gate's own opening; the others from the cycle's. */
const FROM_GATE: readonly Phase[] = ['petitions', 'answers', 'repair'];

export const planOf = (cycle: Cycle, phase: Phase) => cycle.regulations.procedure.phases[phase];

/** Whoever opens late still leaves its people a day. */
export const dueOf = (cycle: Cycle, phase: Phase, openedAt: Instant, facts: readonly Fact[]): Instant => {
  const extension = factsOf(facts, 'extension')
    .filter(({ content }) => content.phase === phase)
    .sort((a, b) => a.round - b.round)
    .at(-1);
  if (extension !== undefined) return extension.content.due;
  const from = FROM_GATE.includes(phase) ? openedAt : cycle.openedAt;
  const planned = endOfDay(addDays(from, planOf(cycle, phase).dueAfterDays));
  return laterOf(planned, endOfDay(addDays(openedAt, 1)));
};

/** The first reminder after `now`, else the due date, else (escalating) a week later. */
export const nextLookOf = (cycle: Cycle, phase: Phase, due: Instant, now: Instant): Instant => {
  const looks = planOf(cycle, phase).remindDaysBefore.map((days) => addDays(due, -days));
  const coming = [...looks, due].filter((look) => look > now);
  return coming.length > 0 ? coming.reduce((one, other) => earlierOf(one, other)) : addDays(now, 7);
};

export const isDue = (gate: OpenGate, now: Instant): boolean => gate.due <= now;
