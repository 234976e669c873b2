// What the operations share: the table's name, its sender, and readings of stored items.
import type { Item, Stored } from '#shared/contracts/items';
import type { Key } from '#shared/contracts/keys';
import { storedOf } from './items.ts';
import { batches, get, getLagging, query } from './requests.ts';
import type { Sender } from './sender.ts';

/** Requests of a batch that are under way at once: enough to hide the network, few enough not to be throttled. */
const LANES = 4;

export type Table = {
  name: string;
  sender: Sender;
  read(operation: string, key: Key): Promise<Stored | undefined>;
  /** What never changes: as an eventually consistent reading shows it; only where that shows nothing, a strong one decides. */
  readFrozen(operation: string, key: Key): Promise<Stored | undefined>;
  /** One item as `glance` sees it. */
  peek(operation: string, key: Key): Promise<Stored | undefined>;
  list(operation: string, pk: string, prefix?: string): Promise<Stored[]>;
  /** For overviews, at half the price: it may miss the last second. */
  glance(operation: string, pk: string, prefix: string): Promise<Stored[]>;
  writeAll(operation: string, items: readonly Item[]): Promise<void>;
};

export const createTable = (sender: Sender, name: string): Table => ({
  name,
  sender,
  read: async (operation, key) => {
    const found = await sender.get(operation, get(name, key));
    return found === undefined ? undefined : storedOf(found);
  },
  peek: async (operation, key) => {
    const found = await sender.get(operation, getLagging(name, key));
    return found === undefined ? undefined : storedOf(found);
  },
  readFrozen: async (operation, key) => {
    const frozen = await sender.get(operation, getLagging(name, key));
    const found = frozen ?? (await sender.get(operation, get(name, key)));
    return found === undefined ? undefined : storedOf(found);
  },
  list: async (operation, pk, prefix) => (await sender.query(operation, query(name, pk, prefix))).map(storedOf),
  glance: async (operation, pk, prefix) =>
    (await sender.query(operation, { ...query(name, pk, prefix), ConsistentRead: false })).map(storedOf),
  writeAll: async (operation, items) => {
    const queue = batches(name, items).values();
    const lane = async (): Promise<void> => {
      for (const batch of queue) await sender.batch(operation, batch);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  },
});
