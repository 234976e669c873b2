// From the decision that counts to one result for each person of the panel.
import type { Cycle } from './cycle.ts';
import { eligibilityIn } from './eligibility.ts';
import { type Fact, factsOf, makeFact } from './fact.ts';
import type { Instant } from './ids.ts';
import type { Official } from './official.ts';
import { concerns, regimeOf } from './regulations.ts';
import type { Result } from './result.ts';
import { countedFacts, passedDecision, roundOf } from './rounds.ts';
import { leaversOf, officialsOf, type PanelRecord } from './unit.ts';

type Decided = Extract<Fact<'decision'>['content'], { outcome: 'decided' }>;
type Paper = { number: string; date: string };

/** The decision that counts, with the paper that carries it; undefined before both are there. */
export const decisionOf = (
  record: PanelRecord,
): { fact: Fact<'decision'>; content: Decided; paper: Paper; at: string } | undefined => {
  const fact = factsOf(countedFacts(record.facts, 'decision'), 'decision').find(
    ({ content }) => content.outcome === 'decided',
  );
  const signature = factsOf(countedFacts(record.facts, 'signature'), 'signature').at(0);
  if (fact === undefined || fact.content.outcome !== 'decided') return undefined;
  const paper = signature?.content ?? fact.content.madeOutside;
  if (paper === undefined) return undefined;
  return {
    fact,
    content: fact.content,
    paper: { number: paper.number, date: paper.date },
    at: signature?.at ?? fact.at,
  };
};

/** What the results rest on, and since when. `paper` is absent where nobody was there to decide on. */
export type Basis = { content: Decided; paper?: Paper; at: Instant };

const NOBODY: Decided = { outcome: 'decided', rows: [], deferred: [] };

/** The decision that counts, or the closure that passed it over; undefined while either is still to come. */
export const basisOf = (record: PanelRecord): Basis | undefined => {
  const passed = passedDecision(record);
  return passed === undefined ? decisionOf(record) : { content: NOBODY, at: passed.at };
};

const withoutRating = (
  official: Official,
  cycle: Cycle,
  content: Decided,
): Pick<Result, 'outcome' | 'reason' | 'article'> => {
  const eligibility = eligibilityIn(official, cycle);
  if (eligibility.status !== 'rated')
    return { outcome: eligibility.status, reason: eligibility.reason, article: eligibility.article };
  const deferred = content.deferred.find((row) => row.official === official.id);
  return { outcome: 'deferred', reason: deferred?.reason ?? 'not-in-decision' };
};

/** What the person was rated by, and what this cycle sets otherwise in it. */
const under = (
  official: Official,
  { regulations }: Cycle,
): Pick<Result, 'profile' | 'profileVersion' | 'overrides'> => {
  const { id, version } = regimeOf(regulations, official);
  const overrides = regulations.overrides.filter((each) => concerns(each, { profile: id, panel: official.panel }));
  return {
    profile: id,
    profileVersion: version,
    ...(overrides.length === 0 ? {} : { overrides: overrides.map((each) => each.id) }),
  };
};

const resultOf = (official: Official, cycle: Cycle, { content, paper }: Basis): Result => {
  const row = content.rows.find((each) => each.official === official.id);
  const outcome = row === undefined ? withoutRating(official, cycle, content) : { outcome: row.rating };
  return {
    ...outcome,
    ...under(official, cycle),
    ...(row === undefined || paper === undefined ? {} : paper),
    ...(official.cell === undefined ? {} : { cell: official.cell }),
  };
};

/** Who left the service after the freeze stays in the panel's figures, without a rating; a transfer counts elsewhere. */
const leaverResult = (official: Official, why: string, cycle: Cycle): Result => ({
  outcome: 'not-rated',
  reason: why,
  ...under(official, cycle),
});

/** Results by official of the panel's current round; dated by the paper, never by the clock. */
export const resultsOf = (record: PanelRecord, cycle: Cycle): Fact<'result'>[] => {
  const basis = basisOf(record);
  if (basis === undefined) return [];
  const common = { unit: record.ref, kind: 'result', round: roundOf('decision', record), at: basis.at } as const;
  const make = (official: Official, content: Result): Fact<'result'> =>
    makeFact({ ...common, subject: official.id, by: 'step', channel: 'step', content });
  const left = leaversOf(record).filter(({ why }) => why !== 'transferred');
  return [
    ...officialsOf(record).map((official) => make(official, resultOf(official, cycle, basis))),
    ...left.map(({ official, why }) => make(official, leaverResult(official, why, cycle))),
  ];
};
