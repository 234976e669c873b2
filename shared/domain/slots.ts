// Slots: what a phase waits for. Each has a holder and the rows (officials) that it may touch; never the holder's own.
import type { Fact, FactKind } from './fact.ts';
import { factsOf } from './fact.ts';
import type { Holder, Lead } from './official.ts';
import type { Phase } from './phase.ts';
import { countedFacts, roundOf, toldRounds } from './rounds.ts';
import { type CellRecord, holderOf, membersOf, type PanelRecord, participantsOf, type UnitRecord } from './unit.ts';

export type Role =
  | 'official'
  | 'chair'
  | 'substitute'
  | 'agency-hr'
  | 'party-committee'
  | 'personnel-office'
  | 'authority'
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

/** A role's rows; the holder's own row goes to the substitute, as a slot of its own. */
const split = (id: string, role: Role, holder: Holder, rows: string[], substitute: Holder | undefined): Slot[] => {
  const own = rows.filter((row) => row === holder.official);
  const others = rows.filter((row) => row !== holder.official);
  const slots: Slot[] = others.length > 0 ? [{ id, role, holder, rows: others }] : [];
  if (own.length === 0) return slots;
  return [
    ...slots,
    { id: `${id}:substitute`, role: 'substitute', ...(substitute ? { holder: substitute } : {}), rows: own },
  ];
};

const reviewSlots = (record: PanelRecord): Slot[] =>
  record.panel.sections.flatMap((section) => {
    const rows = participantsOf(record)
      .filter((official) => official.section === section.id)
      .map(({ id }) => id);
    return split(`section:${section.id}`, 'chair', section.chair, rows, section.substitute ?? record.panel.substitute);
  });

const opinionSlots = (record: PanelRecord, rules: SlotRules): Slot[] => {
  const { partyCommittee, substitute } = record.panel;
  if (partyCommittee === undefined) return [];
  const rows = participantsOf(record).filter(({ lead }) => rules.partyOpinionOn.includes(lead));
  return split(
    'party-committee',
    'party-committee',
    partyCommittee,
    rows.map(({ id }) => id),
    substitute,
  );
};

/** Petitions that the window's closure lists and nobody has answered in an earlier round. */
const answerSlots = (record: PanelRecord): Slot[] => {
  const round = roundOf('answers', record);
  const answered = new Set(
    factsOf(record.facts, 'answer')
      .filter((answer) => answer.round < round)
      .map(({ subject }) => subject),
  );
  return factsOf(countedFacts(record.facts, 'petitions'), 'petition')
    .map(({ subject }) => ({ id: subject.replace('official:', 'petition:'), row: subject.slice('official:'.length) }))
    .filter(({ id }) => !answered.has(id))
    .map(({ id, row }) => ({ id, role: 'authority', holder: record.panel.authority, rows: [row] }));
};

const panelSlots = (phase: Phase, record: PanelRecord, rules: SlotRules): Slot[] => {
  const { panel } = record;
  const everybody = () => participantsOf(record).map(({ id }) => id);
  switch (phase) {
    case 'confirm-roster':
      return [{ id: 'hr', role: 'agency-hr', holder: panel.hr, rows: [] }];
    case 'self-assessment':
      return participantsOf(record).map((official) => ({
        id: `official:${official.id}`,
        role: 'official',
        holder: holderOf(official),
        rows: [official.id],
      }));
    case 'collective-review':
      return reviewSlots(record);
    case 'party-opinion':
      return opinionSlots(record, rules);
    case 'lower-panels':
      return panel.dependsOn.map((id) => ({ id: `panel:${id}`, role: 'system', rows: [] }));
    case 'staff-proposal':
      if (!rules.staffProposal) return [];
      return split('personnel-office', 'personnel-office', panel.personnelOffice, everybody(), panel.substitute);
    case 'decision':
      return [{ id: 'authority', role: 'authority', holder: panel.authority, rows: everybody() }];
    case 'signature':
      return [{ id: 'clerk', role: 'clerk', holder: panel.clerk, rows: [] }];
    case 'petitions':
      return [{ id: 'window', role: 'system', rows: [] }];
    case 'answers':
      return answerSlots(record);
    default:
      return [];
  }
};

const cellSlots = (phase: Phase, record: CellRecord): Slot[] => {
  const { cell } = record;
  const members = membersOf(record);
  const rows = members.map(({ official }) => official);
  switch (phase) {
    case 'members-announced':
      return [...new Set(members.map(({ panel }) => panel))]
        .sort()
        .map((id) => ({ id: `panel:${id}`, role: 'system', rows: [] }));
    case 'party-review':
      return split('secretary', 'party-secretary', cell.secretary, rows, cell.deputySecretary);
    case 'party-decision':
      return split('committee', 'party-decider', cell.committee, rows, cell.committeeSubstitute);
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

/** Who is still awaited, from the facts alone. */
export const awaited = (phase: Phase, round: number, record: UnitRecord, rules: SlotRules): Slot[] => {
  const answered = answeredSlots(phase, round, record);
  return slotsOf(phase, record, rules).filter(({ id }) => !answered.has(id));
};
