// Over the years: what the results of a career suggest to the personnel body, with reason and article; it decides nothing.
import * as z from 'zod';
import type { Citation } from '../regulations/citation.ts';
import { CAREER_RULES, type CareerRule, type CareerRuleId } from '../regulations/use-of-results.ts';
import { CareerInvalid } from './errors.ts';
import { Kind, Lead, Term } from './official.ts';
import { isRating, Outcome, type Rating } from './rating.ts';

export const YearlyResult = z.strictObject({
  year: z.int().min(1990).max(2200),
  outcome: Outcome,
  /** Kind and post in that year: they choose the rule. */
  kind: Kind,
  lead: Lead,
  /** The leader's term of office in that year. */
  term: Term.optional(),
  /** The petition window is open, or a petition waits. */
  provisional: z.boolean(),
});
export type YearlyResult = z.infer<typeof YearlyResult>;

export type Recommendation = {
  rule: CareerRuleId;
  /** The years it rests on, with their ratings. */
  years: { year: number; rating: Rating }[];
  source: Citation;
  /** Not law as far as it was read: to be marked on screen. */
  assumption: boolean;
  needs: CareerRule['needs'];
  cautions: CareerRule['cautions'];
  provisional: boolean;
};

/** What the list cannot settle: for people to look at. */
export type Question = {
  rule: CareerRuleId;
  code: 'year-missing' | 'year-without-rating' | 'term-missing' | 'year-partly-in-term';
  year: number;
};

export type CareerView = { recommendations: Recommendation[]; questions: Question[] };

const refuse = (problem: string, where: string): never => {
  throw new CareerInvalid(`${where}: ${problem}`, { problem, where });
};

const parsed = (input: unknown): YearlyResult[] => {
  const list = z.array(YearlyResult).safeParse(input);
  if (!list.success) return refuse('not-yearly-results', list.error.issues[0]?.path.join('.') ?? '');
  const years = list.data.map(({ year }) => year);
  const twice = years.find((year, index) => years.indexOf(year) !== index);
  if (twice !== undefined) refuse('year-twice', String(twice));
  return list.data;
};

const applies = (rule: CareerRule, { kind, lead, year }: YearlyResult): boolean =>
  rule.kinds.includes(kind) &&
  (rule.who === undefined || (rule.who === 'staff') === (lead === 'staff')) &&
  year >= rule.completedBy.from &&
  (rule.completedBy.to === undefined || year <= rule.completedBy.to);

/** The ratings still to be found beside the last year's; undefined where the last year is none of them. */
const remaining = (rule: CareerRule, last: YearlyResult): Rating[] | undefined => {
  if (!isRating(last.outcome)) return undefined;
  const at = rule.ratings.indexOf(last.outcome);
  return at < 0 ? undefined : rule.ratings.toSpliced(at, 1);
};

/** How much of a calendar year lies in a term. */
const partIn = ({ from, to }: Term, year: number): 'whole' | 'part' | 'none' => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (last < from || (to !== undefined && to < first)) return 'none';
  return from <= first && (to === undefined || last <= to) ? 'whole' : 'part';
};

const isInTerm = ({ term, year }: YearlyResult): boolean => term !== undefined && partIn(term, year) !== 'none';

/** The years in which an earlier rating could complete the pattern, the latest first; none where the term is not known. */
const yearsBefore = ({ within, apart }: CareerRule, { year, term }: YearlyResult): number[] => {
  const most = within !== 'term' ? within - 1 : term === undefined ? 0 : year - Number(term.from.slice(0, 4));
  return Array.from({ length: Math.max(most, 0) }, (_, back) => year - 1 - back).slice(apart ? 1 : 0);
};

/** Of a term, a year only that lies whole in it: whose term the rest was, nobody told. */
const counts = (rule: CareerRule, last: YearlyResult, year: number): boolean =>
  rule.within !== 'term' || (last.term !== undefined && isInTerm(last) && partIn(last.term, year) === 'whole');

const rated = ({ year, outcome }: YearlyResult): { year: number; rating: Rating }[] =>
  isRating(outcome) ? [{ year, rating: outcome }] : [];

const recommended = (rule: CareerRule, years: readonly YearlyResult[]): Recommendation => ({
  rule: rule.id,
  years: years.toSorted((a, b) => a.year - b.year).flatMap(rated),
  source: rule.source,
  assumption: rule.source.certainty !== 'T',
  needs: rule.needs,
  cautions: rule.cautions,
  provisional: years.some(({ provisional }) => provisional),
});

/** Years in which the pattern could still be completed by a rating that the list does not have. */
const open = (rule: CareerRule, last: YearlyResult, results: readonly YearlyResult[]): Question[] => {
  if (rule.within === 'term' && !isInTerm(last)) return [{ rule: rule.id, code: 'term-missing', year: last.year }];
  return yearsBefore(rule, last).flatMap((year): Question[] => {
    const outcome = results.find((each) => each.year === year)?.outcome;
    if (outcome === undefined) return [{ rule: rule.id, code: 'year-missing', year }];
    if (!isRating(outcome)) return [{ rule: rule.id, code: 'year-without-rating', year }];
    // whole years would have completed the pattern
    return remaining(rule, last)?.includes(outcome) ? [{ rule: rule.id, code: 'year-partly-in-term', year }] : [];
  });
};

const judge = (rule: CareerRule, last: YearlyResult, results: readonly YearlyResult[]): CareerView => {
  const wanted = remaining(rule, last);
  if (wanted === undefined) return { recommendations: [], questions: [] };
  const [other] = wanted;
  if (other === undefined) return { recommendations: [recommended(rule, [last])], questions: [] };
  const found = yearsBefore(rule, last)
    .filter((year) => counts(rule, last, year))
    .flatMap((year) => results.filter((each) => each.year === year))
    .find(({ outcome }) => outcome === other);
  return found === undefined
    ? { recommendations: [], questions: open(rule, last, results) }
    : { recommendations: [recommended(rule, [found, last])], questions: [] };
};

/**
 * What the latest year of the list completes, by the law of that year; earlier years had their own recommendations.
 * Throws CareerInvalid for a list that contradicts itself. The order of the list does not matter.
 */
export const careerView = (input: unknown, rules: readonly CareerRule[] = CAREER_RULES): CareerView => {
  const results = parsed(input);
  const last = results.toSorted((a, b) => b.year - a.year)[0];
  if (last === undefined) return { recommendations: [], questions: [] };
  const views = rules.filter((rule) => applies(rule, last)).map((rule) => judge(rule, last, results));
  return {
    recommendations: views.flatMap(({ recommendations }) => recommendations),
    questions: views.flatMap(({ questions }) => questions),
  };
};
