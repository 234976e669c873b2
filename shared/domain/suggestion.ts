// What the rules and the meeting together suggest for a person; a named person decides. The one place where it is made.
import { articleOf, type Citation } from '../regulations/citation.ts';
import type { Profile } from '../regulations/profile.ts';
import type { FigureName } from '../regulations/standards.ts';
import { type Assessment, assess } from './assessment.ts';
import type { Cycle } from './cycle.ts';
import { type Eligibility, eligibilityIn } from './eligibility.ts';
import type { Instant } from './ids.ts';
import { type KnownYear, knownIn, unitOf } from './known.ts';
import type { Official } from './official.ts';
import type { Period } from './period-score.ts';
import { atMost, type Rating } from './rating.ts';
import { regimeOf } from './regulations.ts';
import { standingFacts } from './standing.ts';
import type { PanelRecord } from './unit.ts';

/** One person under their regime: what is known, whether they are rated and up to what, what the standards say. */
export type Judged = {
  official: Official;
  profile: Profile;
  known: KnownYear;
  eligibility: Eligibility;
  assessment: Assessment;
};

export const judgedIn = (
  record: Pick<PanelRecord, 'facts'>,
  cycle: Pick<Cycle, 'period' | 'regulations'>,
  until?: Instant,
): ((official: Official) => Judged) => {
  const knownFor = knownIn(record, cycle, until);
  return (official) => {
    const profile = regimeOf(cycle.regulations, official);
    const known = knownFor(official);
    return {
      official,
      profile,
      known,
      eligibility: eligibilityIn(official, cycle, known.unit?.rating),
      assessment: assess(official, profile.standards, profile.assumptions, known),
    };
  };
};

/** Whether each is rated, and up to what, without what their standards say. */
export const eligibleIn = (
  record: Pick<PanelRecord, 'facts'>,
  cycle: Pick<Cycle, 'period' | 'regulations'>,
): ((official: Official) => Eligibility) => {
  const standing = standingFacts(record.facts);
  return (official) => eligibilityIn(official, cycle, unitOf(standing, official)?.rating);
};

export type SuggestionReason = { code: string; article?: string };

export type Answer =
  /** `rule`: an override or a ceiling of the law set it; `standards`: conditions or points; `proposal`: the meeting alone. */
  | { is: 'rating'; rating: Rating; by: 'rule' | 'standards' | 'proposal' }
  | { is: 'none-fits' }
  | { is: 'missing-data'; figures: FigureName[]; points: boolean; periods: Period[] }
  | { is: 'not-rated' }
  | { is: 'no-proposal' };

export type Suggestion = {
  answer: Answer;
  /** What set or bounded it, with the article; a bound only where it changes something. */
  reasons: SuggestionReason[];
  /** What was proposed, where it departs from the suggested rating or stands in for one: as proposed, and as the bounds leave it. */
  proposal?: { rating: Rating; bounded: Rating };
};

const because = ({ code, article }: { code: string; article: string }): SuggestionReason[] => [{ code, article }];

type Told = Pick<Judged, 'eligibility' | 'assessment'> & { known: Pick<KnownYear, 'year'> };
type Bound = Extract<Eligibility, { status: 'rated' }>['ceiling'];

const bounded = (rating: Rating, ceiling: Bound) => {
  const reached = atMost(rating, ceiling?.rating);
  return { reached, reasons: ceiling === undefined || reached === rating ? [] : because(ceiling) };
};

/** What the standards reach; their own articles say why. */
const byStandards = (rating: Rating, sources: readonly Citation[], ceiling: Bound): Suggestion => {
  const { reached, reasons } = bounded(rating, ceiling);
  const by = reached === rating ? 'standards' : 'rule';
  const own = sources.map((source) => ({ code: 'standards', article: articleOf(source) }));
  return { answer: { is: 'rating', rating: reached, by }, reasons: [...reasons, ...own] };
};

const metOverrides = ({ overrides }: Assessment): Citation[] =>
  overrides.filter(({ verdict }) => verdict === 'met').map(({ condition }) => condition.source);

/** A regime whose standards ask this person nothing says nothing of them. */
const asksNothing = ({ levels }: Assessment): boolean => levels.every(({ verdict }) => verdict === 'not-applicable');

const withoutStandards = (proposal: Rating | undefined, ceiling: Bound): Suggestion => {
  if (proposal === undefined) return { answer: { is: 'no-proposal' }, reasons: [] };
  const { reached, reasons } = bounded(proposal, ceiling);
  return { answer: { is: 'rating', rating: reached, by: reached === proposal ? 'proposal' : 'rule' }, reasons };
};

const byLaw = ({ assessment, known }: Told, ceiling: Bound, proposal: Rating | undefined): Suggestion => {
  const { outcome } = assessment;
  if (outcome.is === 'rating') return byStandards(outcome.rating, metOverrides(assessment), ceiling);
  if (asksNothing(assessment)) return withoutStandards(proposal, ceiling);
  const reasons = ceiling === undefined ? [] : because(ceiling);
  if (outcome.is === 'none-fits') return { answer: { is: 'none-fits' }, reasons };
  const { figures, points } = outcome;
  return { answer: { is: 'missing-data', figures, points, periods: points ? known.year.missing : [] }, reasons };
};

const beside = (suggestion: Suggestion, proposal: Rating | undefined, ceiling: Bound): Suggestion => {
  const { answer } = suggestion;
  if (proposal === undefined || (answer.is === 'rating' && answer.rating === proposal)) return suggestion;
  return { ...suggestion, proposal: { rating: proposal, bounded: atMost(proposal, ceiling?.rating) } };
};

/** Override before standards before ceiling; the proposal alone where the standards ask nothing. */
export const suggest = (judged: Told, proposal?: Rating): Suggestion => {
  const { eligibility } = judged;
  if (eligibility.status !== 'rated')
    return { answer: { is: 'not-rated' }, reasons: because({ ...eligibility, code: eligibility.reason }) };
  const { ceiling, override } = eligibility;
  if (override !== undefined) {
    const answer = { is: 'rating', rating: override.rating, by: 'rule' } as const;
    return beside({ answer, reasons: because(override) }, proposal, { ...override });
  }
  return beside(byLaw(judged, ceiling, proposal), proposal, ceiling);
};
