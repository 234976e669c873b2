// From the items of one unit to the unit as it stands.
import * as z from 'zod';
import { NotFound } from '../domain/errors.ts';
import type { Fact } from '../domain/fact.ts';
import { Gate } from '../domain/gate.ts';
import type { UnitRef } from '../domain/ids.ts';
import type { Official } from '../domain/official.ts';
import { FrozenCell, FrozenPanel, type UnitRecord } from '../domain/unit.ts';
import { checked, readFact, readOfficial, type Stored } from './items.ts';
import { EPOCHS_SK, GATE_SK, OFFICIAL_PREFIX, UNIT_SK, unitPk } from './keys.ts';

const FrozenPart = z.union([z.strictObject({ panel: FrozenPanel }), z.strictObject({ cell: FrozenCell })]);
export const Epochs = z.record(z.string(), z.int().min(1));

/** One item of a unit, read. Facts, officials and the frozen part never change; gate and epochs do. */
export type UnitPart =
  | { is: 'frozen'; value: z.infer<typeof FrozenPart> }
  | { is: 'gate'; value: Gate }
  | { is: 'epochs'; value: Record<string, number> }
  | { is: 'official'; value: Official }
  | { is: 'fact'; value: Fact };

/** The pending slots are a set: in one order on both sides. */
export const readGate = (stored: Stored): Gate => {
  const gate = checked(Gate, stored);
  return gate.state === 'closed' ? gate : { ...gate, pending: gate.pending.sort() };
};

export const readPart = (stored: Stored): UnitPart => {
  const { sk } = stored;
  if (sk === UNIT_SK) return { is: 'frozen', value: checked(FrozenPart, stored) };
  if (sk === GATE_SK) return { is: 'gate', value: readGate(stored) };
  if (sk === EPOCHS_SK) return { is: 'epochs', value: checked(Epochs, stored) };
  if (sk.startsWith(OFFICIAL_PREFIX)) return { is: 'official', value: readOfficial(stored) };
  return { is: 'fact', value: readFact(stored) };
};

/** Parts in the order of their keys, so that both stores answer alike. */
export const recordOf = (ref: UnitRef, parts: Iterable<UnitPart>): UnitRecord => {
  const officials: Official[] = [];
  const facts: Fact[] = [];
  let frozen: z.infer<typeof FrozenPart> | undefined;
  let gate: Gate | undefined;
  let epochs: Record<string, number> = {};
  for (const part of parts) {
    if (part.is === 'fact') facts.push(part.value);
    else if (part.is === 'official') officials.push(part.value);
    else if (part.is === 'frozen') frozen = part.value;
    else if (part.is === 'gate') gate = part.value;
    else epochs = part.value;
  }
  if (frozen === undefined) throw new NotFound(`no unit ${unitPk(ref)}`, { unit: ref.id });
  const common = { ref, gate, facts, epochs };
  return 'panel' in frozen
    ? { kind: 'panel', ...common, panel: frozen.panel, frozen: officials }
    : { kind: 'cell', ...common, cell: frozen.cell };
};
