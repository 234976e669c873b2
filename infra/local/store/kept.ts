// Parts of units that never change, kept as read: the fewest recently used units go first, so memory stays flat.
// Right whoever else writes to the file, since a fact that was committed is never changed or deleted.
import type { UnitPart } from '#shared/contracts/unit-items';

/** Characters of stored text: about as many bytes again and a half in memory. */
const BUDGET = 16_000_000;

type Unit = { parts: Map<string, UnitPart>; size: number };

const frozen = <T>(value: T): T => {
  if (value === null || typeof value !== 'object') return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

export type Kept = ReturnType<typeof keptParts>;

export const keptParts = (budget: number = BUDGET) => {
  const units = new Map<string, Unit>();
  let size = 0;

  const forget = (pk: string): void => {
    size -= units.get(pk)?.size ?? 0;
    units.delete(pk);
  };
  const makeRoom = (): void => {
    for (const pk of units.keys()) {
      if (size <= budget) return;
      forget(pk);
    }
  };
  return {
    get: (pk: string, sk: string): UnitPart | undefined => units.get(pk)?.parts.get(sk),
    /** Many readers share it: nobody may change it. */
    keep: (pk: string, sk: string, part: UnitPart, length: number): UnitPart => {
      const unit = units.get(pk) ?? { parts: new Map(), size: 0 };
      // newest last
      units.delete(pk);
      units.set(pk, unit);
      unit.parts.set(sk, frozen(part));
      unit.size += length;
      size += length;
      makeRoom();
      return part;
    },
    forget,
  };
};
