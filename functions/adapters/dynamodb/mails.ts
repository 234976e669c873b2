// What is kept about mails and their links, readings of files, drafts of forms and one-time values; the last two expire.
import { randomUUID } from 'node:crypto';
import {
  draftItem,
  mailItem,
  onceItem,
  readDraft,
  readingItem,
  readMails,
  readReadings,
  readUse,
} from '#shared/contracts/items';
import { draftItemKey, erasableKey, mailsPk, onceKey, readingsPk } from '#shared/contracts/keys';
import type { Store } from '#shared/ports';
import { raiseEpoch } from './gate-requests.ts';
import { deletions, put, putIfAbsent } from './requests.ts';
import type { Table } from './stored.ts';

type Operations = Pick<
  Store,
  'recordMail' | 'mails' | 'raiseEpoch' | 'saveDraft' | 'draft' | 'recordReading' | 'readings' | 'erase' | 'useOnce'
>;

export const mailOperations = (table: Table): Operations => {
  const { name, sender } = table;
  return {
    recordMail: (mail) => sender.put('recordMail', putIfAbsent(name, mailItem(mail))),
    mails: async (ref) => readMails(await table.list('mails', mailsPk(ref))),
    raiseEpoch: async (ref, slot, epoch) => {
      await sender.update('raiseEpoch', raiseEpoch(name, ref, slot, epoch));
    },
    saveDraft: async (key, fields, expires) => {
      await sender.put('saveDraft', put(name, draftItem(key, fields, expires)));
    },
    draft: async (key, now) => {
      const stored = await table.read('draft', draftItemKey(key));
      return stored === undefined ? undefined : readDraft(stored, now);
    },
    recordReading: (reading) => sender.put('recordReading', putIfAbsent(name, readingItem(reading))),
    readings: async (official) => readReadings(await table.list('readings', readingsPk(official))),
    erase: async (items) => {
      for (const batch of deletions(name, items.map(erasableKey))) await sender.batch('erase', batch);
    },
    useOnce: async (key, expires) => {
      const use = randomUUID();
      if (await sender.put('useOnce', putIfAbsent(name, onceItem(key, expires, use)))) return true;
      // ours after all, where the write went through and its answer was lost
      const stored = await table.read('useOnce', onceKey(key));
      return stored !== undefined && readUse(stored) === use;
    },
  };
};
