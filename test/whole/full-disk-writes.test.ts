// A full disk in every kind of write: one sentence each time, nothing half-written, and the same write done once there is space.
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeEvent } from '#shared/contracts/events';
import { DataFolderUnusable } from '#shared/domain/errors';
import { openDataFolder } from '../../infra/local/data-folder.ts';
import { eventsFile } from '../../infra/local/events.ts';
import { openMailbox } from '../../infra/local/mail.ts';
import { openOutbox } from '../../infra/local/mails/outbox.ts';
import { rosterOf, sampleProvince } from '../../infra/local/sample/province.ts';
import { openServerState } from '../../infra/local/serve/state.ts';
import { openStore } from '../../infra/local/store.ts';
import { aFact, anOpenGate } from '../builders.ts';
import { aLittleDisk, canMount } from './little-disk.ts';

const REF = { cycle: '2023', kind: 'panel', id: 'p1' } as const;
const AT = '2023-12-01T02:00:00.000Z';
const TEXT = 'Biên bản. '.repeat(200);
const roster = rosterOf(sampleProvince({ size: 'small', seed: 1 }));
const mail = (n: number) => ({ id: `m${n}`, to: 'a@example.test', subject: 's', text: TEXT, html: 'h' });
const event = (n: number) =>
  makeEvent({
    name: 'PetitionsSettled',
    cycle: '2023',
    unit: { ...REF, id: `p${n}` },
    sequence: 1,
    occurredAt: AT,
    data: { panel: `p${n}` },
  });

type Written = { write(n: number): unknown; close(): void };
type Opening = (file: (name: string) => string) => Written;

const store =
  (write: (store: ReturnType<typeof openStore>, n: number) => Promise<unknown>): Opening =>
  (file) => {
    const opened = openStore(file('xeploai.sqlite'));
    return { write: (n) => write(opened, n), close: () => opened.close() };
  };

const KINDS: Record<string, Opening> = {
  'a fact': store((to, n) =>
    to.putFact(aFact('transfer-comment', { official: 'o1', agencyName: 'Sở', text: TEXT }, { round: n + 1 })),
  ),
  'a gate': store((to, n) => to.openGate({ ...REF, id: `p${n}` }, anOpenGate())),
  'a roster': store((to, n) => to.saveRoster(`r${n}`, roster)),
  'the record of a mail': store((to, n) =>
    to.recordMail({ id: `m${n}`, unit: REF, slot: 'x', kind: 'request', to: TEXT, recordedAt: AT }),
  ),
  'a draft': store((to, n) => to.saveDraft(`d${n}`, { text: TEXT }, AT)),
  'a one-time value': store((to, n) => to.useOnce(`u${n}-${TEXT}`, AT)),
  'a mail that waits': (file) => {
    const outbox = openOutbox(file('outbox.sqlite'));
    return { write: (n) => outbox.add([mail(n)], AT), close: () => outbox.close() };
  },
  'a mail of the mailbox': (file) => {
    const mailbox = openMailbox(file('mailbox.sqlite'));
    return { write: (n) => mailbox.send([mail(n)]), close: () => mailbox.close() };
  },
  'an event': (file) => {
    const events = eventsFile(file('events.ndjson'));
    return { write: (n) => events.publish([event(n)]), close: () => {} };
  },
  'what the server remembers': (file) => {
    const state = openServerState(file('server.sqlite'));
    return { write: (n) => state.set(`k${n}`, TEXT), close: () => state.close() };
  },
};

const MOST = 5_000;

/** Writes until one is refused; answers which. What was taken before stays taken. */
const fillUp = async (written: Written): Promise<{ n: number; error: unknown }> => {
  for (let n = 0; n < MOST; n += 1)
    try {
      await written.write(n);
    } catch (error) {
      return { n, error };
    }
  throw new TypeError('the disk took everything');
};

describe.skipIf(!canMount())('a full disk', () => {
  it.each(Object.entries(KINDS))('refuses %s with a sentence, and takes it once there is space', async (_, open) => {
    const disk = aLittleDisk(onTestFinished, '2m');
    const folder = openDataFolder(join(disk.dir, 'data'));
    onTestFinished(() => folder.release());
    const written = open(folder.file);
    onTestFinished(() => written.close());
    const { bavail, bsize } = statfsSync(disk.dir);
    writeFileSync(join(disk.dir, 'filler'), Buffer.alloc(bavail * bsize));

    const { n, error } = await fillUp(written);
    expect(error).toBeInstanceOf(DataFolderUnusable);
    expect(error).toMatchObject({ facts: { problem: 'disk-full' } });
    expect(String((error as Error).message)).toMatch(/(?:đĩa đầy|Hết dung lượng đĩa).* \/ .*the disk is full/);

    rmSync(join(disk.dir, 'filler'));
    disk.grow('64m');
    await written.write(n);
    await written.write(n + 1);
  });

  it('refuses the keys and the version of a new folder, and leaves no half of them', () => {
    const disk = aLittleDisk(onTestFinished, '64k');
    const { bavail, bsize } = statfsSync(disk.dir);
    writeFileSync(join(disk.dir, 'filler'), Buffer.alloc(bavail * bsize));
    const dir = join(disk.dir, 'data');

    expect(() => openDataFolder(dir)).toThrow(DataFolderUnusable);

    rmSync(join(disk.dir, 'filler'));
    const folder = openDataFolder(dir);
    onTestFinished(() => folder.release());
  });
});
