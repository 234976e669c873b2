// Backups as the settings want them: by the clock with their retention, and by an administrator's commands.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderUnusable, SettingsInvalid } from '#shared/domain/errors';
import type { Instant } from '#shared/domain/ids';
import type { EventEntry } from '#shared/ports';
import { replay } from '../../../functions/publishing/replay.ts';
import { type Backup, makeBackup } from '../backup/make.ts';
import { restoreBackup } from '../backup/restore.ts';
import { passphraseIn } from '../backup/sealing.ts';
import { eventsFile } from '../events.ts';
import { readFolder } from '../read-folder.ts';
import type { ServeSettings } from '../serve-settings.ts';
import type { Job } from './clockwork.ts';
import { pruneFiles } from './logs.ts';
import { lastDaily } from './schedule.ts';
import type { ServerState } from './state.ts';

const BACKUP_NAMES = /^xeploai-[\dT-]+\.backup(?:\.part)?$/;
const LAST = 'backup.last';

const needed = <K extends 'backupDir' | 'backupPassphraseFile'>(
  settings: ServeSettings,
  name: K,
  variable: string,
): string => {
  const value = settings[name];
  if (value !== undefined) return value;
  throw new SettingsInvalid(`${variable}: chưa có trong cài đặt / ${variable}: not in the settings`, {
    setting: variable,
    problem: 'absent',
  });
};

const passphraseOf = (settings: ServeSettings): string =>
  passphraseIn(needed(settings, 'backupPassphraseFile', 'XEPLOAI_BACKUP_PASSPHRASE_FILE'));

/** Sorts by time; no colon, which some disks refuse. */
const nameAt = (now: Instant): string => `xeploai-${now.slice(0, 19).replaceAll(':', '')}.backup`;

export const backupNow = (settings: ServeSettings, now: Instant, file?: string): Promise<Backup> =>
  makeBackup(
    settings.data,
    file ?? join(needed(settings, 'backupDir', 'XEPLOAI_BACKUP_DIR'), nameAt(now)),
    passphraseOf(settings),
    now,
  );

/** What the server's standing tells. */
export const rememberBackup = (state: ServerState, at: Instant): void => state.set(LAST, at);

/** Old ones go only once a new one is there. */
export const backupJob = (settings: ServeSettings, state: ServerState, now: () => Instant): Job => ({
  name: 'backup',
  lastDue: (at) => lastDaily(settings.backupTime, at),
  first: 'run',
  run: async () => {
    const { file } = await backupNow(settings, now());
    rememberBackup(state, now());
    pruneFiles(join(file, '..'), BACKUP_NAMES, settings.backupKeepDays, Date.now());
  },
});

export const lastBackup = (state: ServerState): Instant | undefined => state.get(LAST);

/** What the facts tell and the events' file lacks is told again, so that both are of one moment. */
const completeEvents = async ({ data, partyEvents }: ServeSettings): Promise<void> => {
  if (!existsSync(join(data, 'xeploai.sqlite'))) return;
  const events = eventsFile(join(data, 'events.ndjson'));
  const { store, close } = readFolder(data);
  const told = ({ name }: EventEntry): boolean => partyEvents || name !== 'PartyRatingsLinked';
  try {
    for (const cycle of await store.cycles())
      await replay(store, cycle, (entries) => events.publish(entries.filter(told)));
  } finally {
    close();
  }
};

export const restoreInto = async (settings: ServeSettings, file: string): Promise<{ madeAt: string }> => {
  if (!existsSync(file))
    throw new DataFolderUnusable(`Không có tệp ${file} / there is no file ${file}`, { problem: 'absent' });
  const restored = await restoreBackup(file, settings.data, passphraseOf(settings));
  await completeEvents(settings);
  return restored;
};
