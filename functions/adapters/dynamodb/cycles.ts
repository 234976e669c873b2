// Cycles, their attempts, and the frozen units that OpenCycle writes.
import { cycleItem, frozenItems, readAttempt, readCycle } from '#shared/contracts/items';
import { attemptKey, CYCLES_PK, cycleKey, listedCycleKey } from '#shared/contracts/keys';
import type { Cycle } from '#shared/domain/cycle';
import type { Store } from '#shared/ports';
import { put, putIfAbsent, raiseAttempt } from './requests.ts';
import type { Table } from './stored.ts';

type Operations = Pick<Store, 'putCycle' | 'cycle' | 'cycles' | 'freeze' | 'attempt' | 'raiseAttempt'>;

export const cycleOperations = (table: Table): Operations => {
  const { name, sender } = table;
  const cycle = async (id: string): Promise<Cycle | undefined> => {
    const stored = await table.read('cycle', cycleKey(id));
    return stored === undefined ? undefined : readCycle(stored);
  };
  return {
    cycle,
    putCycle: async (wanted) => {
      const request = putIfAbsent(name, cycleItem(wanted));
      // listed first: a crash in between lists a cycle that is not there yet, and `cycles` passes over it
      await sender.put('putCycle', put(name, { ...listedCycleKey(wanted.id), body: {} }));
      const written = await sender.put('putCycle', request);
      return (written ? undefined : await cycle(wanted.id)) ?? wanted;
    },
    cycles: async () => {
      const listed = await table.list('cycles', CYCLES_PK);
      const cycles = await Promise.all(listed.map(({ sk }) => cycle(sk)));
      return cycles.filter((each) => each !== undefined);
    },
    freeze: (units) => table.writeAll('freeze', units.flatMap(frozenItems)),
    attempt: async (id) => {
      const stored = await table.read('attempt', attemptKey(id));
      return stored === undefined ? undefined : readAttempt(stored);
    },
    raiseAttempt: (id, from, execution) => sender.put('raiseAttempt', raiseAttempt(name, id, from, execution)),
  };
};
