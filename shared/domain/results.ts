// From the decision that counts to one result for each person of the panel.
import type { Cycle } from './cycle.ts';
import { eligibilityOf } from './eligibility.ts';
import { type Fact, factsOf, makeFact } from './fact.ts';
import type { Official } from './official.ts';
import type { Result } from './result.ts';
import { countedFacts, roundOf } from './rounds.ts';
import { officialsOf, type PanelRecord } from './unit.ts';

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

const withoutRating = (
  official: Official,
  cycle: Cycle,
  content: Decided,
): Pick<Result, 'outcome' | 'reason' | 'article'> => {
  const eligibility = eligibilityOf(official, cycle.period, cycle.profile);
  if (eligibility.status !== 'rated')
    return { outcome: eligibility.status, reason: eligibility.reason, article: eligibility.article };
  const deferred = content.deferred.find((row) => row.official === official.id);
  return { outcome: 'deferred', reason: deferred?.reason ?? 'not-in-decision' };
};

const resultOf = (official: Official, cycle: Cycle, content: Decided, paper: Paper): Result => {
  const row = content.rows.find((each) => each.official === official.id);
  const outcome = row === undefined ? withoutRating(official, cycle, content) : { outcome: row.rating };
  return {
    ...outcome,
    profile: cycle.profile.id,
    profileVersion: cycle.profile.version,
    ...(row === undefined ? {} : paper),
    ...(official.cell === undefined ? {} : { cell: official.cell }),
  };
};

/** Who left the province's service after the freeze stays in the panel's figures, without a rating. */
const leavers = (record: PanelRecord): { official: Official; reason: string }[] => {
  const present = new Set(officialsOf(record).map(({ id }) => id));
  const outs = new Map(factsOf(record.facts, 'roster-change').map((fact) => [fact.subject, fact.content]));
  return record.frozen.flatMap((official) => {
    const change = outs.get(official.id);
    if (present.has(official.id) || change?.change !== 'out' || change.why === 'transferred') return [];
    return [{ official, reason: change.why }];
  });
};

/** Results by official of the panel's current round; dated by the paper, never by the clock. */
export const resultsOf = (record: PanelRecord, cycle: Cycle): Fact<'result'>[] => {
  const decided = decisionOf(record);
  if (decided === undefined) return [];
  const round = roundOf('decision', record);
  const make = (official: Official, content: Result): Fact<'result'> =>
    makeFact({
      unit: record.ref,
      kind: 'result',
      subject: official.id,
      round,
      at: decided.at,
      by: 'step',
      channel: 'step',
      content,
    });
  const left = leavers(record).map(({ official, reason }) =>
    make(official, { outcome: 'not-rated', reason, profile: cycle.profile.id, profileVersion: cycle.profile.version }),
  );
  return [
    ...officialsOf(record).map((official) => make(official, resultOf(official, cycle, decided.content, decided.paper))),
    ...left,
  ];
};
