// What is kept about mails and their links, readings of files, drafts of forms and one-time values; the last two expire.
import {
  checked,
  draftItem,
  mailItem,
  onceItem,
  readDraft,
  readingItem,
  readMails,
  readReadings,
} from '#shared/contracts/items';
import { draftItemKey, epochsKey, erasableKey, mailsPk, readingsPk } from '#shared/contracts/keys';
import { Epochs } from '#shared/contracts/unit-items';
import type { Store } from '#shared/ports';
import { rowOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

type Operations = Pick<
  Store,
  'recordMail' | 'mails' | 'raiseEpoch' | 'saveDraft' | 'draft' | 'recordReading' | 'readings' | 'erase' | 'useOnce'
>;

export const mailOperations = ({ rows, kept, write }: Shelf): Operations => ({
  recordMail: async (mail) => {
    const row = rowOf(mailItem(mail));
    return write(() => rows.putIfAbsent(row));
  },
  mails: async (ref) => readMails(rows.list(mailsPk(ref))),
  raiseEpoch: (ref, slot, epoch) =>
    write(() => {
      const key = epochsKey(ref);
      const stored = rows.read(key);
      const epochs = stored === undefined ? {} : checked(Epochs, stored);
      if ((epochs[slot] ?? 0) < epoch) rows.put({ ...key, text: JSON.stringify({ ...epochs, [slot]: epoch }) });
    }),
  saveDraft: async (key, fields, expires) => {
    const row = rowOf(draftItem(key, fields, expires));
    await write(() => rows.put(row));
  },
  draft: async (key, now) => {
    const stored = rows.read(draftItemKey(key));
    return stored === undefined ? undefined : readDraft(stored, now);
  },
  recordReading: (reading) => {
    const row = rowOf(readingItem(reading));
    return write(() => rows.putIfAbsent(row));
  },
  readings: async (official) => readReadings(rows.list(readingsPk(official))),
  erase: (items) =>
    write(() => {
      for (const key of items.map(erasableKey)) {
        rows.erase(key);
        kept.forget(key.pk);
      }
    }),
  useOnce: async (key, expires) => {
    // no answer is lost between a process and its own file: who used it need not be told apart
    const row = rowOf(onceItem(key, expires, 'here'));
    return write(() => rows.putIfAbsent(row));
  },
});
