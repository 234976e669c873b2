// The backups of this machine as the console is given them: what the folder of backups holds, and one more on request.
import { existsSync, openAsBlob, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/domain/ids';
import type { Backups, KeptBackup } from '../../../functions/dependencies.ts';
import { logger } from '../../../functions/middleware/log.ts';
import type { ServeSettings } from '../serve-settings.ts';
import { backupNow, rememberBackup } from './backups.ts';
import type { ServerState } from './state.ts';

const NAME = /^xeploai-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)\.backup$/;
/** Names tell seconds. */
const second = (at: Instant): string => at.slice(0, 19);

const keptIn = (dir: string): KeptBackup[] => {
  if (!existsSync(dir)) return [];
  const kept = readdirSync(dir).flatMap((name): KeptBackup[] => {
    const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
    const size = statSync(join(dir, name), { throwIfNoEntry: false })?.size;
    if (day === undefined || size === undefined) return [];
    return [{ name, at: `${day}${hours}:${minutes}:${seconds}.000Z`, bytes: size }];
  });
  return kept.sort((one, other) => other.at.localeCompare(one.at));
};

/** Undefined where the settings name no place or no passphrase: the page then says so. */
export const keptBackups = (settings: ServeSettings, state: ServerState, now: () => Instant): Backups | undefined => {
  const { backupDir: dir, backupPassphraseFile } = settings;
  if (dir === undefined || backupPassphraseFile === undefined) return undefined;

  const make = async (since: Instant): Promise<{ backup: KeptBackup; again: boolean }> => {
    const [newest] = keptIn(dir);
    if (newest !== undefined && second(newest.at) >= second(since)) return { backup: newest, again: true };
    const at = now();
    const { file, bytes } = await backupNow(settings, at);
    rememberBackup(state, at);
    logger.info('backup made from the console', { bytes });
    const backup = keptIn(dir).find(({ name }) => join(dir, name) === file);
    return { backup: backup ?? { name: file.slice(dir.length + 1), at, bytes }, again: false };
  };
  // one after another: the second press of a button finds what the first has made
  let last: Promise<unknown> = Promise.resolve();
  return {
    complete: settings.store === 'sqlite',
    list: async () => keptIn(dir),
    make: (since) => {
      const next = last.then(() => make(since));
      last = next.catch(() => {});
      return next;
    },
    open: async (name) => (keptIn(dir).some((kept) => kept.name === name) ? openAsBlob(join(dir, name)) : undefined),
  };
};
