// Which gates are to be looked at, and when: what the sweep asks.
import { refOfPk } from '#shared/contracts/keys';
import type { Store } from '#shared/ports';
import type { Shelf } from './shelf.ts';

export const lookOperations = ({ rows, write }: Shelf): Pick<Store, 'dueGates' | 'nextLook'> => ({
  dueGates: async (now, limit) => {
    // the sweep comes by anyway: what has expired by its clock goes
    const seconds = Math.floor(Date.parse(now) / 1000);
    if (rows.hasExpired(seconds)) await write(() => rows.deleteExpired(seconds));
    return rows.due(now, limit).flatMap((pk) => refOfPk(pk) ?? []);
  },
  nextLook: async () => rows.soonest(),
});
