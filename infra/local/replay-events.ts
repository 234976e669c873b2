// `xeploai replay`: every event of a cycle again, from the facts of a data folder, as lines that consumers read. What the file
// has already it keeps once.
import { NotFound } from '#shared/domain/errors';
import { replay } from '../../functions/publishing/replay.ts';
import { openDataFolder } from './data-folder.ts';
import { eventsFile } from './events.ts';
import { openStore } from './store.ts';

export type ReplayOptions = { cycle: string; data: string; out?: string | undefined };

/** Answers how many events were told, and how many the file has now. Throws NotFound, DataFolderUnusable. */
export const replayEvents = async ({
  cycle: id,
  data,
  out,
}: ReplayOptions): Promise<{ told: number; kept: number }> => {
  const folder = openDataFolder(data);
  const store = openStore(folder.file('xeploai.sqlite'));
  try {
    const cycle = await store.cycle(id);
    if (cycle === undefined) throw new NotFound(`no cycle ${id}`, { cycle: id });
    const events = eventsFile(out ?? folder.file('events.ndjson'));
    let told = 0;
    await replay(store, cycle, async (entries) => {
      told += entries.length;
      await events.publish(entries);
    });
    return { told, kept: events.count() };
  } finally {
    store.close();
    folder.release();
  }
};
