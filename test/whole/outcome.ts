// What came out of a cycle, without its moments: what must not depend on who acted first or what was interrupted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tally } from '#shared/domain/tally';
import type { Store } from '#shared/ports';
import { type ResultRow, resultTable } from '../../functions/console/results.ts';
import { openStore } from '../../infra/local/store.ts';

/** Rows hold both the State outcome and the Party rating; `events` are the ids in the file, a repeated one twice. */
export type Outcome = { rows: Omit<ResultRow, 'date'>[]; tally: Tally; events: string[] };

type Line = { detail: { metadata: { id: string } } };

const eventIds = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Line).detail.metadata.id)
    .sort();

export const outcomeOf = async (store: Store, dir: string, cycle: string): Promise<Outcome> => {
  const { rows, tally } = await resultTable({ store }, cycle);
  return { rows: rows.map(({ date: _, ...row }) => row), tally, events: eventIds(join(dir, 'events.ndjson')) };
};

/** Of a folder that no server uses. */
export const outcomeIn = async (dir: string, cycle: string): Promise<Outcome> => {
  const store = openStore(join(dir, 'xeploai.sqlite'));
  try {
    return await outcomeOf(store, dir, cycle);
  } finally {
    store.close();
  }
};
