// Events: past facts for analysts. Ids, counts and outcomes only; nothing that points at a person.
// A group of fewer than five people is folded into a larger one (shared/domain/folding.ts): what is told of a panel adds up
// to the whole of it, and a total leaves out a remainder that subtraction would tell.
import * as z from 'zod';
import { Id, Instant, type UnitRef } from '../domain/ids.ts';
import { KINDS } from '../domain/official.ts';
import { Phase } from '../domain/phase.ts';
import { Tally } from '../domain/tally.ts';
import type { EventEntry } from '../ports.ts';
import { EARLIER } from './events-earlier.ts';

const count = z.int().min(0);
const unit = z.strictObject({ kind: z.enum(['panel', 'cell']), id: Id });

/** People of one kind and job group; `several` where small groups were folded into one. */
const Group = z.strictObject({
  kind: z.enum([...KINDS, 'several']),
  jobGroup: z.string().min(1).max(100),
  tally: Tally,
});

/** A cap over a whole panel, told where one regime rates everybody in it: else subtraction would tell a small part. */
const CapUse = z.strictObject({
  cap: Id,
  profile: Id,
  percent: z.int().min(0).max(100),
  base: count,
  bound: count,
  used: count,
  /** Not law as far as we know. */
  assumption: z.boolean(),
});

const PanelResults = z.strictObject({
  panel: Id,
  agency: Id,
  agencyKind: z.string(),
  people: count,
  /** Absent, as the groups and caps, where the panel is folded into the cycle. */
  tally: Tally.optional(),
  groups: z.array(Group),
  caps: z.array(CapUse),
});

/** Name → version and detail. A changed shape needs a new version, and its old one goes to `EARLIER`. */
export const EVENTS = {
  CycleOpened: {
    version: 2,
    data: z.strictObject({
      /** Every regime of the cycle. */
      profiles: z.array(Id).min(1),
      party: Id,
      fingerprint: z.string(),
      panels: count,
      cells: count,
    }),
  },
  PhaseOpened: { version: 1, data: z.strictObject({ unit, phase: Phase, round: count, asked: count, due: Instant }) },
  PhaseClosed: {
    version: 2,
    data: z.strictObject({
      unit,
      phase: Phase,
      round: count,
      asked: count,
      missing: count,
      reason: z.string(),
      outcome: z.string(),
      /** When the gate opened, where the closure says so. */
      openedAt: Instant.optional(),
    }),
  },
  PanelResultsPublished: { version: 2, data: PanelResults },
  PanelResultsAmended: { version: 2, data: PanelResults },
  /** Counts are absent where the panel is folded. */
  PetitionsSettled: {
    version: 2,
    data: z.strictObject({ panel: Id, filed: count.optional(), changed: count.optional() }),
  },
  /** Off by default outside the Party organisation; the agreement is absent of a cell of fewer than five. */
  PartyRatingsLinked: {
    version: 2,
    data: z.strictObject({
      cell: Id,
      people: count,
      agreement: z.strictObject({ same: count, differs: count, withoutState: count }).optional(),
    }),
  },
  CycleClosed: {
    version: 2,
    data: z.strictObject({
      tally: Tally,
      /** Panels too small to be told by themselves, and whether their people are in the tally. */
      folded: z.strictObject({ panels: count, included: z.boolean() }),
      panels: count,
      cells: count,
    }),
  },
} as const;
export type EventName = keyof typeof EVENTS;
export type EventData<N extends EventName> = z.infer<(typeof EVENTS)[N]['data']>;

export const Metadata = z.strictObject({
  /** Deterministic: the same fact told again has the same id. The bus's own id is not ours. */
  id: z.string().min(1),
  version: z.int().min(1),
  /** Counts per subject, since the bus keeps no order; a correction supersedes by sequence. */
  sequence: count,
  occurredAt: Instant,
  cycleId: Id,
  panelId: Id.optional(),
});

/** The schema of an event's data; undefined for a name or version that was never published. */
export const dataSchema = (name: string, version: number): z.ZodType | undefined => {
  const current = Object.hasOwn(EVENTS, name) ? EVENTS[name as EventName] : undefined;
  if (current?.version === version) return current.data;
  const earlier: Record<string, Record<number, z.ZodType>> = EARLIER;
  return earlier[name]?.[version];
};

export type NewEvent<N extends EventName> = {
  name: N;
  cycle: string;
  unit?: UnitRef;
  sequence: number;
  occurredAt: Instant;
  /** Completes the deterministic id where unit, name and sequence do not: a phase. */
  about?: string;
  data: EventData<N>;
};

export const makeEvent = <N extends EventName>(event: NewEvent<N>): EventEntry => {
  const { name, cycle, unit: of, sequence, occurredAt, about } = event;
  const subject = of === undefined ? 'cycle' : `${of.kind}:${of.id}`;
  const id = [cycle, subject, name, about, sequence].filter((part) => part !== undefined).join('.');
  const metadata = {
    id,
    version: EVENTS[name].version,
    sequence,
    occurredAt,
    cycleId: cycle,
    ...(of?.kind === 'panel' ? { panelId: of.id } : {}),
  };
  return { name, detail: { metadata, data: EVENTS[name].data.parse(event.data) } };
};
