// A unit of a cycle as it stands: the frozen roster facts, the facts recorded since, and the gate it waits at.
import * as z from 'zod';
import { type Fact, factsOf } from './fact.ts';
import type { Gate } from './gate.ts';
import { Id, type UnitRef } from './ids.ts';
import { Holder, type Official } from './official.ts';
import { Panel, PartyCell } from './panel.ts';

/** A panel as frozen at opening; `upper` are the panels that depend on it. */
export const FrozenPanel = Panel.extend({ upper: z.array(Id) });
export type FrozenPanel = z.infer<typeof FrozenPanel>;

export const Member = z.strictObject({ official: Id, panel: Id, holder: Holder });
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

export const keyOfUnit = (ref: Pick<UnitRef, 'kind' | 'id'>): string => `${ref.kind}:${ref.id}`;

const inOrder = (facts: Fact<'roster-change'>[]): Fact<'roster-change'>[] =>
  [...facts].sort((a, b) => (a.at === b.at ? a.round - b.round : a.at < b.at ? -1 : 1));

/** The panel's people today: frozen, less who left, plus who came, as corrected. */
export const officialsOf = (record: PanelRecord): Official[] => {
  const people = new Map(record.frozen.map((official) => [official.id, official]));
  for (const { content, subject } of inOrder(factsOf(record.facts, 'roster-change'))) {
    if (content.change === 'out') people.delete(subject);
    else people.set(subject, content.official);
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** The cell's members today; a member who moved is looked for in the new panel. */
export const membersOf = (record: CellRecord): Member[] => {
  const members = new Map(record.cell.members.map((member) => [member.official, member]));
  for (const { content, subject } of inOrder(factsOf(record.facts, 'roster-change'))) {
    if (content.change === 'out') members.delete(subject);
    else members.set(subject, { official: subject, panel: content.official.panel, holder: holderOf(content.official) });
  }
  return [...members.values()].sort((a, b) => (a.official < b.official ? -1 : 1));
};

export const holderOf = (official: Official): Holder => ({
  name: official.name,
  official: official.id,
  ...(official.email === undefined ? {} : { email: official.email }),
});

/** Who takes part in this panel's work: an active person whose rating is not decided elsewhere. */
export const participantsOf = (record: PanelRecord): Official[] =>
  officialsOf(record).filter((official) => official.active && !official.decidedElsewhere);
