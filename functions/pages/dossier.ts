// What earlier phases recorded about a panel's people, as far as it counts: whoever proposes or decides sees it.
import { concerned } from '#shared/domain/amended-people';
import { pendingAmendments } from '#shared/domain/amendments';
import { type Fact, factKey, factsOf } from '#shared/domain/fact';
import type { PartyOpinion } from '#shared/domain/party-opinion';
import type { RatedRow } from '#shared/domain/proposal';
import type { Rating } from '#shared/domain/rating';
import type { ReviewRow } from '#shared/domain/review';
import { countedFacts, lastClosure, roundOf } from '#shared/domain/rounds';
import type { PanelRecord } from '#shared/domain/unit';

export type OpinionRow = PartyOpinion['rows'][number];

/** Official → the row of each earlier phase that counts. */
export type Dossier = {
  reviews: Map<string, ReviewRow>;
  opinions: Map<string, OpinionRow>;
  proposals: Map<string, RatedRow>;
  opinionTexts: Pick<PartyOpinion, 'document' | 'text'>[];
  summaries: string[];
};

const byOfficial = <R extends { official: string }>(rows: readonly R[]): Map<string, R> =>
  new Map(rows.map((row) => [row.official, row]));

/** In the round of an amendment some have been reviewed twice: the last word counts. */
const newestLast = <F extends Fact>(facts: F[]): F[] => facts.sort((a, b) => a.round - b.round);

export const dossierOf = ({ facts }: Pick<PanelRecord, 'facts'>): Dossier => {
  const reviews = newestLast(factsOf(countedFacts(facts, 'collective-review'), 'review'));
  const opinions = newestLast(factsOf(countedFacts(facts, 'party-opinion'), 'party-opinion')).map(
    ({ content }) => content,
  );
  const proposals = newestLast(factsOf(countedFacts(facts, 'staff-proposal'), 'proposal')).flatMap(({ content }) =>
    content.outcome === 'submitted' ? [content] : [],
  );
  return {
    reviews: byOfficial(reviews.flatMap(({ content }) => content.rows)),
    opinions: byOfficial(opinions.flatMap(({ rows }) => rows)),
    proposals: byOfficial(proposals.flatMap(({ rows }) => rows)),
    opinionTexts: opinions.map(({ document, text }) => ({ document, text })),
    summaries: proposals.map(({ summary }) => summary),
  };
};

/** Where the self-assessment stands that counts for one person now; undefined where the closure lists none. */
export const formKeyOf = (record: Pick<PanelRecord, 'kind' | 'facts'>, official: string): string | undefined => {
  const round = roundOf('self-assessment', record);
  const subject = `official:${official}`;
  const key = factKey({ kind: 'self-assessment', subject, round });
  const closure = lastClosure(record.facts, 'self-assessment');
  if (closure?.round !== round) return key;
  const listed = new Set(closure.content.facts);
  for (let each = round; each >= 1; each -= 1) {
    const counted = factKey({ kind: 'self-assessment', subject, round: each });
    if (listed.has(counted)) return counted;
  }
  return undefined;
};

/** The self-assessments that count for the review now; while the phase is open, those of its round so far. */
export const selfAssessments = (record: PanelRecord): Map<string, Fact<'self-assessment'>> => {
  const round = roundOf('self-assessment', record);
  const closure = lastClosure(record.facts, 'self-assessment');
  const facts =
    closure?.round === round
      ? countedFacts(record.facts, 'self-assessment')
      : record.facts.filter((fact) => fact.round === round);
  return new Map(
    factsOf(facts, 'self-assessment').map((fact) => [fact.subject.replace(/^official:/, ''), fact] as const),
  );
};

/** What the staff proposal is compared with: the reviews. */
export const reviewed = ({ reviews }: Dossier): Map<string, Rating> =>
  new Map([...reviews].map(([official, { proposal }]) => [official, proposal]));

/** Answers since the last decision that granted a petition name the rating that the authority now means to decide. */
const granted = (facts: readonly Fact[]): [string, Rating][] => {
  const answeredAt = lastClosure(facts, 'answers')?.at ?? '';
  if (answeredAt < (lastClosure(facts, 'decision')?.at ?? '')) return [];
  return factsOf(countedFacts(facts, 'answers'), 'answer').flatMap(({ subject, content }): [string, Rating][] =>
    content.rating === undefined ? [] : [[subject.replace(/^petition:/, ''), content.rating]],
  );
};

/** Whom an amendment had the meeting speak about again: its word is newer than the decision before. */
const anew = (facts: readonly Fact[]): ReadonlySet<string> =>
  pendingAmendments(facts).some(({ content }) => content.from === 'collective-review')
    ? (concerned(facts) ?? new Set())
    : new Set();

/**
 * What a decision is compared with: the proposal, where none was asked the reviews; in a round after petitions the
 * decision before, with what the answers granted.
 */
export const proposed = (record: PanelRecord, { reviews, proposals }: Dossier): Map<string, Rating> => {
  const before = factsOf(countedFacts(record.facts, 'decision'), 'decision').flatMap(({ content }) =>
    content.outcome === 'decided' ? content.rows : [],
  );
  const reviewedAnew = anew(record.facts);
  return new Map([
    ...[...reviews].map(([official, { proposal }]): [string, Rating] => [official, proposal]),
    ...[...proposals].map(([official, { rating }]): [string, Rating] => [official, rating]),
    ...before
      .filter(({ official }) => !reviewedAnew.has(official))
      .map(({ official, rating }): [string, Rating] => [official, rating]),
    ...(before.length > 0 ? granted(record.facts) : []),
  ]);
};
