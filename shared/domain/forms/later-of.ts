// What the meeting and the competent level wrote about a person, read from a panel's facts.
import { type Fact, factsOf } from '../fact.ts';
import { decisionOf } from '../results.ts';
import { countedFacts } from '../rounds.ts';
import type { PanelRecord } from '../unit.ts';
import type { Later } from './later.ts';

const reviewOf = ({ facts }: PanelRecord, official: string): Later => {
  const reviews = factsOf(countedFacts(facts, 'collective-review'), 'review');
  const row = reviews.flatMap(({ content }) => content.rows).find((each) => each.official === official);
  return row === undefined ? {} : { review: { rating: row.proposal, comment: row.comment || undefined } };
};

/** From the result alone: what the person themselves may know. */
export const laterOfResult = ({ content: { outcome, number, date } }: Fact<'result'>): Later => ({
  decision: { outcome, ...(number === undefined || date === undefined ? {} : { paper: { number, date } }) },
});

const decisionIn = (record: PanelRecord, official: string): Later => {
  const decided = decisionOf(record);
  const row = decided?.content.rows.find((each) => each.official === official);
  if (decided === undefined || row === undefined) return {};
  const { signer } = factsOf(countedFacts(record.facts, 'signature'), 'signature').at(0)?.content ??
    decided.content.madeOutside ?? { signer: undefined };
  return { decision: { outcome: row.rating, comment: row.reason, paper: { ...decided.paper, signer } } };
};

/** Of a whole panel's record; each part only for whom the table of access lets see it. */
export const laterOf = (
  record: PanelRecord,
  official: string,
  sees: (kind: 'review' | 'decision') => boolean,
): Later => ({
  ...(sees('review') ? reviewOf(record, official) : {}),
  ...(sees('decision') ? decisionIn(record, official) : {}),
});
