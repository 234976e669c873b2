// Absolute due dates: the latest extension, else the plan; and when the sweep looks next.
import { amendmentsIn } from '#shared/domain/amendments';
import { addDays, earlierOf, endOfDay, laterOf, startOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import { type Fact, factsOf } from '#shared/domain/fact';
import type { OpenGate } from '#shared/domain/gate';
import type { Instant } from '#shared/domain/ids';
import { type Look, looksOf, mailHoursOf, nextLookAfter } from '#shared/domain/looks';
import { allHeldSince, lastLifted, publicationIn } from '#shared/domain/petitions';
import { PANEL_PHASES, type Phase } from '#shared/domain/phase';
import { nextTurnAt } from '#shared/domain/posts';
import type { UnitRecord } from '#shared/domain/unit';
import { petitionDue } from './petition-due.ts';

/** Counted from the gate's own opening; the others from the cycle's. */
const FROM_GATE: readonly Phase[] = ['petitions', 'answers', 'repair'];

/** A hold has no end that could be known: so long after it, somebody looks whether it still stands. */
const HELD_DAYS = 365;

export const planOf = (cycle: Cycle, phase: Phase) => cycle.regulations.procedure.phases[phase];

const plannedDue = (cycle: Cycle, phase: Phase, from: Instant, record: UnitRecord): Instant =>
  petitionDue(cycle, phase, from, record) ?? endOfDay(addDays(from, planOf(cycle, phase).dueAfterDays));

/** An amendment asks anew: only extensions between the one before an opening and the next count for it. */
const lastExtension = (facts: readonly Fact[], phase: Phase, openedAt: Instant): Fact<'extension'> | undefined => {
  const times = amendmentsIn(facts).map(({ at }) => at);
  const since = times.filter((at) => at <= openedAt).at(-1) ?? '';
  const until = times.find((at) => at > openedAt);
  return factsOf(facts, 'extension')
    .filter(({ content, at }) => content.phase === phase && at >= since && (until === undefined || at < until))
    .sort((a, b) => a.round - b.round)
    .at(-1);
};

/** Whether an amendment that nobody had settled asked for this opening. */
const isAmending = (facts: readonly Fact[], openedAt: Instant): boolean =>
  amendmentsIn(facts).some(
    ({ at, round }) =>
      at <= openedAt &&
      !factsOf(facts, 'settlement').some((each) => (each.content.amended ?? 0) >= round && each.at < openedAt),
  );

/** While every petition that waits is on hold, the answers' date is suspended; afterwards it is counted anew. */
const suspended = (phase: Phase, facts: readonly Fact[]): Instant | undefined => {
  const since = phase === 'answers' ? allHeldSince(facts) : undefined;
  return since === undefined ? undefined : endOfDay(addDays(since, HELD_DAYS));
};

/** The window runs from the notice or, where the list was posted later, from that day (Luật Viên chức 2025 Đ27). */
const postedSince = (phase: Phase, facts: readonly Fact[]): Instant | undefined => {
  const posted = phase === 'petitions' ? publicationIn(facts) : undefined;
  return posted === undefined ? undefined : startOf(posted.content.date);
};

/** The days that the plan gives a phase after those before it. */
const daysOf = (cycle: Cycle, phase: Phase): number => {
  const { dueAfterDays } = planOf(cycle, phase);
  const before = PANEL_PHASES.map((each) => planOf(cycle, each).dueAfterDays).filter((days) => days < dueAfterDays);
  return Math.max(1, dueAfterDays - Math.max(0, ...before));
};

/** Whoever opens late still leaves its people a day. */
export const dueOf = (cycle: Cycle, phase: Phase, openedAt: Instant, record: UnitRecord): Instant => {
  const { facts } = record;
  const held = suspended(phase, facts);
  if (held !== undefined) return held;
  const extension = lastExtension(facts, phase, openedAt);
  const lifted = phase === 'answers' ? (lastLifted(facts) ?? '') : '';
  const posted = postedSince(phase, facts) ?? '';
  const extended = extension !== undefined && extension.at >= lifted ? extension.content.due : undefined;
  if (extended !== undefined && posted === '') return extended;
  // months after the cycle opened, its plan is of no use: the phase has the days that the plan leaves it
  if (!FROM_GATE.includes(phase) && isAmending(facts, openedAt))
    return endOfDay(addDays(openedAt, daysOf(cycle, phase)));
  const from = FROM_GATE.includes(phase) ? laterOf(laterOf(openedAt, lifted), posted) : cycle.openedAt;
  const due = laterOf(plannedDue(cycle, phase, from, record), endOfDay(addDays(openedAt, 1)));
  return extended === undefined ? due : laterOf(due, extended);
};

export const planLooks = ({ regulations: { procedure } }: Cycle, phase: Phase, due: Instant): Look[] =>
  looksOf(procedure.phases[phase], mailHoursOf(procedure), due);

/**
 * The next date of the plan of mails, or the due date of a phase that closes; beyond them, a week later. Before that a
 * hand-over's beginning or end, at once where that has been missed.
 */
export const nextLookOf = (cycle: Cycle, phase: Phase, due: Instant, now: Instant, facts: readonly Fact[]): Instant => {
  const turn = nextTurnAt(facts);
  const planned = nextLookAfter(planLooks(cycle, phase, due), now);
  return turn === undefined ? planned : earlierOf(turn, planned);
};

export const isDue = (gate: OpenGate, now: Instant): boolean => gate.due <= now;
