// Over the years, on demand: what this cycle's results complete together with those before, for the personnel body.
// Only whose rating could complete a pattern has their history read.
import { daysBetween } from '#shared/domain/calendar';
import { type CareerView, careerView, type YearlyResult } from '#shared/domain/career';
import type { Cycle } from '#shared/domain/cycle';
import type { Fact } from '#shared/domain/fact';
import type { UnitRef } from '#shared/domain/ids';
import type { Official } from '#shared/domain/official';
import type { Outcome } from '#shared/domain/rating';
import { freshSettlement } from '#shared/domain/rounds';
import { leaversOf, officialsOf } from '#shared/domain/unit';
import type { Store } from '#shared/ports';
import { CAREER_RULES } from '#shared/regulations/use-of-results';
import { latestBySubject } from '../units.ts';
import { mapOf, refsOf } from './units.ts';

/** A year whose rating here is not the one that the roster has. */
export type Difference = { year: number; here: Outcome; roster: Outcome };

export type Career = CareerView & { official: Official; panel: string; differences: Difference[] };

const LEAST_DAYS_OF_A_YEAR = 270;

const yearOf = ({ period }: Cycle): number => Number(period.to.slice(0, 4));
/** A quarter's cycle is no year. */
const isYearly = ({ period }: Cycle): boolean => daysBetween(period.from, period.to) >= LEAST_DAYS_OF_A_YEAR;

const bearsOn = (outcome: Outcome): boolean =>
  CAREER_RULES.some(({ ratings }) => ratings.some((rating) => rating === outcome));

type Subject = { official: Official; result: Fact<'result'>; ref: UnitRef; provisional: boolean };

/** Those of one panel whose result bears on a rule; a result is provisional until the panel has settled. */
const subjectsIn = async (store: Store, ref: UnitRef): Promise<Subject[]> => {
  const record = await store.withoutForms(ref);
  if (record.kind !== 'panel') return [];
  const provisional = freshSettlement(record.facts) === undefined;
  const people = [...leaversOf(record).map(({ official }) => official), ...officialsOf(record)];
  const byId = new Map([...record.frozen, ...people].map((official) => [official.id, official]));
  return [...latestBySubject(record.facts, 'result').values()].flatMap((result) => {
    const official = byId.get(result.subject);
    if (official === undefined || !bearsOn(result.content.outcome)) return [];
    return [{ official, result, ref, provisional }];
  });
};

/** The last word of each earlier year. */
const before = async (store: Store, { official, ref }: Subject, cycles: ReadonlyMap<string, Cycle>) => {
  const years = new Map<number, Fact<'result'>>();
  const this_ = cycles.get(ref.cycle);
  for (const result of await store.resultsOf(official.id)) {
    const cycle = cycles.get(result.unit.cycle);
    if (cycle === undefined || this_ === undefined || !isYearly(cycle) || yearOf(cycle) >= yearOf(this_)) continue;
    const standing = years.get(yearOf(cycle));
    if (standing === undefined || standing.at <= result.at) years.set(yearOf(cycle), result);
  }
  return years;
};

const careerOf = async (store: Store, subject: Subject, cycles: ReadonlyMap<string, Cycle>): Promise<Career> => {
  const { official, result, ref, provisional } = subject;
  const { kind, lead, term, earlierRatings = [] } = official;
  const kept = await before(store, subject, cycles);
  const cycle = cycles.get(ref.cycle);
  const year = cycle === undefined ? 0 : yearOf(cycle);
  const outcomes = new Map(earlierRatings.filter((each) => each.year < year).map((each) => [each.year, each.outcome]));
  const differences = [...kept].flatMap(([at, { content }]): Difference[] => {
    const roster = outcomes.get(at);
    return roster === undefined || roster === content.outcome ? [] : [{ year: at, here: content.outcome, roster }];
  });
  for (const [at, { content }] of kept) outcomes.set(at, content.outcome);
  const common = { kind, lead };
  const years: YearlyResult[] = [
    ...[...outcomes].map(([at, outcome]) => ({ ...common, year: at, outcome, provisional: false })),
    { ...common, ...(term === undefined ? {} : { term }), year, outcome: result.content.outcome, provisional },
  ];
  return { ...careerView(years), official, panel: ref.id, differences };
};

const isEmpty = ({ recommendations, questions, differences }: Career): boolean =>
  recommendations.length + questions.length + differences.length === 0;

const newest = (subjects: readonly Subject[]): Subject[] => {
  const last = new Map<string, Subject>();
  for (const subject of subjects) {
    const standing = last.get(subject.official.id);
    if (standing === undefined || standing.result.at <= subject.result.at) last.set(subject.official.id, subject);
  }
  return [...last.values()].sort((a, b) => (a.official.id < b.official.id ? -1 : 1));
};

/** Nobody for a cycle that is no year. */
export const careersOf = async (
  { store }: { store: Store },
  cycle: Cycle,
  refs: readonly UnitRef[] = refsOf(cycle, 'panel'),
): Promise<Career[]> => {
  if (!isYearly(cycle)) return [];
  const cycles = new Map((await store.cycles()).map((each) => [each.id, each]));
  const subjects = (await mapOf(refs, (ref) => subjectsIn(store, ref))).flat();
  const careers = await mapOf(newest(subjects), (subject) => careerOf(store, subject, cycles));
  return careers.filter((career) => !isEmpty(career));
};
