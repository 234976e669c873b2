// A roster from files, all judged before anything is written. The same files are the same revision: again changes nothing.
import { createHash } from 'node:crypto';
import { dayOf } from '#shared/domain/calendar';
import type { Clock, Store } from '#shared/ports';
import { planRoster } from '../documents/roster-plan.ts';
import type { RosterFile } from '../documents/roster-tables.ts';

export type Imported = { revision: string; officials: number; panels: number } | { problems: string[] };

type Importing = { store: Store; clock: Pick<Clock, 'now'>; onPremises: boolean };

export const importRoster = async (
  { store, clock, onPremises }: Importing,
  files: readonly RosterFile[],
): Promise<Imported> => {
  const { roster, problems } = await planRoster(files, dayOf(clock.now()), { onPremises });
  if (roster === undefined)
    return {
      problems: problems.map(
        ({ file, sheet, row, column, path, vi, en }) =>
          `${[file, sheet, row, column, path].filter((part) => part !== undefined).join(' ')}: ${vi} / ${en}`,
      ),
    };
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  const revision = `r-${hash.digest('hex').slice(0, 16)}`;
  await store.saveRoster(revision, roster);
  return { revision, officials: roster.officials.length, panels: roster.panels.length };
};

export const importedText = (imported: Imported): string =>
  'problems' in imported
    ? `${imported.problems.join('\n')}\n`
    : `Đã nhập ${imported.officials} người, ${imported.panels} nhóm / imported ${imported.officials} people, ${imported.panels} panels (${imported.revision})\n`;
