// Why one person is rated as they are: every rule applied to them, with what it rests on, as far as the reader may see it.
// Pure; a page and a command print the same. Of other people there are counts only.
import type { DisciplineRule } from '../regulations/discipline-over-time.ts';
import type { Override } from '../regulations/override.ts';
import type { PartyProfile } from '../regulations/party-profile.ts';
import { type AccessRole, may } from './access.ts';
import { type CapGroup, panelCapGroups, type RegimeRow } from './caps.ts';
import type { Cycle } from './cycle.ts';
import { countedDiscipline } from './discipline.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Instant } from './ids.ts';
import type { Official } from './official.ts';
import { followsFrom, partyCeiling } from './party-link.ts';
import type { Rating } from './rating.ts';
import { concerns, regimeOf } from './regulations.ts';
import type { Result } from './result.ts';
import { countedFacts } from './rounds.ts';
import { type Judged, judgedIn, type Suggestion, suggest } from './suggestion.ts';
import { type CellRecord, type PanelRecord, participantsOf } from './unit.ts';

type Proposed = { by: 'collective-review' | 'staff-proposal'; rating: Rating; reason?: string | undefined };

export type Explanation = {
  official: Official;
  cycle: Cycle;
  reader: AccessRole;
  overrides: Override[];
  /** As it stood at the decision, once there is one. */
  judged: Judged;
  asOf?: Instant;
  suggestion: Suggestion;
  /** What is recorded now suggests something else than what the decision could know. */
  since?: Suggestion;
  /** Only for whoever may see discipline. */
  discipline?: { counted?: DisciplineRule };
  caps: CapGroup[];
  proposals: Proposed[];
  result?: Result;
  petition?: { at: Instant; answer?: { at: Instant; outcome: 'kept' | 'changed' } };
  party?: { link: PartyProfile['link']; open: Rating[]; follows?: Rating; decided?: Rating };
};

export type Explaining = { record: PanelRecord; cycle: Cycle; official: Official; cell?: CellRecord | undefined };

const proposedIn = ({ facts }: PanelRecord): { official: string; proposed: Proposed }[] => [
  ...factsOf(countedFacts(facts, 'collective-review'), 'review').flatMap(({ content }) =>
    content.rows.map(({ official, proposal }) => ({
      official,
      proposed: { by: 'collective-review' as const, rating: proposal },
    })),
  ),
  ...factsOf(countedFacts(facts, 'staff-proposal'), 'proposal').flatMap(({ content }) =>
    content.outcome === 'submitted'
      ? content.rows.map(({ official, rating, reason }) => ({
          official,
          proposed: { by: 'staff-proposal' as const, rating, reason },
        }))
      : [],
  ),
];

/** Signed or not: what it could know is what was recorded until then. */
const decidedIn = ({ facts }: PanelRecord): Fact<'decision'> | undefined =>
  factsOf(countedFacts(facts, 'decision'), 'decision').find(({ content }) => content.outcome === 'decided');

/** Official → rating: as decided, before that as proposed last. */
const ratingsIn = (record: PanelRecord): Map<string, Rating> => {
  const content = decidedIn(record)?.content;
  const decided = content?.outcome === 'decided' ? content.rows : undefined;
  if (decided !== undefined) return new Map(decided.map(({ official, rating }) => [official, rating]));
  return new Map(proposedIn(record).map(({ official, proposed }) => [official, proposed.rating]));
};

/** The caps that the person is counted in: their regime's, over the panel and over their own job group. */
const capsOf = ({ record, cycle: { regulations }, official }: Explaining): CapGroup[] => {
  const ratings = ratingsIn(record);
  const { id: profile } = regimeOf(regulations, official);
  const rows = participantsOf(record).flatMap((each): RegimeRow[] => {
    const rating = ratings.get(each.id);
    if (rating === undefined || regimeOf(regulations, each).id !== profile) return [];
    return [{ official: each.id, jobGroup: each.jobGroup, rating, profile }];
  });
  return panelCapGroups(regulations, record.ref.id, rows).filter(
    ({ group }) => group === '' || group === official.jobGroup,
  );
};

const newest = <T extends Fact>(facts: readonly T[]): T | undefined =>
  facts.toSorted((a, b) => b.round - a.round).at(0);

const resultIn = ({ record, official }: Explaining): Result | undefined =>
  newest(factsOf(record.facts, 'result').filter(({ subject }) => subject === official.id))?.content;

const petitionIn = ({ record, official }: Explaining): Explanation['petition'] => {
  const petition = factsOf(record.facts, 'petition').find(({ subject }) => subject === `official:${official.id}`);
  if (petition === undefined) return undefined;
  const answer = newest(factsOf(record.facts, 'answer').filter(({ subject }) => subject === `petition:${official.id}`));
  return {
    at: petition.at,
    ...(answer === undefined ? {} : { answer: { at: answer.at, outcome: answer.content.outcome } }),
  };
};

/** One way, from the State's result to the Party's rating; nothing for whoever is no member. */
const partyIn = ({ cycle, official, cell }: Explaining, result: Result | undefined): Explanation['party'] => {
  const { party, procedure } = cycle.regulations;
  if (official.cell === undefined || procedure.partySetting === 'off') return undefined;
  const state = result?.outcome;
  const follows = followsFrom(party, state);
  const decisions = cell === undefined ? [] : factsOf(countedFacts(cell.facts, 'party-decision'), 'party-decision');
  const decided = decisions.flatMap(({ content }) => content.rows).find((row) => row.official === official.id)?.rating;
  return {
    link: party.link,
    open: partyCeiling(party, state),
    ...(follows === undefined ? {} : { follows }),
    ...(decided === undefined ? {} : { decided }),
  };
};

const suggested = (judged: Judged, proposals: readonly Proposed[]): Suggestion =>
  suggest(judged, proposals.at(-1)?.rating);

const differs = ({ answer }: Suggestion, other: Suggestion): boolean =>
  answer.is !== other.answer.is ||
  (answer.is === 'rating' && other.answer.is === 'rating' && answer.rating !== other.answer.rating);

/** What the reader may see of it all; a reader's own words and rows are no exception. */
export const explanationOf = (explaining: Explaining, reader: AccessRole): Explanation => {
  const { record, cycle, official } = explaining;
  const { regulations, period } = cycle;
  const sees = (kind: Parameters<typeof may>[2]): boolean => may(reader, 'see', kind);
  const asOf = decidedIn(record)?.at;
  const judged = judgedIn(record, cycle, asOf)(official);
  const all = proposedIn(record).flatMap((row) => (row.official === official.id ? [row.proposed] : []));
  const proposals = all.filter(({ by }) => sees(by === 'staff-proposal' ? 'proposal' : 'review'));
  const suggestion = suggested(judged, proposals);
  const since = suggested(judgedIn(record, cycle)(official), proposals);
  const counted = countedDiscipline(official, period, judged.profile, regulations.day);
  const found = resultIn(explaining);
  const result = sees('result') ? found : undefined;
  const petition = sees('petition') ? petitionIn(explaining) : undefined;
  const party = sees('party-decision') ? partyIn(explaining, found) : undefined;
  return {
    official,
    cycle,
    reader,
    overrides: regulations.overrides.filter((each) =>
      concerns(each, { profile: judged.profile.id, panel: record.ref.id }),
    ),
    judged,
    ...(asOf === undefined ? {} : { asOf }),
    suggestion,
    ...(asOf !== undefined && differs(suggestion, since) ? { since } : {}),
    ...(sees('leave-and-discipline') ? { discipline: counted === undefined ? {} : { counted } } : {}),
    caps: capsOf(explaining),
    proposals,
    ...(result === undefined ? {} : { result }),
    ...(petition === undefined ? {} : { petition }),
    ...(party === undefined ? {} : { party }),
  };
};
