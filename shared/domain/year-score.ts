// The year's points from its months or quarters: which are expected, which are missing, and their mean; never a guess.
import { articleOf, type Citation, inUse } from '../regulations/citation.ts';
import type { PeriodsRule } from '../regulations/periods.ts';
import type { Profile } from '../regulations/profile.ts';
import { nextDay } from './calendar.ts';
import type { Cycle } from './cycle.ts';
import { PeriodRefused } from './errors.ts';
import type { Day } from './ids.ts';
import type { Official } from './official.ts';
import { isQuarter, type Period, type PeriodScore, partOf, periodsIn, spanOf } from './period-score.ts';
import { type Hundredths, meanOf } from './points/exact.ts';
import { regimeOf } from './regulations.ts';

export type YearScore = {
  /** In order of time. */
  scores: { period: Period; common: Hundredths; results: Hundredths; agency: string }[];
  missing: Period[];
  /** The mean of all, cut; absent while one is missing, or where the regime makes no year of them. */
  total?: Hundredths;
  rule?: PeriodsRule;
};

type During = Pick<Cycle, 'period' | 'regulations'>;
type Whom = Pick<Official, 'id' | 'kind' | 'lead' | 'agency' | 'entered' | 'leaves'>;

/** The rule that leaders have some quarters only, where it holds for this person. */
const quartersOf = (official: Pick<Official, 'lead'>, { periods, assumptions }: Profile): PeriodsRule['leaders'] => {
  const rule = periods?.leaders;
  return rule?.leads.includes(official.lead) && inUse(rule, assumptions) ? rule : undefined;
};

const refuse = (official: string, period: Period, problem: string, source?: Citation): never => {
  const article = source === undefined ? '' : articleOf(source);
  throw new PeriodRefused(`${period} of ${official}: ${problem}`, { official, period, problem, article });
};

/** Throws PeriodRefused for a month or quarter that this person does not have; `standing` are those recorded before. */
export const checkPeriod = (official: Whom, period: Period, standing: readonly Period[], cycle: During): void => {
  const { from, to } = spanOf(period);
  if (from < cycle.period.from || to > cycle.period.to) refuse(official.id, period, 'outside-cycle');
  const quarters = quartersOf(official, regimeOf(cycle.regulations, official));
  if (quarters !== undefined && isQuarter(period) && quarters.quarters.every((each) => each !== partOf(period)))
    refuse(official.id, period, 'no-such-quarter', quarters.source);
  if (standing.some((each) => isQuarter(each) !== isQuarter(period)))
    refuse(official.id, period, 'months-and-quarters');
};

const wasAway = ({ leaves }: Whom, { from, to }: { from: Day; to: Day }): boolean => {
  for (let day = from; day <= to; day = nextDay(day))
    if (!leaves.some((leave) => leave.from <= day && day <= leave.to)) return false;
  return true;
};

/** Ended when the cycle opened, served from the first day, and not spent on leave as a whole. */
const isExpected = (official: Whom, period: Period, { regulations }: During): boolean => {
  const span = spanOf(period);
  return span.to <= regulations.day && official.entered <= span.from && !wasAway(official, span);
};

const expected = (official: Whom, kind: 'months' | 'quarters', profile: Profile, cycle: During): Period[] => {
  const rule = profile.periods?.expected;
  if (rule !== undefined && !inUse(rule, profile.assumptions)) return [];
  const quarters = kind === 'quarters' ? quartersOf(official, profile)?.quarters : undefined;
  return periodsIn(cycle.period, kind)
    .filter((period) => quarters === undefined || quarters.some((each) => each === partOf(period)))
    .filter((period) => isExpected(official, period, cycle));
};

/** Months and quarters of one person, each once; the order does not matter. */
export const yearScoreOf = (official: Whom, recorded: readonly PeriodScore[], cycle: During): YearScore => {
  const profile = regimeOf(cycle.regulations, official);
  const { periods: rule, assumptions } = profile;
  const scores = recorded
    .map(({ period, common, results, agency }) => ({ period, common, results, agency }))
    .sort((a, b) => (spanOf(a.period).from < spanOf(b.period).from ? -1 : 1));
  const [first] = scores;
  const missing =
    first === undefined
      ? []
      : expected(official, isQuarter(first.period) ? 'quarters' : 'months', profile, cycle).filter(
          (period) => !scores.some((score) => score.period === period),
        );
  const known = first !== undefined && missing.length === 0 && rule !== undefined && inUse(rule.alike, assumptions);
  return {
    scores,
    missing,
    ...(rule === undefined ? {} : { rule }),
    ...(known ? { total: meanOf(scores.map(({ common, results }) => common + results)) } : {}),
  };
};
