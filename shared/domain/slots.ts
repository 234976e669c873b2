// Slots: what a phase waits for. Each has a holder and the rows (officials) that it may touch; never the holder's own.
import { type Fact, type FactKind, factsOf } from './fact.ts';
import type { Holder, Lead } from './official.ts';
import { actedIn, split } from './own-rows.ts';
import { panelSlots } from './panel-slots.ts';
import type { Phase } from './phase.ts';
import { cellNow } from './posts.ts';
import { toldRounds } from './rounds.ts';
import { type CellRecord, membersOf, participantsOf, type UnitRecord } from './unit.ts';

export type Role =
  | 'official'
  | 'chair'
  | 'substitute'
  | 'agency-hr'
  | 'party-committee'
  | 'personnel-office'
  | 'authority'
  | 'level-above'
  | 'clerk'
  | 'party-secretary'
  | 'party-decider'
  | 'operator'
  | 'system';

export type Slot = { id: string; role: Role; holder?: Holder; rows: string[] };

/** What the slots need of a profile. */
export type SlotRules = { partyOpinionOn: readonly Lead[]; staffProposal: boolean };

/** The kind of fact that answers a slot of a phase. */
export const FACT_OF_PHASE: Record<Phase, FactKind> = {
  'confirm-roster': 'roster-confirmation',
  'self-assessment': 'self-assessment',
  'collective-review': 'review',
  'party-opinion': 'party-opinion',
  'lower-panels': 'lower-results',
  'staff-proposal': 'proposal',
  decision: 'decision',
  signature: 'signature',
  petitions: 'petition',
  answers: 'answer',
  'members-announced': 'members-announced',
  'party-review': 'party-review',
  'party-decision': 'party-decision',
  repair: 'repair',
};

const cellSlots = (phase: Phase, record: CellRecord): Slot[] => {
  const cell = cellNow(record);
  const members = membersOf(record);
  const rows = members.map(({ official }) => official);
  switch (phase) {
    case 'members-announced':
      return [...new Set(members.map(({ panel }) => panel))]
        .sort()
        .map((id) => ({ id: `panel:${id}`, role: 'system', rows: [] }));
    case 'party-review':
      return split({ id: 'secretary', role: 'party-secretary', post: 'secretary' }, cell.secretary, rows, {
        substitutes: [cell.deputySecretary, cell.committee],
        acted: actedIn(phase, 'party-review', record),
      });
    case 'party-decision':
      return split({ id: 'committee', role: 'party-decider', post: 'committee' }, cell.committee, rows, {
        substitutes: [cell.committeeSubstitute],
        acted: actedIn(phase, 'party-decision', record),
      });
    default:
      return [];
  }
};

export const slotsOf = (phase: Phase, record: UnitRecord, rules: SlotRules): Slot[] => {
  if (phase === 'repair') return [{ id: 'operator', role: 'operator', rows: [] }];
  return record.kind === 'panel' ? panelSlots(phase, record, rules) : cellSlots(phase, record);
};

/** Slots whose fact of this round is there. What panels tell each other counts whatever its round. */
export const answeredSlots = (phase: Phase, round: number, record: UnitRecord): Set<string> => {
  if (phase === 'lower-panels' || phase === 'members-announced')
    return new Set(Object.keys(toldRounds(record.facts)).map((panel) => `panel:${panel}`));
  const kind = FACT_OF_PHASE[phase];
  return new Set(
    record.facts.filter((fact: Fact) => fact.kind === kind && fact.round === round).map(({ subject }) => subject),
  );
};

const SECTION_SUBJECT = 'section:';

/** Sections whose self-assessment HR has ended before the panel's: what is in counts, nobody else is awaited. */
export const endedSections = (phase: Phase, round: number, { facts }: Pick<UnitRecord, 'facts'>): Set<string> => {
  if (phase !== 'self-assessment') return new Set();
  const ended = factsOf(facts, 'early-closing').filter(
    ({ subject, content, round: of }) => content.phase === phase && of === round && subject.startsWith(SECTION_SUBJECT),
  );
  return new Set(ended.map(({ subject }) => subject.slice(SECTION_SUBJECT.length)));
};

const excused = (phase: Phase, round: number, record: UnitRecord): Set<string> => {
  const ended = endedSections(phase, round, record);
  if (ended.size === 0 || record.kind !== 'panel') return new Set();
  return new Set(
    participantsOf(record)
      .filter(({ section }) => ended.has(section))
      .map(({ id }) => `official:${id}`),
  );
};

/** Who is still awaited, from the facts alone. */
export const awaited = (phase: Phase, round: number, record: UnitRecord, rules: SlotRules): Slot[] => {
  const answered = answeredSlots(phase, round, record);
  const gone = excused(phase, round, record);
  return slotsOf(phase, record, rules).filter(({ id }) => !answered.has(id) && !gone.has(id));
};
