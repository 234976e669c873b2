// Rosters: parts first, then the mark that all are there, then the pointer; whoever reads follows the pointer.
import { readPointer } from '#shared/contracts/items';
import { ROSTER_KEY, rosterPk } from '#shared/contracts/keys';
import { readRoster, rosterItems } from '#shared/contracts/roster-items';
import type { Store } from '#shared/ports';
import { put } from './requests.ts';
import type { Table } from './stored.ts';

export const rosterOperations = (table: Table): Pick<Store, 'saveRoster' | 'roster' | 'rosterOf'> => {
  const { name, sender } = table;
  const rosterOf: Store['rosterOf'] = async (revision) => readRoster(await table.list('rosterOf', rosterPk(revision)));
  return {
    saveRoster: async (revision, roster) => {
      const { parts, complete, pointer } = rosterItems(revision, roster);
      await table.writeAll('saveRoster', parts);
      await sender.put('saveRoster', put(name, complete));
      await sender.put('saveRoster', put(name, pointer));
    },
    roster: async () => {
      const pointer = await table.read('roster', ROSTER_KEY);
      if (pointer === undefined) return undefined;
      const revision = readPointer(pointer);
      const roster = await rosterOf(revision);
      return roster === undefined ? undefined : { revision, roster };
    },
    rosterOf,
  };
};
