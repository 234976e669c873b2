// Where petitions stand: whose are on hold, since when none is any more, and which have no answer yet.
import { type Fact, factsOf } from './fact.ts';
import type { Id, Instant } from './ids.ts';
import { countedFacts } from './rounds.ts';

type Hold = Fact<'petition-hold'>;

/** The last word on each person's petition; lifted ones among them. */
const lastHolds = (facts: readonly Fact[]): Map<Id, Hold> => {
  const last = new Map<Id, Hold>();
  for (const fact of factsOf(facts, 'petition-hold').sort((a, b) => a.round - b.round))
    last.set(fact.content.official, fact);
  return last;
};

/** Petitioner → the hold that stands. */
export const heldPetitions = (facts: readonly Fact[]): Map<Id, Hold> =>
  new Map([...lastHolds(facts)].filter(([, { content }]) => content.why !== 'lifted'));

/** The last word on when the list of results was posted. */
export const publicationIn = (facts: readonly Fact[]): Fact<'publication'> | undefined =>
  factsOf(facts, 'publication')
    .sort((a, b) => a.round - b.round)
    .at(-1);

/** When the last hold was lifted. */
export const lastLifted = (facts: readonly Fact[]): Instant | undefined =>
  [...lastHolds(facts).values()]
    .filter(({ content }) => content.why === 'lifted')
    .map(({ at }) => at)
    .sort()
    .at(-1);

const OFFICIAL = 'official:';

/** The answer to a petition: whoever petitions again in the window of an amendment has had an answer before. */
export const answerTo = (facts: readonly Fact[], petition: Fact<'petition'>): Fact<'answer'> | undefined => {
  const subject = petition.subject.replace(OFFICIAL, 'petition:');
  return factsOf(facts, 'answer')
    .filter((answer) => answer.subject === subject && answer.at >= petition.at)
    .sort((a, b) => a.round - b.round)
    .at(-1);
};

/** Petitioners of the window, or while it is open those so far, without an answer yet. */
export const unanswered = (facts: readonly Fact[]): Id[] => {
  const counted = factsOf(countedFacts(facts, 'petitions'), 'petition');
  const filed = counted.length > 0 ? counted : factsOf(facts, 'petition');
  return filed
    .filter((petition) => answerTo(facts, petition) === undefined)
    .map(({ subject }) => subject.slice(OFFICIAL.length));
};

/** Since when every petition that waits is on hold; undefined where one of them is not, or none waits. */
export const allHeldSince = (facts: readonly Fact[]): Instant | undefined => {
  const held = heldPetitions(facts);
  const since = unanswered(facts).map((official) => held.get(official)?.at);
  return since.every((at) => at !== undefined) ? since.sort().at(-1) : undefined;
};
