// What is known of a person's year when it is judged: figures as recorded, what follows from other records, and the points
// of months and quarters. What is absent is missing; nothing is guessed. Of subordinates there are counts only.
import type { FigureName } from '../regulations/standards.ts';
import type { Known } from './assessment.ts';
import type { Cycle } from './cycle.ts';
import { countedDiscipline } from './discipline.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Instant } from './ids.ts';
import type { Official } from './official.ts';
import { type FigureValues, performanceSubject } from './performance.ts';
import { spanOf } from './period-score.ts';
import { isAtLeast, type Rating } from './rating.ts';
import { regimeOf } from './regulations.ts';
import { type Correctable, standingFacts, standingOf } from './standing.ts';
import { addTallies, emptyTally, type Tally } from './tally.ts';
import type { PanelRecord } from './unit.ts';
import { sectionUnit, type UnitRating, unitSubject } from './unit-rating.ts';
import { type YearScore, yearScoreOf } from './year-score.ts';

/** The units below somebody: how many there are, and how many are rated how. */
export type UnitsBelow = { all: number; rated: number; completed: number; good: number; notCompleted: number };

export type KnownYear = Known & {
  year: YearScore;
  performance?: Fact<'performance'>;
  /** The rating of the unit that the person leads directly. */
  unit?: UnitRating;
  below?: UnitsBelow;
  /** Of a head: the results of the people of the agency, as its panels told them. */
  staff?: Tally;
};

type Standing = ReturnType<typeof standingFacts>;

const UNIT_FIGURES: readonly FigureName[] = ['units-completed', 'units-good', 'units-not-completed'];

const count = <T>(list: readonly T[], counts: (item: T) => boolean): number => list.filter(counts).length;

/** Where the papers disagree on how many there are, nobody knows. */
const belowOf = (units: readonly UnitRating[] | undefined): UnitsBelow | undefined => {
  const sizes = new Set((units ?? []).map(({ under }) => under?.all));
  const [all] = sizes;
  if (units === undefined || sizes.size !== 1 || all === undefined) return undefined;
  const is = (floor: Rating) => count(units, ({ rating }) => isAtLeast(rating, floor));
  const completed = is('completed');
  return { all, rated: units.length, completed, good: is('good'), notCompleted: units.length - completed };
};

const shareOf = (part: number, all: number): number => Math.floor((part * 100_00) / all);

/** A share of some of the units would be a guess: all must be rated. */
const unitFigures = (below: UnitsBelow | undefined): FigureValues =>
  below === undefined || below.rated !== below.all
    ? {}
    : {
        'units-completed': shareOf(below.completed, below.all),
        'units-good': shareOf(below.good, below.all),
        'units-not-completed': shareOf(below.notCompleted, below.all),
      };

/** A head leads the agency, a manager a section; which field a deputy has, the roster does not say. */
export const unitOf = (standing: Standing, { lead, agency, section }: Official): UnitRating | undefined => {
  const id = lead === 'head' ? agency : lead === 'manager' ? sectionUnit({ agency, section }) : undefined;
  return id === undefined ? undefined : standingOf(standing, 'unit-rating', unitSubject(id))?.content;
};

/** Agency → the newest tally of each of its panels, added up. */
const staffByAgency = (facts: readonly Fact[], until: Instant | undefined): Map<string, Tally> => {
  const told = factsOf(facts, 'lower-results').filter(({ at }) => until === undefined || at <= until);
  const newest = new Map<string, Fact<'lower-results'>>();
  for (const fact of told.sort((a, b) => a.content.resultsRound - b.content.resultsRound))
    newest.set(fact.content.panel, fact);
  const sums = new Map<string, Tally>();
  for (const { content } of newest.values()) {
    if (content.agency === undefined) continue;
    sums.set(content.agency, addTallies([sums.get(content.agency) ?? emptyTally(), content.tally]));
  }
  return sums;
};

const unitsByAgency = (standing: Standing): Map<string, UnitRating[]> => {
  const units = [...standing.values()].flatMap((fact: Fact<Correctable>) =>
    fact.kind === 'unit-rating' && fact.content.under !== undefined ? [fact.content] : [],
  );
  return Map.groupBy(units, ({ under }) => under?.agency ?? '');
};

/** Official → the scores of periods within the cycle. */
const scoresByOfficial = (standing: Standing, { period: { from, to } }: Pick<Cycle, 'period'>) => {
  const scores = [...standing.values()].flatMap((fact: Fact<Correctable>) =>
    fact.kind === 'period-score' ? [fact.content] : [],
  );
  const within = scores.filter(({ period }) => from <= spanOf(period).from && spanOf(period).to <= to);
  return Map.groupBy(within, ({ official }) => official);
};

/** A section has no units below it in any roster; of an agency only its HR can say so. */
const withoutUnits = ({ lead }: Official, performance: Fact<'performance'> | undefined): boolean =>
  lead === 'manager' || performance?.content.noUnits === true;

/** Reads a panel once, then answers for each of its people. `until` leaves out what was recorded later. */
export const knownIn = (
  record: Pick<PanelRecord, 'facts'>,
  cycle: Pick<Cycle, 'period' | 'regulations'>,
  until?: Instant,
): ((official: Official) => KnownYear) => {
  const standing = standingFacts(record.facts, until);
  const units = unitsByAgency(standing);
  const staff = staffByAgency(record.facts, until);
  const scores = scoresByOfficial(standing, cycle);
  return (official) => {
    const { id, lead, agency } = official;
    const performance = standingOf(standing, 'performance', performanceSubject(id));
    const below = lead === 'head' ? belowOf(units.get(agency)) : undefined;
    const year = yearScoreOf(official, scores.get(id) ?? [], cycle);
    const unit = unitOf(standing, official);
    const led = lead === 'head' ? staff.get(agency) : undefined;
    const { regulations, period } = cycle;
    const profile = regimeOf(regulations, official);
    const disciplined = countedDiscipline(official, period, profile, regulations.day) !== undefined;
    return {
      figures: { ...performance?.content.figures, ...unitFigures(below), disciplined },
      year,
      ...(withoutUnits(official, performance) ? { without: UNIT_FIGURES } : {}),
      ...(year.total === undefined ? {} : { points: year.total }),
      ...(performance === undefined ? {} : { performance }),
      ...(unit === undefined ? {} : { unit }),
      ...(below === undefined ? {} : { below }),
      ...(led === undefined ? {} : { staff: led }),
    };
  };
};

export const knownOf = (
  record: Pick<PanelRecord, 'facts'>,
  cycle: Pick<Cycle, 'period' | 'regulations'>,
  official: Official,
): KnownYear => knownIn(record, cycle)(official);
