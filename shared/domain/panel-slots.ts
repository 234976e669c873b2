// What each phase of a panel waits for.
import { type Fact, factsOf } from './fact.ts';
import { split } from './own-rows.ts';
import type { Phase } from './phase.ts';
import { countedFacts, passedDecision, roundOf } from './rounds.ts';
import type { Slot, SlotRules } from './slots.ts';
import { holderOf, type PanelRecord, participantsOf } from './unit.ts';

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

/** All ratings of the panel at once. Where nobody is there to decide on, nobody is asked; nor for a signed paper. */
const decisionSlots = ({ panel }: PanelRecord, everybody: string[]): Slot[] => {
  const rows = everybody.filter((row) => row !== panel.authority.official);
  return rows.length === 0 ? [] : [{ id: 'authority', role: 'authority', holder: panel.authority, rows }];
};

const signatureSlots = (record: PanelRecord): Slot[] =>
  passedDecision(record) === undefined ? [{ id: 'clerk', role: 'clerk', holder: record.panel.clerk, rows: [] }] : [];

/** Whom a petition was sent to, or the substitute where it would be their own. */
const answerSlot = ({ panel }: PanelRecord, { subject, content }: Fact<'petition'>): Slot => {
  const row = subject.slice('official:'.length);
  const id = `petition:${row}`;
  const above = content.addressee === 'level-above' ? panel.levelAbove : undefined;
  const holder = above ?? panel.authority;
  if (holder.official === row) return { id, role: 'substitute', holder: panel.substitute, rows: [row] };
  return { id, role: above === undefined ? 'authority' : 'level-above', holder, rows: [row] };
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
    .map((petition) => answerSlot(record, petition))
    .filter(({ id }) => !answered.has(id));
};

export const panelSlots = (phase: Phase, record: PanelRecord, rules: SlotRules): Slot[] => {
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
      return decisionSlots(record, everybody());
    case 'signature':
      return signatureSlots(record);
    case 'petitions':
      return [{ id: 'window', role: 'system', rows: [] }];
    case 'answers':
      return answerSlots(record);
    default:
      return [];
  }
};
