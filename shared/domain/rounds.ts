// The round of a phase, derived from the facts: every return, granted petition, amendment and outdated settlement counts
// one more.
import { amendedRounds, amendmentsIn, amendmentsSeen } from './amendments.ts';
import { type Fact, factKey, factsOf } from './fact.ts';
import { PANEL_PHASES, type PanelPhase, type Phase, RETURNABLE, returnedTo } from './phase.ts';
import type { UnitRecord } from './unit.ts';

/** These are not asked again by a return: a roster, what panels below told, the petition window. */
const NOT_RETURNED: readonly Phase[] = ['confirm-roster', 'lower-panels', 'petitions'];
/** Asked again by an amendment that begins with the meeting; what follows them is asked again by the outdated settlement. */
const AMENDED: readonly Phase[] = ['collective-review', 'party-opinion', 'staff-proposal'];
const RE_DECIDED: readonly Phase[] = ['decision', 'signature', 'answers'];

const order = (phase: Phase): number => PANEL_PHASES.indexOf(phase as PanelPhase);

const returns = (facts: readonly Fact[], phase: Phase): number => {
  if (NOT_RETURNED.includes(phase)) return 0;
  const closures = factsOf(facts, 'closure');
  return RETURNABLE.filter((target) => order(target) <= order(phase)).reduce(
    (sum, target) => sum + closures.filter(({ content }) => content.outcome === returnedTo(target)).length,
    0,
  );
};

const granted = (facts: readonly Fact[]): number =>
  factsOf(facts, 'closure').filter(({ content }) => content.phase === 'answers' && content.outcome === 'changed')
    .length;

/** Latest round of results that each panel below, or of members, has told this unit. */
export const toldRounds = (facts: readonly Fact[]): Record<string, number> => {
  const told: Record<string, number> = {};
  for (const { content } of [...factsOf(facts, 'lower-results'), ...factsOf(facts, 'members-announced')])
    told[content.panel] = Math.max(told[content.panel] ?? 0, content.resultsRound);
  return told;
};

/** The latest settlement, if it still rests on the latest results told and took in every amendment. */
export const freshSettlement = (facts: readonly Fact[]): Fact<'settlement'> | undefined => {
  const last = factsOf(facts, 'settlement')
    .sort((a, b) => a.round - b.round)
    .at(-1);
  if (last === undefined || (last.content.amended ?? 0) < amendmentsIn(facts).length) return undefined;
  const told = toldRounds(facts);
  return Object.keys(told).every((panel) => (last.content.used[panel] ?? 0) >= (told[panel] ?? 0)) ? last : undefined;
};

/** How often the unit was settled on what has changed since. */
export const reopenings = (facts: readonly Fact[]): number =>
  factsOf(facts, 'settlement').length - (freshSettlement(facts) === undefined ? 0 : 1);

export const roundOf = (phase: Phase, record: Pick<UnitRecord, 'kind' | 'facts'>): number => {
  const { facts } = record;
  if (phase === 'repair') return 1 + repairs(facts);
  if (record.kind === 'cell') return 1 + reopenings(facts);
  // a window of its own for whom an amendment decides anew
  if (phase === 'petitions') return 1 + amendmentsSeen(facts);
  const again = RE_DECIDED.includes(phase) ? granted(facts) : 0;
  const reopened = RE_DECIDED.includes(phase) || phase === 'lower-panels' ? reopenings(facts) : 0;
  const amended = AMENDED.includes(phase) ? amendedRounds(facts) : 0;
  return 1 + returns(facts, phase) + again + reopened + amended;
};

const repairs = (facts: readonly Fact[]): number =>
  factsOf(facts, 'closure').filter(({ content }) => content.phase === 'repair').length;

export const closureOf = (facts: readonly Fact[], phase: Phase, round: number): Fact<'closure'> | undefined =>
  factsOf(facts, 'closure').find((closure) => closure.content.phase === phase && closure.round === round);

/** The latest closure of a phase: the one whose facts count. */
export const lastClosure = (facts: readonly Fact[], phase: Phase): Fact<'closure'> | undefined =>
  factsOf(facts, 'closure')
    .filter(({ content }) => content.phase === phase)
    .sort((a, b) => a.round - b.round)
    .at(-1);

/** The closure of a decision that nobody was asked for: the panel had nobody to decide on. */
export const passedDecision = (record: Pick<UnitRecord, 'kind' | 'facts'>): Fact<'closure'> | undefined => {
  const closure = closureOf(record.facts, 'decision', roundOf('decision', record));
  return closure !== undefined && closure.content.asked === 0 && closure.content.facts.length === 0
    ? closure
    : undefined;
};

/** The facts that the latest closure of a phase lists. */
export const countedFacts = (facts: readonly Fact[], phase: Phase): Fact[] => {
  const listed = new Set(lastClosure(facts, phase)?.content.facts ?? []);
  return facts.filter((fact) => listed.has(factKey(fact)));
};
