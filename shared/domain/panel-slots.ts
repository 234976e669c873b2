// What each phase of a panel waits for.
import { concerned, lockedRows } from './amended-people.ts';
import { type Fact, factsOf } from './fact.ts';
import type { Holder, Official } from './official.ts';
import { actedIn, split } from './own-rows.ts';
import { answerTo } from './petitions.ts';
import type { Phase } from './phase.ts';
import { panelNow } from './posts.ts';
import { countedFacts, passedDecision, roundOf } from './rounds.ts';
import type { Slot, SlotRules } from './slots.ts';
import { holderOf, type PanelRecord, participantsOf } from './unit.ts';

/** Who takes a row that its role's holder may not touch: whoever is named, else the level above. */
const steppingIn = ({ substitute, levelAbove, authority }: PanelRecord['panel']): (Holder | undefined)[] => [
  substitute,
  levelAbove,
  authority,
];

const idsOf = (people: readonly Official[]): string[] => people.map(({ id }) => id);

/** Whom a phase is about: everybody, or in the round of an amendment those whom it concerns. */
const askedIn = (record: PanelRecord): Official[] => {
  const only = concerned(record.facts);
  const people = participantsOf(record);
  return only === undefined ? people : people.filter(({ id }) => only.has(id));
};

const reviewSlots = (record: PanelRecord): Slot[] => {
  const asked = askedIn(record);
  return record.panel.sections.flatMap((section) => {
    const rows = asked.filter((official) => official.section === section.id).map(({ id }) => id);
    return split({ id: `section:${section.id}`, role: 'chair', post: `chair:${section.id}` }, section.chair, rows, {
      substitutes: [section.substitute, ...steppingIn(record.panel)],
      acted: actedIn('collective-review', 'review', record),
    });
  });
};

const opinionSlots = (record: PanelRecord, rules: SlotRules): Slot[] => {
  const { partyCommittee } = record.panel;
  if (partyCommittee === undefined) return [];
  const rows = askedIn(record).filter(({ lead }) => rules.partyOpinionOn.includes(lead));
  return split(
    { id: 'party-committee', role: 'party-committee', post: 'party-committee' },
    partyCommittee,
    rows.map(({ id }) => id),
    {
      substitutes: steppingIn(record.panel),
      acted: actedIn('party-opinion', 'party-opinion', record),
    },
  );
};

/** All ratings of the panel at once; in the round of an amendment those that it leaves open. Where nobody is there to decide on, nobody is asked; nor for a signed paper. */
const decisionSlots = (record: PanelRecord): Slot[] => {
  const { authority } = record.panel;
  const decided = idsOf(participantsOf(record)).filter((row) => row !== authority.official);
  const locked = lockedRows(record.facts);
  const rows = decided.filter((row) => !locked.has(row));
  return decided.length === 0 ? [] : [{ id: 'authority', role: 'authority', holder: authority, rows }];
};

const signatureSlots = (record: PanelRecord): Slot[] =>
  passedDecision(record) === undefined ? [{ id: 'clerk', role: 'clerk', holder: record.panel.clerk, rows: [] }] : [];

/** Whom a petition was sent to, or the substitute where it would be their own. */
const answerSlot = ({ panel }: PanelRecord, { subject, content }: Fact<'petition'>): Slot => {
  const row = subject.slice('official:'.length);
  const id = `petition:${row}`;
  const above = content.addressee === 'level-above' ? panel.levelAbove : undefined;
  const holder = above ?? panel.authority;
  if (holder.official === row) {
    const other = steppingIn(panel).find((each) => each !== undefined && each.official !== row);
    return { id, role: 'substitute', ...(other === undefined ? {} : { holder: other }), rows: [row] };
  }
  return { id, role: above === undefined ? 'authority' : 'level-above', holder, rows: [row] };
};

/** Petitions that the window's closure lists and nobody has answered in an earlier round. */
const answerSlots = (record: PanelRecord): Slot[] => {
  const round = roundOf('answers', record);
  return factsOf(countedFacts(record.facts, 'petitions'), 'petition')
    .filter((petition) => (answerTo(record.facts, petition)?.round ?? round) >= round)
    .map((petition) => answerSlot(record, petition));
};

export const panelSlots = (phase: Phase, as: PanelRecord, rules: SlotRules): Slot[] => {
  const panel = panelNow(as);
  const record = { ...as, panel };
  switch (phase) {
    case 'confirm-roster':
      return [{ id: 'hr', role: 'agency-hr', holder: panel.hr, rows: [] }];
    case 'self-assessment':
      return askedIn(record).map((official) => ({
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
      return split(
        { id: 'personnel-office', role: 'personnel-office', post: 'personnel-office' },
        panel.personnelOffice,
        idsOf(askedIn(record)),
        { substitutes: steppingIn(panel), acted: actedIn('staff-proposal', 'proposal', record) },
      );
    case 'decision':
      return decisionSlots(record);
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
