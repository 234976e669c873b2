// What is kept about mails, drafts of forms and one-time values; the last two expire.
import { draftItem, mailItem, onceItem, readDraft, readMails } from '#shared/contracts/items.ts';
import { draftItemKey, mailsPk } from '#shared/contracts/keys.ts';
import type { Store } from '#shared/ports.ts';
import { rowOf } from './rows.ts';
import type { Shelf } from './shelf.ts';

type Operations = Pick<Store, 'recordMail' | 'mails' | 'saveDraft' | 'draft' | 'useOnce'>;

export const mailOperations = ({ rows, write }: Shelf): Operations => ({
  recordMail: async (mail) => {
    const row = rowOf(mailItem(mail));
    return write(() => rows.putIfAbsent(row));
  },
  mails: async (ref) => readMails(rows.list(mailsPk(ref))),
  saveDraft: async (key, fields, expires) => {
    const row = rowOf(draftItem(key, fields, expires));
    await write(() => rows.put(row));
  },
  draft: async (key, now) => {
    const stored = rows.read(draftItemKey(key));
    return stored === undefined ? undefined : readDraft(stored, now);
  },
  useOnce: async (key, expires) => {
    // no answer is lost between a process and its own file: who used it need not be told apart
    const row = rowOf(onceItem(key, expires, 'here'));
    return write(() => rows.putIfAbsent(row));
  },
});
