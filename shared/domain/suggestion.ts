// What the rules and the meeting together suggest for a person; a named person decides.
import type { Eligibility } from './eligibility.ts';
import { atMost, type Rating } from './rating.ts';

export type SuggestionReason = { code: string; article?: string };

/** Without a rating, none fits or data is missing: an answer like any other, shown with its reasons. */
export type Suggestion = { rating?: Rating; reasons: SuggestionReason[] };

const because = ({ code, article }: { code: string; article: string }): SuggestionReason[] => [{ code, article }];

/** Override before ceiling before proposal; a bound is given as a reason only where it changes something. */
export const suggest = (eligibility: Eligibility, proposal?: Rating): Suggestion => {
  if (eligibility.status !== 'rated')
    return { reasons: because({ code: eligibility.reason, article: eligibility.article }) };
  const { ceiling, override } = eligibility;
  if (override !== undefined) return { rating: override.rating, reasons: because(override) };
  if (proposal === undefined) return { reasons: [{ code: 'no-proposal' }] };
  const rating = atMost(proposal, ceiling?.rating);
  return { rating, reasons: ceiling === undefined || rating === proposal ? [] : because(ceiling) };
};
