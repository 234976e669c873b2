// What the standards of a regime say of one person, condition by condition. It suggests; a named person decides.
import { inUse, type Switch } from '../regulations/citation.ts';
import type { Condition, FigureName, Level, Standards, Test } from '../regulations/standards.ts';
import type { Official } from './official.ts';
import type { FigureValue, FigureValues } from './performance.ts';
import type { Rating } from './rating.ts';

export type Verdict = 'met' | 'not-met' | 'missing-data' | 'not-applicable';
export type ConditionVerdict = { condition: Condition; verdict: Verdict; value?: FigureValue };
export type PointsVerdict = { verdict: Verdict; from: number; below?: number | undefined };
export type LevelVerdict = {
  rating: Rating;
  verdict: Verdict;
  points?: PointsVerdict;
  conditions: ConditionVerdict[];
};

export type AssessmentOutcome =
  /** `override`: something makes it not completed, whatever else; `level`: the best level that holds. */
  | { is: 'rating'; rating: Rating; by: 'override' | 'level' }
  /** No level holds by the letter, and nothing makes it not completed: for the person who decides. */
  | { is: 'none-fits' }
  /** A level might hold if these were known. */
  | { is: 'missing-data'; figures: FigureName[]; points: boolean };

export type Assessment = {
  way: Standards['way'];
  /** Hundredths. */
  points?: number;
  /** What would make it not completed. */
  overrides: ConditionVerdict[];
  /** Best first. */
  levels: LevelVerdict[];
  outcome: AssessmentOutcome;
};

export type Known = {
  figures: FigureValues;
  points?: number | undefined;
  /** What there is nothing of: who leads no unit has no units to be rated. Not missing, not applicable. */
  without?: readonly FigureName[] | undefined;
};
type Whom = Pick<Official, 'kind' | 'lead'>;

const compare = (test: Test, value: FigureValue): boolean => {
  if (test.is === 'yes' || test.is === 'no') return value === (test.is === 'yes');
  const number = Number(value);
  switch (test.is) {
    case 'at-least':
      return number >= test.value;
    case 'over':
      return number > test.value;
    case 'at-most':
      return number <= test.value;
    case 'under':
      return number < test.value;
  }
};

const holds = (test: Test, figures: FigureValues): boolean | undefined => {
  const value = figures[test.figure];
  return value === undefined ? undefined : compare(test, value);
};

const verdictOf = (condition: Condition, whom: Whom, { figures, without = [] }: Known): Verdict => {
  const { leads, kinds, test, unless } = condition;
  if (without.includes(test.figure)) return 'not-applicable';
  if (!leads.includes(whom.lead) || (kinds !== undefined && !kinds.includes(whom.kind))) return 'not-applicable';
  const met = holds(test, figures);
  if (met === undefined) return 'missing-data';
  if (!met || unless === undefined) return met ? 'met' : 'not-met';
  // softened: what they found, reported and fixed themselves does not count against them; not known is no answer
  const softened = holds(unless, figures);
  if (softened === undefined) return 'missing-data';
  return softened ? 'not-met' : 'met';
};

const judged = (conditions: readonly Condition[], whom: Whom, known: Known): ConditionVerdict[] =>
  conditions.map((condition) => {
    const value = known.figures[condition.test.figure];
    const verdict = verdictOf(condition, whom, known);
    return { condition, verdict, ...(value === undefined ? {} : { value }) };
  });

const pointsVerdict = ({ points: band }: Level, points: number | undefined): PointsVerdict | undefined => {
  if (band === undefined) return undefined;
  const { from, below } = band;
  if (points === undefined) return { verdict: 'missing-data', from, below };
  return { verdict: points >= from && (below === undefined || points < below) ? 'met' : 'not-met', from, below };
};

/** Not met beats missing: a level that fails by one condition needs no more data. One that asks nothing is not reached by that. */
const together = (verdicts: readonly Verdict[]): Verdict =>
  (['not-met', 'missing-data', 'met'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable';

const levelVerdict = (level: Level, whom: Whom, known: Known, switches: readonly Switch[]): LevelVerdict => {
  const conditions = judged(
    level.conditions.filter((condition) => inUse(condition, switches)),
    whom,
    known,
  );
  const band = pointsVerdict(level, known.points);
  const all = [...conditions.map(({ verdict }) => verdict), ...(band === undefined ? [] : [band.verdict])];
  return { rating: level.rating, verdict: together(all), ...(band === undefined ? {} : { points: band }), conditions };
};

/** From the best level down: the first that holds, unless a better one waits for data. */
const outcomeOf = (levels: readonly LevelVerdict[], lowest: boolean | undefined): AssessmentOutcome => {
  const waiting = levels.find(({ verdict }) => verdict === 'met' || verdict === 'missing-data');
  if (waiting?.verdict === 'met') return { is: 'rating', rating: waiting.rating, by: 'level' };
  if (waiting !== undefined) {
    const figures = waiting.conditions
      .filter(({ verdict }) => verdict === 'missing-data')
      .map(({ condition }) => condition.test.figure);
    return { is: 'missing-data', figures: [...new Set(figures)], points: waiting.points?.verdict === 'missing-data' };
  }
  return lowest === true ? { is: 'rating', rating: 'not-completed', by: 'level' } : { is: 'none-fits' };
};

/** What would make it not completed, but for something that is not known yet. */
const unsettled = (overrides: readonly ConditionVerdict[]): AssessmentOutcome | undefined => {
  const figures = overrides.flatMap(({ condition: { unless }, verdict, value }) =>
    verdict === 'missing-data' && value !== undefined && unless !== undefined ? [unless.figure] : [],
  );
  return figures.length === 0 ? undefined : { is: 'missing-data', figures: [...new Set(figures)], points: false };
};

/** Pure: the same figures give the same verdicts; more met conditions never lower the outcome. */
export const assess = (whom: Whom, standards: Standards, switches: readonly Switch[], known: Known): Assessment => {
  const { way, levels, notCompleted } = standards;
  const overrides = judged(
    notCompleted.conditions.filter((condition) => inUse(condition, switches)),
    whom,
    known,
  );
  const verdicts = levels.map((level) => levelVerdict(level, whom, known, switches));
  const { below } = notCompleted;
  const lowest = below === undefined || known.points === undefined ? undefined : known.points < below.points;
  const overridden = overrides.some(({ verdict }) => verdict === 'met');
  return {
    way,
    ...(known.points === undefined ? {} : { points: known.points }),
    overrides,
    levels: verdicts,
    outcome: overridden
      ? { is: 'rating', rating: 'not-completed', by: 'override' }
      : (unsettled(overrides) ?? outcomeOf(verdicts, lowest)),
  };
};
