// The window for petitions and the days to answer them follow the law that rates the panel's people: the longest among them.
import { addDays, dayOf, endOfDay, laterOf, startOf } from '#shared/domain/calendar';
import type { Cycle } from '#shared/domain/cycle';
import type { Instant } from '#shared/domain/ids';
import type { Phase } from '#shared/domain/phase';
import { regimeOf } from '#shared/domain/regulations';
import { participantsOf, type UnitRecord } from '#shared/domain/unit';
import { addWorkingDays } from '#shared/domain/working-days';
import type { Profile } from '#shared/regulations/profile';

type Plan = Profile['petition'];
type Days = Plan['answer'];

const daysIn = ({ windowDays, answer }: Plan, phase: Phase): Days =>
  phase === 'petitions' ? { days: windowDays, count: 'calendar' } : answer;

const after = (from: Instant, { days, count }: Days): Instant =>
  endOfDay(count === 'calendar' ? addDays(from, days) : startOf(addWorkingDays(dayOf(from), days)));

const plansOf = ({ regulations }: Cycle, record: UnitRecord): Plan[] => {
  const people = record.kind === 'panel' ? participantsOf(record) : [];
  return [...new Set(people.map((official) => regimeOf(regulations, official).petition))];
};

/** Only law stands against a date that the cycle itself sets; that date may make it longer. */
export const petitionDue = (cycle: Cycle, phase: Phase, from: Instant, record: UnitRecord): Instant | undefined => {
  if (phase !== 'petitions' && phase !== 'answers') return undefined;
  const { procedure, overrides } = cycle.regulations;
  const own = overrides.some((each) => each.set === 'due-date' && each.phase === phase);
  const set: Days[] = own ? [{ days: procedure.phases[phase].dueAfterDays, count: 'calendar' }] : [];
  const lawful = plansOf(cycle, record)
    .filter(({ source }) => !own || source.certainty === 'T')
    .map((plan) => daysIn(plan, phase));
  const dues = [...set, ...lawful].map((days) => after(from, days));
  return dues.length === 0 ? undefined : dues.reduce((one, other) => laterOf(one, other));
};
