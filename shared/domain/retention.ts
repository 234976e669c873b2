// What of a cycle need not be kept any more. Only what no round, result or figure is derived from ever goes.
import { RETENTION, type RetentionId } from '../regulations/retention.ts';
import { addMonths, dayOf } from './calendar.ts';
import { type Fact, type FactKind, factsOf } from './fact.ts';
import type { Day } from './ids.ts';
import { freshSettlement } from './rounds.ts';

/** Which kinds of fact a rule is about; mails and readings are no facts. */
const KINDS: Partial<Record<RetentionId, FactKind>> = { forms: 'self-assessment', comments: 'transfer-comment' };

export const kindOfRule = (rule: RetentionId): FactKind | undefined => KINDS[rule];

/** The day on which the last of these units settled; undefined while any has not. */
export const closedOn = (units: readonly { facts: readonly Fact[] }[]): Day | undefined => {
  if (units.length === 0 || units.some(({ facts }) => freshSettlement(facts) === undefined)) return undefined;
  const settled = units.flatMap(({ facts }) => factsOf(facts, 'settlement').map(({ at }) => at));
  return dayOf(settled.sort().at(-1) ?? '');
};

export type Due = { rule: RetentionId; since: Day };

/** Rules whose time is over, each with the day since when. */
export const dueRules = (closed: Day, today: Day): Due[] =>
  RETENTION.flatMap(({ id, years }): Due[] => {
    if (years === 'always') return [];
    const since = addMonths(closed, years * 12);
    return since <= today ? [{ rule: id, since }] : [];
  });
