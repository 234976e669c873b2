// Which conflicts between State and Party (regulations/conflicts.ts) a person's year, or a cycle's profiles, meet.
import type { Cap } from '../regulations/cap.ts';
import { inUse } from '../regulations/citation.ts';
import { CONFLICTS, type ConflictId, conflictById } from '../regulations/conflicts.ts';
import type { PartyProfile } from '../regulations/party-profile.ts';
import type { Profile } from '../regulations/profile.ts';
import type { Standards } from '../regulations/standards.ts';
import type { Known } from './assessment.ts';
import type { Cycle } from './cycle.ts';
import type { Eligibility } from './eligibility.ts';
import type { Official } from './official.ts';
import { assessParty, failingConditions, partyDisciplined } from './party-assessment.ts';
import { isRating, type Outcome } from './rating.ts';

export type Situation = {
  official: Official;
  party: PartyProfile;
  period: Cycle['period'];
  /** What the State's rules say of the person, and what was decided. */
  eligibility: Eligibility;
  outcome: Outcome;
  known: Known;
};

/** `failing`: conditions of the Party profile, by id, that stand between the points and a level. */
export type MetConflicts = { conflicts: ConflictId[]; failing: string[] };

const partyFigures = ({ official, party, period, known }: Situation): Known => {
  const { disciplined: _, ...figures } = known.figures;
  const disciplined = partyDisciplined(official, party, period);
  return { ...known, figures: disciplined === undefined ? figures : { ...figures, disciplined } };
};

const fitsNothing = (situation: Situation): string[] | undefined => {
  const { official, party, outcome } = situation;
  if (!isRating(outcome)) return undefined;
  const assessment = assessParty(official, party, partyFigures(situation));
  return assessment?.outcome.is === 'none-fits' ? failingConditions(assessment) : undefined;
};

const disciplineDiffers = ({ official, party, period, eligibility }: Situation): boolean => {
  if (eligibility.status !== 'rated') return false;
  const state = eligibility.override?.code === 'discipline';
  return (partyDisciplined(official, party, period) ?? state) !== state;
};

const leaveCeiling = ({ eligibility }: Situation): boolean =>
  eligibility.status === 'rated' && eligibility.ceiling?.code.startsWith('leave') === true;

/** Pure; the State result is only read. */
export const conflictsOf = (situation: Situation): MetConflicts => {
  const failing = fitsNothing(situation);
  const met: Partial<Record<ConflictId, boolean>> = {
    C2: failing !== undefined,
    C5: disciplineDiffers(situation),
    C7: leaveCeiling(situation),
  };
  return {
    conflicts: CONFLICTS.map(({ id }) => id).filter((id) => met[id] === true),
    failing: failing ?? [],
  };
};

const beyondIn = ({ levels }: Pick<Standards, 'levels'>): string =>
  (levels[0]?.conditions ?? [])
    .filter(({ test }) => test.figure === 'tasks-beyond' || test.figure === 'unit-beyond')
    .map(({ test }) => ('value' in test ? test.value : test.is))
    .filter((value, index, all) => all.indexOf(value) === index)
    .sort()
    .join();

const excellentCaps = ({ caps, assumptions }: Pick<Profile, 'caps' | 'assumptions'>): Cap[] =>
  caps.filter((cap) => cap.rating === 'excellent' && inUse(cap, assumptions));

const basesOf = (caps: readonly Cap[]): string =>
  [...new Set(caps.map(({ of }) => [...of].sort().join('+')))].sort().join();

/** The State's cap is measured by the Party's share, where it cites the text that says so. */
const borrowsShare = (state: Pick<Profile, 'caps' | 'assumptions'>): boolean => {
  const texts = conflictById('C1').state.map(({ document }) => document);
  return excellentCaps(state).some(({ source }) => texts.includes(source.document));
};

/** Conflicts between two profiles as they stand, whoever is rated by them. */
export const conflictsBetween = (state: Profile, party: PartyProfile): ConflictId[] => {
  const [ours, theirs] = [excellentCaps(state), excellentCaps(party)];
  const met: Partial<Record<ConflictId, boolean>> = {
    C1: borrowsShare(state),
    C3:
      party.standards !== undefined &&
      beyondIn(party.standards) !== '' &&
      beyondIn(state.standards) !== beyondIn(party.standards),
    C4: ours.length > 0 && theirs.length > 0 && basesOf(ours) !== basesOf(theirs),
  };
  return CONFLICTS.filter(({ about, id }) => about === 'always' || met[id] === true).map(({ id }) => id);
};
