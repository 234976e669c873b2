// Cycles, their attempts, and the frozen units that OpenCycle writes.
import { attemptItem, cycleItem, frozenItems, readAttempt, readCycle } from '#shared/contracts/items';
import { attemptKey, CYCLES_PK, cycleKey, listedCycleKey, unitPk } from '#shared/contracts/keys';
import type { Cycle } from '#shared/domain/cycle';
import type { Attempt, Store } from '#shared/ports';
import { rowOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

type Operations = Pick<Store, 'putCycle' | 'cycle' | 'cycles' | 'freeze' | 'attempt' | 'raiseAttempt'>;

export const cycleOperations = ({ rows, kept, write, writeAll }: Shelf): Operations => {
  const cycle = (id: string): Cycle | undefined => {
    const stored = rows.read(cycleKey(id));
    return stored === undefined ? undefined : readCycle(stored);
  };
  const attempt = (id: string): Attempt | undefined => {
    const stored = rows.read(attemptKey(id));
    return stored === undefined ? undefined : readAttempt(stored);
  };
  return {
    cycle: async (id) => cycle(id),
    putCycle: async (wanted) => {
      const row = rowOf(cycleItem(wanted));
      const listed = rowOf({ ...listedCycleKey(wanted.id), body: {} });
      // listed first: a crash in between lists a cycle that is not there yet, and `cycles` passes over it
      await write(() => rows.put(listed));
      const written = await write(() => rows.putIfAbsent(row));
      return (written ? undefined : cycle(wanted.id)) ?? wanted;
    },
    cycles: async () =>
      rows
        .keys(CYCLES_PK)
        .map(cycle)
        .filter((each) => each !== undefined),
    freeze: async (units) => {
      await writeAll(units.flatMap(frozenItems).map(rowOf));
      for (const { ref } of units) kept.forget(unitPk(ref));
    },
    attempt: async (id) => attempt(id),
    raiseAttempt: (id, from, execution) => {
      const row = rowOf(attemptItem(id, { number: from + 1, execution }));
      return write(() => {
        if ((attempt(id)?.number ?? 0) !== from) return false;
        rows.put(row);
        return true;
      });
    },
  };
};
