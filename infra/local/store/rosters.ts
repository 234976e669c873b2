// Rosters: parts first, then the mark that all are there, then the pointer; whoever reads follows the pointer.
import { readPointer } from '#shared/contracts/items';
import { ROSTER_KEY, rosterPk } from '#shared/contracts/keys';
import { readRoster, rosterItems } from '#shared/contracts/roster-items';
import type { Roster } from '#shared/domain/roster';
import type { Store } from '#shared/ports';
import { rowOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

export const rosterOperations = ({
  rows,
  writeAll,
  write,
}: Shelf): Pick<Store, 'saveRoster' | 'roster' | 'rosterOf'> => {
  const rosterOf = (revision: string): Roster | undefined => readRoster(rows.list(rosterPk(revision)));
  return {
    saveRoster: async (revision, roster) => {
      const { parts, complete, pointer } = rosterItems(revision, roster);
      await writeAll([...parts, complete].map(rowOf));
      await write(() => rows.put(rowOf(pointer)));
    },
    roster: async () => {
      const pointer = rows.read(ROSTER_KEY);
      if (pointer === undefined) return undefined;
      const revision = readPointer(pointer);
      const roster = rosterOf(revision);
      return roster === undefined ? undefined : { revision, roster };
    },
    rosterOf: async (revision) => rosterOf(revision),
  };
};
