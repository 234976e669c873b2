// Events: past facts for analysts. Ids, counts and outcomes only; nothing that points at a person.
import * as z from 'zod';
import { Id, Instant, type UnitRef } from '../domain/ids.ts';
import { Phase } from '../domain/phase.ts';
import { Tally } from '../domain/tally.ts';
import type { EventEntry } from '../ports.ts';

const count = z.int().min(0);
const unit = z.strictObject({ kind: z.enum(['panel', 'cell']), id: Id });

/** Counts of a group under five are folded away: `undefined` stands for "too few to tell". */
export const FOLD_UNDER = 5;
const folded = Tally.optional();

/** Name → version and detail. A changed shape needs a new version. */
export const EVENTS = {
  CycleOpened: {
    version: 2,
    data: z.strictObject({
      /** Every regime of the cycle; version 1 had one. */
      profiles: z.array(Id).min(1),
      party: Id,
      fingerprint: z.string(),
      panels: count,
      cells: count,
    }),
  },
  PhaseOpened: { version: 1, data: z.strictObject({ unit, phase: Phase, round: count, asked: count, due: Instant }) },
  PhaseClosed: {
    version: 1,
    data: z.strictObject({
      unit,
      phase: Phase,
      round: count,
      asked: count,
      missing: count,
      reason: z.string(),
      outcome: z.string(),
    }),
  },
  PanelResultsPublished: { version: 1, data: z.strictObject({ panel: Id, agency: Id, people: count, tally: folded }) },
  PanelResultsAmended: { version: 1, data: z.strictObject({ panel: Id, agency: Id, people: count, tally: folded }) },
  PetitionsSettled: { version: 1, data: z.strictObject({ panel: Id, filed: count, changed: count }) },
  PartyRatingsLinked: { version: 1, data: z.strictObject({ cell: Id, people: count }) },
  CycleClosed: { version: 1, data: z.strictObject({ tally: Tally, panels: count, cells: count }) },
} as const;
/** Shapes of earlier versions, for whoever reads the archive. */
export const EARLIER = {
  CycleOpened: { 1: z.strictObject({ profile: Id, fingerprint: z.string(), panels: count, cells: count }) },
} as const satisfies Partial<Record<keyof typeof EVENTS, Record<number, z.ZodType>>>;

/** The schema of an event's data; undefined for a name or version that was never published. */
export const dataSchema = (name: string, version: number): z.ZodType | undefined => {
  const current = Object.hasOwn(EVENTS, name) ? EVENTS[name as EventName] : undefined;
  if (current?.version === version) return current.data;
  const earlier: Record<string, Record<number, z.ZodType>> = EARLIER;
  return earlier[name]?.[version];
};

export type EventName = keyof typeof EVENTS;
export type EventData<N extends EventName> = z.infer<(typeof EVENTS)[N]['data']>;

export type NewEvent<N extends EventName> = {
  name: N;
  cycle: string;
  unit?: UnitRef;
  /** Counts per subject, since the bus keeps no order; a correction supersedes by sequence. */
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
