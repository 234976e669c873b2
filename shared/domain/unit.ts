// A unit of a cycle as it stands: the frozen roster facts, the facts recorded since, and the gate it waits at.
import * as z from 'zod';
import { type Fact, factsOf } from './fact.ts';
import type { Gate } from './gate.ts';
import { Id, type UnitRef } from './ids.ts';
import { Holder, Official } from './official.ts';
import { Panel, PartyCell } from './panel.ts';

/** A panel as frozen at opening; `upper` are the panels that depend on it. */
export const FrozenPanel = Panel.extend({ upper: z.array(Id) });
export type FrozenPanel = z.infer<typeof FrozenPanel>;

/** What a Party cell knows of a member; of the State side it is told the outcome alone. */
export const Member = z.strictObject({
  official: Id,
  panel: Id,
  holder: Holder,
  ...Official.pick({ joinedParty: true, partyStanding: true }).shape,
  jobGroup: Official.shape.jobGroup.optional(),
});
export type Member = z.infer<typeof Member>;

export const FrozenCell = PartyCell.extend({ members: z.array(Member) });
export type FrozenCell = z.infer<typeof FrozenCell>;

type Common = {
  ref: UnitRef;
  gate: Gate | undefined;
  facts: Fact[];
  /** Slot → epoch of its living link; absent means 1. */
  epochs: Record<string, number>;
};
export type PanelRecord = Common & { kind: 'panel'; panel: FrozenPanel; frozen: Official[] };
export type CellRecord = Common & { kind: 'cell'; cell: FrozenCell };
export type UnitRecord = PanelRecord | CellRecord;

/** By round, which counts the changes of one person; two machines' clocks may disagree about which came first. */
const changesIn = (facts: readonly Fact[]): Fact<'roster-change'>[] =>
  factsOf(facts, 'roster-change').sort((a, b) => a.round - b.round);

type Leaver = { official: Official; why: 'transferred' | 'retired' | 'left' };

const peopleOf = (record: PanelRecord): { present: Map<Id, Official>; gone: Map<Id, Leaver> } => {
  const present = new Map(record.frozen.map((official) => [official.id, official]));
  const gone = new Map<Id, Leaver>();
  for (const { content, subject } of changesIn(record.facts)) {
    const official = present.get(subject);
    if (content.change === 'in') {
      present.set(subject, content.official);
      gone.delete(subject);
    } else if (official !== undefined) {
      // who has left is not corrected back into the panel
      if (content.change === 'corrected') present.set(subject, content.official);
      else if (present.delete(subject)) gone.set(subject, { official, why: content.why });
    }
  }
  return { present, gone };
};

const byId = (a: Official, b: Official): number => (a.id < b.id ? -1 : 1);

/** The panel's people today: frozen, less who left, plus who came, as corrected. */
export const officialsOf = (record: PanelRecord): Official[] => [...peopleOf(record).present.values()].sort(byId);

/** Who was here after the freeze, by roster or by arrival, and left; as the panel last had them. */
export const leaversOf = (record: PanelRecord): Leaver[] =>
  [...peopleOf(record).gone.values()].sort((a, b) => byId(a.official, b.official));

/** The cell's members today; a member who moved is looked for in the new panel. */
export const membersOf = (record: CellRecord): Member[] => {
  const members = new Map(record.cell.members.map((member) => [member.official, member]));
  for (const { content, subject } of changesIn(record.facts)) {
    if (content.change === 'out') members.delete(subject);
    else if (content.change === 'in' || members.has(subject)) members.set(subject, memberOf(content.official));
  }
  return [...members.values()].sort((a, b) => (a.official < b.official ? -1 : 1));
};

export const memberOf = ({ joinedParty, partyStanding, ...official }: Official): Member => ({
  official: official.id,
  panel: official.panel,
  holder: holderOf(official),
  jobGroup: official.jobGroup,
  ...(joinedParty === undefined ? {} : { joinedParty }),
  ...(partyStanding === undefined ? {} : { partyStanding }),
});

export const holderOf = (official: Official): Holder => ({
  name: official.name,
  official: official.id,
  ...(official.email === undefined ? {} : { email: official.email }),
});

/** Who takes part in this panel's work: an active person whose rating is not decided elsewhere. */
export const participantsOf = (record: PanelRecord): Official[] =>
  officialsOf(record).filter((official) => official.active && !official.decidedElsewhere);
