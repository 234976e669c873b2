// `node infra/aws/import-roster.ts <stage> <file.xlsx> <name.regulations.json>…`: a deployed stage's way in for the roster, under the operator's
// own credentials, so that no function on AWS needs the right to write one. Everything is judged before anything is written.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dayOf } from '#shared/domain/calendar';
import { Refusal, SettingsInvalid } from '#shared/domain/errors';
import type { Store } from '#shared/ports';
import { systemClock } from '../../functions/adapters/clock.ts';
import { dynamoStore } from '../../functions/adapters/dynamodb/store.ts';
import { planRoster } from '../../functions/documents/roster-plan.ts';
import type { RosterFile } from '../../functions/documents/roster-tables.ts';
import { stageOf } from '../config.ts';
import { nameOf } from './names.ts';

export type Imported = { revision: string; officials: number } | { problems: string[] };

/** The same files are the same revision: importing them again changes nothing. */
export const importRoster = async (store: Store, files: readonly RosterFile[], today: string): Promise<Imported> => {
  const { roster, problems } = await planRoster(files, today, { onPremises: false });
  if (roster === undefined)
    return {
      problems: problems.map(
        ({ file, sheet, row, column, path, vi, en }) =>
          `${[file, sheet, row, column, path].filter(Boolean).join(' ')}: ${vi} / ${en}`,
      ),
    };
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  const revision = `r-${hash.digest('hex').slice(0, 16)}`;
  await store.saveRoster(revision, roster);
  return { revision, officials: roster.officials.length };
};

const main = async ([name, ...paths]: string[]): Promise<void> => {
  const { context } = JSON.parse(await readFile(new URL('../../cdk.json', import.meta.url), 'utf8'));
  const stage = stageOf(name, context.stages);
  if (paths.length === 0) throw new SettingsInvalid('name the roster’s files', { setting: 'files', problem: 'none' });
  const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
  const store = dynamoStore(new DynamoDBClient({ region: stage.region }), nameOf(stage, 'facts'));
  const imported = await importRoster(store, files, dayOf(systemClock.now()));
  if ('problems' in imported) {
    for (const line of imported.problems) console.error(line);
    process.exitCode = 1;
  } else console.log(`roster ${imported.revision}: ${imported.officials} people`);
};

if (import.meta.main)
  await main(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
