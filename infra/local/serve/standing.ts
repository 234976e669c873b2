// How a server stands, for its administrator: mails, clock's work, backups, repairs, disk. Counts and instants only.
import { statfsSync } from 'node:fs';
import type { Instant } from '#shared/domain/ids';
import type { Store } from '#shared/ports';
import { eachOf } from '../../../functions/units.ts';
import type { Counts } from '../mails/outbox.ts';
import type { Alerted } from './alerts.ts';

export type Standing = {
  now: Instant;
  startedAt: Instant;
  cycles: Record<string, string>;
  mails: Counts | undefined;
  lastSweep: Instant | undefined;
  lastBackup: Instant | undefined;
  /** As of the last sweep. */
  openGates: number;
  openRepairs: number;
  diskFreeBytes: number;
  clockHeld: boolean;
  alerts: Alerted[];
  /** Why it is not well; none where it is. */
  problems: string[];
};

const LIMIT = 10_000;
const END_OF_TIME = '9999-12-31T00:00:00.000Z';

/** Open gates, and how many of them wait for an operator's repair. */
export const countGates = async (
  store: Pick<Store, 'dueGates' | 'gate'>,
): Promise<{ open: number; repairs: number }> => {
  const refs = await store.dueGates(END_OF_TIME, LIMIT);
  let repairs = 0;
  await eachOf(refs, 16, async (ref) => {
    if ((await store.gate(ref))?.phase === 'repair') repairs += 1;
  });
  return { open: refs.length, repairs };
};

export const freeBytes = (dir: string): number => {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
};

const HOUR = 3_600_000;
const LITTLE_DISK = 500_000_000;

const olderThan = (instant: Instant | undefined, hours: number, now: Instant): boolean =>
  instant === undefined || Date.parse(now) - Date.parse(instant) > hours * HOUR;

type Found = Omit<Standing, 'problems'>;

/** Names of ours, for a monitor and a person alike. */
const problemsOf = (found: Found, { backups }: { backups: boolean }): string[] => {
  const { now, startedAt, lastSweep, lastBackup, mails, openRepairs, diskFreeBytes, clockHeld } = found;
  const checks: [boolean, string][] = [
    [olderThan(startedAt, 3, now) && olderThan(lastSweep, 3, now), 'no-sweep'],
    [backups && olderThan(startedAt, 26, now) && olderThan(lastBackup, 26, now), 'no-backup'],
    [(mails?.parked ?? 0) > 0, 'mails-parked'],
    [openRepairs > 0, 'open-repairs'],
    [diskFreeBytes < LITTLE_DISK, 'little-disk'],
    [clockHeld, 'clock-held'],
  ];
  return checks.flatMap(([is, problem]) => (is ? [problem] : []));
};

export const standingOf = (found: Found, expected: { backups: boolean }): Standing => ({
  ...found,
  problems: problemsOf(found, expected),
});
